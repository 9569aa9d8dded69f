# What the program says, in English. nl.ftl has the same messages in the same order.
#
# The syntax is that of Project Fluent (https://projectfluent.org/fluent/guide). The build script makes a function of each
# message: `unknown-key` with `{ $key }` is `messages::unknown_key(key)`. A group that is named after a code has the
# messages of that code. CONTRIBUTING.md describes how to add one.

### Diagnostics, by their codes

## file/missing

missing-file = `{ $file }` is missing

## file/unreadable

unreadable-file = `{ $file }` cannot be read: { $reason }
link-to-folder-around-it = `{ $file }` is a link to a folder that contains it

## file/empty

empty-file = `{ $file }` is empty

## file/too-large

too-large-file = `{ $file }` is too large: { $size } MB, at most { $most } MB

## file/too-many

too-many-files = a run can read { $most } files at most, and this run has read them

## file/not-utf-8

not-utf-8 = this byte is not UTF-8

## file/bad-name

bad-file-name = `{ $file }` has a name that cannot be used
bad-folder-name = the folder `{ $folder }` has a name that cannot be used

## file/unused

file-not-in-document = `{ $file }` is not part of the document

## file/outdated-schema

schema-outdated = this schema does not match the content any more

## content/not-toml

unclosed-text = this text is not closed
unclosed-list = this list is not closed
unclosed-quote = the closing quote of this text is missing
unclosed-table-name = the closing bracket of this table is missing
unquoted-text = this text is not between quotes
missing-equals-sign = the `=` after this key is missing
missing-value = the value after `=` is missing
several-equals-signs = there is more than one `=` here
more-on-line = this line has more than it can have
missing-comma = a comma is missing between the items of this list
comma-too-many = this list has a comma too many
key-twice = this key appears twice
not-a-key = this is not the name of a key
table-of-other-key = this key already has another value
unknown-escape = a text cannot have this character after a backslash
control-character-in-toml = a control character cannot be used here
bad-inline-table = this table between braces is not complete
too-deep-in-toml = lists and tables are nested too deeply here
not-toml = this line is not written as in TOML

## content/unknown-key

unknown-key = unknown key `{ $key }`

## content/unknown-value

unknown-value = unknown value `{ $value }`

## content/missing-key

missing-key = the key `{ $key }` is missing here

## content/wrong-value

text-expected = a text is expected here, not { $found ->
    [boolean] true or false
    [number] a number
    [date] a date without quotes
    [list] a list
    [table] a table
   *[other] this value
    }
text-or-list-expected = a text or a list of texts is expected here, not { $found ->
    [boolean] true or false
    [number] a number
    [date] a date without quotes
    [list] a list of something else
    [table] a table
   *[other] this value
    }
boolean-expected = `true` or `false` is expected here
table-expected = a table is expected here
wrong-value = this value cannot be used here
not-a-list-of-tables = `{ $key }` is not a list of tables
no-indicator-in-list = this list has no indicator

## content/key-of-other-kind

not-a-key-of-factsheet = a factsheet does not have this key
not-a-key-of-follow-up = a follow-up report does not have this key

## content/no-date

no-date = `{ $date }` is not a date

## content/no-verdict

no-verdict = `{ $verdict }` is not a verdict

## content/not-a-line

not-one-paragraph = this must be a single paragraph

## content/not-in-dialect

not-in-dialect = { $construct ->
    [code] code
    [code-block] a code block
    [rule] a horizontal rule
    [footnote] a footnote
    [task-list] a task list
    [formula] a formula
    [first-heading] a heading of the first level
    [language] a language within another
    [html] HTML
    [quotation] a quotation block
    [table] a table
    [image] an image
    [strikethrough] struck-out text
   *[other] this kind of Markdown
    } cannot be used in a text
too-deep-heading = a heading of level { $level } cannot be used in a text
heading-in-field = a heading cannot be used in a field

## content/skipped-heading

skipped-heading = this heading skips a level

## content/wrong-address

incomplete-address = the address of a link must be complete
address-of-other-kind = a link cannot have a `{ $scheme }:` address
address-stops = this address stops after `{ $address }`
web-address-without-host = this web address has no host
web-address-with-wrong-port = the number after the colon in this web address is too large or not a number
not-a-web-address = this is not a web address
too-long-address = the address of a link is too long
space-in-address = the address of a link cannot contain a space
control-character-in-address = the address of a link cannot contain a control character
character-not-in-address = the address of a link cannot contain `{ $character }`

## content/unknown-language

unknown-language = no known language has the code `{ $code }`

## content/gap-in-final

gaps-in-final = { $count ->
    [one] a document with a gap cannot be `definitief`
   *[other] a document with { $count } gaps cannot be `definitief`
    }
text-missing-here = text is missing here
no-verdict-yet = there is no verdict yet

## content/not-final

not-final = `{ $document }` is not final: its status is `{ $status }`
gaps-elsewhere = { $count ->
    [one] this document has one gap, { $own } of them in its own files
   *[other] this document has { $count } gaps, { $own } of them in its own files
    }

## content/open-remark

open-remark = this remark is still open

## content/still-open

## content/can-be-final

nothing-open = nothing in this document is open any more

## content/wrong-number

not-a-paragraph-number = `{ $number }` is not a number of a paragraph
paragraph-number-twice = the number `{ $number }` is used twice

## content/no-numbers

no-paragraph-numbers = a copy for `wederhoor` needs permanent numbers of paragraphs

## content/other-folder

folder-named-otherwise = this is `{ $expected }`, and its folder is named `{ $folder }`

## framework/unknown

unknown-framework = there is no framework `{ $framework }` in `{ $folder }`

## framework/unknown-indicator

unknown-indicator = the framework has no indicator `{ $indicator }`

## framework/unknown-theme

unknown-theme = the framework has no theme `{ $theme }`

## framework/id-twice

id-twice = the id `{ $id }` is used twice

## framework/judged-twice

judged-twice = the indicator `{ $indicator }` is judged twice

## framework/not-judged

not-judged = { $count ->
    [one] the indicator { $indicators } is not judged
   *[other] { $count } indicators are not judged: { $indicators }
    }

## framework/two-criteria

two-criteria = these indicators are not of the same criterion

## framework/out-of-order

comes-before = `{ $here }` comes before `{ $before }` in the framework

## factsheet/no-approaches

no-approaches = a factsheet needs at least one approach

## factsheet/approach-twice

approach-twice = the approach `{ $approach }` appears twice in this list

## factsheet/approach-missing

approach-missing = there is no folder `{ $folder }` next to this file

## factsheet/no-conclusion

no-conclusion = the theme `{ $theme }` has no conclusion

## factsheet/empty-conclusion

empty-conclusion = the conclusion on the theme `{ $theme }` has no text

## factsheet/unknown-approach

no-such-approach = this document has no approach `{ $name }`

## vervolg/no-years

no-years = a follow-up report needs two years in `jaren`

## vervolg/no-text-for-year

no-text-for-year = this outcome has no text for { $year }

## vervolg/not-an-improvement-point

not-an-improvement-point = this was no improvement point: a follow-up report is only about those that were X

## vervolg/row-not-in-factsheet

row-not-in-factsheet = `{ $indicator }` is no improvement point of `{ $document }`

## vervolg/row-missing

row-missing = the improvement point `{ $indicator }` of `{ $document }` has no row

## vervolg/text-not-of-factsheet

text-not-of-factsheet = this is not the text of `{ $document }`

## vervolg/other-approach

other-approach = `{ $document }` has no approach `{ $approach }`

## vervolg/dates-out-of-order

date-after-document = { $date } is later than the document itself ({ $document })
findings-of-other-year = the findings are from { $year }, the year of `{ $document }`
outcomes-not-later = the outcomes ({ $outcomes }) are not later than the findings ({ $findings })
outcomes-after-document = the outcomes ({ $outcomes }) are later than the document ({ $date })
report-not-later = this report ({ $date }) is not later than `{ $document }` ({ $before })

## shared/text-missing

shared-text-missing = the shared text `{ $file }` is missing

## shared/unknown-slot

no-shared-text = there is no shared text `{ $name }`
no-parameter-or-shared-text = there is no parameter or shared text `{ $name }`

## shared/includes-itself

includes-itself = the shared text `{ $text }` includes itself

## shared/several-paragraphs

several-paragraphs = the shared text `{ $text }` has several paragraphs

## shared/unknown-label

unknown-label = unknown label `{ $label }`

## shared/label-missing

label-missing = the label `{ $label }` is missing in this file

## shared/label-not-one-text

label-not-one-text = a label must be one text

## shared/unknown-parameter

unknown-parameter = there is no parameter `{ $parameter }` that can be set here

## shared/parameter-missing

parameter-missing = `{ $document }` does not set the parameter `{ $parameter }`

## shared/parameter-unused

parameter-unused = no text of this document uses the parameter `{ $parameter }`

## shared/parameter-not-here

parameter-not-here = the parameter `{ $parameter }` can be used in shared texts only

## shared/parameter-not-known

parameter-not-known = the program cannot fill in `{ $parameter }`

## shared/no-place-for-item

no-place-for-item = `elk` of the parameter `{ $parameter }` does not contain `{"{}"}` once

## deviation/listed

deviates-from-text = deviates from the shared text `{ $text }`: “{ $words }” instead of “{ $standard }”
deviates-from-indicator = deviates from the indicator `{ $indicator }`: “{ $words }” instead of “{ $standard }”

## deviation/no-standard

no-standard = a deviation needs one standard

## deviation/words-not-found

words-not-in-shared-text = the shared text `{ $text }` does not contain these words
words-not-in-indicator = the indicator `{ $indicator }` does not contain these words

## deviation/words-several-times

words-several-times-in-shared-text = the shared text `{ $text }` contains these words { $count } times
words-several-times-in-indicator = the indicator `{ $indicator }` contains these words { $count } times

## deviation/standard-not-shown

standard-not-shown = this document does not show the text that this deviation changes

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

acceptance-without-reason = an accepted warning needs a reason
code-of-no-warning = there is no code `{ $code }`

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
did-you-mean-language = did you mean `{ $code }` ({ $name })?

## hints about files and keys

run-schema = run `factsheet schema`: editors use it to complete and explain
add-folder-to-approaches = is its folder missing in `aanpakken` of `document.toml`?
rename-or-remove-file = should its name be `{ $name }`? if it is not needed, remove it
remove-file = if it is not needed, remove it
finish-when-no-warnings = when the warnings are done too, write `status = "definitief"`
rename-folder-or-correct = the PDF gets the name of the folder: rename it, or correct `soort` or `datum`
correct-date-or-datum = correct it, or `datum` in this file
remove-acceptance = remove this `[[aanvaard]]`
write-or-remove-file = write its text, or remove the file
other-kind-of-file = a text of a document takes some kilobytes: is this another kind of file?
check-file-permission = is it a regular file, and do you have permission to read it?
build-the-rest = run `build` again, without --force, to build the remaining documents
save-as-utf-8 = save the file as UTF-8
rename-similar-file = should `{ $similar }` be called `{ $file }`?
add-file = add a file `{ $file }` to that folder
remove-link = remove the link
close-text = write `"""` on its own line below the last line of the text
close-list = write `]` after its last item
close-quote = write `"` at the end of the text; for a quote in the text itself, write `\"`
close-table-name = a table starts as in `[samenwerking]` or `[[bevinding]]`
write-toml-value = write a value as `key = "text"`, and a text of several lines between `"""` and `"""`
write-comma = write a comma between the items: `["een", "twee"]`
one-value-per-line = write each key with its value on its own line; for a quote in a text, write `\"`
remove-one-key = keep one of them; a new table of a list starts with a line as `[[bevinding]]`
write-key-name = a key has letters, digits and hyphens, as in `let-op`
write-backslash-twice = for a backslash in a text, write `\\`
remove-control-character = remove it and type the text again
write-keys-below-table = write the name between brackets on its own line, and each key on a line below it
add-line = add a line `{ $key } = { $value }`
remove-key = remove it
start-each-table = start each table with a line `[[{ $key }]]`
write-table-name = write `[name]` on its own line
quote-value = write it between straight quotes, as in `"text"`
write-date = write a year, a month or a day: "2015", "2015-06" or "2015-06-30"
write-verdict = write √ (or { $met }) if it meets the indicator, X (or { $improve }) if it is an improvement point, ? if that is not known yet
explain-acceptance = explain to the next reader why the text is right: `reden = "zo gepubliceerd"`

## hints about Markdown

one-paragraph = remove lists and empty lines
remove-backquotes = remove the backquotes
remove-rule = remove it; the layout draws the lines
put-remark-in-sentence = put the remark in the sentence
list-without-boxes = write a list without boxes
write-in-words = write it in words
write-quotation = write it as a paragraph, between ‘ and ’
remove-indent = start a paragraph without spaces before it
write-list-for-table = tables come from TOML files; in a text write a list
describe-image = the documents have no images; describe it in words
remove-struck-out = remove the words
write-paragraphs-and-lists = write paragraphs and lists
write-heading-level = start a heading here with { $deepest ->
    [2] `##`
    [3] `##` or `###`
   *[4] `##` or `###` or `####`
    }
write-paragraph-for-heading = write a paragraph; headings are for `.md` files
close-language-first = close the first one before it
escape-html = write `\<` for the character itself, and Markdown for formatting
address-schemes = an address starts with `https://`, `http://`, `mailto:` or `tel:`
address-example = write it as in `https://www.example.nl`
write-whole-address = write the whole address
shorten-address = a link has at most 8,000 characters
encode-character = write it as `{ $encoded }`

## hints about the framework and shared texts

put-in-order-of-framework = rows are printed in the order of the framework; put them in that order here too
include-shared-text = a change of the shared text will not reach this copy; write `{"{"}{ $text }{"}"}` to include the text
make-shared-text = was it left in a copy? if all documents are to have it, make it a shared text and write its `{"{name}"}`
paragraph-is-here = it is here

write-indicator-id = write its id between quotes: `indicator = "beleid"`
also-judged-here = it is also judged here
add-findings = add a `[[bevinding]]` for each of them, or list them in `niet-beoordeeld = ["…"]` at the top of this file
one-finding-each = write a finding for each of them
list-approaches = list the folders of its approaches: `aanpakken = ["cjg-aanpak"]`
remove-one-approach = remove one of them
create-approach-folder = create the folder `{ $folder }` with the files of the approach
add-conclusion = add the table `[{ $theme }]` with `goed = …` or `beter = …`
write-conclusion = write `goed = …` or `beter = …` in its table
write-years = write the year of the findings and that of the outcomes: `jaren = ["2013", "2014"]`
add-table-of-year = add the table `[uitkomst.{ $year }]` with `oordeel` and `tekst`
check-verdict = is the verdict right? if it is, remove the row
not-assessed-again = what scored √ is not assessed again: remove it from this row
judged-met-here = it was judged √ here
found-here = it was found here
add-outcome = add an `[[uitkomst]]` for it to `uitkomsten.toml`
name-former-approach = it has { $approaches }; is it the successor of one? name that in `aanpak-toelichting`
correct-years = correct `jaren`
order-of-years = `jaren` takes the year of the findings and the year of the outcomes
correct-date = correct `datum` here or there
restore-shared-text = every document of this kind shows it; restore the file
escape-braces = for the braces themselves, write `\{"{"}`
parameters-are-declared = parameters are declared in `content/standaardteksten/parameters.toml`
write-words-for-parameter = write the words themselves here
set-parameter-in-document = add `{ $parameter } = "…"` below `[parameters]` in `{ $file }`
set-parameter-in-approaches = add `{ $parameter } = "…"` below `[parameters]` in the `aanpak.toml` of each approach
slot-in-own-paragraph = put the slot in its own paragraph, with empty lines around it
remove-slot = remove this slot
remove-parameter = remove the line
program-parameters = it fills in { $parameters }; for other parameters write `bron = "document"` or `bron = "aanpak"`
write-place-for-item = write `{"{}"}` in place of the item, as in `elk = "de aanpak {"{}"}"`

## hints about deviations and numbers

write-deviation = the shared text has “{ $standard }”; write a deviation on purpose as an `[[afwijking]]`
name-one-standard = write either `standaardtekst = …` or `indicator = …`
copy-current-words = was the standard changed? copy its current words
take-more-words = quote some words around them too, so that they occur once
check-deviation = check its id, or remove the deviation
write-paragraph-number = a number is like "23" or "23a"; `factsheet number` writes this file
use-number-once = use it once
run-number = run `factsheet number { $document }`, which writes `{ $file }` next to this file
write-final = when the document is complete, write `status = "definitief"`
resolve-remark = resolve it and remove it, or remove only the word { $mark }
write-missing-text = replace `{"{lacune}"}` with the text
give-verdict = replace `?` with √ or X
gaps-of-shared-texts = the others are in shared texts, or in parameters that are used more than once
fill-in-gaps = fill in each `{"{lacune}"}` and each verdict `?`, or write `status = "concept"`

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

no-such-document = there is no document `{ $name }`; { $suggestion }

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

rows-of-factsheet = { $count ->
    [one] one row: the improvement point of { $document }, with its text
   *[other] { $count } rows: the improvement points of { $document }, with their text
    }

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
incomplete-arguments = not all that a new document needs was given; `factsheet new --help` lists it

## why a field cannot be changed

text-too-long = this text is longer than { $most } MB
line-break-in-field = this must be on one line
empty-line-in-field = this must be a single paragraph; remove the empty lines
control-character-in-field = this text contains the control character { $character }; remove it
field-is-no-verdict = `{ $value }` is not a verdict; write √, X or ?
field-is-no-date = `{ $value }` is not a date; write a year, a month or a day: 2015, 2015-06 or 2015-06-30
field-is-no-year = `{ $value }` is not a year
field-is-no-status = `{ $value }` is not a status
field-is-fixed = this cannot be changed here: other texts depend on it
field-is-gone = the file does not have this field any more
field-exists = there is already a `{ $key }` here
field-shares-line = `{ $key }` shares its line with other keys

### The desk

