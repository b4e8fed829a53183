# Zinnen van brieven. Korte zinnen, gewone woorden (taalniveau B1). Deze tekst is bindend.
#
# `verified` zegt of iemand die de taal als moedertaal spreekt de teksten heeft nagekeken. Eén tekst
# kan daarvan afwijken met een regel `.verified = yes` of `.verified = no` eronder.
verified = yes
column = Nederlands · bindende tekst

title-admitted = Besluit: u krijgt een plaats
title-referred = Besluit: een plaats in een andere stad
title-refused = Besluit: u krijgt geen plaats
title-ended = Besluit: uw verblijf stopt
title-warned = Waarschuwing: uw verblijf kan stoppen
title-objection = Beslissing op uw bezwaar
title-hardship = Besluit: de regels zijn voor u te hard

label-date = Datum
label-reference = Kenmerk
label-for = Voor
for-unnamed = de persoon die deze brief heeft gekregen

note-unverified = Deze tekst is niet nagekeken door iemand die de taal als moedertaal spreekt. De Nederlandse tekst geldt.
note-no-translation = Er is nog geen vertaling in uw taal. Deze brief is in het Nederlands en het Engels.
note-no-face = Deze brief kon niet in uw schrift worden afgedrukt. Daarom staat hij er in het Nederlands en het Engels.
note-latin-name = Uw naam kon niet in uw eigen schrift worden afgedrukt. Hij staat er in Latijnse letters.
note-dates = Alle datums staan in de westerse kalender.
note-read-aloud = Kunt u deze brief niet goed lezen? Vraag ons om hem voor te lezen, met een tolk.
note-dutch = Dit deel is in het Nederlands geschreven.
note-english = Deze punten staan er in het Engels.

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

# In het kort
summary = In het kort
summary-admitted = U krijgt een plaats in { $programme }. Uw plaats begint op { $from }.
summary-referred = U krijgt een plaats in { $city }. Daar houden ze tot en met { $held } een bed voor u vrij.
summary-refused = U krijgt geen plaats in { $programme }. Wij hebben ook gekeken of dat voor u te hard is.
summary-ended = Uw verblijf in { $programme } stopt. Vanaf { $from } is uw bed niet meer voor u.
summary-warned = Uw verblijf in { $programme } kan stoppen. Dat is nog niet besloten. U mag eerst zeggen wat u ervan vindt. Doe dat uiterlijk op { $until }.
summary-objection-well-founded = U was het niet eens met ons besluit. U krijgt gelijk. Wij nemen een nieuw besluit.
summary-objection-unfounded = U was het niet eens met ons besluit. U krijgt geen gelijk. Het besluit blijft zoals het was.
summary-objection-inadmissible = U was het niet eens met ons besluit. Wij konden uw bezwaar niet behandelen.
summary-hardship = De gewone regels zijn voor u te hard. Daarom geldt voor u een uitzondering.
summary-conditions = Er zijn voorwaarden. Die staan in deze brief.
summary-objection = Bent u het niet eens met dit besluit? Maak dan bezwaar. Doe dat uiterlijk op { $last }.
summary-appeal = Bent u het niet eens met dit besluit? Ga dan naar de rechter. Doe dat uiterlijk op { $last }.
summary-tonight = Hebt u vannacht geen slaapplek? Vraag dan om een bed voor vannacht. Dat mag iedereen, altijd.

# Het besluit
heading-decision = Ons besluit
heading-warning = Waarover deze brief gaat
decision-admitted = Wij laten u toe tot { $programme }. Uw plaats is er vanaf { $from }.
until = U kunt blijven tot en met { $until }.
no-end = Er is geen einddatum.
reviews = Op deze dagen bekijken wij samen met u hoe het gaat:
decision-referred = Een plaats in { $city } past beter bij uw situatie. Daarom verwijzen wij u daarheen. Daar wordt tot en met { $held } een bed voor u vastgehouden.
referred-where = Over dat bed
referred-keep = Tot u daar een bed hebt, houdt u hier uw bed.
decision-refused = Wij laten u niet toe tot { $programme }.
bed-until = Het bed waarin u nu slaapt, houdt u tot en met { $until }.
decision-ended = Wij beëindigen uw verblijf in { $programme }. Vanaf { $from } is uw bed niet meer voor u.
after-elsewhere = Vanaf die dag is er een bed voor u op een andere plek.
after-night-shelter = Vanaf die dag kunt u slapen in de nachtopvang.
after-own-place = Vanaf die dag hebt u een eigen plek, zoals u zelf hebt gezegd.
arranged = Wat er is afgesproken
decision-warned = Wij denken erover uw verblijf in { $programme } te beëindigen. Dit is nog geen besluit.
warned-bed = Zolang er geen besluit is, verandert er niets aan uw bed.
answer = U mag eerst zeggen wat u ervan vindt. Dat kan tot en met { $until }. Vertel het bij het loket, of schrijf naar het adres boven aan deze brief. Wij wegen uw antwoord mee voordat wij besluiten.
decision-objection-well-founded = Uw bezwaar is gegrond. Dat betekent: u krijgt gelijk. Wij nemen een nieuw besluit.
decision-objection-unfounded = Uw bezwaar is ongegrond. Dat betekent: het besluit blijft zoals het was.
decision-objection-inadmissible = Uw bezwaar is niet-ontvankelijk. Dat betekent: wij hebben de inhoud van uw bezwaar niet kunnen beoordelen.
decision-hardship = De gewone regels zijn in uw situatie te hard. Daarom maken wij voor u een uitzondering. U kunt een plaats krijgen of houden, ook als u niet aan alle regels voldoet.

# Waarom
heading-reason = Waarom
heading-conditions = Voorwaarden
conditions-intro = Dit vragen wij van u:
conditions-none = Er zijn geen voorwaarden.
heading-grounds = Waar wij naar hebben gekeken
grounds-intro = Hier staan alle punten, ook de punten die in uw voordeel zijn.
grounds-unknown = Iets wat wij niet weten, is voor ons geen reden om u een plaats te weigeren.
standing-met = Voldaan
standing-not-met = Niet voldaan
standing-unknown = Niet bekend
standing-judged = Door een mens afgewogen
source = Bron: { $source }
heading-deviation = Anders dan het advies
deviation-admit = Het advies volgens de regels was: toelaten. Wij besluiten anders. De reden is:
deviation-not-by-rules = Het advies volgens de regels was: niet toelaten. Wij besluiten anders. De reden is:
deviation-cannot-say = Volgens de regels was er nog geen advies mogelijk. Wij besluiten toch. De reden is:
heading-hardship = Zijn de regels voor u te hard?
hardship-weighed = Wij hebben afgewogen of de regels in uw situatie te hard zijn (hardheidsclausule). Een tweede persoon heeft dat nagekeken.
hardship-found = De uitkomst is: ja, de regels zijn voor u te hard.
hardship-not-found = De uitkomst is: nee, de regels zijn voor u niet te hard.
hardship-until = Dit geldt tot en met { $until }.
hardship-review = Op { $review } kijken wij er opnieuw naar.
heading-rule = De regels
rule-used = Wij hebben deze regels gebruikt: { $rule }. Ze gelden sinds { $since }.
rule-hash = Controlecode: { $hash }. Met deze code kan iedereen nagaan welke tekst van de regels is gebruikt.

# Wat wij weten
heading-facts = Wat wij over u weten
facts-intro = Deze gegevens hebben wij gebruikt:
facts-none = Voor dit besluit hebben wij geen gegevens over u gebruikt.
fact-yes = ja
fact-no = nee
fact-unknown = niet bekend
known-told = Dat hebt u verteld op { $since }.
known-document = Dat stond in een document dat wij zagen op { $since }.
known-partner = Dat antwoordde een andere organisatie op { $since }.
known-worker = Dat zag een medewerker op { $since }.
facts-correct = Klopt er iets niet? Of ontbreekt er iets? Vertel het bij het loket, of schrijf naar het adres boven aan deze brief. Wij verbeteren het en kijken of het besluit dan anders wordt.

# Niet eens
heading-objection = Niet eens met dit besluit?
objection-until = U kunt bezwaar maken tot en met { $last }.
appeal-until = U kunt in beroep gaan bij de rechter tot en met { $last }.
term-rule = Dit volgt uit: { $rule }.
objection-how = Schrijf dat u het niet eens bent met het besluit, en waarom. Zet er het kenmerk { $reference } en de datum bij. Zet er ook uw handtekening onder. U mag iemand om hulp vragen.
send-to = Stuur uw brief naar:
meanwhile-decided = Doet u dit op tijd? Dan houdt u uw bed tot { $weeks ->
    [one] één week
   *[other] { $weeks } weken
  } nadat erover is beslist.
meanwhile-until = U houdt uw bed in elk geval tot en met { $until }.
meanwhile-no-bed = U hebt nu geen bed in { $programme }. Dat verandert niet zolang er nog niet over is beslist. U kunt wel altijd om een bed voor vannacht vragen.
meanwhile-written = Wat er met uw bed gebeurt
measure = Kunt u niet zo lang wachten? Dan kunt u de rechter vragen om snel een tijdelijke beslissing te nemen (voorlopige voorziening). Dat vraagt u aan: { $court }.

# Hulp
heading-help = Hier krijgt u hulp
heading-tonight = Een bed voor vannacht
tonight = Hebt u vannacht geen slaapplek? Vraag dan om een noodbed. Het noodbed blijft open voor iedereen, wat er ook in deze brief staat.
tonight-where = Waar
closing = Met vriendelijke groet,
