//! Random edits of a project, as editors make them: of words, and of what no reader sees.

use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use walkdir::WalkDir;

use super::Project;
use super::series::Chance;

/// An edit that was made.
#[derive(Debug)]
pub struct Edit {
    /// What kind of edit it is.
    pub kind: &'static str,
    /// The file, relative to the project.
    pub file: String,
    /// Its bytes before; none if the edit made it.
    before: Option<String>,
}

impl Edit {
    /// Takes the edit back.
    pub fn revert(&self, project: &Project) {
        match &self.before {
            Some(text) => project.write(&self.file, text),
            None => project.remove(&self.file),
        }
    }
}

/// Changes a text; none if there is no place for the change.
type Change = fn(&str, &mut Chance) -> Option<String>;

/// What makes an edit: its name, the files that it can be made in, the change.
struct Kind {
    name: &'static str,
    is_place: fn(&str) -> bool,
    change: Change,
}

const fn kind(name: &'static str, is_place: fn(&str) -> bool, change: Change) -> Kind {
    Kind { name, is_place, change }
}

const KINDS: &[Kind] = &[
    kind("comment in TOML", is_toml, comment),
    kind("comment in the framework", is_framework, comment),
    kind("remark between paragraphs", is_markdown, remark),
    kind("remark in a sentence", is_markdown, remark_in_sentence),
    kind("keys in another order", is_toml, swap_keys),
    kind("tables in another order", is_toml, swap_tables),
    kind("blank lines", is_toml, blank_line),
    kind("line break for a space", is_markdown, line_break),
    kind("line ends of Windows", is_content, line_ends),
    kind("time of a file", |file| is_content(file) || is_layout(file), |text, _| Some(text.to_owned())),
    kind("parameter that no text uses", |file| file == "content/standaardteksten/parameters.toml", parameter),
    kind("word of an indicator", is_framework, word_in_toml),
    kind("word of a label", |file| file.ends_with("opschriften.toml"), word_of_label),
    kind("word of a shared text", |file| is_markdown(file) && file.contains("/standaardteksten/"), word),
    kind("word of a document", |file| is_markdown(file) && is_of_document(file), word),
    kind("word of a finding", |file| is_toml(file) && is_of_document(file), word_in_toml),
    kind("verdict", is_toml, verdict),
    kind("name of a municipality", |file| file.ends_with("/gemeente.toml"), name),
    kind("remark in a layout", is_layout, |text, _| Some(format!("{text}// remark\n"))),
    kind("colour in a layout", |file| file == "layouts/tokens.typ", colour),
];

/// The new file of the edit that has none: a shared text that no document uses.
const NEW_TEXT: &str = "shared text that no document uses";

/// Makes a random edit.
pub fn edit(project: &Project, chance: &mut Chance) -> Edit {
    loop {
        let index = chance.below(KINDS.len() as u64 + 1) as usize;
        let made = match KINDS.get(index) {
            Some(kind) => edit_file(project, kind, chance),
            None => new_text(project, chance),
        };
        if let Some(edit) = made {
            return edit;
        }
    }
}

fn edit_file(project: &Project, kind: &Kind, chance: &mut Chance) -> Option<Edit> {
    let files: Vec<_> = files(project).into_iter().filter(|file| (kind.is_place)(file)).collect();
    let file = pick(&files, chance)?.clone();
    let before = project.read(&file);
    project.write(&file, (kind.change)(&before, chance)?);
    let opened = fs::File::options().write(true).open(project.path(&file)).expect("it was written");
    opened.set_modified(SystemTime::now()).expect("a time");
    Some(Edit { kind: kind.name, file, before: Some(before) })
}

fn new_text(project: &Project, chance: &mut Chance) -> Option<Edit> {
    let file = format!("content/standaardteksten/ongebruikt-{}.md", chance.below(1_000_000));
    project.write(&file, "Een tekst die geen document gebruikt.\n");
    Some(Edit { kind: NEW_TEXT, file, before: None })
}

/// The files of content and layouts, in order.
fn files(project: &Project) -> Vec<String> {
    let root = project.path("");
    let folders = ["content", "layouts"].map(|folder| WalkDir::new(root.join(folder)).sort_by_file_name());
    let paths = folders.into_iter().flatten().map(|entry| entry.expect("a file").into_path());
    let name = |path: PathBuf| path.strip_prefix(&root).expect("in the project").to_str().expect("UTF-8").to_owned();
    paths.filter(|path| path.is_file()).map(name).collect()
}

fn is_toml(file: &str) -> bool {
    file.ends_with(".toml")
}

fn is_markdown(file: &str) -> bool {
    file.ends_with(".md")
}

fn is_content(file: &str) -> bool {
    is_toml(file) || is_markdown(file)
}

fn is_layout(file: &str) -> bool {
    file.ends_with(".typ")
}

fn is_framework(file: &str) -> bool {
    file.contains("/toetsingskaders/")
}

fn is_of_document(file: &str) -> bool {
    file.contains("/gemeenten/")
}

fn pick<'a, T>(items: &'a [T], chance: &mut Chance) -> Option<&'a T> {
    (!items.is_empty()).then(|| &items[chance.below(items.len() as u64) as usize])
}

/// The lines of a TOML file that start outside texts of several lines, by number.
fn lines_outside_texts(text: &str) -> Vec<usize> {
    let mut outside = Vec::new();
    let mut is_inside = false;
    for (number, line) in text.lines().enumerate() {
        if !is_inside {
            outside.push(number);
        }
        is_inside ^= line.matches("\"\"\"").count() % 2 == 1;
    }
    outside
}

fn with_lines(text: &str, change: impl FnOnce(&mut Vec<String>)) -> String {
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    change(&mut lines);
    lines.join("\n") + "\n"
}

fn insert_line(text: &str, line: &str, chance: &mut Chance) -> Option<String> {
    let at = *pick(&lines_outside_texts(text), chance)?;
    Some(with_lines(text, |lines| lines.insert(at, line.into())))
}

fn comment(text: &str, chance: &mut Chance) -> Option<String> {
    let comment = format!("# Opmerking {}.", chance.below(1000));
    insert_line(text, &comment, chance)
}

fn blank_line(text: &str, chance: &mut Chance) -> Option<String> {
    insert_line(text, "", chance)
}

fn remark(text: &str, chance: &mut Chance) -> Option<String> {
    let mut paragraphs: Vec<_> = text.trim_end().split("\n\n").collect();
    let remark = format!("<!-- opmerking {} -->", chance.below(1000));
    let at = chance.below(paragraphs.len() as u64 + 1) as usize;
    paragraphs.insert(at, &remark);
    Some(paragraphs.join("\n\n") + "\n")
}

fn remark_in_sentence(text: &str, chance: &mut Chance) -> Option<String> {
    let (at, word) = *pick(&plain_words(text), chance)?;
    let end = at + word.len();
    Some(format!("{}<!-- gezien -->{}", &text[..end], &text[end..]))
}

/// Whether a line is a key with its whole value.
fn is_assignment(line: &str) -> bool {
    let key = line.split_once(" = ").map(|(key, _)| key.trim());
    let is_key = |key: &str| !key.is_empty() && key.chars().all(|one| one.is_alphanumeric() || one == '-');
    key.is_some_and(is_key) && !line.contains("\"\"\"") && !line.ends_with(['[', ','])
}

fn swap_keys(text: &str, chance: &mut Chance) -> Option<String> {
    let lines: Vec<_> = text.lines().collect();
    let outside = lines_outside_texts(text);
    let pairs = outside.windows(2).filter(|pair| pair.iter().all(|number| is_assignment(lines[*number])));
    let pairs: Vec<_> = pairs.map(|pair| (pair[0], pair[1])).collect();
    let (one, other) = *pick(&pairs, chance)?;
    Some(with_lines(text, |lines| lines.swap(one, other)))
}

fn swap_tables(text: &str, chance: &mut Chance) -> Option<String> {
    let lines: Vec<_> = text.lines().collect();
    let outside = lines_outside_texts(text);
    let starts = |mark: &str| outside.iter().copied().filter(|at| lines[*at].starts_with(mark)).collect::<Vec<_>>();
    let lists = starts("[[");
    let heads = if lists.is_empty() { starts("[") } else { lists };
    let index = chance.below(heads.len().checked_sub(1).filter(|pairs| *pairs > 0)? as u64) as usize;
    let end = heads.get(index + 2).copied().unwrap_or(lines.len());
    let (one, other) = (&lines[heads[index]..heads[index + 1]], &lines[heads[index + 1]..end]);
    let all = [&lines[..heads[index]], other, &[""], one, &lines[end..]].concat();
    Some(all.join("\n") + "\n")
}

fn line_break(text: &str, chance: &mut Chance) -> Option<String> {
    let is_between_words = |at: &usize| {
        let (before, after) = (&text[..*at], &text[at + 1..]);
        before.ends_with(|one: char| one.is_alphabetic() || one == '.') && after.starts_with(char::is_alphabetic)
    };
    let places = text.match_indices([' ', '\n']).map(|(at, _)| at).filter(is_between_words).collect::<Vec<_>>();
    let at = *pick(&places, chance)?;
    let other = if text[at..].starts_with(' ') { "\n" } else { " " };
    Some(format!("{}{other}{}", &text[..at], &text[at + 1..]))
}

fn line_ends(text: &str, _: &mut Chance) -> Option<String> {
    Some(if text.contains('\r') { text.replace("\r\n", "\n") } else { text.replace('\n', "\r\n") })
}

fn parameter(text: &str, chance: &mut Chance) -> Option<String> {
    let name = format!("ongebruikt-{}", chance.below(1_000_000));
    Some(format!("{text}\n[{name}]\nbetekenis = \"niets\"\nbron = \"document\"\n"))
}

/// The words of a text that are no more than small letters, with their places.
fn plain_words(text: &str) -> Vec<(usize, &str)> {
    let words = text.split([' ', '\n']).map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word));
    words.filter(|(_, word)| word.len() >= 4 && word.chars().all(char::is_lowercase)).collect()
}

/// Replaces a word by one that the texts have too.
fn word(text: &str, chance: &mut Chance) -> Option<String> {
    const WORDS: [&str; 6] = ["gezinnen", "samen", "regisseur", "beleid", "steun", "wijkteam"];
    let (at, word) = *pick(&plain_words(text), chance)?;
    let new = WORDS[chance.below(WORDS.len() as u64) as usize];
    (new != word).then(|| format!("{}{new}{}", &text[..at], &text[at + word.len()..]))
}

/// Replaces a word in one of the lines that are meant.
fn word_in_lines(text: &str, is_meant: impl Fn(&str) -> bool, chance: &mut Chance) -> Option<String> {
    let lines: Vec<_> = text.lines().enumerate().filter(|(_, line)| is_meant(line)).collect();
    let (number, line) = *pick(&lines, chance)?;
    let changed = word(line, chance)?;
    Some(with_lines(text, |lines| lines[number] = changed))
}

fn word_in_toml(text: &str, chance: &mut Chance) -> Option<String> {
    let is_text = |line: &str| {
        let line = line.trim_start();
        ["tekst", "goed", "beter", "let-op", "naam"].iter().any(|key| line.starts_with(&format!("{key} = \"")))
            || line.starts_with(|one: char| one.is_uppercase())
    };
    word_in_lines(text, is_text, chance)
}

fn word_of_label(text: &str, chance: &mut Chance) -> Option<String> {
    let number = chance.below(1000);
    let lines: Vec<_> = text.lines().enumerate().filter(|(_, line)| is_assignment(line)).map(|(at, _)| at).collect();
    let at = *pick(&lines, chance)?;
    Some(with_lines(text, |lines| lines[at] = lines[at].replacen(" = \"", &format!(" = \"{number} "), 1)))
}

fn verdict(text: &str, chance: &mut Chance) -> Option<String> {
    let places: Vec<_> = text.match_indices("oordeel = \"√\"").chain(text.match_indices("oordeel = \"X\"")).collect();
    let (at, old) = *pick(&places, chance)?;
    let new = if old.contains('X') { "oordeel = \"√\"" } else { "oordeel = \"X\"" };
    Some(format!("{}{new}{}", &text[..at], &text[at + old.len()..]))
}

fn name(text: &str, chance: &mut Chance) -> Option<String> {
    const NAMES: [&str; 4] = ["Ons Dorp", "Aa", "Sint Maartensdijk", "Stad"];
    let name = NAMES[chance.below(4) as usize];
    Some(
        text.lines()
            .map(|line| if line.starts_with("naam") { format!("naam = \"{name}\"\n") } else { format!("{line}\n") })
            .collect(),
    )
}

fn colour(text: &str, chance: &mut Chance) -> Option<String> {
    let at = text.find("rgb(\"#")? + "rgb(\"#".len();
    Some(format!("{}{:06x}{}", &text[..at], chance.below(0x20_0000), &text[at + 6..]))
}
