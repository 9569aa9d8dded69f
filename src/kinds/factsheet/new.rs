//! Creates a new factsheet: `factsheet new factsheet`.

use std::sync::Arc;

use clap::{ArgMatches, Args, FromArgMatches};

use crate::content::framework::{Framework, Indicator};
use crate::content::frameworks::{self, Frameworks};
use crate::content::shared::{ParameterSource, Shared};
use crate::kinds::factsheet::labels::NAME;
use crate::kinds::misfit::Misfit;
use crate::kinds::new::{NewContext, NewDocument, Refusal};
use crate::kinds::scaffold::{GAP, escaped, folder_name, list, open_conclusion, open_finding, parameters, quoted};
use crate::messages;
use crate::system::new_folder::NewFiles;

/// A factsheet, with an empty finding for each indicator
#[derive(Debug, Args)]
struct NewFactsheet {
    /// The folder of the municipality, such as `gouda`
    #[arg(value_name = "MUNICIPALITY")]
    municipality: String,
    /// The year of the factsheet
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1900..2100))]
    jaar: u16,
    /// The name of an approach; repeat the option for each approach
    #[arg(long, value_name = "NAME", required = true)]
    aanpak: Vec<String>,
    /// The id of the framework [default: the only one in the project]
    #[arg(long, value_name = "ID")]
    toetsingskader: Option<String>,
}

/// The subcommand of `factsheet new`.
pub(super) fn command() -> clap::Command {
    NewFactsheet::augment_args(clap::Command::new(NAME))
}

/// The files of a new factsheet.
///
/// # Errors
/// Two approaches with the same folder name, an approach without a name, and a framework that is missing or has errors.
pub(super) fn document(arguments: &ArgMatches, context: &NewContext) -> Result<NewDocument, Refusal> {
    let new = NewFactsheet::from_arg_matches(arguments).map_err(|_| Misfit::Other(messages::incomplete_arguments()))?;
    check_approaches(&new.aanpak)?;
    let id = new.toetsingskader.map_or_else(|| only_framework(context), Ok)?;
    let framework = framework(&id, context)?;
    let files = files(new.jaar, &new.aanpak, &framework, context.shared);
    Ok(NewDocument { folder: format!("{NAME}-{}", new.jaar), files, taken_from: None, note: None })
}

fn check_approaches(approaches: &[String]) -> Result<(), Misfit> {
    let folders: Vec<_> = approaches.iter().map(|approach| folder_name(approach)).collect();
    for (index, folder) in folders.iter().enumerate() {
        if folder.is_empty() {
            return Err(Misfit::NotAnApproach(approaches[index].clone()));
        }
        if folders[..index].contains(folder) {
            return Err(Misfit::ApproachTwice(approaches[index].clone()));
        }
    }
    Ok(())
}

fn only_framework(context: &NewContext) -> Result<String, Misfit> {
    let ids = Frameworks::ids(context.sources);
    match ids.as_slice() {
        [only] => Ok(only.clone()),
        several => Err(Misfit::SeveralFrameworks(several.to_vec())),
    }
}

fn framework(id: &str, context: &NewContext) -> Result<Arc<Framework>, Refusal> {
    // Reports a missing file, which `get` takes for granted.
    context.sources.read(&frameworks::path(id)).map_err(|error| vec![error])?;
    Ok(context.frameworks.get(context.sources, id)?)
}

/// The files of a factsheet with these approaches, with an open finding for each indicator.
fn files(year: u16, approaches: &[String], framework: &Framework, shared: &Shared) -> NewFiles {
    let folders: Vec<String> = approaches.iter().map(|approach| folder_name(approach)).collect();
    let no_value = |_: &str| None;
    let document = format!(
        "soort = \"{NAME}\"\ndatum = \"{year}\"\nstatus = \"concept\"\ntoetsingskader = {}\naanpakken = {}\n{}",
        quoted(&framework.id),
        list(&folders),
        parameters(shared, NAME, ParameterSource::Document, &no_value)
    );
    let mut files = vec![("document.toml".into(), document), ("context.md".into(), format!("{GAP}\n"))];
    for (name, folder) in approaches.iter().zip(&folders) {
        let header = format!(
            "naam = {}\nnetwerkpartners = [{}]\n{}",
            quoted(&escaped(name)),
            quoted(GAP),
            parameters(shared, NAME, ParameterSource::Approach, &no_value)
        );
        files.push((format!("{folder}/aanpak.toml"), header));
        files.push((format!("{folder}/beschrijving.md"), format!("{GAP}\n")));
        files.push((format!("{folder}/bevindingen.toml"), findings(framework)));
        files.push((format!("{folder}/conclusie.toml"), conclusions(framework)));
    }
    files
}

/// The text of `bevindingen.toml`: an open finding for each indicator, below its wording as a comment.
fn findings(framework: &Framework) -> String {
    let indicators =
        framework.themes.iter().flat_map(|theme| &theme.criteria).flat_map(|criterion| &criterion.indicators);
    let finding = |indicator: &Indicator| {
        let wording = indicator.wording.text().split_whitespace().collect::<Vec<_>>().join(" ");
        format!("# {wording}\n{}", open_finding(&indicator.id))
    };
    indicators.map(finding).collect::<Vec<_>>().join("\n")
}

/// The text of `conclusie.toml`: a table of gaps for each theme.
fn conclusions(framework: &Framework) -> String {
    framework.themes.iter().map(|theme| open_conclusion(&theme.id)).collect::<Vec<_>>().join("\n")
}
