//! The command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{ArgMatches, Args, FromArgMatches, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::commands::refused_value::RefusedValue;
use crate::kinds::kind::Kind;
use crate::kinds::{self, KINDS};
use crate::messages::{self, Language};

/// Publishes a series of factsheets: content per municipality, typeset into accessible PDFs.
#[derive(Debug, Parser)]
#[command(version, about, arg_required_else_help = true)]
pub struct Cli {
    /// The project folder [default: the one that the current folder is in]
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<PathBuf>,

    /// The language of messages and of the desk [default: FACTSHEET_UI, else that of the system or the browser]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub ui: Option<UiLanguage>,

    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the documents: all, or those that are named
    Build(BuildArgs),
    /// Show a document in the browser and write in it, or an overview of all
    #[command(visible_alias = "preview")]
    Desk(DeskArgs),

    /// Judge the content, and write nothing: errors, and warnings about what can be printed but is likely wrong
    Check(CheckArgs),
    /// Create a municipality or a document, with gaps where text is to be written
    New(NewArgs),
    /// Give the paragraphs of a concept or a copy for `wederhoor` the numbers that they keep
    Number(NumberArgs),
    /// List the pages and sentences where a shared text, an indicator or a parameter is used
    Uses(UsesArgs),
    /// List where documents differ from the standard, word by word
    Deviations(DeviationsArgs),
    /// Write JSON Schemas, with which code editors complete and explain the keys, ids and verdicts of TOML files
    Schema,
    /// Write what a shell needs to complete commands and options
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Write the man page
    Man,
}

/// The arguments of `build`.
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// Municipalities (`emmen`) or documents (`emmen/factsheet-2013`) [default: all]
    #[arg(value_name = "NAME")]
    pub names: Vec<String>,

    /// The folder for the files [default: `out` in the project]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,

    /// The kind of files; png and svg give one file a page
    #[arg(long, value_enum, default_value_t = Format::Pdf)]
    pub format: Format,

    /// Pixels per inch of png files
    #[arg(long, value_name = "N", default_value_t = 144.0, value_parser = ppi)]
    pub ppi: f64,

    /// How many documents to build at once [default: the number of cores]
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,

    /// Build also what is still right: documents whose content, layouts and fonts did not change
    #[arg(long)]
    pub force: bool,

    /// Write nothing, and report what would change: which documents, why, and which sentences
    #[arg(long, conflicts_with_all = ["force", "prune", "verify"])]
    pub dry_run: bool,

    /// With --dry-run: typeset too, and report pages, and files that would come out the same
    #[arg(long, requires = "dry_run")]
    pub typeset: bool,

    /// Build all in memory, and prove that the files are byte for byte what the sources give
    #[arg(long, conflicts_with_all = ["force", "prune"])]
    pub verify: bool,

    /// Build what is final only, and refuse what cannot be: gaps, open remarks, another status
    #[arg(long)]
    pub definitief: bool,

    /// With --definitief: refuse also what `check` warns of
    #[arg(long, requires = "definitief")]
    pub strict: bool,

    /// Remove the files of documents that are no longer in the content
    #[arg(long)]
    pub prune: bool,

    /// The form of the messages; json gives one object a line
    #[arg(long, value_enum, default_value_t = MessageFormat::Human)]
    pub message_format: MessageFormat,
}

/// The arguments of `desk`.
#[derive(Debug, Args)]
pub struct DeskArgs {
    /// A municipality (`emmen`) or a document (`emmen/factsheet-2013`) [default: the overview]
    #[arg(value_name = "NAME")]
    pub name: Option<String>,

    /// The port to answer on [default: the first free one from 4711]
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,

    /// What opens a place: a command or an address, with {file}, {line} and {column} [default: Visual Studio Code]
    #[arg(long, value_name = "COMMAND")]
    pub editor: Option<String>,

    /// Open the browser; this is what happens without options
    #[arg(long, conflicts_with = "no_open")]
    pub open: bool,

    /// Do not open the browser
    #[arg(long)]
    pub no_open: bool,
}

/// A language of messages and of the desk.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum UiLanguage {
    /// Dutch
    Nl,
    /// English
    En,
}

impl From<UiLanguage> for Language {
    fn from(language: UiLanguage) -> Self {
        match language {
            UiLanguage::Nl => Self::Dutch,
            UiLanguage::En => Self::English,
        }
    }
}

/// The arguments of `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Municipalities (`emmen`) or documents (`emmen/factsheet-2013`) [default: all, and what they share]
    #[arg(value_name = "NAME")]
    pub names: Vec<String>,

    /// Fail on warnings too
    #[arg(long)]
    pub strict: bool,

    /// Show the notes too, such as the list of deviations
    #[arg(long)]
    pub notes: bool,

    /// Typeset the documents too, and look at their pages: too many, text over text, headings alone, rows over pages
    #[arg(long)]
    pub typeset: bool,

    /// The folder of a Hunspell dictionary, for spelling [default: `woordenboek` in the project, if it is there]
    #[arg(long, value_name = "DIR")]
    pub spelling: Option<PathBuf>,

    /// The form of the messages; json gives one object a line
    #[arg(long, value_enum, default_value_t = MessageFormat::Human)]
    pub message_format: MessageFormat,

    /// Explain a code, such as `content/unknown-key`; without a code, list all
    #[arg(long, value_name = "CODE", num_args = 0..=1, default_missing_value = "", conflicts_with = "names")]
    pub explain: Option<String>,
}

/// The arguments of `new`.
#[derive(Debug, Args)]
pub struct NewArgs {
    /// What to create.
    #[command(subcommand)]
    pub what: New,
}

/// What can be created. The names are those of the content.
#[derive(Debug)]
pub enum New {
    /// A municipality, by its official name.
    Municipality(NewMunicipality),
    /// A document of a kind, with the arguments that the kind asks for.
    Document(&'static dyn Kind, ArgMatches),
}

/// A municipality, by its official name
#[derive(Debug, Args)]
pub struct NewMunicipality {
    /// The name as it is printed, such as "Den Helder"
    #[arg(value_name = "NAME")]
    pub name: String,
}

/// The subcommand that creates a municipality.
const MUNICIPALITY: &str = "gemeente";

/// Every kind of document has its own subcommand.
impl Subcommand for New {
    fn augment_subcommands(command: clap::Command) -> clap::Command {
        let municipality = NewMunicipality::augment_args(clap::Command::new(MUNICIPALITY));
        let command = command.subcommand_required(true).arg_required_else_help(true).subcommand(municipality);
        command.subcommands(KINDS.iter().map(|kind| kind.new_command()))
    }

    fn augment_subcommands_for_update(command: clap::Command) -> clap::Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        name == MUNICIPALITY || kinds::find(name).is_some()
    }
}

impl FromArgMatches for New {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let missing = || clap::Error::new(clap::error::ErrorKind::MissingSubcommand);
        let (name, arguments) = matches.subcommand().ok_or_else(missing)?;
        match kinds::find(name) {
            Some(kind) => Ok(Self::Document(kind, arguments.clone())),
            None => NewMunicipality::from_arg_matches(arguments).map(Self::Municipality),
        }
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// The arguments of `number`.
#[derive(Debug, Args)]
pub struct NumberArgs {
    /// Municipalities (`emmen`) or documents (`emmen/factsheet-2013`)
    #[arg(value_name = "NAME", required = true)]
    pub names: Vec<String>,
}

/// The arguments of `uses`.
#[derive(Debug, Args)]
pub struct UsesArgs {
    /// A shared text (`standaardteksten/definitie.md`), the id of an indicator or the name of a parameter [default: count all]
    #[arg(value_name = "NAME")]
    pub name: Option<String>,

    /// The form of the answer; json gives one object a line
    #[arg(long, value_enum, default_value_t = MessageFormat::Human)]
    pub message_format: MessageFormat,
}

/// The arguments of `deviations`.
#[derive(Debug, Args)]
pub struct DeviationsArgs {
    /// Municipalities (`emmen`) or documents (`emmen/factsheet-2013`) [default: all]
    #[arg(value_name = "NAME")]
    pub names: Vec<String>,

    /// The form of the answer; json gives one object a line
    #[arg(long, value_enum, default_value_t = MessageFormat::Human)]
    pub message_format: MessageFormat,
}

/// The kind of files to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// An accessible and archivable PDF file per document
    Pdf,
    /// A PNG picture per page
    Png,
    /// An SVG picture per page
    Svg,
}

/// The form of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// With the lines that they are about
    Human,
    /// One line each
    Short,
    /// One JSON object a line, on the standard output
    Json,
    /// Annotations of GitHub, on the standard output
    Github,
}

fn ppi(text: &str) -> Result<f64, RefusedValue> {
    match text.parse::<f64>() {
        Ok(ppi) if (10.0..=1200.0).contains(&ppi) => Ok(ppi),
        _ => Err(RefusedValue(messages::ppi_out_of_range())),
    }
}
