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
no-documents = there are no documents below `{ $folder }`

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

