# Wat het programma zegt, in het Nederlands. en.ftl heeft dezelfde berichten in dezelfde volgorde.
#
# Schrijf zoals je met een redacteur praat: je, korte zinnen, geen vaktaal. Zeg wat er mis is, waar, en wat zij kan doen.

### Meldingen, naar hun code

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

# Een fout van het project of het systeem als geheel.
run-failed = { $reason }
internal-error-in = fout in het programma bij `{ $document }`: { $reason }

## run/notice

run-notice = { $notice }

## run/dictionary

### Tips

## suggestions

did-you-mean = bedoel je `{ $name }`?
known-names = dit kan hier staan: { $names }

## hints about files and keys

## hints about Markdown

## hints about the framework and shared texts

## hints about deviations and numbers

## hints about language

## hints about pages and layouts

## hints about runs

report-internal-error = meld dit, met de inhoud van het document

### Woorden om meldingen

level-error = fout
level-warning = waarschuwing
level-note = opmerking
label-hint = tip
# Woorden die hier niet staan, zoals die van een opmaakbestand.
verbatim = { $words }

### Opdrachten

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

### Bestanden en mappen

## project

no-project-above = er is geen project in `{ $folder }` of daarboven; ga naar de map van het project, of gebruik --root
project-not-opened = `{ $folder }` kan niet worden geopend: { $reason }
not-a-project = `{ $folder }` is geen project: de mappen `content` en `layouts` ontbreken
current-folder-gone = de map waarin je werkt kan niet worden gebruikt: { $reason }

## bestanden

file-not-written = `{ $file }` kan niet worden geschreven: { $reason }
file-not-removed = `{ $file }` kan niet worden verwijderd: { $reason }
file-not-read = `{ $file }` kan niet worden gelezen: { $reason }
folder-exists = `{ $folder }` bestaat al; er is niets geschreven

## wat het systeem meldt

system-not-found = het bestaat niet
system-permission-denied = je hebt er geen rechten voor
system-already-exists = het bestaat al
system-is-a-folder = het is een map
system-not-a-folder = het is geen map
system-disk-full = de schijf is vol
system-read-only = op deze schijf kan niet worden geschreven
system-invalid-name = het systeem kan deze naam niet gebruiken
system-busy = een ander programma gebruikt het
system-port-in-use = een ander programma gebruikt deze poort
not-a-regular-file = het is geen gewoon bestand

### Waarom iets niet kan worden gewijzigd of gemaakt

## waarom iets nieuws niet past

not-a-name = `{ $name }` is geen naam
name-without-capital = de naam `{ $name }` heeft geen hoofdletter; schrijf de naam zoals hij gedrukt wordt, tussen aanhalingstekens, zoals "Den Helder"
unknown-municipality-but-near = er is geen gemeente `{ $name }` in `{ $folder }`; bedoel je `{ $near }`? voor een nieuwe: `factsheet new gemeente "{ $name }"`
unknown-municipality = er is geen gemeente `{ $name }` in `{ $folder }`; maak haar met `factsheet new gemeente "{ $name }"`
not-an-approach-name = `{ $name }` is geen naam voor een aanpak
approach-named-twice = de aanpak `{ $name }` staat er twee keer
several-frameworks = kies het toetsingskader met --toetsingskader: { $names }
nothing-to-follow = `{ $municipality }` heeft geen factsheet van vóór { $year } waar een vervolg op kan aansluiten

## waarom een veld niet kan worden gewijzigd

### Het bureau

