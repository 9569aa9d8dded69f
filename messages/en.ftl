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

text-expected =
    a text is expected here, not { $found ->
        [boolean] true or false
        [number] a number
        [date] a date without quotes
        [list] a list
        [table] a table
       *[other] this value
    }
text-or-list-expected =
    a text or a list of texts is expected here, not { $found ->
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

not-in-dialect =
    { $construct ->
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

gaps-in-final =
    { $count ->
        [one] a document with a gap cannot be `definitief`
       *[other] a document with { $count } gaps cannot be `definitief`
    }
text-missing-here = text is missing here
no-verdict-yet = there is no verdict yet

## content/not-final

not-final = `{ $document }` is not final: its status is `{ $status }`
gaps-elsewhere =
    { $count ->
        [one] this document has one gap, and it is not in its own files
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

not-judged =
    { $count ->
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

no-place-for-item = `elk` of the parameter `{ $parameter }` does not contain `{ "{}" }` once

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

font-not-read = `{ $file }` cannot be read: { $reason }
not-a-font = `{ $file }` is not a font that can be used
no-fonts = there are no fonts in `{ $folder }`

## layout/character-missing

character-missing = not every font has the character `{ $character }` ({ $code }), in `{ $word }`

## layout/missing

no-layouts = there are no layouts in `{ $folder }`

## layout/fault

# The words of typst.
layout-error = { $message }

## layout/too-many-pages

too-many-pages =
    { $words ->
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
date-not-for-files = `{ $document }` has a date that a file cannot have: { $date }
file-not-from-sources = `{ $file }` is not what the sources give
rules-not-ours = `{ $file }` was not written by this program, and is kept

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
put-remark-in-sentence = write what the note says in the sentence
list-without-boxes = write a list without boxes
write-in-words = write it in words
write-quotation = write it as a paragraph, between ‘ and ’
remove-indent = start a paragraph without spaces before it
write-list-for-table = tables come from TOML files; in a text write a list
describe-image = the documents have no images; describe it in words
remove-struck-out = remove the words
write-paragraphs-and-lists = write paragraphs and lists
write-heading-level =
    start a heading here with { $deepest ->
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
include-shared-text = a change of the shared text will not reach this copy; write `{ "{" }{ $text }{ "}" }` to include the text
make-shared-text = was it left in a copy? if all documents are to have it, make it a shared text and write its `{ "{name}" }`
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
escape-braces = for the braces themselves, write `\{ "{" }`
parameters-are-declared = parameters are declared in `content/standaardteksten/parameters.toml`
write-words-for-parameter = write the words themselves here
set-parameter-in-document = add `{ $parameter } = "…"` below `[parameters]` in `{ $file }`
set-parameter-in-approaches = add `{ $parameter } = "…"` below `[parameters]` in the `aanpak.toml` of each approach
slot-in-own-paragraph = put the slot in its own paragraph, with empty lines around it
remove-slot = remove this slot
remove-parameter = remove the line
program-parameters = it fills in { $parameters }; for other parameters write `bron = "document"` or `bron = "aanpak"`
write-place-for-item = write `{ "{}" }` in place of the item, as in `elk = "de aanpak { "{}" }"`

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
write-missing-text = replace `{ "{lacune}" }` with the text
give-verdict = replace `?` with √ or X
gaps-of-shared-texts = the others are in shared texts, or in parameters that are used more than once
fill-in-gaps = fill in each `{ "{lacune}" }` and each verdict `?`, or write `status = "concept"`

## hints about language

write-text-or-gap = write the text; for text that is known to be missing, write `{ "{lacune}" }`
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
add-fonts = add the .ttf files of the layout's font family
use-another-character = use another character, or fonts that have it
found-while-typesetting = found while typesetting `{ $document }`

## hints about runs

report-internal-error = please report it, with the content of the document
dictionary-files = a dictionary is a file `nl_NL.aff` with its `nl_NL.dic`, as in the Debian package `hunspell-nl`
report-internal-error-of-command = please report it, with what you did
first-difference-removed = the first difference in words: it was built with “{ $sentence }”
first-difference-added = the first difference in words: the sources have “{ $sentence }”
first-difference-removed-on-page = the first difference in words: on page { $page } it was built with “{ $sentence }”
first-difference-added-on-page = the first difference in words: on page { $page } the sources have “{ $sentence }”
first-difference-in-bytes = its words were built from these sources; its bytes differ from byte { $byte } on
build-writes-it-again = `build` writes it again
previous-file-kept = the previous file was kept
move-rules-elsewhere = move its rules elsewhere and remove it, or start it with the first line that `factsheet schema` writes

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
internal-error = internal error: { $reason }
output-not-written = the output cannot be written: { $reason }
option-unknown = there is no option `{ $option }`
option-unknown-but-near = there is no option `{ $option }`; did you mean `{ $near }`?
word-unexpected = `{ $word }` is one word too many here
command-unknown = there is no command `{ $command }`
command-unknown-but-near = there is no command `{ $command }`; did you mean { $near }?
command-missing = a command is missing; choose from { $names }
option-without-value = `{ $option }` needs a value
option-without-value-of = `{ $option }` needs a value: { $values }
option-value-wrong = `{ $value }` is no value for `{ $option }`
option-value-wrong-because = `{ $value }` is no value for `{ $option }`: { $reason }
option-value-wrong-but-near = `{ $value }` is no value for `{ $option }`; did you mean `{ $near }`?
option-value-not-among = `{ $value }` is no value for `{ $option }`; choose from { $values }
option-values-too-many = `{ $option }` cannot have `{ $value }` too
option-values-too-few = `{ $option }` needs more values
option-given-twice = `{ $option }` can be given once
options-in-conflict = `{ $option }` cannot be used together with { $others }
arguments-missing = missing on the command line: { $arguments }
arguments-not-utf8 = the command line has characters that are not UTF-8
arguments-wrong = the command line cannot be understood
see-help-of = `{ $command } --help` lists what there is
ppi-out-of-range = give a number from 10 to 1200
source-date-epoch-wrong = `SOURCE_DATE_EPOCH` is `{ $value }`: it must be a number of seconds since 1970
pdf-only = --dry-run and --verify are about PDF files; leave --format out
document-count =
    { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }
sentence-count =
    { $count ->
        [one] { $count } sentence
       *[other] { $count } sentences
    }
page-count =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
and-more = { $items } and { $count } more

## build

output-folder-unusable = the folder `{ $folder }` cannot be used: { $reason }
lock-unusable = `{ $file }` cannot be used: { $reason }; remove it
page-not-drawn = the picture of page { $page } cannot be made: { $reason }
waiting-for-another-run = another run is at work in `{ $folder }`: waiting for its end
run-stopped =
    { $all ->
        [one] stopped: { $done } of { $all } document were done; the others are unchanged
       *[other] stopped: { $done } of { $all } documents were done; the others are unchanged
    }
manifest-not-used = the manifest is not used: { $reason }; everything is built again
not-read = it cannot be read: { $reason }
manifest-of-version = it is of version { $version }
manifest-damaged = it is damaged, or of another program
obsolete-other-copy = is a copy of `{ $document }`, which is `{ $status }` now: remove it
obsolete-orphan = belongs to no document any more: `build --prune` removes it
obsolete-changed = belongs to no document any more, but was changed since it was built: it is kept
obsolete-removed = removed
obsolete-stuck = `{ $file }` cannot be removed
document-left-out = left out: it is `{ $status }`; name it to list what is still to be done
document-failed = failed
gap-count =
    { $count ->
        [one] { $count } gap
       *[other] { $count } gaps
    }
milliseconds = { $count } ms
facts-of-file = { $facts }
built-would-change = would change
built-would-not-change = would not change
built-identical = identical
built-verified = verified
takes-the-place = it takes the place of { $file }, which was removed
causes = why: { $causes }
cause-new-file = { $file } (new)
cause-file-gone = { $file } (gone)
cause-inputs-not-known = what it was built from is not known
cause-not-built-before = it was not built before
cause-file-not-intact = its file is missing, or was changed since it was built
cause-other-program = another program built it
cause-other-epoch = `SOURCE_DATE_EPOCH` has changed
pages-before-and-now =
    { $before ->
        [one] { $before } page before, { $now } now
       *[other] { $before } pages before, { $now } now
    }
previous-sentences-not-known = its previous sentences are not known
no-sentence-changed = no sentence changed
more-sentences =
    { $count ->
        [one] … and { $count } sentence more
       *[other] … and { $count } sentences more
    }
documents-built =
    { $count ->
        [one] { $count } document built
       *[other] { $count } documents built
    }
documents-identical =
    { $count ->
        [one] { $count } document built again and identical
       *[other] { $count } documents built again and identical
    }
documents-verified =
    { $count ->
        [one] { $count } document as the sources give it
       *[other] { $count } documents as the sources give them
    }
documents-would-change =
    { $count ->
        [one] { $count } document would change
       *[other] { $count } documents would change
    }
documents-would-not-change =
    { $count ->
        [one] { $count } document would not change
       *[other] { $count } documents would not change
    }
documents-untouched = { $count } untouched
build-summary = { $facts }, in { $seconds } s
gaps-shown =
    { $count ->
        [one] { $count } gap shown as missing text
       *[other] { $count } gaps shown as missing text
    }
changed-without-effect = changed without effect on untouched documents: { $files }
errors-or-failed =
    { $count ->
        [one] { $count } error or failed document: see the messages above
       *[other] { $count } errors or failed documents: see the messages above
    }
file-out-of-date = { $file } is out of date: the previous file was kept
build-progress = { $done }/{ $all } documents, { $rate }, { $left } to go

## dry run

forecast-counts = { $documents }, { $sentences }
more-changes =
    { $count ->
        [one] … and { $count } change more; --message-format json lists all
       *[other] … and { $count } changes more; --message-format json lists all
    }
more-changes-of-document =
    { $count ->
        [one] … and { $count } change more
       *[other] … and { $count } changes more
    }
same-sentence-in =
    { $count ->
        [one] the same sentence in { $count } document:
       *[other] the same sentence in { $count } documents:
    }
same-sentences-in =
    { $count ->
        [one] the same sentences in { $count } document:
       *[other] the same sentences in { $count } documents:
    }
in-documents = in { $documents }
document-with-pages = { $document } ({ $pages })
on-page = page { $page }
on-pages = pages { $pages }
sentences-are-new = new
documents-not-built-before =
    { $count ->
        [one] not built before in { $count } document: { $documents }
       *[other] not built before in { $count } documents: { $documents }
    }
documents-of-unknown-sentences =
    { $count ->
        [one] previous sentences not known in { $count } document: { $documents }
       *[other] previous sentences not known in { $count } documents: { $documents }
    }
documents-without-sentences =
    { $count ->
        [one] no sentence changes in { $count } document: { $documents }
       *[other] no sentence changes in { $count } documents: { $documents }
    }
documents-stay =
    { $count ->
        [one] { $count } document stays unchanged; nothing was typeset, in { $seconds } s
       *[other] { $count } documents stay unchanged; nothing was typeset, in { $seconds } s
    }

## check

check-summary = { $counts }, in { $seconds } s
error-count =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
warning-count =
    { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
accepted-count =
    { $count ->
        [one] { $count } warning accepted
       *[other] { $count } warnings accepted
    }
note-count =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
still-open-count = { $count } still open
open-and-note-count = { $open } and { $notes }
notes-hidden = { $notes } (--notes shows them)
no-such-code = there is no code `{ $code }`
with-hint = { $problem }; { $hint }

## new

rows-of-factsheet =
    { $count ->
        [one] one row: the improvement point of { $document }, with its text
       *[other] { $count } rows: the improvement points of { $document }, with their text
    }
next-check-name = next: check the name, `{ $name }`, in `{ $file }`: it is printed so
next-write-texts = next: write the texts in the places of `{ "{" }lacune{ "}" }`, and √ or X in those of `?`
next-check = lists what is still open
next-desk = shows the sheet while you write
next-build = when all is done

## number

numbers-not-in-final = is final, and shows no numbers
numbers-unchanged = has its numbers: `{ $file }` is unchanged
numbers-written =
    { $count ->
        [one] { $count } paragraph has its number in `{ $file }`
       *[other] { $count } paragraphs have their numbers in `{ $file }`
    }

## uses

use-unknown = there is no shared text, indicator or parameter `{ $name }`; `factsheet uses` lists what there is
use-unknown-but-near = there is no shared text, indicator or parameter `{ $name }`; did you mean `{ $near }`?
kind-shared-text = shared text
kind-indicator = indicator
kind-parameter = parameter
not-used-anywhere = unused
used-in = { $documents }, { $sentences }
shared-text-used-in =
    { $using ->
        [one] { $using } of { $all } documents uses the shared text `{ $name }`, in { $sentences }
       *[other] { $using } of { $all } documents use the shared text `{ $name }`, in { $sentences }
    }
indicator-used-in =
    { $using ->
        [one] { $using } of { $all } documents uses the indicator `{ $name }`, in { $sentences }
       *[other] { $using } of { $all } documents use the indicator `{ $name }`, in { $sentences }
    }
parameter-used-in =
    { $using ->
        [one] { $using } of { $all } documents uses the parameter `{ $name }`, in { $sentences }
       *[other] { $using } of { $all } documents use the parameter `{ $name }`, in { $sentences }
    }
use-on-page = { $document }: page { $page }: { $sentence }

## deviations

deviation-from-indicator = indicator { $indicator }
deviation-count =
    { $count ->
        [one] { $count } deviation, in { $deviating } of { $all } documents
       *[other] { $count } deviations, in { $deviating } of { $all } documents
    }

## what the desk needs from the system

port-not-usable = port { $port } cannot be used: { $reason }
no-port-free = no port from { $first } to { $last } is free
not-an-editor = `{ $command }` is no command for --editor; write for example `code --goto { "{file}" }:{ "{line}" }`
editor-not-run = `{ $program }` cannot be started: { $reason }
folders-not-watched = the folders of the project cannot be watched: { $reason }
no-random-numbers = the system gives no random numbers: { $reason }

## schema, completions, man

schemas-unchanged = the schemas in `{ $folder }` are unchanged
schemas-written =
    { $count ->
        [one] { $count } file written: `{ $folder }` and `{ $rules }`
       *[other] { $count } files written: `{ $folder }` and `{ $rules }`
    }

## desk in the terminal

address-of-desk = desk at { $address } (Ctrl-C ends it)
browser-not-opened = no browser could be opened; open the address yourself
no-thread = no thread can be started: { $reason }
no-signals = signals cannot be handled: { $reason }

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
desk-field-gap-title = Text is missing here: { "{lacune}" }
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
