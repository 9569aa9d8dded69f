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

## file/outdated-schema

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

## content/wrong-number

## content/no-numbers

## content/other-folder

## framework/unknown

## framework/unknown-indicator

## framework/unknown-theme

## framework/id-twice

## framework/judged-twice

## framework/not-judged

## framework/two-criteria

## framework/out-of-order

## factsheet/no-approaches

## factsheet/approach-twice

## factsheet/approach-missing

## factsheet/no-conclusion

## factsheet/empty-conclusion

## factsheet/unknown-approach

## vervolg/no-years

## vervolg/no-text-for-year

## vervolg/not-an-improvement-point

## vervolg/row-not-in-factsheet

## vervolg/row-missing

## vervolg/text-not-of-factsheet

## vervolg/other-approach

## vervolg/dates-out-of-order

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

## deviation/no-standard

## deviation/words-not-found

## deviation/words-several-times

## deviation/standard-not-shown

## deviation/hidden

## deviation/copied

## deviation/shared-passage

## language/leftover

## language/spacing

## language/invisible-break

## language/in-list-item

## language/straight-quote

## language/unpaired

## language/hyphen-for-dash

## language/broken-word

## language/doubled-word

## language/repeated-passage

## language/sentence-end

## language/sentence-start

## language/markdown-left

## language/spelling

## accepted/not-needed

## accepted/not-acceptable

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

## layout/overflow

## layout/stranded-heading

## layout/row-over-pages

## layout/stranded-row

## layout/divided-row-head

## layout/short-page

## layout/small-text

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

### Hints

## suggestions

did-you-mean = did you mean `{ $name }`?
known-names = known: { $names }

## hints about files and keys

## hints about Markdown

## hints about the framework and shared texts

## hints about deviations and numbers

## hints about language

## hints about pages and layouts

add-fonts = add the .ttf files of the layout's font family
use-another-character = use another character, or fonts that have it
found-while-typesetting = found while typesetting `{ $document }`

## hints about runs

report-internal-error = please report it, with the content of the document
report-internal-error-of-command = please report it, with what you did
difference-not-read = it cannot be read: { $reason }
first-difference-removed = the first difference in words: it was built with “{ $sentence }”
first-difference-added = the first difference in words: the sources have “{ $sentence }”
first-difference-removed-on-page = the first difference in words: on page { $page } it was built with “{ $sentence }”
first-difference-added-on-page = the first difference in words: on page { $page } the sources have “{ $sentence }”
first-difference-in-bytes = its words were built from these sources; its bytes differ from byte { $byte } on
build-writes-it-again = `build` writes it again
previous-file-kept = is the disk full, or is writing there forbidden? the previous file was kept
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
source-date-epoch-wrong = SOURCE_DATE_EPOCH is `{ $value }`: it must be a number of seconds since 1970
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
page-row = page { $page }  { $text }

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
manifest-not-read = it cannot be read: { $reason }
manifest-of-version = it is of version { $version }
manifest-damaged = it is damaged, or of another program
obsolete-other-copy = is a copy of `{ $document }`, which is `{ $status }` now: remove it
obsolete-orphan = belongs to no document any more: `build --prune` removes it
obsolete-changed = belongs to no document any more, but was changed since it was built: it is kept
obsolete-removed = removed
obsolete-stuck = `{ $file }` cannot be removed
document-left-out = { $document }  left out: it is `{ $status }`; name it to list what is still to be done
document-failed = { $document }  failed
gap-count =
    { $count ->
        [one] { $count } gap
       *[other] { $count } gaps
    }
milliseconds = { $count } ms
file-row = { $file }  { $facts }
files-from-to = { $first } … { $last }
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
cause-other-program = the program is another
cause-other-epoch = SOURCE_DATE_EPOCH is another
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

## new

next-check-name = next: check the name, `{ $name }`, in `{ $file }`: it is printed so
next-write-texts = next: write the texts in the places of `{"{"}lacune{"}"}`, and √ or X in those of `?`
next-check = lists what is still open
next-desk = shows the sheet while you write
next-build = when all is done

## number

numbers-not-in-final = { $document }  is final, and shows no numbers
numbers-unchanged = { $document }  has its numbers: `{ $file }` is unchanged
numbers-written =
    { $count ->
        [one] { $document }  { $count } paragraph has its number in `{ $file }`
       *[other] { $document }  { $count } paragraphs have their numbers in `{ $file }`
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

