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

file-not-in-document = `{ $file }` hoort niet bij het document

## file/outdated-schema

schema-outdated = dit hulpbestand past niet meer bij de inhoud

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

nothing-open = in dit document staat niets meer open

## content/wrong-number

## content/no-numbers

## content/other-folder

folder-named-otherwise = dit is `{ $expected }`, maar de map heet `{ $folder }`

## framework/unknown

## framework/unknown-indicator

## framework/unknown-theme

## framework/id-twice

## framework/judged-twice

## framework/not-judged

## framework/two-criteria

## framework/out-of-order

comes-before = `{ $here }` komt in het toetsingskader vóór `{ $before }`

## factsheet/no-approaches

## factsheet/approach-twice

## factsheet/approach-missing

## factsheet/no-conclusion

## factsheet/empty-conclusion

## factsheet/unknown-approach

no-such-approach = dit document heeft geen aanpak `{ $name }`

## vervolg/no-years

## vervolg/no-text-for-year

## vervolg/not-an-improvement-point

## vervolg/row-not-in-factsheet

## vervolg/row-missing

## vervolg/text-not-of-factsheet

## vervolg/other-approach

## vervolg/dates-out-of-order

date-after-document = { $date } is later dan het document zelf ({ $document })

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

deviates-from-text = wijkt af van de standaardtekst `{ $text }`: “{ $words }” in plaats van “{ $standard }”
deviates-from-indicator = wijkt af van de indicator `{ $indicator }`: “{ $words }” in plaats van “{ $standard }”

## deviation/no-standard

## deviation/words-not-found

## deviation/words-several-times

## deviation/standard-not-shown

## deviation/hidden

near-standard = dit is bijna een zin van de standaardtekst `{ $text }`

## deviation/copied

copied-from-standard = deze zin is overgenomen uit de standaardtekst `{ $text }`

## deviation/shared-passage

paragraph-of-other-too = deze alinea staat ook in `{ $document }`
nearly-paragraph-of-other = dit is bijna een alinea van `{ $document }`

## language/leftover

left-in-text = `{ $words }` is in de tekst blijven staan

## language/spacing

several-spaces = meer dan één spatie achter elkaar
tab-in-text = een tab in de tekst
invisible-character = een onzichtbaar teken
space-before-mark = een spatie vóór een leesteken
space-before-full-stop = een spatie vóór een punt
space-inside-bracket = een spatie aan de binnenkant van een haakje
no-space-between-sentences = er staat geen spatie tussen twee zinnen
no-space-after-comma = er staat geen spatie na een komma
several-marks = meer dan één leesteken achter elkaar

## language/invisible-break

spaces-break-line = door de spaties aan het eind van deze regel begint in de PDF een nieuwe regel

## language/in-list-item

paragraph-in-list-item = door de spaties ervoor hoort deze alinea bij het punt van de opsomming erboven

## language/straight-quote

other-quotation-mark = het aanhalingsteken `{ $mark }` in plaats van ‘ of ’
closing-mark-opens = een aanhalingsteken dat verkeerd om staat: hier begint een aanhaling

## language/unpaired

without-counterpart = `{ $mark }` staat alleen: het andere teken ontbreekt in deze alinea

## language/hyphen-for-dash

hyphen-for-dash = een kort streepje, waar een lang streepje hoort

## language/broken-word

hyphen-and-space-in-word = `{ $words }`: een streepje en een spatie in een woord
word-starts-with-hyphen = `{ $word }`: een woord dat met een streepje begint

## language/doubled-word

word-twice = het woord `{ $word }` staat hier twee keer

## language/repeated-passage

paragraph-also-on-line = deze alinea staat ook op regel { $line }
paragraph-also-on-lines = deze alinea staat ook op de regels { $lines } en { $last }

## language/sentence-end

no-full-stop = deze alinea eindigt zonder punt

## language/sentence-start

paragraph-without-capital = deze alinea begint zonder hoofdletter
sentence-without-capital = deze zin begint zonder hoofdletter

## language/markdown-left

printed-as-character = `{ $mark }` komt als gewoon teken in de PDF

## language/spelling

not-in-dictionary = `{ $word }` staat niet in het woordenboek

## accepted/not-needed

acceptance-not-needed = er is geen waarschuwing `{ $code }` meer waarvoor dit nodig is

## accepted/not-acceptable

## layout/font-unusable

## layout/character-missing

## layout/missing

## layout/fault

# The words of typst.
layout-error = { $message }

## layout/too-many-pages

too-many-pages = { $words ->
    [one] dit document heeft { $pages } pagina’s, en een { $kind } mag er { $budget } hebben: vanaf hier is het ongeveer één woord te veel
   *[other] dit document heeft { $pages } pagina’s, en een { $kind } mag er { $budget } hebben: vanaf hier zijn het ongeveer { $words } woorden te veel
}

## layout/overflow

text-beyond-margin = deze tekst op pagina { $page } komt buiten de kantlijn: “{ $text }”
text-overlaps = deze tekst op pagina { $page } loopt over een andere tekst heen: “{ $text }”

## layout/stranded-heading

heading-at-end-of-page = de kop “{ $heading }” staat onderaan pagina { $page }, met niets eronder

## layout/row-over-pages

row-taller-than-page = deze rij is hoger dan een pagina: hij staat op de pagina’s { $first } tot en met { $last }

## layout/stranded-row

row-alone-on-page = van de { $count } rijen van de tabel “{ $table }” staat er maar één op pagina { $page }

## layout/divided-row-head

row-head-divided = “{ $head }” op pagina { $page }, in de tabel “{ $table }”, is aan het eind van een regel afgebroken

## layout/short-page

page-nearly-empty = pagina { $page } is maar voor { $percent } % gevuld: wat daarna komt, begint op pagina { $next }

## layout/small-text

text-too-small = deze tekst op pagina { $page } is { $size } pt groot, en { $smallest } pt is het kleinste wat mag: “{ $text }”

## run/fault

# Een fout van het project of het systeem als geheel.
run-failed = { $reason }
internal-error-in = fout in het programma bij `{ $document }`: { $reason }
no-documents = er staan geen documenten in `{ $folder }`

## run/notice

run-notice = { $notice }

## run/dictionary

no-dictionary = in `{ $folder }` staat geen woordenboek
dictionary-not-read = het woordenboek `{ $file }` kan niet worden gelezen: { $reason }
dictionary-invalid = het woordenboek in `{ $folder }` heeft een fout: { $reason }

### Tips

## suggestions

did-you-mean = bedoel je `{ $name }`?
known-names = dit kan hier staan: { $names }

## hints about files and keys

run-schema = geef de opdracht `factsheet schema`: met dit bestand helpt een teksteditor je bij het invullen
add-folder-to-approaches = ontbreekt de map in de lijst `aanpakken` in `document.toml`?
rename-or-remove-file = moet het `{ $name }` heten? is het niet nodig, verwijder het dan
remove-file = is het niet nodig, verwijder het dan
finish-when-no-warnings = zijn de waarschuwingen ook opgelost, schrijf dan `status = "definitief"`
rename-folder-or-correct = de PDF krijgt de naam van de map: geef de map een andere naam, of verbeter `soort` of `datum`
correct-date-or-datum = verbeter die datum, of `datum` in dit bestand
remove-acceptance = haal dit blok `[[aanvaard]]` weg

## hints about Markdown

## hints about the framework and shared texts

put-in-order-of-framework = in de PDF staan de rijen in de volgorde van het toetsingskader; zet ze hier ook zo
include-shared-text = als iemand de standaardtekst verandert, verandert deze zin niet mee; schrijf in plaats van de zin `{"{"}{ $text }{"}"}`
make-shared-text = is de alinea blijven staan bij het kopiëren? horen alle documenten haar te hebben, maak er dan een standaardtekst van en schrijf hier de `{"{naam}"}`
paragraph-is-here = daar staat ze

## hints about deviations and numbers

write-deviation = in de standaardtekst staat “{ $standard }”; is het verschil met opzet, maak er dan een `[[afwijking]]` van

## hints about language

write-text-or-gap = schrijf de tekst; ontbreekt die nog, schrijf dan `{"{lacune}"}`
write-one = schrijf er één
write-a-space = schrijf een spatie
type-word-again = haal het weg door het woord opnieuw te typen; de opmaak breekt woorden zelf af
remove-space = haal de spatie weg
write-space-after-full-stop = schrijf een spatie na de punt
write-space-after-it = schrijf er een spatie achter
remove-spaces-or-write-backslash = haal ze weg; wil je hier echt een nieuwe regel, schrijf daar dan `\`
start-at-margin = begin de alinea helemaal links, of schrijf de woorden achter het punt zelf
write-single-quotes = schrijf ‘ vóór de woorden en ’ erachter, en ’ in woorden zoals risico’s
write-opening-quote = schrijf ‘ vóór de woorden
add-or-remove-mark = zet het andere teken erbij, of haal dit weg
write-dash = schrijf –
join-word = bedoel je `{ $first }{ $next }` of `{ $first }-{ $next }`? vóór “en” en “of” is het goed
write-space-after-hyphen = schrijf in een opsomming een spatie na het streepje; na “en” en “of” is het goed
remove-one-word = haal er een weg
keep-paragraph-once = schrijf wat er op elke plaats moet staan, of laat de alinea op één plaats staan
last-words-missing = ontbreken de laatste woorden?
capital-or-first-words = moet er een hoofdletter staan, of ontbreken de eerste woorden?
add-counterpart-or-escape = ontbreekt het andere teken, of een spatie? wil je het teken zelf in de tekst, zet er dan `\` voor
add-to-word-list = is het toch goed, zet het dan in `{ $list }`
did-you-mean-or-add-to-word-list = bedoel je `{ $word }`? is het toch goed, zet het dan in `{ $list }`

## hints about pages and layouts

shorten-to-budget = maak teksten korter; het aantal staat bij `page-budget` in `layouts/tokens.typ`
word-wider-than-column = is een woord breder dan zijn kolom? kies een ander woord, of zet er een streepje in
keep-heading-with-text = deze tekst komt erna: vraag de ontwerper om de kop erbij te houden
shorten-row = maak de tekst korter, of maak van delen ervan een opsomming
move-end-of-page = maak een tekst ervoor korter of langer, zodat de pagina bij een andere rij eindigt; de ontwerper kan rijen ook bij elkaar houden
widen-column = vraag de ontwerper om de kolom breder te maken (`table-columns` in `tokens.typ`)
end-on-page-before = maak de tekst korter, zodat hij op de pagina ervoor eindigt; de ontwerper kan het volgende deel ook met minder ruimte laten beginnen (`section-room` in `tokens.typ`)
sizes-are-in-layouts = vraag de ontwerper: de groottes staan in de opmaak, bij `sizes` en `smallest` in `tokens.typ`

## hints about runs

report-internal-error = meld dit, met de inhoud van het document
dictionary-files = een woordenboek bestaat uit `nl_NL.aff` en `nl_NL.dic`, zoals in het pakket `hunspell-nl` van Debian

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

check-summary = { $counts }, in { $seconds } s
document-count = { $count ->
    [one] { $count } document
   *[other] { $count } documenten
}
error-count = { $count ->
    [one] { $count } fout
   *[other] { $count } fouten
}
warning-count = { $count ->
    [one] { $count } waarschuwing
   *[other] { $count } waarschuwingen
}
accepted-count = { $count ->
    [one] { $count } waarschuwing aanvaard
   *[other] { $count } waarschuwingen aanvaard
}
note-count = { $count ->
    [one] { $count } opmerking
   *[other] { $count } opmerkingen
}
still-open-count = { $count } nog open
open-and-note-count = { $open } en { $notes }
notes-hidden = { $notes } (zie --notes)
no-such-code = er is geen code `{ $code }`
with-hint = { $problem }; { $hint }

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

