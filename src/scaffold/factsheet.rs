//! The files of a new factsheet.

use crate::content::framework::Framework;
use crate::content::shared::{Giver, Shared};
use crate::content::verdict::Verdict;
use crate::scaffold::{Files, GAP, escaped, folder_name, list, parameters, quoted};

/// The files of a factsheet with these approaches, with an open finding for each indicator.
pub fn files(year: u16, approaches: &[String], framework: &str, indicators: &Framework, shared: &Shared) -> Files {
    let folders: Vec<String> = approaches.iter().map(|approach| folder_name(approach)).collect();
    let none = |_: &str| None;
    let document = format!(
        "soort = \"factsheet\"\ndatum = \"{year}\"\nstatus = \"concept\"\ntoetsingskader = {}\naanpakken = {}\n{}",
        quoted(framework),
        list(&folders),
        parameters(shared, "factsheet", Giver::Document, &none)
    );
    let mut files = vec![("document.toml".into(), document), ("context.md".into(), format!("{GAP}\n"))];
    for (name, folder) in approaches.iter().zip(&folders) {
        let header = format!(
            "naam = {}\nnetwerkpartners = [{}]\n{}",
            quoted(&escaped(name)),
            quoted(GAP),
            parameters(shared, "factsheet", Giver::Approach, &none)
        );
        files.push((format!("{folder}/aanpak.toml"), header));
        files.push((format!("{folder}/beschrijving.md"), format!("{GAP}\n")));
        files.push((format!("{folder}/bevindingen.toml"), findings(indicators)));
        files.push((format!("{folder}/conclusie.toml"), conclusions(indicators)));
    }
    files
}

/// A finding for each indicator, below its wording.
fn findings(framework: &Framework) -> String {
    let indicators = framework.themes.iter().flat_map(|theme| &theme.criteria).flat_map(|one| &one.indicators);
    let finding = |indicator: &crate::content::framework::Indicator| {
        let wording = indicator.wording.text().split_whitespace().collect::<Vec<_>>().join(" ");
        format!(
            "# {wording}\n[[bevinding]]\nindicator = {}\noordeel = \"{}\"\ntekst = \"{GAP}\"\n",
            quoted(&indicator.id),
            Verdict::OPEN
        )
    };
    indicators.map(finding).collect::<Vec<_>>().join("\n")
}

fn conclusions(framework: &Framework) -> String {
    let theme =
        |theme: &crate::content::framework::Theme| format!("[{}]\ngoed = \"{GAP}\"\nbeter = \"{GAP}\"\n", theme.id);
    framework.themes.iter().map(theme).collect::<Vec<_>>().join("\n")
}
