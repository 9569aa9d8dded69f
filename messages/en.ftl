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

## layout/character-missing

## layout/missing

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

## hints about runs

report-internal-error = please report it, with the content of the document

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

