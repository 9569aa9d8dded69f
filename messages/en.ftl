# What the program says, in English. nl.ftl has the same messages in the same order.
#
# The syntax is that of Project Fluent (https://projectfluent.org/fluent/guide). The build script makes a function of each
# message: `unknown-key` with `{ $key }` is `messages::unknown_key(key)`. A group that is named after a code has the
# messages of that code. CONTRIBUTING.md describes how to add one.

### Diagnostics, by their codes

## file/missing

## file/unreadable

## file/empty

## file/too-large

## file/too-many

## file/not-utf-8

## file/bad-name

## file/unused

file-not-in-document = `{ $file }` is not part of the document

## file/outdated-schema

schema-outdated = this schema does not match the content any more

## content/not-toml

## content/unknown-key

## content/unknown-value

## content/missing-key

## content/wrong-value

## content/key-of-other-kind

## content/no-date

## content/no-verdict

## content/not-a-line

## content/not-in-dialect

## content/skipped-heading

## content/wrong-address

## content/unknown-language

## content/gap-in-final

## content/not-final

## content/open-remark

## content/still-open

## content/can-be-final

nothing-open = nothing in this document is open any more

## content/wrong-number

## content/no-numbers

## content/other-folder

folder-named-otherwise = this is `{ $expected }`, and its folder is named `{ $folder }`

## framework/unknown

## framework/unknown-indicator

## framework/unknown-theme

## framework/id-twice

## framework/judged-twice

## framework/not-judged

## framework/two-criteria

## framework/out-of-order

comes-before = `{ $here }` comes before `{ $before }` in the framework

## factsheet/no-approaches

## factsheet/approach-twice

## factsheet/approach-missing

## factsheet/no-conclusion

## factsheet/empty-conclusion

## factsheet/unknown-approach

no-such-approach = this document has no approach `{ $name }`

## vervolg/no-years

## vervolg/no-text-for-year

## vervolg/not-an-improvement-point

## vervolg/row-not-in-factsheet

## vervolg/row-missing

## vervolg/text-not-of-factsheet

## vervolg/other-approach

## vervolg/dates-out-of-order

date-after-document = { $date } is later than the document itself ({ $document })

## shared/text-missing

## shared/unknown-slot

## shared/includes-itself

## shared/several-paragraphs

## shared/unknown-label

## shared/label-missing

## shared/label-not-one-text

## shared/unknown-parameter

## shared/parameter-missing

## shared/parameter-unused

## shared/parameter-not-here

## shared/parameter-not-known

## shared/no-place-for-item

## deviation/listed

deviates-from-text = deviates from the shared text `{ $text }`: “{ $words }” instead of “{ $standard }”
deviates-from-indicator = deviates from the indicator `{ $indicator }`: “{ $words }” instead of “{ $standard }”

## deviation/no-standard

## deviation/words-not-found

## deviation/words-several-times

## deviation/standard-not-shown

## deviation/hidden

near-standard = this is nearly a sentence of the shared text `{ $text }`

## deviation/copied

copied-from-standard = this sentence is copied from the shared text `{ $text }`

## deviation/shared-passage

paragraph-of-other-too = `{ $document }` has this paragraph too
nearly-paragraph-of-other = this is nearly a paragraph of `{ $document }`

## language/leftover

left-in-text = `{ $words }` was left in the text

## language/spacing

several-spaces = several spaces in a row
tab-in-text = a tab in a text
invisible-character = an invisible character
space-before-mark = a space before a punctuation mark
space-before-full-stop = a space before a full stop
space-inside-bracket = a space inside a bracket
no-space-between-sentences = no space between two sentences
no-space-after-comma = no space after a comma
several-marks = several punctuation marks in a row

## language/invisible-break

spaces-break-line = spaces at the end of this line break the line in print

## language/in-list-item

paragraph-in-list-item = the spaces before this paragraph make it a part of the list item above it

## language/straight-quote

other-quotation-mark = the quotation mark `{ $mark }` instead of ‘ or ’
closing-mark-opens = a closing quotation mark where a quotation opens

## language/unpaired

without-counterpart = `{ $mark }` has no counterpart in this paragraph

## language/hyphen-for-dash

hyphen-for-dash = a hyphen, where a dash is meant

## language/broken-word

hyphen-and-space-in-word = `{ $words }`: a hyphen with a space inside a word
word-starts-with-hyphen = `{ $word }`: a word that starts with a hyphen

## language/doubled-word

word-twice = the word `{ $word }` is here twice

## language/repeated-passage

paragraph-also-on-line = this paragraph is also on line { $line }
paragraph-also-on-lines = this paragraph is also on lines { $lines } and { $last }

## language/sentence-end

no-full-stop = this paragraph ends without a full stop

## language/sentence-start

paragraph-without-capital = this paragraph starts without a capital
sentence-without-capital = this sentence starts without a capital

## language/markdown-left

printed-as-character = `{ $mark }` is printed as a character

## language/spelling

not-in-dictionary = `{ $word }` is not in the dictionary

## accepted/not-needed

acceptance-not-needed = no warning `{ $code }` needs this any more

## accepted/not-acceptable

## layout/font-unusable

## layout/character-missing

## layout/missing

## layout/fault

# The words of typst.
layout-error = { $message }

## layout/too-many-pages

too-many-pages = { $words ->
    [one] this { $kind } has { $pages } pages, its budget is { $budget }: about one word too many, from here on
   *[other] this { $kind } has { $pages } pages, its budget is { $budget }: about { $words } words too many, from here on
}

## layout/overflow

text-beyond-margin = this text on page { $page } goes beyond the margin: “{ $text }”
text-overlaps = this text on page { $page } overlaps another: “{ $text }”

## layout/stranded-heading

heading-at-end-of-page = the heading “{ $heading }” is at the end of page { $page }, with nothing below it

## layout/row-over-pages

row-taller-than-page = this row is taller than a page: it is on pages { $first } to { $last }

## layout/stranded-row

row-alone-on-page = only one of the { $count } rows of the table “{ $table }” is on page { $page }

## layout/divided-row-head

row-head-divided = the row head “{ $head }” on page { $page } is divided at the end of a line, in the table “{ $table }”

## layout/short-page

page-nearly-empty = only { $percent } % of page { $page } is filled: what comes next starts on page { $next }

## layout/small-text

text-too-small = the size of this text on page { $page } is { $size }pt, the smallest is { $smallest }pt: “{ $text }”

## run/fault

# An error of the project or the system as a whole.
run-failed = { $reason }
internal-error-in = internal error in `{ $document }`: { $reason }
no-documents = there are no documents below `content/gemeenten`

## run/notice

run-notice = { $notice }

## run/dictionary

no-dictionary = `{ $folder }` has no dictionary
dictionary-not-read = the dictionary `{ $file }` cannot be read: { $reason }
dictionary-invalid = `{ $folder }` has a dictionary with an error: { $reason }

### Hints

## suggestions

did-you-mean = did you mean `{ $name }`?
known-names = known: { $names }

## hints about files and keys

run-schema = run `factsheet schema`: editors use it to complete and explain
add-folder-to-approaches = is its folder missing in `aanpakken` of `document.toml`?
rename-or-remove-file = should its name be `{ $name }`? if it is not needed, remove it
remove-file = if it is not needed, remove it
finish-when-no-warnings = when the warnings are done too, write `status = "definitief"`
rename-folder-or-correct = the PDF gets the name of the folder: rename it, or correct `soort` or `datum`
correct-date-or-datum = correct it, or `datum` in this file
remove-acceptance = remove this `[[aanvaard]]`

## hints about Markdown

## hints about the framework and shared texts

put-in-order-of-framework = rows are printed in the order of the framework; put them in that order here too
include-shared-text = a change of the shared text will not reach this copy; write `{"{"}{ $text }{"}"}` to include the text
make-shared-text = was it left in a copy? if all documents are to have it, make it a shared text and write its `{"{name}"}`
paragraph-is-here = it is here

## hints about deviations and numbers

write-deviation = the shared text has “{ $standard }”; write a deviation on purpose as an `[[afwijking]]`

## hints about language

write-text-or-gap = write the text; for text that is known to be missing, write `{"{lacune}"}`
write-one = write one
write-a-space = write a space
type-word-again = remove it by typing the word again; the layout hyphenates by itself
remove-space = remove the space
write-space-after-full-stop = write a space after the full stop
write-space-after-it = write a space after it
remove-spaces-or-write-backslash = remove them; if the break is intended, write `\` there
start-at-margin = start it at the margin, or write its words in the item itself
write-single-quotes = write ‘ before and ’ after the words, and ’ in words such as risico’s
write-opening-quote = write ‘ before the words
add-or-remove-mark = add the other one, or remove this one
write-dash = write –
join-word = is `{ $first }{ $next }` meant, or `{ $first }-{ $next }`? before “en” and “of” it is right
write-space-after-hyphen = in a list, write a space after the hyphen; after “en” and “of” it is right
remove-one-word = remove one of them
keep-paragraph-once = write what each place is to say, or keep the paragraph in one of them
last-words-missing = are its last words missing?
capital-or-first-words = should it start with a capital, or are its first words missing?
add-counterpart-or-escape = is its counterpart missing, or a space? if the character is intended, write `\` before it
add-to-word-list = if it is right, add it to `{ $list }`
did-you-mean-or-add-to-word-list = did you mean `{ $word }`? if it is right, add it to `{ $list }`

## hints about pages and layouts

shorten-to-budget = shorten the texts; the budget is `page-budget` in the layouts
word-wider-than-column = does it have a word that is wider than its column? use another one, or add a hyphen
keep-heading-with-text = this text comes after it: the layout should keep the heading with it
shorten-row = shorten its text, or make a list of its parts
move-end-of-page = shorten or lengthen a text before it, so that the page ends at another row; the layout could keep rows together
widen-column = the layout should make its column wider (`table-columns` in `tokens.typ`)
end-on-page-before = shorten the text until it ends on the page before; the layout could start the next section with less room (`section-room` in `tokens.typ`)
sizes-are-in-layouts = the sizes are in the layouts: `sizes` and `smallest` in `tokens.typ`

## hints about runs

report-internal-error = please report it, with the content of the document
dictionary-files = a dictionary is a file `nl_NL.aff` with its `nl_NL.dic`, as in the Debian package `hunspell-nl`

### Words around diagnostics

level-error = error
level-warning = warning
level-note = note
label-hint = hint
# Words that the catalogue does not have, such as those of a layout.
verbatim = { $words }

### Commands

## command line

## build

## dry run

## check

check-summary = { $counts }, in { $seconds } s
document-count = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
error-count = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
warning-count = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
accepted-count = { $count ->
    [one] { $count } warning accepted
   *[other] { $count } warnings accepted
}
note-count = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
still-open-count = { $count } still open
open-and-note-count = { $open } and { $notes }
notes-hidden = { $notes } (--notes shows them)
no-such-code = there is no code `{ $code }`
with-hint = { $problem }; { $hint }

## new

## number

## uses

## deviations

## what the desk needs from the system

port-not-usable = port { $port } cannot be used: { $reason }
no-port-free = no port from { $first } to { $last } is free
not-an-editor = `{ $command }` is no command for --editor; write for example `code --goto {"{file}"}:{"{line}"}`
editor-not-run = `{ $program }` cannot be started: { $reason }
folders-not-watched = the folders of the project cannot be watched: { $reason }
no-random-numbers = the system gives no random numbers: { $reason }

## schema, completions, man

## desk in the terminal

### Files and folders

## project

no-project-above = there is no project in `{ $folder }` or above it; change to its folder, or use --root
project-not-opened = `{ $folder }` cannot be opened: { $reason }
not-a-project = `{ $folder }` is not a project: it lacks the folders `content` and `layouts`
current-folder-gone = the current folder cannot be used: { $reason }

## files

file-not-written = `{ $file }` cannot be written: { $reason }
file-not-removed = `{ $file }` cannot be removed: { $reason }
file-not-read = `{ $file }` cannot be read: { $reason }
folder-exists = `{ $folder }` already exists; nothing was written

## what the system reports

system-not-found = it does not exist
system-permission-denied = you have no permission for it
system-already-exists = it already exists
system-is-a-folder = it is a folder
system-not-a-folder = it is not a folder
system-disk-full = the disk is full
system-read-only = the disk is read-only
system-invalid-name = the system cannot use this name
system-busy = another program is using it
system-port-in-use = another program uses this port
not-a-regular-file = it is not a regular file

### What keeps something from being changed or created

## why the desk refuses something

key-not-added-here = `{ $key }` cannot be added here
key-not-removed-here = `{ $key }` cannot be removed here
part-not-possible-here = `{ $part }` is not possible here
choice-not-possible-here = `{ $value }` cannot be chosen here
reason-needed = write why the text is right as it is
no-remarks-here = there can be no remark here
remark-needs-words = write what the remark says
not-final-yet = the document cannot be final yet
not-numbered-for-errors = the paragraphs get no numbers: first correct the errors in the content
document-not-there = there is no document `{ $document }`
gap-in-sheet = text is missing here
making-broke-off = internal error: { $reason }
new-not-understood = the program does not know what to create; open the page again
only-own-addresses = this program answers to 127.0.0.1 and localhost only
open-printed-address = open the address that the program printed when it started

## why something new does not fit

not-a-name = `{ $name }` is not a name
name-without-capital = the name `{ $name }` has no capital; write it as it is printed, between quotes, such as "Den Helder"
unknown-municipality-but-near = there is no municipality `{ $name }` in `{ $folder }`; did you mean `{ $near }`? for a new one: `factsheet new gemeente "{ $name }"`
unknown-municipality = there is no municipality `{ $name }` in `{ $folder }`; create it with `factsheet new gemeente "{ $name }"`
not-an-approach-name = `{ $name }` is not a name for an approach
approach-named-twice = the approach `{ $name }` is named twice
several-frameworks = name the framework with --toetsingskader: { $names }
nothing-to-follow = `{ $municipality }` has no factsheet from before { $year } that a report could follow

## why a field cannot be changed

### The desk

## in several places

desk-all-documents = All documents
desk-connection-lost = The program is not running. This page shows its last state, and goes on when the program runs again.
desk-connection-restored = The program is running again.
desk-cancel = Cancel
desk-close = Close
desk-documents =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
desk-editor-failed = the editor could not be opened
desk-errors =
    { $n ->
        [one] { $n } error
       *[other] { $n } errors
    }
desk-gaps =
    { $n ->
        [one] { $n } gap
       *[other] { $n } gaps
    }
desk-others =
    { $n ->
        [one] and { $n } other
       *[other] and { $n } others
    }
desk-pages =
    { $n ->
        [one] { $n } page
       *[other] { $n } pages
    }
desk-warnings =
    { $n ->
        [one] { $n } warning
       *[other] { $n } warnings
    }

## the overview

desk-overview-title = Documents
desk-overview-page-title = { $project } – all documents
desk-overview-skip = Skip to the documents
desk-overview-filter = Filter (/)
desk-overview-filter-label = Filter the documents
desk-overview-order = Order
desk-overview-by-municipality = by municipality
desk-overview-by-change = by last change
desk-overview-by-errors = by errors
desk-overview-matching = { $matching } of { $all }
desk-overview-no-match = No document matches the filter.
desk-overview-no-picture = no picture
desk-overview-no-status = unknown
desk-overview-pdf-of = PDF of { $id }
desk-overview-not-read = being read …

## which documents the overview shows

desk-filter-label = Which documents
desk-filter-all = All
desk-filter-concept = Concept
desk-filter-wederhoor = Wederhoor
desk-filter-definitief = Definitief
desk-filter-errors = With errors
desk-filter-open = With open texts
desk-view-label = View
desk-view-cards = Cards
desk-view-list = List
desk-list-gaps = { $n } open
desk-list-create = Create { $document } of { $municipality }

## creating something new

desk-new-open = New …
desk-new-title = New
desk-new-kind = What do you want to create?
desk-new-municipality = Municipality
desk-new-factsheet = Factsheet
desk-new-follow-up = Follow-up
desk-new-name = Name of the municipality
desk-new-name-hint = As the name is printed, such as Den Helder.
desk-new-year = Year
desk-new-approaches = Approaches
desk-new-approaches-hint = The name of each approach on a line of its own.
desk-new-framework = Framework
desk-new-follows = Factsheets of this municipality: { $years }. The follow-up is about the last one before the year that you choose.
desk-new-create = Create
desk-new-municipality-done = The municipality { $name } was created. Now create its first factsheet.
desk-new-refused-not-a-name = This is not a name: { $value }
desk-new-refused-no-capital = Write the name with capitals, as it is printed: { $value }
desk-new-refused-municipality = There is no such municipality: { $value }
desk-new-refused-exists = This exists already: { $value }
desk-new-refused-not-an-approach = This is not a name for an approach: { $value }
desk-new-refused-approach-twice = This approach is named twice: { $value }
desk-new-refused-no-approach = Write the name of one approach at least.
desk-new-refused-framework = Choose a framework: { $value }
desk-new-refused-year = Choose a year from 1900 to 2099.
desk-new-refused-nothing-to-follow = This municipality has no factsheet from before { $value }.
desk-new-refused-content = There is an error in the factsheet that this follows. { $message }
desk-new-refused-no-server = Nothing was created: the program is not running.
desk-new-refused-other = Nothing was created. { $message }

## the sheet of a document

desk-sheet-title = Preview
desk-sheet-skip = Skip to the sheet
desk-sheet-label = The sheet
desk-sheet-page = Page { $number }
desk-sheet-missing = The content has no such document.
desk-sheet-shows-nothing = This sheet shows nothing of { $location }.
desk-sheet-download = Download this preview (PDF)
desk-sheet-download-title = Downloads what is saved now as a PDF. “Make the PDF” writes the file to the folder.
desk-sheet-stale = – the pages show the last version without errors
desk-sheet-open-error = Open { $location }
desk-sheet-errors = Errors
desk-sheet-edited =
    { $n ->
        [one] is used by { $n } document. Show the change:
       *[other] is used by { $n } documents. Show the change:
    }
desk-sheet-here = here

## the status of a document

desk-status = Status
desk-status-not-yet = Not { $status } yet
desk-status-blockers =
    { $n ->
        [one] { $n } point keeps this document from being final:
       *[other] { $n } points keep this document from being final:
    }
desk-status-saved = Saved: the document is now { $status }.
desk-status-failed = The status was not saved.
desk-blocker-gap = Text is missing here
desk-blocker-verdict = There is no verdict yet
desk-blocker-remark = This remark is still open
desk-blocker-error = There is an error in the content: { $message }

## the numbers of paragraphs

desk-numbers-given = The paragraphs now have permanent numbers.
desk-numbers-outdated = Paragraphs were added or removed since the paragraphs got their numbers.
desk-numbers-update = Update the numbers
desk-numbers-done = The numbers are up to date. A paragraph that had a number keeps it.

## what a document is

desk-facts-document = Document
desk-facts-municipality = Municipality
desk-facts-kind = Kind
desk-facts-title = Title
desk-facts-title-add = Give it a title of its own
desk-facts-title-remove = Back to the usual title
desk-facts-date = Date
desk-facts-framework = Assessment framework
desk-facts-approaches = Approaches, in order
desk-facts-approach = Approach
desk-facts-name = Name
desk-facts-note = Note below the name
desk-facts-note-add = Add a note
desk-facts-note-remove = Remove the note
desk-facts-years = Year of the findings, and year of the outcomes
desk-facts-parameters = Words in the shared texts
desk-facts-deviations = Deviations from the standard text
desk-facts-numbers = Numbers of the paragraphs
desk-facts-up = Move { $name } up
desk-facts-down = Move { $name } down
desk-facts-moved = { $name } is now at place { $place }.
desk-facts-removed = Removed.
desk-facts-gap = still open
desk-facts-not-there = This cannot be opened now.
desk-choices-year = Year
desk-choices-month = Month
desk-choices-day = Day
desk-choices-no-month = no month
desk-choices-no-day = no day
desk-choices-date-hint = Month and day can be left out.
desk-choices-year-hint = When it is saved, the outcomes of this year get the new year.
desk-choices-framework = Assessment framework
desk-choices-framework-hint = Another framework has other indicators: the findings that are there may not fit it.
desk-choices-fixed = This cannot be changed here: other texts depend on it.

## the size of the pages

desk-zoom = Zoom
desk-zoom-out = Zoom out
desk-zoom-out-title = Zoom out (-)
desk-zoom-in = Zoom in
desk-zoom-in-title = Zoom in (+)
desk-zoom-width = Width
desk-zoom-width-title = Fit the width (0)
desk-zoom-page = Page
desk-zoom-page-title = Fit the page (f)

## the sidebar

desk-sidebar = Sidebar
desk-sidebar-contents = Contents
desk-sidebar-facts = Facts
desk-sidebar-pages = Pages
desk-sidebar-open = Open
desk-sidebar-issues = Warnings
desk-issues-none = No warnings.
desk-issues-on-page = page { $number }

## where a text was written

desk-origin-label = Where this is written
desk-origin-place = { $file }, line { $line }
desk-origin-open = Open in editor
desk-origin-copy = Copy location
desk-origin-copied = Copied
desk-origin-others = Show it in:
desk-owner-layout = Text of the layout

## the panel of a field

desk-field-label = Text of the sheet
desk-field-close = Save and close
desk-field-no-field = This text cannot be changed here.
desk-owner-document = only in this document
desk-owner-shared =
    { $n ->
        [one] shared: in { $n } document: { $documents }
       *[other] shared: changes { $n } documents: { $documents }
    }
desk-owner-framework =
    { $n ->
        [one] assessment framework: in { $n } document: { $documents }
       *[other] assessment framework: changes { $n } documents: { $documents }
    }
desk-field-tools = Markup
desk-field-strong = Bold
desk-field-strong-title = Bold (Ctrl+B)
desk-field-emphasis = Italic
desk-field-emphasis-title = Italic (Ctrl+I)
desk-field-list = List
desk-field-list-title = Make the lines a list
desk-field-link = Link
desk-field-link-title = Make the words a link (Ctrl+K)
desk-field-ask-link = To which address does the link lead?
desk-field-gap = Gap
desk-field-gap-title = Text is missing here: {"{lacune}"}
desk-field-save = Save
desk-field-save-title = Save (Ctrl+S)
desk-part-add = Add { $part }
desk-part-remove = Remove { $part }
desk-parts-add-item = Add another
desk-parts-remove-item = Remove
desk-parts-move-up = Move forward
desk-parts-move-down = Move back
desk-parts-leave-out = Do not judge
desk-parts-remove-row = Remove the row
desk-parts-add-indicator = For another indicator too
desk-parts-hint-add-indicator = Text and verdict are then about the indicator that you choose too.
desk-parts-remove-indicator = Separate an indicator
desk-parts-hint-remove-indicator = The indicator that you choose gets a verdict and a text of its own.
desk-parts-judge =
    { $n ->
        [one] { $n } indicator not judged
       *[other] { $n } indicators not judged
    }
desk-parts-hint-judge = They are not in the table. Choose an indicator to judge it after all.
desk-parts-add-row = Add a row
desk-parts-hint-add-row = Choose the indicator of the new row.
desk-parts-ask-leave-out = The indicator is not judged, and not in the table then. This text is removed:
desk-parts-yes-leave-out = Do not judge
desk-parts-ask-remove-row = This text is removed with the row:
desk-parts-yes-remove-row = Remove the row
desk-parts-ask-add-indicator = That indicator has a text of its own. That text is removed:
desk-parts-yes-add-indicator = Combine
desk-parts-done-add-item = Added and saved
desk-parts-done-remove-item = Removed and saved
desk-parts-done-move-up = Moved and saved
desk-parts-done-move-down = Moved and saved
desk-parts-done-leave-out = The indicator is not judged. This is the next text.
desk-parts-done-remove-row = The row is removed. This is the next text.
desk-parts-done-add-indicator = Combined and saved
desk-parts-done-remove-indicator = The indicator has a text of its own now.
desk-parts-done-judge = Added: give the verdict and write the text.
desk-parts-done-add-row = The row is added.
desk-state-unsaved = Not saved
desk-state-saving = Saving …
desk-state-finding = Finding what this changes …
desk-state-saved = Saved
desk-state-elsewhere = Changed elsewhere: this is the new text
desk-state-conflict = Not saved: the text was changed elsewhere
desk-state-refused = Not saved
desk-field-changed-elsewhere = The file was changed elsewhere. Nothing was overwritten.
desk-field-no-server = Not saved: the preview is not running. Your text stays here.
desk-field-forbidden = Not saved: open the address that the program printed when it started.
desk-field-failed = Not saved (error { $status }). Your text stays here.
desk-field-discarded = The text is as it was before.
desk-field-bring-back = Bring back what I typed
desk-field-history = Saved changes
desk-field-undo = Undo
desk-field-undo-title = Undo the last saved change (Ctrl+Z)
desk-done-undo = Undone: { $label }
desk-skipped-undo = Not undone: { $label } was changed elsewhere since. Once more undoes the change before it.
desk-none-undo = There is nothing to undo.
desk-field-redo = Redo
desk-field-redo-title = Redo (Ctrl+Y)
desk-done-redo = Redone: { $label }
desk-skipped-redo = Not done again: { $label } was changed elsewhere in the meantime.
desk-none-redo = There is nothing to redo.

## what was saved

desk-changes-open = Changes
desk-changes-title = What has changed
desk-changes-today = Today
desk-changes-none = Nothing has been changed since the program was started.
desk-changes-is-revert = back to the text from before
desk-changes-is-reverted = taken back later
desk-changes-revert = Take back
desk-changes-revert-of = Take back: { $label }, { $time }
desk-changes-reverted = Taken back: { $label }
desk-changes-later = Not taken back: { $label } was changed again later. Take that change back first, or change the text yourself.
desk-changes-forgotten = Not taken back: this change is not kept any more.

## what a shared text does to all documents

desk-effect-what = What does this change?
desk-effect-what-title = Show which sentences change, and in which documents
desk-effect-title =
    { $n ->
        [one] This changes { $n } document
       *[other] This changes { $n } documents
    }
desk-effect-no-change = This changes no sentence
desk-effect-used =
    { $n ->
        [one] This text is in { $n } document
       *[other] This text is in { $n } documents
    }
desk-effect-in-all =
    { $n ->
        [one] In { $n } document
       *[other] In all { $n } documents the same words
    }
desk-effect-in-some =
    { $n ->
        [one] In { $n } document
       *[other] In { $n } documents the same words
    }
desk-effect-varies = The sentences below are in { $document }. In the others, other words are around them, such as the name of the municipality.
desk-effect-unchanged =
    { $n ->
        [one] In { $n } document no sentence changes
       *[other] In { $n } documents no sentence changes
    }
desk-effect-broken =
    { $n ->
        [one] { $n } document gets an error
       *[other] { $n } documents get an error
    }
desk-effect-deviates =
    { $n ->
        [one] This document has its own words here in place of the standard text, and they no longer fit then.
       *[other] These documents have their own words here in place of the standard text, and they no longer fit then.
    }
desk-effect-errors = Show the error
desk-effect-repaired =
    { $n ->
        [one] { $n } document has no error any more
       *[other] { $n } documents have no error any more
    }
desk-effect-unreadable =
    { $n ->
        [one] { $n } document already has an error: what changes there cannot be seen
       *[other] { $n } documents already have an error: what changes there cannot be seen
    }
desk-effect-everywhere = Save everywhere
desk-effect-here = Only here
desk-effect-here-title = Only this document gets the new words. The others keep the standard text.
desk-effect-saved-here = Saved, in this document only
desk-effect-standard = The standard text has: “{ $words }”
desk-effect-follow = As the standard text again
desk-effect-followed = This is the standard text again.
desk-effect-not-here-paragraphs = It cannot be saved only here: adding or removing a paragraph is for all documents. Write your sentence in a paragraph that is there, or in a text of this document itself.
desk-effect-not-here-lines = It cannot be saved only here: adding or removing an item of a list or a whole sentence is for all documents. Change words in a sentence that is there.
desk-effect-not-here-several-times = It cannot be saved only here: these words are there several times, without words next to them. The program cannot know which you mean.
desk-effect-not-here-errors = It cannot be saved only here: this document would get an error.
desk-effect-not-here-tables = It cannot be saved only here: the deviations of this document are written in another way than the program writes them.

## verdicts

desk-verdict-met = meets it
desk-verdict-improve = improvement point
desk-verdict-open = still open

## a text that was changed elsewhere

desk-conflict-title = This text was changed elsewhere
desk-conflict-theirs = In the file is now:
desk-conflict-keep-mine = Save my text
desk-conflict-take-theirs = Take this text

## the tour of open texts

desk-tour-none = Nothing is open.
desk-tour-count = { $n } open
desk-tour-position = { $number } of { $n } open
desk-tour-page = p. { $number }
desk-tour-next = Next open place
desk-tour-next-title = Next open place (v)
desk-tour-previous = Previous open place
desk-tour-previous-title = Previous open place (V)
desk-tour-save-next = Save and next
desk-tour-save-next-title = Save, and go to the next open place (Ctrl+Enter)

## warnings

desk-warning-label = Warning about this text
desk-warning-position = Warning { $number } of { $n }
desk-warning-next = Next warning
desk-warning-next-title = Next warning (w)
desk-warning-previous = Previous warning
desk-warning-previous-title = Previous warning (W)
desk-warning-typed = You have changed these words. The text is checked again after it is saved.
desk-warning-correct = Correct:
desk-warning-correct-all = Correct all { $n } of this kind
desk-warning-corrected =
    { $n ->
        [one] The text is corrected.
       *[other] { $n } corrections are made.
    }
desk-warning-accept = Accept, because …
desk-warning-accept-yes = Accept
desk-warning-ask-reason = Why is “{ $words }” right as it is?
desk-warning-ask-alike = This is for all { $n } warnings about these words in this text.
desk-warning-ask-reason-again = Write a reason. It explains to a colleague why this may stay.
desk-warning-accepted = Accepted. The warning is now below the list, with the reason.
desk-warning-gone = This warning is not there any more. Nothing has changed.
desk-accepted-count =
    { $n ->
        [one] { $n } accepted warning
       *[other] { $n } accepted warnings
    }
desk-accepted-file = all of { $file }
desk-accepted-reason = because: { $reason }
desk-accepted-withdraw = Warn again
desk-accepted-withdrawn = The warning is in the list again.

## remarks for colleagues

desk-remark-title = Remarks for colleagues
desk-remark-open-count = { $n } open
desk-remark-open = open
desk-remark-mark = Remark: { $words }
desk-remark-add = Add a remark
desk-remark-add-title = Write a remark for colleagues at the sentence where you are. It is not in the PDF.
desk-remark-add-yes = Add
desk-remark-ask = What do you want to say to your colleagues? This is not in the PDF.
desk-remark-ask-edit = Remark for colleagues
desk-remark-ask-remove = Remove the remark “{ $words }”?
desk-remark-save = Save
desk-remark-edit = Change
desk-remark-edit-of = Change the remark: { $words }
desk-remark-remove = Remove
desk-remark-remove-of = Remove the remark: { $words }
desk-remark-comment = is in the file; you can only read it here
desk-remark-comment-open = open; is in the file, you can only read it here
desk-remark-added = The remark is added.
desk-remark-changed = The remark is changed.
desk-remark-opened = The remark is open again.
desk-remark-closed = The remark is resolved.
desk-remark-removed = The remark is removed.
desk-remark-gone = This remark was changed in another place. Nothing has changed.

## making PDF files

desk-make-one = Make the PDF
desk-make-one-title = Make the PDF file of this document, from what is saved
desk-make-all = Make all
desk-make-all-title = Make the PDF files of all documents, from what is saved
desk-make-label = Making PDF files
desk-make-progress = Progress
desk-make-all-files = all PDF files
desk-make-file-of = the PDF file of { $id }
desk-make-waiting = Waiting: another program is at work in the folder, such as `factsheet build` in a terminal. After that, the program makes { $what }.
desk-make-running = The program makes { $what } …
desk-make-count = { $done } of { $total }
desk-make-busy = The program is at work already: it makes { $what }. Try again after that.
desk-make-no-server = The program is not running.
desk-make-failed = The PDF files could not be made (error { $status }).
desk-make-made =
    { $n ->
        [one] { $n } PDF file made
       *[other] { $n } PDF files made
    }
desk-make-kept =
    { $n ->
        [one] { $n } PDF file was right already
       *[other] { $n } PDF files were right already
    }
desk-make-not-made =
    { $n ->
        [one] { $n } document failed
       *[other] { $n } documents failed
    }
desk-make-nothing = There are no documents.
desk-make-nothing-failed = Nothing was made.
desk-make-unsaved = What you have not saved is not in the PDF. Not saved: { $documents }.
desk-make-obsolete = These files in the folder belong to no document any more: { $files }.
desk-make-folder = The files are in the folder
desk-make-copy = Copy folder
desk-make-copied = Copied
desk-make-open = Open the PDF
desk-make-open-previous = Open the previous PDF
desk-make-is-made = made
desk-make-is-same = made again, exactly the same
desk-make-is-kept = was right already
desk-make-is-failed = failed
desk-make-pages-before = { $n } before
desk-make-first = for the first time
desk-make-unknown = its previous sentences are not known
desk-make-sentences =
    { $n ->
        [one] { $n } sentence gone or new
       *[other] { $n } sentences gone or new
    }
desk-make-no-sentence = no sentence changed
desk-make-changes = What changed
desk-make-why = The error message
desk-make-project-errors = The error message about texts that documents share
desk-make-to-errors =
    { $n ->
        [one] To the error
       *[other] To the errors
    }
desk-make-gone = gone
desk-make-came = new
desk-make-page = page { $number }

## keyboard shortcuts

desk-keys = Keyboard shortcuts
desk-keys-title = Keyboard shortcuts (?)
desk-keys-zoom-in = zoom in
desk-keys-zoom-out = zoom out
desk-keys-fit-width = fit the width
desk-keys-fit-page = fit the page
desk-keys-paper-size = size on paper
desk-keys-next-page = next page
desk-keys-previous-page = previous page
desk-keys-next-heading = next heading
desk-keys-previous-heading = previous heading
desk-keys-go-to-page = go to a page
desk-keys-ask-page = Page (1 to { $last })
desk-keys-next-paragraph = next paragraph
desk-keys-previous-paragraph = previous paragraph
desk-keys-open = open the text of the paragraph
desk-keys-next-gap = next open place
desk-keys-previous-gap = previous open place
desk-keys-next-warning = next warning
desk-keys-previous-warning = previous warning
desk-keys-close = close the panel, and take back what is not saved
desk-keys-show = keyboard shortcuts
