//! `factsheet preview`: sheets in the browser, live.

use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::thread;

use crate::cli::PreviewArgs;
use crate::commands::build::source_date_epoch;
use crate::commands::messages::say;
use crate::commands::{Exit, usage};
use crate::content::collection::{Collection, DocumentId};
use crate::content::source::Sources;
use crate::preview::desk::{Desk, Job, Windows};
use crate::preview::editor::{Editor, encoded};
use crate::preview::server::{Server, listen, serve};
use crate::preview::watch::watch;

/// Where the browser begins.
enum StartPage {
    Overview,
    Sheet(DocumentId),
}

impl StartPage {
    fn path(&self) -> String {
        match self {
            Self::Overview => "/".into(),
            Self::Sheet(id) => format!("/sheet/{}/{}", encoded(&id.municipality), encoded(&id.folder)),
        }
    }
}

/// The page for a name: a document's sheet, also when a municipality has no other. Without a name, and for a municipality
/// with several documents, the overview.
fn start_page(root: &Path, name: Option<&str>) -> Result<StartPage, Vec<String>> {
    let Some(name) = name else { return Ok(StartPage::Overview) };
    let collection = Collection::read(&Arc::new(Sources::new(root)));
    Ok(match collection.select(&[name.to_owned()])?.as_slice() {
        [id] => StartPage::Sheet(id.clone()),
        _ => StartPage::Overview,
    })
}

/// Shows the document that is named, or the overview of all, until Ctrl-C.
pub fn preview(root: PathBuf, args: &PreviewArgs) -> Exit {
    let start = match start_page(&root, args.name.as_deref()) {
        Ok(start) => start,
        Err(messages) => return usage(&messages.join("\nerror: ")),
    };
    let epoch = match source_date_epoch() {
        Ok(epoch) => epoch,
        Err(message) => return usage(&message),
    };
    let editor = match Editor::new(&root, args.editor.as_deref()) {
        Ok(editor) => editor,
        Err(message) => return usage(&message),
    };
    let run = || {
        let listener = listen(args.port)?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let (jobs, asked) = mpsc::channel();
        let windows = Arc::new(Windows::default());
        if let StartPage::Sheet(id) = &start {
            // Begun before the browser is there to ask.
            windows.prepare(id);
            let _ = jobs.send(Job::Look(id.clone()));
        }
        let sender = jobs.clone();
        let _watcher = watch(&root, move |changes| drop(sender.send(Job::Changed(changes))))?;
        let desk = (root.clone(), Arc::clone(&windows), editor.clone());
        thread::spawn(move || Desk::new(desk.0, desk.1, desk.2, epoch).run(&asked));

        let url = format!("http://{address}{}", start.path());
        say(&format!("preview at {url} (Ctrl-C ends it)"));
        if !args.no_open && open::that_detached(&url).is_err() {
            eprintln!("no browser could be opened; open the address yourself");
        }
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.map_err(|error| error.to_string())?;
        runtime.block_on(serve(Server { root: root.clone(), windows, jobs, editor }, listener))
    };
    match run() {
        Ok(()) => Exit::Success,
        Err(message) => {
            eprintln!("error: {message}");
            Exit::Failure
        }
    }
}
