//! What the system reports when it refuses something, in words that people know.

use std::fmt;
use std::io::{Error, ErrorKind};

use crate::messages::generated as messages;
use crate::messages::message::Message;

/// What an error of the system has in it for something that is no regular file: a folder, a pipe, a socket or a device.
#[derive(Debug)]
pub struct NotRegularFile;

impl fmt::Display for NotRegularFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it is not a regular file")
    }
}

impl std::error::Error for NotRegularFile {}

/// The reason that an error of the system gives. For rare ones these are the words of the system, which are English.
pub fn system_error(error: &Error) -> Message {
    match error.kind() {
        ErrorKind::NotFound => messages::system_not_found(),
        ErrorKind::PermissionDenied => messages::system_permission_denied(),
        ErrorKind::AlreadyExists => messages::system_already_exists(),
        ErrorKind::IsADirectory => messages::system_is_a_folder(),
        ErrorKind::NotADirectory => messages::system_not_a_folder(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => messages::system_disk_full(),
        ErrorKind::ReadOnlyFilesystem => messages::system_read_only(),
        ErrorKind::InvalidFilename => messages::system_invalid_name(),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => messages::system_busy(),
        ErrorKind::AddrInUse => messages::system_port_in_use(),
        _ if error.get_ref().is_some_and(|inner| inner.is::<NotRegularFile>()) => messages::not_a_regular_file(),
        _ => Message::verbatim(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn a_missing_file_has_words_in_both_languages() {
        let error = std::fs::File::open("/no/such/file").expect_err("no such file");
        assert_eq!(system_error(&error).in_language(Language::English), "it does not exist");
        assert_eq!(system_error(&error).in_language(Language::Dutch), "het bestaat niet");
    }
}
