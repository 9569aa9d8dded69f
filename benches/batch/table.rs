//! The results as a Markdown table.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::measure::{Run, median};

/// All measurements.
pub struct Table {
    /// The number of documents of the series.
    pub documents: usize,
    rounds: usize,
    cores: usize,
    cold: Vec<Run>,
    engines: BTreeMap<&'static str, Vec<Run>>,
    typst: Vec<Run>,
    weasyprint: Vec<Run>,
    /// The runs after changes, in the order in which these were first made.
    changes: Vec<(&'static str, Vec<Run>)>,
    checked: Vec<Run>,
    memory: Vec<(usize, Run)>,
}

impl Table {
    /// A table without measurements.
    pub fn new(documents: usize, rounds: usize, cores: usize) -> Self {
        Self {
            documents,
            rounds,
            cores,
            cold: Vec::new(),
            engines: BTreeMap::new(),
            typst: Vec::new(),
            weasyprint: Vec::new(),
            changes: Vec::new(),
            checked: Vec::new(),
            memory: Vec::new(),
        }
    }

    pub fn cold(&mut self, run: Run) {
        self.cold.push(run);
    }

    pub fn engine(&mut self, name: &'static str, run: Run) {
        self.engines.entry(name).or_default().push(run);
    }

    pub fn typst(&mut self, run: Run) {
        self.typst.push(run);
    }

    pub fn weasyprint(&mut self, run: Run) {
        self.weasyprint.push(run);
    }

    pub fn change(&mut self, name: &'static str, run: Run) {
        match self.changes.iter_mut().find(|(known, _)| *known == name) {
            Some((_, runs)) => runs.push(run),
            None => self.changes.push((name, vec![run])),
        }
    }

    pub fn checked(&mut self, run: Run) {
        self.checked.push(run);
    }

    pub fn memory(&mut self, documents: usize, run: Run) {
        self.memory.push((documents, run));
    }

    /// The table, below a line that describes the machine.
    pub fn markdown(&self) -> String {
        let mut text = format!(
            "{} documents, {} rounds, {} cores, {}\n\n\
             | what | time | documents/s | peak memory | speedup of `factsheet` |\n|---|---:|---:|---:|---:|\n",
            self.documents,
            self.rounds,
            self.cores,
            machine()
        );
        let ours = speed(&self.cold, self.documents);
        row(&mut text, "`factsheet build --force`", &self.cold, self.documents, None);
        for (name, runs) in &self.engines {
            row(&mut text, name, runs, self.documents, ours);
        }
        row(&mut text, "`typst compile`, one process per document", &self.typst, self.documents, ours);
        let sample = self.weasyprint.first().and_then(|run| run.output.parse().ok()).unwrap_or_default();
        row(&mut text, &format!("WeasyPrint, {sample} of the documents"), &self.weasyprint, sample, ours);
        for (name, runs) in &self.changes {
            row(&mut text, name, runs, self.documents, None);
        }
        row(&mut text, "`factsheet check`", &self.checked, self.documents, None);
        for (documents, run) in &self.memory {
            let name = format!("`factsheet build --force` of {documents} documents");
            row(&mut text, &name, std::slice::from_ref(run), *documents, None);
        }
        text
    }
}

/// One row: the median time in seconds, the documents per second, the highest peak memory, and the speedup of `ours`,
/// the documents per second of the program.
fn row(text: &mut String, name: &str, runs: &[Run], documents: usize, ours: Option<f64>) {
    let Some(seconds) = median(&seconds(runs)) else { return };
    let memory = runs.iter().filter_map(|run| run.memory).max();
    let memory = memory.map_or("–".into(), |bytes| format!("{} MB", bytes / 1_000_000));
    let speed = documents as f64 / seconds;
    let ratio = ours.map_or(String::new(), |ours| format!("{:.2} ×", ours / speed));
    let _ = writeln!(text, "| {name} | {seconds:.3} s | {speed:.1} | {memory} | {ratio} |");
}

fn speed(runs: &[Run], documents: usize) -> Option<f64> {
    median(&seconds(runs)).map(|seconds| documents as f64 / seconds)
}

fn seconds(runs: &[Run]) -> Vec<f64> {
    runs.iter().map(|run| run.seconds).collect()
}

/// The processor and the memory of this machine, as Linux reports them.
fn machine() -> String {
    let line = |file: &str, key: &str| {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(key)).map(str::to_owned);
        line.and_then(|line| line.split_once(':').map(|(_, value)| value.trim().to_owned()))
    };
    let processor = line("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".into());
    let memory = line("/proc/meminfo", "MemTotal").and_then(|kilobytes| kilobytes.split(' ').next()?.parse().ok());
    let memory = memory.map_or("unknown memory".into(), |kilobytes: u64| format!("{} GB", kilobytes / 1_000_000));
    format!("{processor}, {memory}")
}
