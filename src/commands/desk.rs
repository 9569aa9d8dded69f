//! `factsheet desk`: sheets in the browser, to write in.

use std::path::{Path, PathBuf};
use std::process;
use std::sync::{Arc, mpsc};
use std::thread;

use notify::RecommendedWatcher;
use tokio::runtime::Runtime;

use crate::build::settings::Epoch;
use crate::commands::build::source_date_epoch;
use crate::commands::cli::DeskArgs;
use crate::commands::exit::{Exit, usage_all};
use crate::commands::print::{asked_language, print_error, print_failure, print_text, words};
use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;
use crate::messages::{self, Language, Message, system_error};
use crate::preview::context::ServerContext;
use crate::preview::editor::{Editor, percent_encode};
use crate::preview::maker::Maker;
use crate::preview::server::{listen, serve};
use crate::preview::shared_state::{Job, SharedState};
use crate::preview::stop::StopSignals;
use crate::preview::token::Token;
use crate::preview::watch::watch;
use crate::preview::worker::Worker;
use crate::series::collection::Collection;
use crate::system::atomic_file::remove_all_leftovers;

/// Shows the document that is named, or the overview of all, until Ctrl-C.
pub fn desk(root: PathBuf, args: &DeskArgs) -> Exit {
    let settings = match Settings::new(root, args) {
        Ok(settings) => settings,
        Err(messages) => return usage_all(messages),
    };
    match run(&settings) {
        // The worker may be typesetting: its thread ends with the program.
        Ok(exit_code) => process::exit(exit_code),
        Err(message) => {
            print_failure(&message);
            Exit::Failure
        }
    }
}

/// The checked arguments.
struct Settings {
    root: PathBuf,
    start_page: StartPage,
    editor: Editor,
    epoch: Option<Epoch>,
    /// `None` for the first free port.
    port: Option<u16>,
    opens_browser: bool,
    /// `None` for the language that the browser asks for.
    language: Option<Language>,
}

/// The page that the browser opens.
enum StartPage {
    Overview,
    Sheet(DocumentId),
}

impl Settings {
    fn new(root: PathBuf, args: &DeskArgs) -> Result<Self, Vec<Message>> {
        Ok(Self {
            start_page: StartPage::named(&root, args.name.as_deref())?,
            epoch: source_date_epoch().map_err(|message| vec![message])?,
            editor: Editor::new(&root, args.editor.as_deref()).map_err(|message| vec![message])?,
            root,
            port: args.port,
            opens_browser: !args.no_open,
            language: asked_language(),
        })
    }
}

impl StartPage {
    /// The sheet of the document `name`, or of the only document of the municipality `name`; else the overview.
    fn named(root: &Path, name: Option<&str>) -> Result<Self, Vec<Message>> {
        let Some(name) = name else { return Ok(Self::Overview) };
        let collection = Collection::read(&Arc::new(Sources::new(root)));
        let ids = collection.select(&[name.to_owned()])?;
        Ok(match ids.as_slice() {
            [id] => Self::Sheet(id.clone()),
            _ => Self::Overview,
        })
    }

    fn path(&self) -> String {
        match self {
            Self::Overview => "/".into(),
            Self::Sheet(id) => {
                format!("/sheet/{}/{}", percent_encode(&id.municipality), percent_encode(&id.folder))
            }
        }
    }
}

/// Serves until a signal stops it. Returns the exit code.
fn run(settings: &Settings) -> Result<i32, Message> {
    let listener = listen(settings.port)?;
    let address = listener.local_addr().map_err(|error| system_error(&error))?;
    let runtime = runtime().map_err(|error| messages::no_thread(system_error(&error)))?;
    let signals = {
        let _entered = runtime.enter();
        StopSignals::install().map_err(|error| messages::no_signals(system_error(&error)))?
    };
    let (context, _watcher) = start_worker(settings)?;
    let (path, token) = (settings.start_page.path(), context.token.query());
    let language = settings.language.map(|language| format!("&ui={}", language.tag())).unwrap_or_default();
    announce(&format!("http://{address}{path}?{token}{language}"), settings.opens_browser);
    let result = runtime.block_on(async {
        tokio::select! {
            served = serve(context, listener) => served.map(|()| 0),
            exit_code = signals.exit_code() => Ok(exit_code),
        }
    });
    // Pages that are being drawn are needed no more.
    runtime.shutdown_background();
    result
}

fn runtime() -> std::io::Result<Runtime> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()
}

/// Starts the worker, and the watcher that sends it the changes of files until it is dropped.
fn start_worker(settings: &Settings) -> Result<(ServerContext, RecommendedWatcher), Message> {
    let Settings { root, editor, epoch, start_page, .. } = settings;
    remove_all_leftovers(&root.join("content"));
    let (jobs, received) = mpsc::channel();
    let shared = Arc::new(SharedState::default());
    if let StartPage::Sheet(id) = start_page {
        // Typeset while the browser starts.
        shared.add_sheet(id);
        let _ = jobs.send(Job::Open(id.clone()));
    }
    let changes = jobs.clone();
    let watcher = watch(root, move |changed| drop(changes.send(Job::Changed(changed))))?;
    let token = Token::random()?;
    let maker = Arc::new(Maker::new(root.clone(), *epoch));
    let context =
        ServerContext { root: root.clone(), shared: Arc::clone(&shared), jobs, editor: editor.clone(), maker, token };
    let (root, editor, epoch) = (root.clone(), editor.clone(), *epoch);
    thread::spawn(move || Worker::new(root, shared, editor, epoch).run(&received));
    Ok((context, watcher))
}

/// Prints the address, and opens it in the user's browser.
fn announce(url: &str, opens_browser: bool) {
    print_text(&messages::address_of_desk(url));
    if opens_browser && open::that_detached(url).is_err() {
        print_error(&format!("{}\n", words(&messages::browser_not_opened())));
    }
}
