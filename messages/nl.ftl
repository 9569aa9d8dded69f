# Wat het programma zegt, in het Nederlands. en.ftl heeft dezelfde berichten in dezelfde volgorde.
#
# Schrijf zoals je met een redacteur praat: je, korte zinnen, geen vaktaal. Zeg wat er mis is, waar, en wat zij kan doen.


### Meldingen, naar hun code


## file/missing

missing-file = `{ $file }` ontbreekt

## file/unreadable

unreadable-file = `{ $file }` kan niet worden gelezen: { $reason }
link-to-folder-around-it = `{ $file }` is een link naar een map waar het zelf in staat

## file/empty

empty-file = `{ $file }` is leeg

## file/too-large

too-large-file = `{ $file }` is te groot: { $size } MB, en het mag hoogstens { $most } MB zijn

## file/too-many

too-many-files = het programma kan in één keer hoogstens { $most } bestanden lezen, en die heeft het nu gelezen

## file/not-utf-8

not-utf-8 = dit teken is niet opgeslagen als UTF-8

## file/bad-name

bad-file-name = de naam van `{ $file }` kan niet worden gebruikt
bad-folder-name = de naam van de map `{ $folder }` kan niet worden gebruikt

## file/unused

file-not-in-document = `{ $file }` hoort niet bij het document

## file/outdated-schema

schema-outdated = dit hulpbestand past niet meer bij de inhoud

## content/not-toml

unclosed-text = deze tekst is niet afgesloten
unclosed-list = deze lijst is niet afgesloten
unclosed-quote = het aanhalingsteken aan het eind van deze tekst ontbreekt
unclosed-table-name = het haakje aan het eind van deze regel ontbreekt
unquoted-text = deze tekst staat niet tussen aanhalingstekens
missing-equals-sign = de `=` na dit veld ontbreekt
missing-value = na de `=` staat niets
several-equals-signs = hier staat meer dan één `=`
more-on-line = op deze regel staat meer dan er kan staan
missing-comma = tussen de onderdelen van deze lijst ontbreekt een komma
comma-too-many = in deze lijst staat een komma te veel
key-twice = dit veld staat er twee keer
not-a-key = dit is geen naam van een veld
table-of-other-key = dit veld heeft al een andere waarde
unknown-escape = na een backslash kan dit teken niet in een tekst staan
control-character-in-toml = hier staat een onzichtbaar teken dat niet kan
bad-inline-table = dit blok tussen accolades klopt niet
too-deep-in-toml = hier staan te veel lijsten en blokken in elkaar
not-toml = deze regel is niet goed geschreven

## content/unknown-key

unknown-key = het veld `{ $key }` kan hier niet staan

## content/unknown-value

unknown-value = de waarde `{ $value }` kan hier niet staan

## content/missing-key

missing-key = het veld `{ $key }` ontbreekt hier

## content/wrong-value

text-expected =
    hier hoort een tekst, niet { $found ->
        [boolean] true of false
        [number] een getal
        [date] een datum zonder aanhalingstekens
        [list] een lijst
        [table] een blok
       *[other] deze waarde
    }
text-or-list-expected =
    hier hoort een tekst of een lijst van teksten, niet { $found ->
        [boolean] true of false
        [number] een getal
        [date] een datum zonder aanhalingstekens
        [list] een lijst van iets anders
        [table] een blok
       *[other] deze waarde
    }
boolean-expected = hier hoort `true` of `false`
table-expected = hier hoort een blok
wrong-value = deze waarde kan hier niet staan
not-a-list-of-tables = `{ $key }` is geen rij blokken
no-indicator-in-list = in deze lijst staat geen indicator

## content/key-of-other-kind

not-a-key-of-factsheet = een factsheet heeft dit veld niet
not-a-key-of-follow-up = een vervolg heeft dit veld niet

## content/no-date

no-date = `{ $date }` is geen datum

## content/no-verdict

no-verdict = `{ $verdict }` is geen oordeel

## content/not-a-line

not-one-paragraph = dit moet één alinea zijn

## content/not-in-dialect

not-in-dialect =
    { $construct ->
        [code] code tussen backticks
        [code-block] een blok code
        [rule] een horizontale lijn
        [footnote] een voetnoot
        [task-list] een takenlijst
        [formula] een formule
        [first-heading] een kop van het eerste niveau
        [language] een taal binnen een andere taal
        [html] HTML
        [quotation] een citaatblok
        [table] een tabel
        [image] een afbeelding
        [strikethrough] doorgestreepte tekst
       *[other] deze opmaak
    } kan niet in een tekst staan
too-deep-heading = een kop van niveau { $level } kan niet in een tekst staan
heading-in-field = in dit veld kan geen kop staan

## content/skipped-heading

skipped-heading = deze kop slaat een niveau over

## content/wrong-address

incomplete-address = het adres van een link moet compleet zijn
address-of-other-kind = een link kan geen adres met `{ $scheme }:` hebben
address-stops = dit adres houdt op na `{ $address }`
web-address-without-host = in dit webadres ontbreekt de naam van de site
web-address-with-wrong-port = wat in dit webadres na de dubbele punt staat is geen getal, of een te groot getal
not-a-web-address = dit is geen webadres
too-long-address = het adres van deze link is te lang
space-in-address = in het adres van een link kan geen spatie staan
control-character-in-address = in het adres van een link kan geen onzichtbaar teken staan
character-not-in-address = in het adres van een link kan geen `{ $character }` staan

## content/unknown-language

unknown-language = `{ $code }` is geen code van een taal

## content/gap-in-final

gaps-in-final =
    { $count ->
        [one] een document met een open plek kan niet `definitief` zijn
       *[other] een document met { $count } open plekken kan niet `definitief` zijn
    }
text-missing-here = hier ontbreekt tekst
no-verdict-yet = hier is nog geen oordeel

## content/not-final

not-final = `{ $document }` is niet definitief: de status is `{ $status }`
gaps-elsewhere =
    { $count ->
        [one] dit document heeft één open plek, en die staat niet in zijn eigen bestanden
       *[other] dit document heeft { $count } open plekken, waarvan { $own } in zijn eigen bestanden
    }

## content/open-remark

open-remark = deze opmerking is nog niet afgehandeld

## content/still-open


## content/can-be-final

nothing-open = in dit document staat niets meer open

## content/wrong-number

not-a-paragraph-number = `{ $number }` is geen nummer van een alinea
paragraph-number-twice = het nummer `{ $number }` staat er twee keer

## content/no-numbers

no-paragraph-numbers = in een document voor `wederhoor` hebben de alinea’s vaste nummers nodig

## content/other-folder

folder-named-otherwise = dit is `{ $expected }`, maar de map heet `{ $folder }`

## framework/unknown

unknown-framework = er is geen toetsingskader `{ $framework }` in `{ $folder }`

## framework/unknown-indicator

unknown-indicator = het toetsingskader heeft geen indicator `{ $indicator }`

## framework/unknown-theme

unknown-theme = het toetsingskader heeft geen thema `{ $theme }`

## framework/id-twice

id-twice = de id `{ $id }` staat er twee keer

## framework/judged-twice

judged-twice = de indicator `{ $indicator }` is twee keer beoordeeld

## framework/not-judged

not-judged =
    { $count ->
        [one] de indicator { $indicators } is niet beoordeeld
       *[other] { $count } indicatoren zijn niet beoordeeld: { $indicators }
    }

## framework/two-criteria

two-criteria = deze indicatoren horen niet bij hetzelfde criterium

## framework/out-of-order

comes-before = `{ $here }` komt in het toetsingskader vóór `{ $before }`

## factsheet/no-approaches

no-approaches = een factsheet heeft minstens één aanpak nodig

## factsheet/approach-twice

approach-twice = de aanpak `{ $approach }` staat twee keer in deze lijst

## factsheet/approach-missing

approach-missing = er staat geen map `{ $folder }` naast dit bestand

## factsheet/no-conclusion

no-conclusion = het thema `{ $theme }` heeft geen conclusie

## factsheet/empty-conclusion

empty-conclusion = de conclusie over het thema `{ $theme }` heeft geen tekst

## factsheet/unknown-approach

no-such-approach = dit document heeft geen aanpak `{ $name }`

## vervolg/no-years

no-years = een vervolg heeft in `jaren` twee jaren nodig

## vervolg/no-text-for-year

no-text-for-year = deze uitkomst heeft geen tekst voor { $year }

## vervolg/not-an-improvement-point

not-an-improvement-point = dit was geen verbeterpunt: een vervolg gaat alleen over wat een X had

## vervolg/row-not-in-factsheet

row-not-in-factsheet = `{ $indicator }` is geen verbeterpunt van `{ $document }`

## vervolg/row-missing

row-missing = het verbeterpunt `{ $indicator }` van `{ $document }` heeft geen rij

## vervolg/text-not-of-factsheet

text-not-of-factsheet = dit is niet de tekst van `{ $document }`

## vervolg/other-approach

other-approach = `{ $document }` heeft geen aanpak `{ $approach }`

## vervolg/dates-out-of-order

date-after-document = { $date } is later dan het document zelf ({ $document })
findings-of-other-year = de bevindingen zijn van { $year }, het jaar van `{ $document }`
outcomes-not-later = de uitkomsten ({ $outcomes }) zijn niet van na de bevindingen ({ $findings })
outcomes-after-document = de uitkomsten ({ $outcomes }) zijn van na het document ({ $date })
report-not-later = dit vervolg ({ $date }) is niet van na `{ $document }` ({ $before })

## shared/text-missing

shared-text-missing = de standaardtekst `{ $file }` ontbreekt

## shared/unknown-slot

no-shared-text = er is geen standaardtekst `{ $name }`
no-parameter-or-shared-text = er is geen parameter of standaardtekst `{ $name }`

## shared/includes-itself

includes-itself = de standaardtekst `{ $text }` bevat zichzelf

## shared/several-paragraphs

several-paragraphs = de standaardtekst `{ $text }` heeft meer dan één alinea

## shared/unknown-label

unknown-label = het opschrift `{ $label }` bestaat niet

## shared/label-missing

label-missing = het opschrift `{ $label }` ontbreekt in dit bestand

## shared/label-not-one-text

label-not-one-text = een opschrift moet één tekst zijn

## shared/unknown-parameter

unknown-parameter = er is geen parameter `{ $parameter }` die je hier kunt invullen

## shared/parameter-missing

parameter-missing = in `{ $document }` is de parameter `{ $parameter }` niet ingevuld

## shared/parameter-unused

parameter-unused = geen tekst van dit document gebruikt de parameter `{ $parameter }`

## shared/parameter-not-here

parameter-not-here = de parameter `{ $parameter }` kan alleen in standaardteksten staan

## shared/parameter-not-known

parameter-not-known = het programma kan `{ $parameter }` niet zelf invullen

## shared/no-place-for-item

no-place-for-item = in `elk` van de parameter `{ $parameter }` staat niet één keer `{ "{}" }`

## deviation/listed

deviates-from-text = wijkt af van de standaardtekst `{ $text }`: “{ $words }” in plaats van “{ $standard }”
deviates-from-indicator = wijkt af van de indicator `{ $indicator }`: “{ $words }” in plaats van “{ $standard }”

## deviation/no-standard

no-standard = een afwijking moet zeggen van welke tekst ze afwijkt

## deviation/words-not-found

words-not-in-shared-text = in de standaardtekst `{ $text }` staan deze woorden niet
words-not-in-indicator = in de indicator `{ $indicator }` staan deze woorden niet

## deviation/words-several-times

words-several-times-in-shared-text = in de standaardtekst `{ $text }` staan deze woorden { $count } keer
words-several-times-in-indicator = in de indicator `{ $indicator }` staan deze woorden { $count } keer

## deviation/standard-not-shown

standard-not-shown = de tekst waarvan deze afwijking afwijkt, staat niet in dit document

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

acceptance-without-reason = een aanvaarde waarschuwing heeft een reden nodig
code-of-no-warning = er is geen code `{ $code }`

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

too-many-pages =
    { $words ->
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
date-not-for-files = `{ $document }` heeft een datum die een bestand niet kan hebben: { $date }
file-not-from-sources = `{ $file }` is niet wat de bronnen opleveren
rules-not-ours = `{ $file }` is niet door dit programma geschreven, en blijft staan

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
did-you-mean-language = bedoel je `{ $code }` ({ $name })?

## hints about files and keys

run-schema = geef de opdracht `factsheet schema`: met dit bestand helpt een teksteditor je bij het invullen
add-folder-to-approaches = ontbreekt de map in de lijst `aanpakken` in `document.toml`?
rename-or-remove-file = moet het `{ $name }` heten? is het niet nodig, verwijder het dan
remove-file = is het niet nodig, verwijder het dan
finish-when-no-warnings = zijn de waarschuwingen ook opgelost, schrijf dan `status = "definitief"`
rename-folder-or-correct = de PDF krijgt de naam van de map: geef de map een andere naam, of verbeter `soort` of `datum`
correct-date-or-datum = verbeter die datum, of `datum` in dit bestand
remove-acceptance = haal dit blok `[[aanvaard]]` weg
write-or-remove-file = schrijf de tekst, of verwijder het bestand
other-kind-of-file = een tekst van een document is nooit zo groot: is dit een ander soort bestand?
check-file-permission = is het een gewoon bestand, en mag je het lezen?
build-the-rest = geef de opdracht `build` nog een keer, zonder --force: dan komen de andere documenten
save-as-utf-8 = sla het bestand op als UTF-8
rename-similar-file = moet `{ $similar }` misschien `{ $file }` heten?
add-file = zet een bestand `{ $file }` in die map
remove-link = verwijder de link
close-text = zet `"""` op een eigen regel onder de laatste regel van de tekst
close-list = zet `]` achter het laatste onderdeel
close-quote = zet `"` aan het eind van de tekst; voor een aanhalingsteken in de tekst zelf schrijf je `\"`
close-table-name = een blok begint met een regel als `[samenwerking]` of `[[bevinding]]`
write-toml-value = schrijf een waarde als `veld = "tekst"`, en een tekst van meer regels tussen `"""` en `"""`
write-comma = zet een komma tussen de onderdelen: `["een", "twee"]`
one-value-per-line = zet elk veld met zijn waarde op een eigen regel; voor een aanhalingsteken in een tekst schrijf je `\"`
remove-one-key = laat er één staan; een volgend blok begint met een regel als `[[bevinding]]`
write-key-name = een veld heeft letters, cijfers en streepjes, zoals `let-op`
write-backslash-twice = voor een backslash in een tekst schrijf je `\\`
remove-control-character = haal het weg, en typ de tekst opnieuw
write-keys-below-table = schrijf de naam tussen rechte haken op een eigen regel, en elk veld op een regel daaronder
add-line = voeg een regel `{ $key } = { $value }` toe
remove-key = haal deze regel weg
start-each-table = begin elk blok met een regel `[[{ $key }]]`
write-table-name = schrijf `[naam]` op een eigen regel
quote-value = schrijf het tussen rechte aanhalingstekens, zoals `"tekst"`
write-date = schrijf een jaar, een maand of een dag: "2015", "2015-06" of "2015-06-30"
write-verdict = schrijf √ (of { $met }) als het voldoet, X (of { $improve }) als het een verbeterpunt is, ? als dat nog niet bekend is
explain-acceptance = leg voor de volgende lezer uit waarom de tekst goed is: `reden = "zo gepubliceerd"`

## hints about Markdown

one-paragraph = haal lijsten en lege regels weg
remove-backquotes = haal de backticks weg
remove-rule = haal de lijn weg; de opmaak zet de lijnen zelf
put-remark-in-sentence = zet wat in de noot staat in de zin
list-without-boxes = maak een lijst zonder vakjes
write-in-words = schrijf het in woorden
write-quotation = schrijf het als een alinea, tussen ‘ en ’
remove-indent = begin een alinea zonder spaties ervoor
write-list-for-table = tabellen maakt het programma zelf; maak in een tekst een lijst
describe-image = in de documenten staan geen afbeeldingen; beschrijf in woorden wat erop staat
remove-struck-out = haal de woorden weg
write-paragraphs-and-lists = schrijf alinea’s en lijsten
write-heading-level =
    begin deze kop met { $deepest ->
        [2] `##`
        [3] `##` of `###`
       *[4] `##`, `###` of `####`
    }
write-paragraph-for-heading = maak er een alinea van; koppen kunnen alleen in `.md`-bestanden
close-language-first = sluit de eerste taal daarvoor af
escape-html = schrijf `\<` voor het teken zelf, en Markdown voor de opmaak
address-schemes = een adres begint met `https://`, `http://`, `mailto:` of `tel:`
address-example = schrijf het zoals `https://www.example.nl`
write-whole-address = schrijf het hele adres
shorten-address = een link heeft hoogstens 8.000 tekens
encode-character = schrijf het als `{ $encoded }`

## hints about the framework and shared texts

put-in-order-of-framework = in de PDF staan de rijen in de volgorde van het toetsingskader; zet ze hier ook zo
include-shared-text = als iemand de standaardtekst verandert, verandert deze zin niet mee; schrijf in plaats van de zin `{ "{" }{ $text }{ "}" }`
make-shared-text = is de alinea blijven staan bij het kopiëren? horen alle documenten haar te hebben, maak er dan een standaardtekst van en schrijf hier de `{ "{naam}" }`
paragraph-is-here = daar staat ze
write-indicator-id = schrijf de id tussen aanhalingstekens: `indicator = "beleid"`
also-judged-here = hier is hij ook beoordeeld
add-findings = voeg voor elke indicator een `[[bevinding]]` toe, of noem de indicatoren in `niet-beoordeeld = ["…"]` bovenaan dit bestand
one-finding-each = schrijf voor elke indicator een bevinding
list-approaches = noem de mappen van de aanpakken: `aanpakken = ["cjg-aanpak"]`
remove-one-approach = haal er één weg
create-approach-folder = maak de map `{ $folder }`, met de bestanden van de aanpak
add-conclusion = voeg het blok `[{ $theme }]` toe, met `goed = …` of `beter = …`
write-conclusion = schrijf in het blok `goed = …` of `beter = …`
write-years = schrijf het jaar van de bevindingen en dat van de uitkomsten: `jaren = ["2013", "2014"]`
add-table-of-year = voeg het blok `[uitkomst.{ $year }]` toe, met `oordeel` en `tekst`
check-verdict = klopt het oordeel? haal de rij dan weg
not-assessed-again = wat een √ had, wordt niet opnieuw getoetst: haal het uit deze rij weg
judged-met-here = hier kreeg het een √
found-here = hier is het gevonden
add-outcome = voeg in `uitkomsten.toml` een `[[uitkomst]]` toe
name-former-approach = het heeft { $approaches }; is het de opvolger van een daarvan? noem die dan in `aanpak-toelichting`
correct-years = verbeter `jaren`
order-of-years = in `jaren` staat het jaar van de bevindingen, en daarna het jaar van de uitkomsten
correct-date = verbeter `datum`, hier of daar
restore-shared-text = elk document van deze soort gebruikt deze tekst; zet het bestand terug
escape-braces = voor de accolades zelf schrijf je `\{ "{" }`
parameters-are-declared = de parameters staan in `content/standaardteksten/parameters.toml`
write-words-for-parameter = schrijf hier de woorden zelf
set-parameter-in-document = voeg `{ $parameter } = "…"` toe onder `[parameters]` in `{ $file }`
set-parameter-in-approaches = voeg `{ $parameter } = "…"` toe onder `[parameters]` in `aanpak.toml` van elke aanpak
slot-in-own-paragraph = zet de naam tussen accolades in een eigen alinea, met een lege regel erboven en eronder
remove-slot = haal de naam tussen accolades weg
remove-parameter = haal de regel weg
program-parameters = het vult { $parameters } in; schrijf voor andere parameters `bron = "document"` of `bron = "aanpak"`
write-place-for-item = schrijf `{ "{}" }` op de plaats van het onderdeel, zoals in `elk = "de aanpak { "{}" }"`

## hints about deviations and numbers

write-deviation = in de standaardtekst staat “{ $standard }”; is het verschil met opzet, maak er dan een `[[afwijking]]` van
name-one-standard = schrijf `standaardtekst = …` of `indicator = …`, en niet allebei
copy-current-words = is die tekst veranderd? neem de woorden over zoals ze er nu staan
take-more-words = neem er een paar woorden omheen bij, zodat ze één keer voorkomen
check-deviation = controleer de naam, of haal de afwijking weg
write-paragraph-number = een nummer is bijvoorbeeld "23" of "23a"; `factsheet number` schrijft dit bestand
use-number-once = gebruik het één keer
run-number = geef de opdracht `factsheet number { $document }`: die schrijft `{ $file }` naast dit bestand
write-final = schrijf `status = "definitief"` als het document af is
resolve-remark = doe wat er staat en haal de opmerking weg, of haal alleen het woord { $mark } weg
write-missing-text = schrijf de tekst in plaats van `{ "{lacune}" }`
give-verdict = schrijf √ of X in plaats van `?`
gaps-of-shared-texts = de andere staan in standaardteksten, of in parameters die vaker worden gebruikt
fill-in-gaps = vul elke `{ "{lacune}" }` en elk oordeel `?` in, of schrijf `status = "concept"`

## hints about language

write-text-or-gap = schrijf de tekst; ontbreekt die nog, schrijf dan `{ "{lacune}" }`
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
add-fonts = zet hier de .ttf-bestanden van de lettertypen van de opmaak
use-another-character = gebruik een ander teken, of lettertypen die het hebben
found-while-typesetting = gevonden bij het opmaken van `{ $document }`

## hints about runs

report-internal-error = meld dit, met de inhoud van het document
dictionary-files = een woordenboek bestaat uit `nl_NL.aff` en `nl_NL.dic`, zoals in het pakket `hunspell-nl` van Debian
report-internal-error-of-command = meld dit, met wat je deed
first-difference-removed = het eerste verschil in woorden: het is gemaakt met “{ $sentence }”
first-difference-added = het eerste verschil in woorden: in de bronnen staat “{ $sentence }”
first-difference-removed-on-page = het eerste verschil in woorden: op pagina { $page } is het gemaakt met “{ $sentence }”
first-difference-added-on-page = het eerste verschil in woorden: op pagina { $page } staat in de bronnen “{ $sentence }”
first-difference-in-bytes = de woorden komen uit deze bronnen; de bytes verschillen vanaf byte { $byte }
build-writes-it-again = `build` schrijft het opnieuw
previous-file-kept = het vorige bestand is bewaard
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

no-such-document = er is geen document `{ $name }`; { $suggestion }
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
source-date-epoch-wrong = `SOURCE_DATE_EPOCH` is `{ $value }`: dat moet een aantal seconden sinds 1970 zijn
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
not-read = het kan niet worden gelezen: { $reason }
manifest-of-version = het is van versie { $version }
manifest-damaged = het is beschadigd, of van een ander programma
obsolete-other-copy = is een kopie van `{ $document }`, dat nu `{ $status }` is: verwijder dit bestand
obsolete-orphan = hoort niet meer bij een document: `build --prune` verwijdert het
obsolete-changed = hoort niet meer bij een document, maar is gewijzigd nadat het is gemaakt: het blijft staan
obsolete-removed = verwijderd
obsolete-stuck = `{ $file }` kan niet worden verwijderd
document-left-out = overgeslagen: het is `{ $status }`; noem het in de opdracht om te zien wat er nog moet gebeuren
document-failed = mislukt
gap-count =
    { $count ->
        [one] { $count } open plek
       *[other] { $count } open plekken
    }
milliseconds = { $count } ms
facts-of-file = { $facts }
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
cause-other-epoch = `SOURCE_DATE_EPOCH` is een andere
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

check-summary = { $counts }, in { $seconds } s
error-count =
    { $count ->
        [one] { $count } fout
       *[other] { $count } fouten
    }
warning-count =
    { $count ->
        [one] { $count } waarschuwing
       *[other] { $count } waarschuwingen
    }
accepted-count =
    { $count ->
        [one] { $count } waarschuwing aanvaard
       *[other] { $count } waarschuwingen aanvaard
    }
note-count =
    { $count ->
        [one] { $count } opmerking
       *[other] { $count } opmerkingen
    }
still-open-count = { $count } nog open
open-and-note-count = { $open } en { $notes }
notes-hidden = { $notes } (zie --notes)
no-such-code = er is geen code `{ $code }`
with-hint = { $problem }; { $hint }

## new

rows-of-factsheet =
    { $count ->
        [one] één rij: het verbeterpunt van { $document }, met de tekst van toen
       *[other] { $count } rijen: de verbeterpunten van { $document }, met de tekst van toen
    }
next-check-name = verder: kijk of de naam klopt, `{ $name }`, in `{ $file }`: zo wordt hij gedrukt
next-write-texts = verder: schrijf de teksten waar `{ "{" }lacune{ "}" }` staat, en √ of X waar `?` staat
next-check = toont wat er nog open staat
next-desk = toont de pagina’s terwijl je schrijft
next-build = als alles af is

## number

numbers-not-in-final = is definitief, en toont geen nummers
numbers-unchanged = heeft zijn nummers al: `{ $file }` is ongewijzigd
numbers-written =
    { $count ->
        [one] { $count } alinea heeft een nummer in `{ $file }`
       *[other] { $count } alinea’s hebben een nummer in `{ $file }`
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

## wat het bureau van het systeem nodig heeft

port-not-usable = poort { $port } is niet te gebruiken: { $reason }
no-port-free = geen poort van { $first } tot en met { $last } is vrij
not-an-editor = `{ $command }` is geen opdracht voor --editor; schrijf bijvoorbeeld `code --goto { "{file}" }:{ "{line}" }`
editor-not-run = `{ $program }` kan niet worden gestart: { $reason }
folders-not-watched = het programma kan niet zien wat er in de mappen van het project verandert: { $reason }
no-random-numbers = het systeem geeft geen willekeurige getallen: { $reason }

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
no-thread = het systeem laat het programma niet starten: { $reason }
no-signals = het systeem laat het programma niet weten wanneer het moet stoppen: { $reason }

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


## waarom het bureau iets weigert

key-not-added-here = `{ $key }` kun je hier niet toevoegen
key-not-removed-here = `{ $key }` kun je hier niet verwijderen
part-not-possible-here = `{ $part }` kan hier niet
choice-not-possible-here = `{ $value }` kun je hier niet kiezen
reason-needed = schrijf waarom de tekst goed is zoals die er staat
no-remarks-here = hier kan geen opmerking bij
remark-needs-words = schrijf wat je wilt opmerken
not-final-yet = het document kan nog niet definitief worden
not-numbered-for-errors = de alinea’s krijgen geen nummers: verbeter eerst de fouten in de teksten
document-not-there = er is geen document `{ $document }`
new-not-understood = het programma begrijpt niet wat het moet maken; open de pagina opnieuw
only-own-addresses = dit programma antwoordt alleen op 127.0.0.1 en localhost
open-printed-address = open het adres dat het programma bij het starten toonde

## waarom iets nieuws niet past

not-a-name = `{ $name }` is geen naam
name-without-capital = de naam `{ $name }` heeft geen hoofdletter; schrijf de naam zoals hij gedrukt wordt, tussen aanhalingstekens, zoals "Den Helder"
unknown-municipality-but-near = er is geen gemeente `{ $name }` in `{ $folder }`; bedoel je `{ $near }`? voor een nieuwe: `factsheet new gemeente "{ $name }"`
unknown-municipality = er is geen gemeente `{ $name }` in `{ $folder }`; maak haar met `factsheet new gemeente "{ $name }"`
not-an-approach-name = `{ $name }` is geen naam voor een aanpak
approach-named-twice = de aanpak `{ $name }` staat er twee keer
several-frameworks = kies het toetsingskader met --toetsingskader: { $names }
nothing-to-follow = `{ $municipality }` heeft geen factsheet van vóór { $year } waar een vervolg op kan aansluiten
incomplete-arguments = niet alles wat een nieuw document nodig heeft is gegeven; `factsheet new --help` laat zien wat er moet staan

## waarom een veld niet kan worden gewijzigd

text-too-long = deze tekst is langer dan { $most } MB
line-break-in-field = dit moet op één regel staan
empty-line-in-field = dit moet één alinea zijn; haal de lege regels weg
control-character-in-field = in deze tekst staat het onzichtbare teken { $character }; haal het weg
field-is-no-verdict = `{ $value }` is geen oordeel; schrijf √, X of ?
field-is-no-date = `{ $value }` is geen datum; schrijf een jaar, een maand of een dag: 2015, 2015-06 of 2015-06-30
field-is-no-year = `{ $value }` is geen jaar
field-is-no-status = `{ $value }` is geen status
field-is-fixed = dit kan hier niet veranderen: andere teksten hangen ervan af
field-is-gone = het bestand heeft dit veld niet meer
field-exists = hier staat al een `{ $key }`
field-shares-line = `{ $key }` staat op een regel met andere velden

### Het bureau


## op verschillende plaatsen

desk-all-documents = Alle documenten
desk-connection-lost = Het programma draait niet. Deze pagina toont de laatste stand, en gaat verder zodra het programma weer draait.
desk-connection-restored = Het programma draait weer.
desk-cancel = Annuleren
desk-close = Sluiten
desk-documents =
    { $n ->
        [one] { $n } document
       *[other] { $n } documenten
    }
desk-editor-failed = de teksteditor kon niet worden geopend
desk-errors =
    { $n ->
        [one] { $n } fout
       *[other] { $n } fouten
    }
desk-gaps =
    { $n ->
        [one] { $n } open plek
       *[other] { $n } open plekken
    }
desk-others =
    { $n ->
        [one] en { $n } ander
       *[other] en { $n } andere
    }
desk-pages =
    { $n ->
        [one] { $n } pagina
       *[other] { $n } pagina’s
    }
desk-warnings =
    { $n ->
        [one] { $n } melding
       *[other] { $n } meldingen
    }

## het overzicht

desk-overview-title = Documenten
desk-overview-page-title = { $project } – alle documenten
desk-overview-skip = Naar de documenten
desk-overview-filter = Zoeken (/)
desk-overview-filter-label = Zoek in de documenten
desk-overview-order = Volgorde
desk-overview-by-municipality = op gemeente
desk-overview-by-change = op laatste wijziging
desk-overview-by-errors = op fouten
desk-overview-matching = { $matching } van { $all }
desk-overview-no-match = Geen document gevonden.
desk-overview-no-picture = geen afbeelding
desk-overview-no-status = onbekend
desk-overview-pdf-of = PDF van { $id }
desk-overview-not-read = wordt gelezen …

## welke documenten het overzicht toont

desk-filter-label = Welke documenten
desk-filter-all = Alle
desk-filter-concept = Concept
desk-filter-wederhoor = Wederhoor
desk-filter-definitief = Definitief
desk-filter-errors = Met fouten
desk-filter-open = Met open plekken
desk-view-label = Weergave
desk-view-cards = Kaarten
desk-view-list = Lijst
desk-list-gaps = { $n } open
desk-list-create = { $document } van { $municipality } maken

## iets nieuws maken

desk-new-open = Nieuw …
desk-new-title = Nieuw
desk-new-kind = Wat wil je maken?
desk-new-municipality = Gemeente
desk-new-factsheet = Factsheet
desk-new-follow-up = Vervolg
desk-new-name = Naam van de gemeente
desk-new-name-hint = Zoals de naam gedrukt wordt, bijvoorbeeld Den Helder.
desk-new-year = Jaar
desk-new-approaches = Aanpakken
desk-new-approaches-hint = De naam van elke aanpak op een eigen regel.
desk-new-framework = Toetsingskader
desk-new-follows = Factsheets van deze gemeente: { $years }. Het vervolg gaat over de laatste vóór het jaar dat je kiest.
desk-new-create = Maken
desk-new-municipality-done = De gemeente { $name } is gemaakt. Maak nu de eerste factsheet.
desk-new-refused-not-a-name = Dit is geen naam: { $value }
desk-new-refused-no-capital = Schrijf de naam met hoofdletters, zoals hij gedrukt wordt: { $value }
desk-new-refused-municipality = Deze gemeente is er niet: { $value }
desk-new-refused-exists = Dit bestaat al: { $value }
desk-new-refused-not-an-approach = Dit is geen naam voor een aanpak: { $value }
desk-new-refused-approach-twice = Deze aanpak staat er twee keer: { $value }
desk-new-refused-no-approach = Schrijf de naam van ten minste één aanpak.
desk-new-refused-framework = Kies een toetsingskader: { $value }
desk-new-refused-year = Kies een jaar van 1900 tot en met 2099.
desk-new-refused-nothing-to-follow = Deze gemeente heeft geen factsheet van vóór { $value }.
desk-new-refused-content = Er zit een fout in de factsheet waar dit op volgt. { $message }
desk-new-refused-no-server = Er is niets gemaakt: het programma draait niet.
desk-new-refused-other = Er is niets gemaakt. { $message }

## het blad van een document

desk-sheet-title = Voorbeeld
desk-sheet-skip = Naar de tekst
desk-sheet-label = Het document
desk-sheet-page = Pagina { $number }
desk-sheet-missing = Dit document bestaat niet.
desk-sheet-shows-nothing = Dit document toont niets van { $location }.
desk-sheet-download = Voorbeeld downloaden (PDF)
desk-sheet-download-title = Download wat je nu hebt opgeslagen als PDF. “Maak de PDF” schrijft het bestand in de map.
desk-sheet-stale = – je ziet de laatste versie zonder fouten
desk-sheet-open-error = Open { $location }
desk-sheet-errors = Fouten
desk-sheet-edited =
    { $n ->
        [one] staat in { $n } document. Toon de wijziging:
       *[other] staat in { $n } documenten. Toon de wijziging:
    }
desk-sheet-here = hier

## de status van een document

desk-status = Status
desk-status-not-yet = Nog niet { $status }
desk-status-blockers =
    { $n ->
        [one] { $n } punt houdt dit document tegen:
       *[other] { $n } punten houden dit document tegen:
    }
desk-status-saved = Opgeslagen: het document is nu { $status }.
desk-status-failed = De status is niet opgeslagen.
desk-blocker-gap = Hier ontbreekt tekst
desk-blocker-verdict = Dit is nog niet beoordeeld
desk-blocker-remark = Deze opmerking is nog open
desk-blocker-error = Er zit een fout in de tekst: { $message }

## de nummers van alinea’s

desk-numbers-given = De alinea’s hebben nu vaste nummers.
desk-numbers-outdated = Er zijn alinea’s bij gekomen of weggegaan sinds de alinea’s hun nummer kregen.
desk-numbers-update = Nummers bijwerken
desk-numbers-done = De nummers zijn bijgewerkt. Wie al een nummer had, houdt het.

## wat een document is

desk-facts-document = Document
desk-facts-municipality = Gemeente
desk-facts-kind = Soort
desk-facts-title = Titel
desk-facts-title-add = Eigen titel geven
desk-facts-title-remove = Weer de gewone titel
desk-facts-date = Datum
desk-facts-framework = Toetsingskader
desk-facts-approaches = Aanpakken, in volgorde
desk-facts-approach = Aanpak
desk-facts-name = Naam
desk-facts-note = Toelichting onder de naam
desk-facts-note-add = Toelichting toevoegen
desk-facts-note-remove = Toelichting verwijderen
desk-facts-years = Jaar van de bevindingen, en jaar van de uitkomsten
desk-facts-parameters = Woorden in de standaardteksten
desk-facts-deviations = Afwijkingen van de standaardtekst
desk-facts-numbers = Nummers van de alinea’s
desk-facts-up = { $name } naar boven
desk-facts-down = { $name } naar beneden
desk-facts-moved = { $name } staat nu op plaats { $place }.
desk-facts-removed = Verwijderd.
desk-facts-gap = nog open
desk-facts-not-there = Dit kan nu niet worden geopend.
desk-choices-year = Jaar
desk-choices-month = Maand
desk-choices-day = Dag
desk-choices-no-month = geen maand
desk-choices-no-day = geen dag
desk-choices-date-hint = Maand en dag mag je weglaten.
desk-choices-year-hint = Bij het opslaan krijgen de uitkomsten van dit jaar het nieuwe jaar.
desk-choices-framework = Toetsingskader
desk-choices-framework-hint = Een ander toetsingskader heeft andere indicatoren: de bevindingen die er al zijn, passen daar misschien niet bij.
desk-choices-fixed = Dit kun je hier niet veranderen: andere teksten horen erbij.

## de grootte van de pagina’s

desk-zoom = Grootte
desk-zoom-out = Kleiner
desk-zoom-out-title = Kleiner (-)
desk-zoom-in = Groter
desk-zoom-in-title = Groter (+)
desk-zoom-width = Breedte
desk-zoom-width-title = Hele breedte (0)
desk-zoom-page = Pagina
desk-zoom-page-title = Hele pagina (f)

## de zijbalk

desk-sidebar = Zijbalk
desk-sidebar-contents = Inhoud
desk-sidebar-facts = Gegevens
desk-sidebar-pages = Pagina’s
desk-sidebar-open = Open
desk-sidebar-issues = Controle
desk-issues-none = Geen meldingen.
desk-issues-on-page = pagina { $number }

## waar een tekst is geschreven

desk-origin-label = Waar dit geschreven is
desk-origin-place = { $file }, regel { $line }
desk-origin-open = Openen in teksteditor
desk-origin-copy = Plaats kopiëren
desk-origin-copied = Gekopieerd
desk-origin-others = Toon het in:
desk-owner-layout = Tekst van de opmaak

## het paneel van een veld

desk-field-label = Tekst van het document
desk-field-close = Opslaan en sluiten
desk-field-no-field = Je kunt deze tekst hier niet veranderen.
desk-owner-document = alleen dit document
desk-owner-shared =
    { $n ->
        [one] gedeeld: staat in { $n } document: { $documents }
       *[other] gedeeld: verandert { $n } documenten: { $documents }
    }
desk-owner-framework =
    { $n ->
        [one] toetsingskader: staat in { $n } document: { $documents }
       *[other] toetsingskader: verandert { $n } documenten: { $documents }
    }
desk-field-tools = Opmaak
desk-field-strong = Vet
desk-field-strong-title = Vet (Ctrl+B)
desk-field-emphasis = Cursief
desk-field-emphasis-title = Cursief (Ctrl+I)
desk-field-list = Lijst
desk-field-list-title = Maak een lijst van de regels
desk-field-link = Link
desk-field-link-title = Maak een link van de woorden (Ctrl+K)
desk-field-ask-link = Naar welk adres gaat de link?
desk-field-gap = Open plek
desk-field-gap-title = Hier ontbreekt tekst: { "{lacune}" }
desk-field-save = Opslaan
desk-field-save-title = Opslaan (Ctrl+S)
desk-part-add = { $part } toevoegen
desk-part-remove = { $part } verwijderen
desk-parts-add-item = Nog een toevoegen
desk-parts-remove-item = Verwijderen
desk-parts-move-up = Naar voren
desk-parts-move-down = Naar achteren
desk-parts-leave-out = Niet beoordelen
desk-parts-remove-row = Rij verwijderen
desk-parts-add-indicator = Ook voor een andere indicator
desk-parts-hint-add-indicator = Tekst en oordeel gelden dan ook voor de indicator die je kiest.
desk-parts-remove-indicator = Een indicator losmaken
desk-parts-hint-remove-indicator = De indicator die je kiest, krijgt een eigen oordeel en een eigen tekst.
desk-parts-judge =
    { $n ->
        [one] { $n } niet beoordeelde indicator
       *[other] { $n } niet beoordeelde indicatoren
    }
desk-parts-hint-judge = Ze staan niet in de tabel. Kies een indicator om die toch te beoordelen.
desk-parts-add-row = Rij toevoegen
desk-parts-hint-add-row = Kies de indicator van de nieuwe rij.
desk-parts-ask-leave-out = De indicator wordt niet beoordeeld, en staat dan niet in de tabel. Deze tekst vervalt:
desk-parts-yes-leave-out = Niet beoordelen
desk-parts-ask-remove-row = Met deze rij vervalt deze tekst:
desk-parts-yes-remove-row = Rij verwijderen
desk-parts-ask-add-indicator = Die indicator heeft al een eigen tekst. Die tekst vervalt:
desk-parts-yes-add-indicator = Samenvoegen
desk-parts-done-add-item = Toegevoegd en opgeslagen
desk-parts-done-remove-item = Verwijderd en opgeslagen
desk-parts-done-move-up = Verplaatst en opgeslagen
desk-parts-done-move-down = Verplaatst en opgeslagen
desk-parts-done-leave-out = De indicator wordt niet beoordeeld. Dit is de volgende tekst.
desk-parts-done-remove-row = De rij is verwijderd. Dit is de volgende tekst.
desk-parts-done-add-indicator = Samengevoegd en opgeslagen
desk-parts-done-remove-indicator = De indicator heeft nu een eigen tekst.
desk-parts-done-judge = Toegevoegd: geef het oordeel en schrijf de tekst.
desk-parts-done-add-row = De rij is toegevoegd.
desk-state-unsaved = Niet opgeslagen
desk-state-saving = Opslaan …
desk-state-finding = Kijken wat dit verandert …
desk-state-saved = Opgeslagen
desk-state-elsewhere = Ergens anders veranderd: dit is de nieuwe tekst
desk-state-conflict = Niet opgeslagen: de tekst is ergens anders veranderd
desk-state-refused = Niet opgeslagen
desk-field-changed-elsewhere = Het bestand is ergens anders veranderd. Er is niets overschreven.
desk-field-no-server = Niet opgeslagen: het programma draait niet. Je tekst blijft hier staan.
desk-field-forbidden = Niet opgeslagen: open het adres dat het programma bij het starten toonde.
desk-field-failed = Niet opgeslagen (fout { $status }). Je tekst blijft hier staan.
desk-field-discarded = De tekst is weer zoals hij was.
desk-field-bring-back = Terughalen wat ik typte
desk-field-history = Opgeslagen wijzigingen
desk-field-undo = Ongedaan maken
desk-field-undo-title = Maak de laatste opgeslagen wijziging ongedaan (Ctrl+Z)
desk-done-undo = Ongedaan gemaakt: { $label }
desk-skipped-undo = Niet ongedaan gemaakt: { $label } is daarna nog ergens anders veranderd. Nog een keer maakt de wijziging daarvoor ongedaan.
desk-none-undo = Er is niets om ongedaan te maken.
desk-field-redo = Opnieuw
desk-field-redo-title = Opnieuw (Ctrl+Y)
desk-done-redo = Opnieuw gedaan: { $label }
desk-skipped-redo = Niet opnieuw gedaan: { $label } is intussen ergens anders veranderd.
desk-none-redo = Er is niets om opnieuw te doen.

## wat is opgeslagen

desk-changes-open = Wijzigingen
desk-changes-title = Wat er veranderd is
desk-changes-today = Vandaag
desk-changes-none = Sinds het programma draait, is er nog niets veranderd.
desk-changes-is-revert = terug naar de tekst van eerder
desk-changes-is-reverted = later teruggedraaid
desk-changes-revert = Terugdraaien
desk-changes-revert-of = Terugdraaien: { $label }, { $time }
desk-changes-reverted = Teruggedraaid: { $label }
desk-changes-later = Niet teruggedraaid: { $label } is daarna nog veranderd. Draai eerst die wijziging terug, of verander de tekst zelf.
desk-changes-forgotten = Niet teruggedraaid: deze wijziging wordt niet meer bewaard.

## wat een gedeelde tekst met alle documenten doet

desk-effect-what = Wat verandert dit?
desk-effect-what-title = Toon welke zinnen veranderen, en in welke documenten
desk-effect-title =
    { $n ->
        [one] Dit verandert { $n } document
       *[other] Dit verandert { $n } documenten
    }
desk-effect-no-change = Dit verandert geen zin
desk-effect-used =
    { $n ->
        [one] Deze tekst staat in { $n } document
       *[other] Deze tekst staat in { $n } documenten
    }
desk-effect-in-all =
    { $n ->
        [one] In { $n } document
       *[other] In alle { $n } documenten dezelfde woorden
    }
desk-effect-in-some =
    { $n ->
        [one] In { $n } document
       *[other] In { $n } documenten dezelfde woorden
    }
desk-effect-varies = De zinnen hieronder staan in { $document }. In de andere staan er andere woorden omheen, zoals de naam van de gemeente.
desk-effect-unchanged =
    { $n ->
        [one] In { $n } document verandert geen zin
       *[other] In { $n } documenten verandert geen zin
    }
desk-effect-broken =
    { $n ->
        [one] { $n } document krijgt hierdoor een fout
       *[other] { $n } documenten krijgen hierdoor een fout
    }
desk-effect-deviates =
    { $n ->
        [one] Dit document heeft hier eigen woorden in plaats van de standaardtekst, en die passen dan niet meer.
       *[other] Deze documenten hebben hier eigen woorden in plaats van de standaardtekst, en die passen dan niet meer.
    }
desk-effect-errors = Toon de fout
desk-effect-repaired =
    { $n ->
        [one] { $n } document heeft dan geen fout meer
       *[other] { $n } documenten hebben dan geen fout meer
    }
desk-effect-unreadable =
    { $n ->
        [one] { $n } document heeft al een fout: wat daar verandert, is niet te zien
       *[other] { $n } documenten hebben al een fout: wat daar verandert, is niet te zien
    }
desk-effect-everywhere = Overal opslaan
desk-effect-here = Alleen hier
desk-effect-here-title = Alleen dit document krijgt de nieuwe woorden. De andere houden de standaardtekst.
desk-effect-saved-here = Opgeslagen, alleen in dit document
desk-effect-standard = In de standaardtekst staat: “{ $words }”
desk-effect-follow = Weer als de standaardtekst
desk-effect-followed = Hier staat weer de standaardtekst.
desk-effect-not-here-paragraphs = Alleen hier opslaan kan niet: een alinea erbij of eraf geldt voor alle documenten. Schrijf je zin in een alinea die er al is, of in een eigen tekst van dit document.
desk-effect-not-here-lines = Alleen hier opslaan kan niet: een punt van een lijst of een hele zin erbij of eraf geldt voor alle documenten. Verander woorden in een zin die er al is.
desk-effect-not-here-several-times = Alleen hier opslaan kan niet: deze woorden staan er vaker, en zonder woorden ernaast. Het programma weet dan niet welke je bedoelt.
desk-effect-not-here-errors = Alleen hier opslaan kan niet: dit document zou er een fout door krijgen.
desk-effect-not-here-tables = Alleen hier opslaan kan niet: de afwijkingen van dit document zijn anders geschreven dan het programma ze schrijft.

## oordelen

desk-verdict-met = voldoet
desk-verdict-improve = verbeterpunt
desk-verdict-open = nog open

## een tekst die ergens anders is veranderd

desk-conflict-title = Deze tekst is ergens anders veranderd
desk-conflict-theirs = In het bestand staat nu:
desk-conflict-keep-mine = Mijn tekst opslaan
desk-conflict-take-theirs = Deze tekst nemen

## de ronde langs open plekken

desk-tour-none = Er is niets open.
desk-tour-count = { $n } open
desk-tour-position = { $number } van { $n } open
desk-tour-page = p. { $number }
desk-tour-next = Volgende open plek
desk-tour-next-title = Volgende open plek (v)
desk-tour-previous = Vorige open plek
desk-tour-previous-title = Vorige open plek (V)
desk-tour-save-next = Opslaan en verder
desk-tour-save-next-title = Opslaan, en naar de volgende open plek (Ctrl+Enter)

## meldingen

desk-warning-label = Melding over deze tekst
desk-warning-position = Melding { $number } van { $n }
desk-warning-next = Volgende melding
desk-warning-next-title = Volgende melding (w)
desk-warning-previous = Vorige melding
desk-warning-previous-title = Vorige melding (W)
desk-warning-typed = Je hebt deze woorden veranderd. Na het opslaan wordt de tekst opnieuw bekeken.
desk-warning-correct = Verbeter:
desk-warning-correct-all = Verbeter alle { $n } van deze soort
desk-warning-corrected =
    { $n ->
        [one] De tekst is verbeterd.
       *[other] Er zijn { $n } verbeteringen gemaakt.
    }
desk-warning-accept = Aanvaarden, omdat …
desk-warning-accept-yes = Aanvaarden
desk-warning-ask-reason = Waarom is “{ $words }” goed zoals het er staat?
desk-warning-ask-alike = Dit geldt voor alle { $n } meldingen over deze woorden in deze tekst.
desk-warning-ask-reason-again = Schrijf een reden. Een collega leest later waarom dit zo mag blijven.
desk-warning-accepted = Aanvaard. De melding staat nu onderaan de lijst, met de reden.
desk-warning-gone = Deze melding is er niet meer. Er is niets veranderd.
desk-accepted-count =
    { $n ->
        [one] { $n } aanvaarde melding
       *[other] { $n } aanvaarde meldingen
    }
desk-accepted-file = alles in { $file }
desk-accepted-reason = omdat: { $reason }
desk-accepted-withdraw = Toch weer melden
desk-accepted-withdrawn = De melding staat weer in de lijst.

## opmerkingen voor collega’s

desk-remark-title = Opmerkingen voor collega’s
desk-remark-open-count = { $n } open
desk-remark-open = open
desk-remark-mark = Opmerking: { $words }
desk-remark-add = Opmerking toevoegen
desk-remark-add-title = Schrijf een opmerking voor collega’s bij de zin waar je bent. Ze komt niet in de PDF.
desk-remark-add-yes = Toevoegen
desk-remark-ask = Wat wil je tegen je collega’s zeggen? Dit komt niet in de PDF.
desk-remark-ask-edit = Opmerking voor collega’s
desk-remark-ask-remove = De opmerking “{ $words }” verwijderen?
desk-remark-save = Opslaan
desk-remark-edit = Wijzigen
desk-remark-edit-of = Wijzig de opmerking: { $words }
desk-remark-remove = Verwijderen
desk-remark-remove-of = Verwijder de opmerking: { $words }
desk-remark-comment = staat in het bestand; je kunt dit hier alleen lezen
desk-remark-comment-open = open; staat in het bestand, je kunt dit hier alleen lezen
desk-remark-added = De opmerking is toegevoegd.
desk-remark-changed = De opmerking is gewijzigd.
desk-remark-opened = De opmerking is weer open.
desk-remark-closed = De opmerking is afgehandeld.
desk-remark-removed = De opmerking is verwijderd.
desk-remark-gone = Deze opmerking is ergens anders veranderd. Er is niets veranderd.

## PDF-bestanden maken

desk-make-one = Maak de PDF
desk-make-one-title = Maak het PDF-bestand van dit document, van wat is opgeslagen
desk-make-all = Maak alles
desk-make-all-title = Maak de PDF-bestanden van alle documenten, van wat is opgeslagen
desk-make-label = PDF-bestanden maken
desk-make-progress = Voortgang
desk-make-all-files = alle PDF-bestanden
desk-make-file-of = het PDF-bestand van { $id }
desk-make-waiting = Even wachten: een ander programma werkt nu in de map, bijvoorbeeld `factsheet build` in een terminal. Daarna maakt het programma { $what }.
desk-make-running = Het programma maakt { $what } …
desk-make-count = { $done } van { $total }
desk-make-busy = Het programma is al bezig: het maakt { $what }. Probeer het daarna opnieuw.
desk-make-no-server = Het programma draait niet.
desk-make-failed = De PDF-bestanden konden niet worden gemaakt (fout { $status }).
desk-make-made =
    { $n ->
        [one] { $n } PDF-bestand is gemaakt
       *[other] { $n } PDF-bestanden zijn gemaakt
    }
desk-make-kept =
    { $n ->
        [one] { $n } PDF-bestand was al goed
       *[other] { $n } PDF-bestanden waren al goed
    }
desk-make-not-made =
    { $n ->
        [one] { $n } document is mislukt
       *[other] { $n } documenten zijn mislukt
    }
desk-make-nothing = Er zijn geen documenten.
desk-make-nothing-failed = Er is niets gemaakt.
desk-make-unsaved = Wat je nog niet hebt opgeslagen, staat niet in de PDF. Niet opgeslagen: { $documents }.
desk-make-obsolete = Deze bestanden in de map horen niet meer bij een document: { $files }.
desk-make-folder = De bestanden staan in de map
desk-make-copy = Map kopiëren
desk-make-copied = Gekopieerd
desk-make-open = Open de PDF
desk-make-open-previous = Open de vorige PDF
desk-make-is-made = gemaakt
desk-make-is-same = opnieuw gemaakt, precies hetzelfde
desk-make-is-kept = was al goed
desk-make-is-failed = mislukt
desk-make-pages-before = eerst { $n }
desk-make-first = voor het eerst
desk-make-unknown = de vorige zinnen zijn niet bekend
desk-make-sentences =
    { $n ->
        [one] { $n } zin weg of nieuw
       *[other] { $n } zinnen weg of nieuw
    }
desk-make-no-sentence = geen zin veranderd
desk-make-changes = Wat er veranderd is
desk-make-why = De foutmelding
desk-make-project-errors = De foutmelding bij teksten die documenten delen
desk-make-to-errors =
    { $n ->
        [one] Naar de fout
       *[other] Naar de fouten
    }
desk-make-gone = weg
desk-make-came = nieuw
desk-make-page = pagina { $number }

## sneltoetsen

desk-keys = Sneltoetsen
desk-keys-title = Sneltoetsen (?)
desk-keys-zoom-in = groter
desk-keys-zoom-out = kleiner
desk-keys-fit-width = hele breedte
desk-keys-fit-page = hele pagina
desk-keys-paper-size = grootte op papier
desk-keys-next-page = volgende pagina
desk-keys-previous-page = vorige pagina
desk-keys-next-heading = volgende kop
desk-keys-previous-heading = vorige kop
desk-keys-go-to-page = naar een pagina
desk-keys-ask-page = Pagina (1 tot { $last })
desk-keys-next-paragraph = volgende alinea
desk-keys-previous-paragraph = vorige alinea
desk-keys-open = tekst van de alinea openen
desk-keys-next-gap = volgende open plek
desk-keys-previous-gap = vorige open plek
desk-keys-next-warning = volgende melding
desk-keys-previous-warning = vorige melding
desk-keys-close = paneel sluiten, en terug naar wat is opgeslagen
desk-keys-show = sneltoetsen
