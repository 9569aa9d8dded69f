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

text-expected = hier hoort een tekst, niet { $found ->
    [boolean] true of false
    [number] een getal
    [date] een datum zonder aanhalingstekens
    [list] een lijst
    [table] een blok
   *[other] deze waarde
    }
text-or-list-expected = hier hoort een tekst of een lijst van teksten, niet { $found ->
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

not-in-dialect = { $construct ->
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

gaps-in-final = { $count ->
    [one] een document met een open plek kan niet `definitief` zijn
   *[other] een document met { $count } open plekken kan niet `definitief` zijn
    }
text-missing-here = hier ontbreekt tekst
no-verdict-yet = hier is nog geen oordeel

## content/not-final

not-final = `{ $document }` is niet definitief: de status is `{ $status }`
gaps-elsewhere = { $count ->
    [one] dit document heeft één open plek, waarvan { $own } in zijn eigen bestanden
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

id-twice = het id `{ $id }` staat er twee keer

## framework/judged-twice

judged-twice = de indicator `{ $indicator }` is twee keer beoordeeld

## framework/not-judged

not-judged = { $count ->
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

no-place-for-item = in `elk` van de parameter `{ $parameter }` staat niet één keer `{"{}"}`

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
no-documents = er zijn geen documenten in `content/gemeenten`

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
build-the-rest = draai `build` opnieuw, zonder --force, om de andere documenten te maken
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
write-heading-level = begin deze kop met { $deepest ->
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
include-shared-text = als iemand de standaardtekst verandert, verandert deze zin niet mee; schrijf in plaats van de zin `{"{"}{ $text }{"}"}`
make-shared-text = is de alinea blijven staan bij het kopiëren? horen alle documenten haar te hebben, maak er dan een standaardtekst van en schrijf hier de `{"{naam}"}`
paragraph-is-here = daar staat ze

write-indicator-id = schrijf het id tussen aanhalingstekens: `indicator = "beleid"`
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
escape-braces = voor de accolades zelf schrijf je `\{"{"}`
parameters-are-declared = de parameters staan in `content/standaardteksten/parameters.toml`
write-words-for-parameter = schrijf hier de woorden zelf
set-parameter-in-document = voeg `{ $parameter } = "…"` toe onder `[parameters]` in `{ $file }`
set-parameter-in-approaches = voeg `{ $parameter } = "…"` toe onder `[parameters]` in `aanpak.toml` van elke aanpak
slot-in-own-paragraph = zet de naam tussen accolades in een eigen alinea, met een lege regel erboven en eronder
remove-slot = haal de naam tussen accolades weg
remove-parameter = haal de regel weg
program-parameters = het vult { $parameters } in; schrijf voor andere parameters `bron = "document"` of `bron = "aanpak"`
write-place-for-item = schrijf `{"{}"}` op de plaats van het onderdeel, zoals in `elk = "de aanpak {"{}"}"`

## hints about deviations and numbers

write-deviation = in de standaardtekst staat “{ $standard }”; is het verschil met opzet, maak er dan een `[[afwijking]]` van
name-one-standard = schrijf `standaardtekst = …` of `indicator = …`, en niet allebei
copy-current-words = is die tekst veranderd? neem de woorden over zoals ze er nu staan
take-more-words = neem er een paar woorden omheen bij, zodat ze één keer voorkomen
check-deviation = controleer de naam, of haal de afwijking weg
write-paragraph-number = een nummer is bijvoorbeeld "23" of "23a"; `factsheet number` schrijft dit bestand
use-number-once = gebruik het één keer
run-number = draai `factsheet number { $document }`; dat schrijft `{ $file }` naast dit bestand
write-final = schrijf `status = "definitief"` als het document af is
resolve-remark = doe wat er staat en haal de opmerking weg, of haal alleen het woord { $mark } weg
write-missing-text = schrijf de tekst in plaats van `{"{lacune}"}`
give-verdict = schrijf √ of X in plaats van `?`
gaps-of-shared-texts = de andere staan in standaardteksten, of in parameters die vaker worden gebruikt
fill-in-gaps = vul elke `{"{lacune}"}` en elk oordeel `?` in, of schrijf `status = "concept"`

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

no-such-document = er is geen document `{ $name }`; { $suggestion }

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

rows-of-factsheet = { $count ->
    [one] één rij: het verbeterpunt van { $document }, met de tekst van toen
   *[other] { $count } rijen: de verbeterpunten van { $document }, met de tekst van toen
    }

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

