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

font-not-read = `{ $file }` kan niet worden gelezen: { $reason }
not-a-font = `{ $file }` is geen lettertype dat kan worden gebruikt
no-fonts = er staan geen lettertypen in `{ $folder }`

## layout/character-missing

character-missing = niet elk lettertype heeft het teken `{ $character }` ({ $code }), in `{ $word }`

## layout/missing

no-layouts = er staan geen opmaakbestanden in `{ $folder }`

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
no-documents = er staan geen documenten in `{ $folder }`
date-not-for-files = `{ $document }` heeft een datum die een bestand niet kan hebben: { $date }
file-not-from-sources = `{ $file }` is niet wat de bronnen opleveren
rules-not-ours = `{ $file }` is niet door dit programma geschreven, en blijft staan

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

add-fonts = zet hier de .ttf-bestanden van de lettertypen van de opmaak
use-another-character = gebruik een ander teken, of lettertypen die het hebben
found-while-typesetting = gevonden bij het opmaken van `{ $document }`

## hints about runs

report-internal-error = meld dit, met de inhoud van het document
report-internal-error-of-command = meld dit, met wat je deed
difference-not-read = het kan niet worden gelezen: { $reason }
first-difference-removed = het eerste verschil in woorden: het is gemaakt met “{ $sentence }”
first-difference-added = het eerste verschil in woorden: in de bronnen staat “{ $sentence }”
first-difference-removed-on-page = het eerste verschil in woorden: op pagina { $page } is het gemaakt met “{ $sentence }”
first-difference-added-on-page = het eerste verschil in woorden: op pagina { $page } staat in de bronnen “{ $sentence }”
first-difference-in-bytes = de woorden komen uit deze bronnen; de bytes verschillen vanaf byte { $byte }
build-writes-it-again = `build` schrijft het opnieuw
previous-file-kept = is de schijf vol, of mag je daar niet schrijven? het vorige bestand is bewaard
move-rules-elsewhere = zet de regels ergens anders en verwijder het bestand, of laat het beginnen met de eerste regel die `factsheet schema` schrijft

### Woorden om meldingen

level-error = fout
level-warning = waarschuwing
level-note = opmerking
label-hint = tip
# Woorden die hier niet staan, zoals die van een opmaakbestand.
verbatim = { $words }

### Opdrachten

## command line

internal-error = fout in het programma: { $reason }
output-not-written = de uitvoer kan niet worden geschreven: { $reason }
option-unknown = er is geen optie `{ $option }`
option-unknown-but-near = er is geen optie `{ $option }`; bedoel je `{ $near }`?
word-unexpected = `{ $word }` is hier een woord te veel
command-unknown = er is geen opdracht `{ $command }`
command-unknown-but-near = er is geen opdracht `{ $command }`; bedoel je { $near }?
command-missing = er ontbreekt een opdracht; kies uit { $names }
option-without-value = bij `{ $option }` ontbreekt een waarde
option-without-value-of = bij `{ $option }` ontbreekt een waarde: { $values }
option-value-wrong = `{ $value }` kan niet bij `{ $option }`
option-value-wrong-because = `{ $value }` kan niet bij `{ $option }`: { $reason }
option-value-wrong-but-near = `{ $value }` kan niet bij `{ $option }`; bedoel je `{ $near }`?
option-value-not-among = `{ $value }` kan niet bij `{ $option }`; kies uit { $values }
option-values-too-many = `{ $option }` kan `{ $value }` er niet ook nog bij hebben
option-values-too-few = bij `{ $option }` ontbreken waarden
option-given-twice = `{ $option }` kan maar één keer
options-in-conflict = `{ $option }` kan niet samen met { $others }
arguments-missing = dit ontbreekt in de opdracht: { $arguments }
arguments-not-utf8 = in de opdracht staan tekens die niet kunnen worden gelezen (geen UTF-8)
arguments-wrong = de opdracht is niet te begrijpen
see-help-of = `{ $command } --help` toont wat er kan
ppi-out-of-range = geef een getal van 10 tot en met 1200
source-date-epoch-wrong = SOURCE_DATE_EPOCH is `{ $value }`: dat moet een aantal seconden sinds 1970 zijn
pdf-only = --dry-run en --verify gaan over PDF-bestanden; laat --format weg
document-count =
    { $count ->
        [one] { $count } document
       *[other] { $count } documenten
    }
sentence-count =
    { $count ->
        [one] { $count } zin
       *[other] { $count } zinnen
    }
page-count =
    { $count ->
        [one] { $count } pagina
       *[other] { $count } pagina’s
    }
and-more = { $items } en nog { $count }
page-row = pagina { $page }  { $text }

## build

output-folder-unusable = de map `{ $folder }` kan niet worden gebruikt: { $reason }
lock-unusable = `{ $file }` kan niet worden gebruikt: { $reason }; verwijder het
page-not-drawn = van pagina { $page } kan geen plaatje worden gemaakt: { $reason }
waiting-for-another-run = een ander programma maakt bestanden in `{ $folder }`: even wachten tot het klaar is
run-stopped =
    { $all ->
        [one] gestopt: { $done } van { $all } document is klaar; de andere zijn ongewijzigd
       *[other] gestopt: { $done } van { $all } documenten zijn klaar; de andere zijn ongewijzigd
    }
manifest-not-used = `manifest.json` wordt niet gebruikt: { $reason }; alles wordt opnieuw gemaakt
manifest-not-read = het kan niet worden gelezen: { $reason }
manifest-of-version = het is van versie { $version }
manifest-damaged = het is beschadigd, of van een ander programma
obsolete-other-copy = is een kopie van `{ $document }`, dat nu `{ $status }` is: verwijder dit bestand
obsolete-orphan = hoort niet meer bij een document: `build --prune` verwijdert het
obsolete-changed = hoort niet meer bij een document, maar is gewijzigd nadat het is gemaakt: het blijft staan
obsolete-removed = verwijderd
obsolete-stuck = `{ $file }` kan niet worden verwijderd
document-left-out = { $document }  overgeslagen: het is `{ $status }`; noem het in de opdracht om te zien wat er nog moet gebeuren
document-failed = { $document }  mislukt
gap-count =
    { $count ->
        [one] { $count } open plek
       *[other] { $count } open plekken
    }
milliseconds = { $count } ms
file-row = { $file }  { $facts }
files-from-to = { $first } … { $last }
built-would-change = zou veranderen
built-would-not-change = zou gelijk blijven
built-identical = hetzelfde
built-verified = klopt
takes-the-place = het komt in de plaats van { $file }, dat is verwijderd
causes = waarom: { $causes }
cause-new-file = { $file } (nieuw)
cause-file-gone = { $file } (weg)
cause-inputs-not-known = het is niet bekend waaruit het is gemaakt
cause-not-built-before = het is nog niet eerder gemaakt
cause-file-not-intact = het bestand ontbreekt, of is gewijzigd nadat het is gemaakt
cause-other-program = het programma is een ander
cause-other-epoch = SOURCE_DATE_EPOCH is een andere
pages-before-and-now =
    { $before ->
        [one] eerst { $before } pagina, nu { $now }
       *[other] eerst { $before } pagina’s, nu { $now }
    }
previous-sentences-not-known = de vorige zinnen zijn niet bekend
no-sentence-changed = er is geen zin veranderd
more-sentences =
    { $count ->
        [one] … en nog { $count } zin
       *[other] … en nog { $count } zinnen
    }
documents-built =
    { $count ->
        [one] { $count } document gemaakt
       *[other] { $count } documenten gemaakt
    }
documents-identical =
    { $count ->
        [one] { $count } document opnieuw gemaakt en hetzelfde
       *[other] { $count } documenten opnieuw gemaakt en hetzelfde
    }
documents-verified =
    { $count ->
        [one] { $count } document klopt met de bronnen
       *[other] { $count } documenten kloppen met de bronnen
    }
documents-would-change =
    { $count ->
        [one] { $count } document zou veranderen
       *[other] { $count } documenten zouden veranderen
    }
documents-would-not-change =
    { $count ->
        [one] { $count } document zou gelijk blijven
       *[other] { $count } documenten zouden gelijk blijven
    }
documents-untouched = { $count } ongewijzigd
build-summary = { $facts }, in { $seconds } s
gaps-shown =
    { $count ->
        [one] { $count } open plek staat er als ontbrekende tekst
       *[other] { $count } open plekken staan er als ontbrekende tekst
    }
changed-without-effect = wel gewijzigd, maar zonder gevolg voor de ongewijzigde documenten: { $files }
errors-or-failed =
    { $count ->
        [one] { $count } fout of mislukt document: zie de meldingen hierboven
       *[other] { $count } fouten of mislukte documenten: zie de meldingen hierboven
    }
file-out-of-date = { $file } is verouderd: het vorige bestand is bewaard
build-progress = { $done }/{ $all } documenten, { $rate }, nog { $left }

## dry run

forecast-counts = { $documents }, { $sentences }
more-changes =
    { $count ->
        [one] … en nog { $count } wijziging; --message-format json toont alles
       *[other] … en nog { $count } wijzigingen; --message-format json toont alles
    }
more-changes-of-document =
    { $count ->
        [one] … en nog { $count } wijziging
       *[other] … en nog { $count } wijzigingen
    }
same-sentence-in =
    { $count ->
        [one] dezelfde zin in { $count } document:
       *[other] dezelfde zin in { $count } documenten:
    }
same-sentences-in =
    { $count ->
        [one] dezelfde zinnen in { $count } document:
       *[other] dezelfde zinnen in { $count } documenten:
    }
in-documents = in { $documents }
document-with-pages = { $document } ({ $pages })
on-page = pagina { $page }
on-pages = pagina’s { $pages }
sentences-are-new = nieuw
documents-not-built-before =
    { $count ->
        [one] nog niet eerder gemaakt, { $count } document: { $documents }
       *[other] nog niet eerder gemaakt, { $count } documenten: { $documents }
    }
documents-of-unknown-sentences =
    { $count ->
        [one] de vorige zinnen zijn niet bekend in { $count } document: { $documents }
       *[other] de vorige zinnen zijn niet bekend in { $count } documenten: { $documents }
    }
documents-without-sentences =
    { $count ->
        [one] geen zin verandert in { $count } document: { $documents }
       *[other] geen zin verandert in { $count } documenten: { $documents }
    }
documents-stay =
    { $count ->
        [one] { $count } document blijft ongewijzigd; er is niets opgemaakt, in { $seconds } s
       *[other] { $count } documenten blijven ongewijzigd; er is niets opgemaakt, in { $seconds } s
    }

## check

## new

next-check-name = verder: kijk of de naam klopt, `{ $name }`, in `{ $file }`: zo wordt hij gedrukt
next-write-texts = verder: schrijf de teksten waar `{"{"}lacune{"}"}` staat, en √ of X waar `?` staat
next-check = toont wat er nog open staat
next-desk = toont de pagina’s terwijl je schrijft
next-build = als alles af is

## number

numbers-not-in-final = { $document }  is definitief, en toont geen nummers
numbers-unchanged = { $document }  heeft zijn nummers al: `{ $file }` is ongewijzigd
numbers-written =
    { $count ->
        [one] { $document }  { $count } alinea heeft een nummer in `{ $file }`
       *[other] { $document }  { $count } alinea’s hebben een nummer in `{ $file }`
    }

## uses

use-unknown = er is geen standaardtekst, indicator of parameter `{ $name }`; `factsheet uses` toont wat er is
use-unknown-but-near = er is geen standaardtekst, indicator of parameter `{ $name }`; bedoel je `{ $near }`?
kind-shared-text = standaardtekst
kind-indicator = indicator
kind-parameter = parameter
not-used-anywhere = niet gebruikt
used-in = { $documents }, { $sentences }
shared-text-used-in =
    { $using ->
        [one] { $using } van { $all } documenten gebruikt de standaardtekst `{ $name }`, in { $sentences }
       *[other] { $using } van { $all } documenten gebruiken de standaardtekst `{ $name }`, in { $sentences }
    }
indicator-used-in =
    { $using ->
        [one] { $using } van { $all } documenten gebruikt de indicator `{ $name }`, in { $sentences }
       *[other] { $using } van { $all } documenten gebruiken de indicator `{ $name }`, in { $sentences }
    }
parameter-used-in =
    { $using ->
        [one] { $using } van { $all } documenten gebruikt de parameter `{ $name }`, in { $sentences }
       *[other] { $using } van { $all } documenten gebruiken de parameter `{ $name }`, in { $sentences }
    }
use-on-page = { $document }: pagina { $page }: { $sentence }

## deviations

deviation-from-indicator = indicator { $indicator }
deviation-count =
    { $count ->
        [one] { $count } afwijking, in { $deviating } van { $all } documenten
       *[other] { $count } afwijkingen, in { $deviating } van { $all } documenten
    }

## schema, completions, man

schemas-unchanged = de schema’s in `{ $folder }` zijn ongewijzigd
schemas-written =
    { $count ->
        [one] { $count } bestand geschreven: `{ $folder }` en `{ $rules }`
       *[other] { $count } bestanden geschreven: `{ $folder }` en `{ $rules }`
    }

## desk in the terminal

address-of-desk = het bureau staat op { $address } (Ctrl-C stopt het)
browser-not-opened = er kon geen browser worden geopend; open het adres zelf
no-thread = er kan geen thread worden gestart: { $reason }
no-signals = signalen kunnen niet worden ontvangen: { $reason }

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

