//! Broken content: each a change of one real file, with the line where its message must point.
//!
//! The generator is deterministic: of all the places where a change can be made, it takes some, evenly spread.

use std::collections::BTreeMap;

/// How many places are taken for each kind of change.
const PLACES: usize = 5;

/// One change.
#[derive(Debug, Clone)]
pub struct Mutation {
    /// The kind of change.
    pub name: &'static str,
    /// The file, relative to the project.
    pub file: String,
    /// Its new bytes; none if it is removed.
    pub bytes: Option<Vec<u8>>,
    /// The line where the message must point, from 1.
    pub line: usize,
}

/// The files of the content, by their paths.
pub type Files = BTreeMap<String, String>;

/// A change within a line: its new text, if the change can be made there.
type OfLine = fn(&str) -> Option<String>;

/// A change of several lines: all its places in a file, each with the new lines and the line of the message, from 0.
type OfLines = fn(&[&str]) -> Vec<(Vec<String>, usize)>;

/// A change of a whole file: its new bytes, if it is not removed, and the line of the message, from 1.
type OfFile = fn(&str) -> Option<(Option<Vec<u8>>, usize)>;

/// All changes.
pub fn all(files: &Files) -> Vec<Mutation> {
    let mut mutations = Vec::new();
    for (name, change) in STRUCTURE {
        mutations.extend(spread(in_lines(name, files, is_structure, *change)));
    }
    for (name, change) in TEXT {
        mutations.extend(spread(in_lines(name, files, is_sentence, *change)));
    }
    for (name, change) in BLOCKS {
        mutations.extend(spread(in_blocks(name, files, *change)));
    }
    mutations.extend(whole_files(files));
    mutations
}

/// Some of the changes, evenly spread.
fn spread(mutations: Vec<Mutation>) -> Vec<Mutation> {
    let all = mutations.len();
    let taken = all.min(PLACES);
    (0..taken).map(|index| mutations[(2 * index + 1) * all / (2 * taken)].clone()).collect()
}

const STRUCTURE: &[(&str, OfLine)] = &[
    ("a key with a letter less", |line| {
        let (key, value) = assignment(line)?;
        (key.len() > 3).then(|| format!("{}{} = {value}", &key[..1], &key[2..]))
    }),
    ("a key without its equals sign", |line| assignment(line).map(|(key, value)| format!("{key} {value}"))),
    ("a value without its first quote", |line| {
        let (key, value) = assignment(line)?;
        Some(format!("{key} = {}", one_line(value)?.strip_prefix('"')?))
    }),
    ("a value without its last quote", |line| {
        let (key, value) = assignment(line)?;
        Some(format!("{key} = {}", one_line(value)?.strip_suffix('"')?))
    }),
    ("curly quotes around a value", |line| {
        let (key, value) = assignment(line)?;
        Some(format!("{key} = “{}”", one_line(value)?.trim_matches('"')))
    }),
    ("no value", |line| {
        assignment(line).filter(|(_, value)| one_line(value).is_some()).map(|(key, _)| format!("{key} = "))
    }),
    ("an unknown indicator", |line| {
        let id = line.strip_prefix("indicator = \"")?.strip_suffix('"')?;
        Some(format!("indicator = \"{}x\"", &id[..id.len() - 1]))
    }),
    ("an indicator that has a capital", |line| {
        let id = line.strip_prefix("indicator = \"")?;
        Some(format!("indicator = \"{}{}", id[..1].to_uppercase(), &id[1..]))
    }),
    ("no verdict", |line| line.starts_with("oordeel = ").then(|| "oordeel = \"goed\"".into())),
    ("a verdict that is no text", |line| line.starts_with("oordeel = ").then(|| "oordeel = true".into())),
    ("a number for a text", |line| {
        line.starts_with("tekst = \"").then(|| "tekst = 12".into()).filter(|_| !line.contains("\"\"\""))
    }),
    ("a list without a comma", |line| line.contains("\", \"").then(|| line.replacen("\", \"", "\" \"", 1))),
    ("a list without its last bracket", |line| {
        line.contains("= [\"").then(|| line.strip_suffix(']').map(str::to_owned)).flatten()
    }),
    ("a header with a bracket less", |line| {
        line.starts_with("[[").then(|| line.strip_suffix(']').map(str::to_owned)).flatten()
    }),
    ("a table with another name", |line| {
        let name =
            line.strip_prefix('[')?.strip_suffix(']').filter(|name| !name.contains(['[', '.']) && name.len() > 3)?;
        Some(format!("[{}x]", &name[..name.len() - 1]))
    }),
    ("a date that is none", |line| line.starts_with("datum = ").then(|| "datum = \"juni 2015\"".into())),
    ("a date of another year", |line| line.starts_with("datum = ").then(|| "datum = \"2012\"".into())),
    ("a status with a slip", |line| {
        line.starts_with("status = ")
            .then(|| line.replace("\"definitief\"", "\"definitef\"").replace("\"concept\"", "\"consept\""))
    }),
    ("a framework that is not there", |line| {
        line.starts_with("toetsingskader = ").then(|| "toetsingskader = \"ggrs\"".into())
    }),
    ("a kind that is not there", |line| {
        line.starts_with("soort = \"")
            .then(|| line.replace("\"factsheet\"", "\"factsheets\"").replace("\"vervolg\"", "\"vervolgg\""))
            .filter(|new| new != line)
    }),
    ("a folder that is not there", |line| line.starts_with("aanpakken = ").then(|| line.replacen("[\"", "[\"x", 1))),
    ("words that are not in the standard", |line| {
        line.starts_with("standaard = ").then(|| line.replacen("= \"", "= \"heel ", 1))
    }),
    ("a backslash in a text", |line| line.starts_with("tekst = \"De").then(|| line.replacen("\"De", "\"\\De", 1))),
];

const TEXT: &[(&str, OfLine)] = &[
    ("a tab for a space", |line| in_the_middle(line, |before, after| format!("{before}\t{after}"))),
    ("two spaces", |line| in_the_middle(line, |before, after| format!("{before}  {after}"))),
    ("a space before a comma", |line| in_the_middle(line, |before, after| format!("{before} , {after}"))),
    ("a word twice", |line| {
        let word = line.split(' ').nth(2).filter(|word| word.len() > 3 && word.chars().all(char::is_alphabetic))?;
        Some(line.replacen(word, &format!("{word} {word}"), 1))
    }),
    ("a word broken by a hyphen", |line| {
        let word = line.split(' ').find(|word| word.len() > 9 && word.chars().all(char::is_lowercase))?;
        Some(line.replacen(
            word,
            &format!("{}- {}", &word[..word.floor_char_boundary(5)], &word[word.floor_char_boundary(5)..]),
            1,
        ))
    }),
    ("a hyphen for a dash", |line| in_the_middle(line, |before, after| format!("{before} - {after}"))),
    ("something left to do", |line| in_the_middle(line, |before, after| format!("{before} TODO {after}"))),
    ("crosses for a number", |line| in_the_middle(line, |before, after| format!("{before} xx {after}"))),
    ("a straight quote", |line| in_the_middle(line, |before, after| format!("{before} 'zo' {after}"))),
    ("a bracket that does not close", |line| in_the_middle(line, |before, after| format!("{before} (zo {after}"))),
    ("a quotation that does not close", |line| {
        (!line.contains('’')).then(|| in_the_middle(line, |before, after| format!("{before} ‘zo {after}"))).flatten()
    }),
    ("an element of HTML", |line| in_the_middle(line, |before, after| format!("{before} <b>zo</b> {after}"))),
    ("a remark that does not close", |line| in_the_middle(line, |before, after| format!("{before} <!-- zo {after}"))),
    ("a picture", |line| in_the_middle(line, |before, after| format!("{before} ![zo](zo.png) {after}"))),
    ("an asterisk that does not close", |line| in_the_middle(line, |before, after| format!("{before} *zo {after}"))),
    ("a slot that is not there", |line| in_the_middle(line, |before, after| format!("{before} {{lacunne}} {after}"))),
    ("a language that is not there", |line| {
        in_the_middle(line, |before, after| format!("{before} [zo]{{enn}} {after}"))
    }),
    ("a language without its first bracket", |line| {
        in_the_middle(line, |before, after| format!("{before} zo]{{en}} {after}"))
    }),
    ("a brace that does not close", |line| in_the_middle(line, |before, after| format!("{before} {{lacune {after}"))),
    ("a character that no font has", |line| in_the_middle(line, |before, after| format!("{before} 漢 {after}"))),
    ("a character that cannot be seen", |line| {
        in_the_middle(line, |before, after| format!("{before} \u{200b}{after}"))
    }),
    ("an approach that is not there", |line| {
        in_the_middle(line, |before, after| format!("{before} de XYZ-aanpak {after}"))
    }),
    ("two sentences without a space", |line| in_the_middle(line, |before, after| format!("{before} zo.Dan {after}"))),
];

const BLOCKS: &[(&str, OfLines)] = &[
    ("a header that is lost", lost_header),
    ("a block that stands twice", doubled_block),
    ("a block that is lost", lost_block),
    ("two blocks the other way round", swapped_blocks),
    ("a verdict that is lost", lost_verdict),
    ("a text that does not close", unclosed_text),
    ("a paragraph that stands twice", doubled_paragraph),
    ("a last word that is lost", lost_end),
    ("a first word that is lost", lost_start),
    ("a paragraph that is indented", indented_paragraph),
    ("a file that is cut off", cut_file),
    ("a space before a list item is lost", tight_item),
];

/// The key and the value of a line of TOML that has both.
fn assignment(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(" = ")?;
    let is_key =
        key.chars().all(|character| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-');
    is_key.then_some((key, value))
}

/// A text on one line.
fn one_line(value: &str) -> Option<&str> {
    (value.len() > 2 && value.starts_with('"') && value.ends_with('"') && !value.starts_with("\"\"\"")).then_some(value)
}

/// Puts something between two words in the middle of a line.
fn in_the_middle(line: &str, put: impl Fn(&str, &str) -> String) -> Option<String> {
    let spaces: Vec<_> = line.match_indices(' ').map(|(at, _)| at).collect();
    let is_plain =
        |at: usize| line[..at].ends_with(char::is_alphabetic) && line[at + 1..].starts_with(char::is_lowercase);
    let middle = spaces.get(spaces.len() / 2).copied().filter(|at| is_plain(*at))?;
    Some(put(&line[..middle], &line[middle + 1..]))
}

/// Whether a line is TOML around texts, and not a comment.
fn is_structure(file: &str, lines: &[&str], index: usize) -> bool {
    let inside = lines[..index].iter().filter(|line| line.contains("\"\"\"")).count() % 2 == 1;
    file.ends_with(".toml") && !inside && !lines[index].starts_with('#') && !file.ends_with("aanvaard.toml")
}

/// Whether a line is a sentence of a document's own text.
fn is_sentence(file: &str, lines: &[&str], index: usize) -> bool {
    let line = lines[index];
    let inside = lines[..index].iter().filter(|line| line.contains("\"\"\"")).count() % 2 == 1;
    let is_text = file.ends_with(".md") || inside;
    is_text && line.starts_with(char::is_uppercase) && line.ends_with('.') && !line.contains(['{', '<', '*'])
}

fn in_lines(
    name: &'static str,
    files: &Files,
    is_place: fn(&str, &[&str], usize) -> bool,
    change: OfLine,
) -> Vec<Mutation> {
    let mut mutations = Vec::new();
    for (file, text) in files {
        let lines: Vec<&str> = text.lines().collect();
        for index in (0..lines.len()).filter(|index| is_place(file, &lines, *index)) {
            if let Some(new) = change(lines[index].trim_start()) {
                let mut changed = lines.clone();
                changed[index] = &new;
                mutations.push(Mutation { name, file: file.clone(), bytes: Some(joined(&changed)), line: index + 1 });
            }
        }
    }
    mutations
}

fn in_blocks(name: &'static str, files: &Files, change: OfLines) -> Vec<Mutation> {
    let mutation = |file: &String, (lines, line): (Vec<String>, usize)| {
        let bytes = Some(joined(&lines.iter().map(String::as_str).collect::<Vec<_>>()));
        Mutation { name, file: file.clone(), bytes, line: line + 1 }
    };
    let of_file = |(file, text): (&String, &String)| {
        let kind = if file.ends_with(".md") { "#md" } else { "#toml" };
        let lines: Vec<&str> = std::iter::once(kind).chain(text.lines()).collect();
        // The first line is the kind of file it is; it goes before the change is kept.
        let changes = change(&lines).into_iter().map(|(lines, line)| (lines[1..].to_vec(), line - 1));
        changes.map(|found| mutation(file, found)).collect::<Vec<_>>()
    };
    files.iter().filter(|(file, _)| !file.ends_with("aanvaard.toml")).flat_map(of_file).collect()
}

fn joined(lines: &[&str]) -> Vec<u8> {
    (lines.join("\n") + "\n").into_bytes()
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// The blocks `[[bevinding]]` and `[[uitkomst]]`: where they start and end.
fn blocks(lines: &[&str]) -> Vec<(usize, usize)> {
    let starts = (0..lines.len()).filter(|index| matches!(lines[*index], "[[bevinding]]" | "[[uitkomst]]"));
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    starts.iter().copied().zip(ends).collect()
}

/// Without `[[bevinding]]`, its first key stands twice in the block before.
fn lost_header(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let header = |index: &usize| lines[*index].starts_with("[[bevinding") || lines[*index].starts_with("[uitkomst.");
    let without = |index: usize| {
        let mut changed = owned(lines);
        changed.remove(index);
        (changed, index)
    };
    (1..lines.len()).filter(header).map(without).collect()
}

fn doubled_block(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let twice = |(start, end): (usize, usize)| {
        let mut changed = owned(&lines[..end]);
        changed.push(String::new());
        let second = changed.len();
        changed.extend(owned(&lines[start..]));
        (changed, second + 1)
    };
    blocks(lines).into_iter().map(twice).collect()
}

/// The message points to the block before the one that is lost, where it is to be put back.
fn lost_block(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let blocks = blocks(lines);
    let findings = blocks.windows(2).filter(|pair| lines[pair[0].0] == "[[bevinding]]");
    let without = |pair: &[(usize, usize)]| {
        let mut changed = owned(&lines[..pair[1].0]);
        changed.extend(owned(&lines[pair[1].1..]));
        (changed, pair[0].0 + 1)
    };
    findings.map(without).collect()
}

fn swapped_blocks(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let blocks = blocks(lines);
    let swapped = |pair: &[(usize, usize)]| {
        let ((first, middle), (_, end)) = (pair[0], pair[1]);
        let mut changed = owned(&lines[..first]);
        changed.extend(owned(&lines[middle..end]));
        changed.push(String::new());
        let second = changed.len();
        changed.extend(owned(&lines[first..middle]));
        changed.extend(owned(&lines[end..]));
        (changed, second + 1)
    };
    blocks.windows(2).map(swapped).collect()
}

/// The message points to the header of the table that lacks it.
fn lost_verdict(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let verdicts = (1..lines.len()).filter(|index| lines[*index].starts_with("oordeel = "));
    let without = |index: usize| {
        let mut changed = owned(lines);
        changed.remove(index);
        let header = lines[..index].iter().rposition(|line| line.starts_with('[')).expect("a header");
        (changed, header)
    };
    verdicts.map(without).collect()
}

/// The message points to where the text starts.
fn unclosed_text(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let ends = (1..lines.len()).filter(|index| lines[*index] == "\"\"\"");
    let without = |index: usize| {
        let mut changed = owned(lines);
        changed.remove(index);
        let start = lines[..index].iter().rposition(|line| line.ends_with("= \"\"\"")).expect("a begin");
        (changed, start)
    };
    ends.map(without).collect()
}

/// The paragraphs of a Markdown file that are long enough to be known again: where they start and end.
fn paragraphs(lines: &[&str]) -> Vec<(usize, usize)> {
    let is_begin = |index: &usize| (*index == 1 || lines[index - 1].is_empty()) && lines[*index].len() > 60;
    let is_plain = |index: &usize| lines[*index].starts_with(char::is_uppercase);
    let starts = (1..lines.len()).filter(|_| lines[0] == "#md").filter(is_begin).filter(is_plain);
    let end = |start: usize| lines[start..].iter().position(|line| line.is_empty()).map_or(lines.len(), |n| start + n);
    starts
        .map(|start| (start, end(start)))
        .filter(|(start, end)| lines[*start..*end].iter().all(|line| !line.contains('{')))
        .collect()
}

fn doubled_paragraph(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let twice = |(start, end): (usize, usize)| {
        let mut changed = owned(&lines[..end]);
        changed.push(String::new());
        let second = changed.len();
        changed.extend(owned(&lines[start..]));
        (changed, second)
    };
    paragraphs(lines).into_iter().map(twice).collect()
}

fn lost_end(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let cut = |(_, end): (usize, usize)| {
        let mut changed = owned(lines);
        let last = &mut changed[end - 1];
        last.truncate(last.rfind(' ')?);
        Some((changed, end - 1))
    };
    paragraphs(lines).into_iter().filter_map(cut).collect()
}

fn lost_start(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let cut = |(start, _): (usize, usize)| {
        let mut changed = owned(lines);
        let (_, rest) = lines[start].split_once(' ')?;
        changed[start] = rest.to_owned();
        rest.starts_with(char::is_lowercase).then_some((changed, start))
    };
    paragraphs(lines).into_iter().filter_map(cut).collect()
}

fn indented_paragraph(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let indented = |(start, _): (usize, usize)| {
        let mut changed = owned(lines);
        changed[start] = format!("    {}", lines[start]);
        (changed, start)
    };
    paragraphs(lines).into_iter().map(indented).collect()
}

/// Cut off within a text of one line.
fn cut_file(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let texts = (1..lines.len()).filter(|index| lines[*index].starts_with("tekst = \"") && lines[*index].len() > 40);
    let cut = |index: usize| {
        let mut changed = owned(&lines[..=index]);
        let middle = changed[index].floor_char_boundary(30);
        changed[index].truncate(middle);
        (changed, index)
    };
    texts.map(cut).collect()
}

fn tight_item(lines: &[&str]) -> Vec<(Vec<String>, usize)> {
    let items = (2..lines.len())
        .filter(|index| lines[0] == "#md" && lines[*index].starts_with("- ") && lines[index - 1].starts_with("- "));
    let items = items.filter(|index| lines[*index][2..].starts_with(char::is_alphabetic));
    let tight = |index: usize| {
        let mut changed = owned(lines);
        changed[index] = lines[index].replacen("- ", "-", 1);
        (changed, index)
    };
    items.map(tight).collect()
}

/// Changes of whole files: empty, gone, in another encoding, and with the marks of other systems around a slip.
fn whole_files(files: &Files) -> Vec<Mutation> {
    let parts = files.iter().filter(|(file, _)| file.contains("gemeenten/") && !file.ends_with("aanvaard.toml"));
    let of = |name, change: OfFile| {
        let mutation = |(file, text): (&String, &String)| {
            let (bytes, line) = change(text)?;
            Some(Mutation { name, file: file.clone(), bytes, line })
        };
        spread(parts.clone().filter(|(file, _)| !file.ends_with("inleiding.md")).filter_map(mutation).collect())
    };
    let mut mutations = of("an empty file", |_| Some((Some(b"\n".to_vec()), 1)));
    mutations.extend(of("a file that is gone", |_| Some((None, 1))));
    mutations.extend(of("a byte that no letter has", |text| {
        let at = text.find(". ").or_else(|| text.find("\"\n"))?;
        let bytes = [&text.as_bytes()[..at], b"\xf6", &text.as_bytes()[at..]].concat();
        Some((Some(bytes), text[..at].matches('\n').count() + 1))
    }));
    mutations.extend(of("a byte order mark and a slip", |text| {
        with_slip(text).map(|(text, line)| (Some(format!("\u{feff}{text}").into_bytes()), line))
    }));
    mutations.extend(of("line ends of Windows and a slip", |text| {
        with_slip(text).map(|(text, line)| (Some(text.replace('\n', "\r\n").into_bytes()), line))
    }));
    // TOML knows the mark; a text would have a character that cannot be seen.
    mutations.extend(of("two byte order marks", |text| {
        let is_text = !text.contains(" = ") && !text.starts_with('{');
        is_text.then(|| (Some(format!("\u{feff}\u{feff}{text}").into_bytes()), 1))
    }));
    mutations
}

/// A text with a slip in its last assignment, or a word in its last line.
fn with_slip(text: &str) -> Option<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let keys = lines.iter().rposition(|line| line.starts_with("oordeel = ") || line.starts_with("netwerkpartners = "));
    let (index, new) = match keys {
        Some(index) => (index, lines[index].replacen("e", "", 1)),
        None => {
            let index =
                lines.iter().rposition(|line| line.ends_with('.') && line.len() > 40 && !line.contains(" = "))?;
            (index, in_the_middle(lines[index], |before, after| format!("{before} TODO {after}"))?)
        }
    };
    let mut changed = lines.clone();
    changed[index] = &new;
    Some((changed.join("\n") + "\n", index + 1))
}
