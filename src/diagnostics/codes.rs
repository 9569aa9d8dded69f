//! The codes of diagnostics (being moved to the catalogue).

pub use crate::messages::code::Code;

/// Declares constants for codes, and the list `ALL` of them.
macro_rules! codes {
    ($($name:ident = $code:literal)*) => {
        $(
            #[doc = concat!("`", $code, "`, explained in `docs/checks.md`.")]
            pub const $name: $crate::diagnostics::codes::Code = $crate::diagnostics::codes::Code::new($code);
        )*

        /// All codes of this list, in the order of `docs/checks.md`.
        pub const ALL: &[$crate::diagnostics::codes::Code] = &[$($name),*];
    };
}

codes! {
    FILE_MISSING = "file/missing"
    FILE_UNREADABLE = "file/unreadable"
    FILE_EMPTY = "file/empty"
    FILE_TOO_LARGE = "file/too-large"
    FILE_TOO_MANY = "file/too-many"
    FILE_NOT_UTF8 = "file/not-utf-8"
    FILE_BAD_NAME = "file/bad-name"
    FILE_UNUSED = "file/unused"
    OUTDATED_SCHEMA = "file/outdated-schema"

    NOT_TOML = "content/not-toml"
    UNKNOWN_KEY = "content/unknown-key"
    UNKNOWN_VALUE = "content/unknown-value"
    MISSING_KEY = "content/missing-key"
    WRONG_VALUE = "content/wrong-value"
    KEY_OF_OTHER_KIND = "content/key-of-other-kind"
    NO_DATE = "content/no-date"
    NO_VERDICT = "content/no-verdict"
    NOT_A_LINE = "content/not-a-line"
    NOT_IN_DIALECT = "content/not-in-dialect"
    SKIPPED_HEADING = "content/skipped-heading"
    WRONG_ADDRESS = "content/wrong-address"
    UNKNOWN_LANGUAGE = "content/unknown-language"
    GAP_IN_FINAL = "content/gap-in-final"
    NOT_FINAL = "content/not-final"
    OPEN_REMARK = "content/open-remark"
    STILL_OPEN = "content/still-open"
    CAN_BE_FINAL = "content/can-be-final"
    WRONG_NUMBER = "content/wrong-number"
    NO_NUMBERS = "content/no-numbers"
    OTHER_FOLDER = "content/other-folder"

    UNKNOWN_FRAMEWORK = "framework/unknown"
    UNKNOWN_INDICATOR = "framework/unknown-indicator"
    UNKNOWN_THEME = "framework/unknown-theme"
    ID_TWICE = "framework/id-twice"
    JUDGED_TWICE = "framework/judged-twice"
    NOT_JUDGED = "framework/not-judged"
    TWO_CRITERIA = "framework/two-criteria"
    OUT_OF_ORDER = "framework/out-of-order"

    UNKNOWN_APPROACH = "factsheet/unknown-approach"

    DATES_OUT_OF_ORDER = "vervolg/dates-out-of-order"

    SHARED_TEXT_MISSING = "shared/text-missing"
    UNKNOWN_SLOT = "shared/unknown-slot"
    INCLUDES_ITSELF = "shared/includes-itself"
    SEVERAL_PARAGRAPHS = "shared/several-paragraphs"
    UNKNOWN_LABEL = "shared/unknown-label"
    LABEL_MISSING = "shared/label-missing"
    LABEL_NOT_ONE_TEXT = "shared/label-not-one-text"
    UNKNOWN_PARAMETER = "shared/unknown-parameter"
    PARAMETER_MISSING = "shared/parameter-missing"
    PARAMETER_UNUSED = "shared/parameter-unused"
    PARAMETER_NOT_HERE = "shared/parameter-not-here"
    PARAMETER_NOT_KNOWN = "shared/parameter-not-known"
    NO_PLACE_FOR_ITEM = "shared/no-place-for-item"

    DEVIATION = "deviation/listed"
    NO_STANDARD = "deviation/no-standard"
    WORDS_NOT_FOUND = "deviation/words-not-found"
    WORDS_SEVERAL_TIMES = "deviation/words-several-times"
    STANDARD_NOT_SHOWN = "deviation/standard-not-shown"
    HIDDEN_DEVIATION = "deviation/hidden"
    COPIED_STANDARD = "deviation/copied"
    SHARED_PASSAGE = "deviation/shared-passage"

    LEFTOVER = "language/leftover"
    SPACING = "language/spacing"
    INVISIBLE_BREAK = "language/invisible-break"
    IN_LIST_ITEM = "language/in-list-item"
    STRAIGHT_QUOTE = "language/straight-quote"
    UNPAIRED = "language/unpaired"
    HYPHEN_FOR_DASH = "language/hyphen-for-dash"
    BROKEN_WORD = "language/broken-word"
    DOUBLED_WORD = "language/doubled-word"
    REPEATED_PASSAGE = "language/repeated-passage"
    SENTENCE_END = "language/sentence-end"
    SENTENCE_START = "language/sentence-start"
    MARKDOWN_LEFT = "language/markdown-left"
    SPELLING = "language/spelling"

    NOT_NEEDED = "accepted/not-needed"
    NOT_ACCEPTABLE = "accepted/not-acceptable"

    FONT_UNUSABLE = "layout/font-unusable"
    CHARACTER_MISSING = "layout/character-missing"
    LAYOUTS_MISSING = "layout/missing"
    LAYOUT_FAULT = "layout/fault"
    TOO_MANY_PAGES = "layout/too-many-pages"
    OVERFLOW = "layout/overflow"
    STRANDED_HEADING = "layout/stranded-heading"
    ROW_OVER_PAGES = "layout/row-over-pages"
    STRANDED_ROW = "layout/stranded-row"
    DIVIDED_ROW_HEAD = "layout/divided-row-head"
    SHORT_PAGE = "layout/short-page"
    SMALL_TEXT = "layout/small-text"

    RUN_FAULT = "run/fault"
    RUN_NOTICE = "run/notice"
    DICTIONARY = "run/dictionary"
}
