//! The preview: sheets in the browser, updated while their texts are being edited.
//!
//! [`watch`] reports changed files. The [`worker`] is one thread that holds the project: it reads again what changed,
//! typesets the open sheets, and publishes their new states in the [`shared_state`], from which the [`server`] sends
//! them to clients. A [`sheet`] is the state of one document, a [`page`] one page of it with its text; [`origin`] leads
//! from a text to its source, and from a line of a file to its positions in a sheet.
//!
//! A file imports from the lines below its own only:
//!
//! | files | what they are |
//! |---|---|
//! | server | the port, and the routes |
//! | routes/{edits, effect, events, facts, fields, files, make, new, sources, status} | the handlers of requests |
//! | context, worker | what the handlers work with; the thread |
//! | project_state | the project as it was read last |
//! | shared_state | the jobs and the states that threads exchange |
//! | maker, make_state | the files that are made in the output folder; how far that is |
//! | facts_edit | the edits of what a document is |
//! | deviating | the edits of deviations |
//! | desk | the edits of fields |
//! | changes | the changes of this run as clients get them |
//! | take_back | how a change is taken back |
//! | effect, only_here | what a shared text does to all documents; the deviation that keeps it to one |
//! | overlay | documents with texts laid over files |
//! | warning_edit, remark_edit | the edits of warnings and remarks |
//! | drafts, history | what is being typed; what was saved |
//! | other_files | what else changes with a value |
//! | facts_view | what a document is |
//! | status_view | the status of a document, and what keeps it from being final |
//! | remark_view | the remarks for colleagues |
//! | sheet, overview, thumbnails | the state of a document, of all documents |
//! | sheet_json | a sheet as clients get it |
//! | check_view | what the checks found, as clients get it |
//! | sheet_errors | why a document could not be typeset |
//! | found_warning, sentence | a warning with its field; words in their sentence |
//! | field_view, open_field | a field as clients get it; the fields that are open |
//! | field_label | what a field is called |
//! | parts | what can be added, removed and moved at a field |
//! | sheet, overview, thumbnails | the state of a document, of all documents |
//! | typeset_sheet, document_index | a typeset document; what is known of all documents |
//! | check_json | warnings as clients get them |
//! | issue, edited_file | what a sheet reports besides its pages |
//! | origin | from texts to files and back |
//! | page | a page with its picture |
//! | text_run | the text of a page |
//! | text_key | the key of a text |
//! | guard | which requests are answered |
//! | new_request, new_choices | what a client asks to create, and chooses from |
//! | file_edit | a file before and after a change |
//! | new_refused | why it was not created |
//! | field_choices | the values that are chosen for a field |
//! | approach_file | the approaches that a document lists |
//! | field_keys | which fields can be added and removed |
//! | municipality | a municipality with its name |
//! | field_file, field_id | a file with its fields; the id of a field |
//! | edit | the edits that clients ask for, and why they are refused |
//! | blocker | what keeps a document from being final |
//! | client_language, token | the language of a reader; the token of a run |
//! | assets, cookies, document_link, editor, facts_request, outline, per_language, save_lock, stop, watch, worded | know no other file of the preview |

pub mod approach_file;
mod assets;
pub mod blocker;
pub mod changes;
pub mod check_json;
pub mod check_view;
pub mod client_language;
pub mod context;
mod cookies;
pub mod desk;
pub mod deviating;
pub mod document_index;
pub mod document_link;
pub mod drafts;
pub mod edit;
pub mod edited_file;
pub mod editor;
pub mod effect;
pub mod facts_edit;
pub mod facts_request;
pub mod facts_view;
pub mod field_choices;
pub mod field_file;
pub mod field_id;
pub mod field_keys;
pub mod field_label;
pub mod field_view;
pub mod file_edit;
pub mod found_warning;
mod guard;
pub mod history;
pub mod issue;
pub mod make_state;
pub mod maker;
pub mod municipality;
pub mod new_choices;
pub mod new_refused;
pub mod new_request;
pub mod only_here;
pub mod open_field;
pub mod origin;
pub mod other_files;
pub mod outline;
pub mod overlay;
pub mod overview;
pub mod page;
pub mod parts;
pub mod per_language;
pub mod project_state;
pub mod remark_edit;
pub mod remark_view;
mod routes;
pub mod save_lock;
pub mod sentence;
pub mod server;
pub mod shared_state;
pub mod sheet;
pub mod sheet_errors;
pub mod sheet_json;
pub mod status_view;
pub mod stop;
pub mod take_back;
pub mod text_key;
pub mod text_run;
pub mod thumbnails;
pub mod token;
pub mod typeset_sheet;
pub mod warning_edit;
pub mod watch;
pub mod worded;
pub mod worker;
