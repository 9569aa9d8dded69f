//! The schemas that `factsheet schema` wrote match the content.

use crate::checks::series::Series;
use crate::diagnostics::Diagnostics;
use crate::messages;
use crate::schema::{self, FOLDER};

pub(super) fn check(series: &Series, diagnostics: &mut Diagnostics) {
    if !series.sources.root().join(FOLDER).is_dir() {
        return;
    }
    // Errors in the content are reported elsewhere.
    let Ok(files) = schema::files(series.sources, series.collection) else { return };
    for (path, text) in files {
        // Where a schema is missing, the folder was not written by this program.
        let Ok(file) = series.sources.read(&path) else { return };
        if file.text != text {
            let warning = file.start().warning(messages::schema_outdated());
            return diagnostics.push(warning.with_hint(messages::run_schema()));
        }
    }
}
