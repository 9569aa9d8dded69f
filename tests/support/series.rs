//! A synthetic series: as many municipalities as wanted, made from the real documents with other names and other words.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// The municipalities whose documents are varied: of each kind the first and the second, in turn.
const FACTSHEETS: [&str; 2] = ["emmen/factsheet-2013", "gouda/factsheet-2013"];
const FOLLOW_UPS: [&str; 2] = ["oosterhout/vervolg-2015", "bergen-op-zoom/vervolg-2015"];

/// The keys of TOML files that contain running text.
const TEXT_KEYS: [&str; 4] = ["tekst", "let-op", "goed", "beter"];

/// One word in so many is replaced by another of its length: too many for any line to be that of another document.
const ONE_WORD_IN: u64 = 3;

/// A series of `municipalities` × 2 documents. The same seed gives the same files.
#[derive(Debug, Clone, Copy)]
pub struct Series {
    /// How many municipalities; each has a factsheet and a follow-up report.
    pub municipalities: usize,
    /// The seed.
    pub seed: u64,
}

impl Series {
    /// A series with the seed that the benchmark uses.
    pub fn new(municipalities: usize) -> Self {
        Self { municipalities, seed: 1 }
    }

    /// Writes a project with this series: the shared texts, layouts and fonts of `repository`, and its own municipalities.
    pub fn write(&self, repository: &Path, project: &Path) {
        for part in ["content/standaardteksten", "content/toetsingskaders", "layouts", "fonts"] {
            copy(&repository.join(part), &project.join(part));
        }
        let sources = Models::read(&repository.join("content/gemeenten"));
        for number in 0..self.municipalities {
            self.write_municipality(number, &sources, &project.join("content/gemeenten"));
        }
    }

    fn write_municipality(&self, number: usize, models: &Models, folder: &Path) {
        let mut chance = Chance::new(self.seed, number as u64);
        let name = name(number);
        let folder = folder.join(name.to_lowercase());
        write(&folder.join("gemeente.toml"), &format!("naam = \"{name}\"\n"));
        for kind in [FACTSHEETS, FOLLOW_UPS] {
            let model = kind[number % kind.len()];
            let document = model.split('/').next_back().expect("a document's folder");
            for (path, text) in &models.documents[model].files {
                let text = text.replace(&models.documents[model].name, &name);
                let vary = if path.ends_with(".md") { vary_markdown } else { vary_toml };
                write(&folder.join(document).join(path), &vary(&text, &models.words, &mut chance));
            }
        }
    }
}

/// The name of the municipality with a number: no two are the same.
pub fn name(number: usize) -> String {
    const BEGINS: [&str; 20] = [
        "Aal", "Boel", "Cast", "Delf", "Eem", "Fries", "Gast", "Heem", "Ijs", "Jel", "Kamp", "Lind", "Meer", "Noord",
        "Oost", "Pol", "Rijs", "Sluis", "Terp", "Veld",
    ];
    const MIDDLES: [&str; 20] = [
        "er", "ing", "en", "sel", "mer", "der", "ker", "lo", "ter", "be", "ven", "wou", "ha", "stra", "bosch", "water",
        "vliet", "zand", "gors", "akker",
    ];
    const ENDS: [&str; 20] = [
        "dam", "burg", "veen", "huizen", "dijk", "kerk", "zijl", "horst", "hove", "land", "mond", "nes", "oord",
        "polder", "rade", "schoten", "stede", "trecht", "waard", "wijk",
    ];
    let pick = |parts: [&'static str; 20], by: usize| parts[number / by % parts.len()];
    let round = number / 8000;
    let again = if round == 0 { String::new() } else { format!("-{round}") };
    format!("{}{}{}{again}", pick(BEGINS, 1), pick(MIDDLES, 20), pick(ENDS, 400))
}

/// The real documents.
struct Models {
    documents: BTreeMap<&'static str, Model>,
    /// Their words, by length: what words are replaced by.
    words: Words,
}

struct Model {
    /// The name of its municipality.
    name: String,
    /// Its files, by path within its folder.
    files: BTreeMap<String, String>,
}

type Words = BTreeMap<usize, Vec<String>>;

impl Models {
    fn read(folder: &Path) -> Self {
        let documents: BTreeMap<_, _> =
            [FACTSHEETS, FOLLOW_UPS].concat().into_iter().map(|model| (model, Model::read(folder, model))).collect();
        let texts = documents.values().flat_map(|model| model.files.iter());
        let texts = texts.filter(|(path, _)| path.ends_with(".md")).flat_map(|(_, text)| text.split_whitespace());
        let mut words = Words::new();
        for word in texts.filter(|word| is_plain(word)) {
            let alike = words.entry(word.chars().count()).or_default();
            if !alike.iter().any(|known| known == word) {
                alike.push(word.to_owned());
            }
        }
        Self { documents, words }
    }
}

impl Model {
    fn read(folder: &Path, model: &str) -> Self {
        let root = folder.join(model);
        let header = read(&root.parent().expect("a municipality").join("gemeente.toml"));
        let name = header.split('"').nth(1).expect("a name").to_owned();
        let mut files = BTreeMap::new();
        for entry in WalkDir::new(&root).into_iter().map(|entry| entry.expect("a file")) {
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(&root).expect("a path in the folder");
                files.insert(path.to_string_lossy().into_owned(), read(entry.path()));
            }
        }
        Self { name, files }
    }
}

/// Changes words, and the order of the sentences of each paragraph.
fn vary_markdown(text: &str, words: &Words, chance: &mut Chance) -> String {
    let paragraphs = text.trim_end().split("\n\n").map(|paragraph| {
        let mut lines: Vec<_> = paragraph.lines().map(|line| vary_line(line, words, chance)).collect();
        // What is not a plain sentence stays in its place.
        if lines.iter().all(|line| line.starts_with(char::is_uppercase)) {
            chance.shuffle(&mut lines);
        }
        lines.join("\n")
    });
    paragraphs.collect::<Vec<_>>().join("\n\n") + "\n"
}

/// Changes words in the running texts of a TOML file.
fn vary_toml(text: &str, words: &Words, chance: &mut Chance) -> String {
    let mut varied = String::new();
    let mut inside = false;
    for line in text.lines() {
        let opens = TEXT_KEYS.iter().any(|key| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(" = \"")));
        match (inside, line.split_once(" = ")) {
            (true, _) => varied += &vary_line(line, words, chance),
            (false, Some((key, value))) if opens => varied += &format!("{key} = {}", vary_line(value, words, chance)),
            _ => varied += line,
        }
        varied.push('\n');
        if opens || inside {
            inside ^= line.matches("\"\"\"").count() % 2 == 1;
        }
    }
    varied
}

fn vary_line(line: &str, words: &Words, chance: &mut Chance) -> String {
    let vary = |word: &str| match words.get(&word.chars().count()) {
        Some(alike) if is_plain(word) && chance.below(ONE_WORD_IN) == 0 => {
            alike[chance.below(alike.len() as u64) as usize].clone()
        }
        _ => word.to_owned(),
    };
    line.split(' ').map(vary).collect::<Vec<_>>().join(" ")
}

/// Whether a word is no more than small letters, enough of them to carry a meaning.
fn is_plain(word: &str) -> bool {
    word.chars().count() >= 4 && word.chars().all(char::is_lowercase)
}

/// Chance that is the same every time (splitmix64).
pub struct Chance(u64);

impl Chance {
    /// Chance number `stream` of a seed.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut chance = Self(seed.wrapping_mul(0xD1B5_4A32_D192_ED03) ^ stream);
        Self(chance.next() ^ stream.rotate_left(32))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last as u64 + 1) as usize);
        }
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a file in a folder")).expect("its folder");
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from) {
        let entry = entry.expect("a readable folder");
        let target = to.join(entry.path().strip_prefix(from).expect("a path in the folder"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder");
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
