//! The schemas that `factsheet schema` wrote are still those of the content.

use crate::checks::series::Series;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::OUTDATED_SCHEMA;
use crate::schema::{self, FOLDER};

pub(super) fn check(series: &Series, found: &mut Diagnostics) {
    if !series.sources.root().join(FOLDER).is_dir() {
        return;
    }
    // What is wrong in the content is told elsewhere.
    let Ok(files) = schema::files(series.sources, series.collection) else { return };
    for (path, text) in files {
        // A schema that is missing: the folder is not of this program.
        let Ok(file) = series.sources.read(&path) else { return };
        if file.text != text {
            let warning = file.start().warning(OUTDATED_SCHEMA, "this is not what the content asks for any more");
            return found.push(warning.with_hint("run `factsheet schema`: editors complete and explain by it"));
        }
    }
}
