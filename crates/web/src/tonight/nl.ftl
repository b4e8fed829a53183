# Woorden van een bed vannacht.
tonight-title = Vannacht
tonight-empty = Niemand zoekt nu een bed.
tonight-empty-then = Staat er iemand aan de deur? Schrijf die in; één naam is genoeg, geen naam ook.
live-on = Loopt vanzelf mee
live-off = Loopt niet mee: ververs de pagina
request-open = Zoekt een bed
request-held = Bed vastgehouden
request-arrived = Ligt in bed
request-ended = Afgerond
no-name = Zonder naam
and-others = { $n ->
    [one] en één ander
   *[other] en { $n } anderen
  }
age = { $n } min
age-minutes = {"{"}n{"}"} min
age-hours = {"{"}h{"}"} u {"{"}m{"}"} min
left = nog { $n } min
left-minutes = nog {"{"}n{"}"} min
left-hours = nog {"{"}h{"}"} u {"{"}m{"}"} min
left-past = verlopen
rings-at = Wacht op
find-bed = Zoek een bed
open-request = Bekijk
need-together = Blijft bij elkaar
need-minor = Kind
need-step-free = Zonder drempels
need-women-only = Alleen vrouwen
need-care = Zorg dichtbij
need-quiet = Rust nodig
need-apart = Mag iemand niet treffen
tonight-request-title = Een bed vannacht
asked = Gevraagd
ago = geleden
rang-times = { $n ->
    [one] één keer doorgegeven
   *[other] { $n } keer doorgegeven
  }
bed = Bed
offers-title = Deze bedden passen
offers-more = Meer bedden die passen
no-bed-fits = Geen vrij bed past nu.
no-bed-fits-then = Het verzoek blijft staan en gaat verder naar wie achterwacht heeft. Hieronder staat per bed waarom het niet past; soms helpt één vraag, of een bed dat terug in gebruik kan.
beds-unfitting = { $n ->
    [one] Eén bed past niet: waarom
   *[other] { $n } bedden passen niet: waarom
  }
hold = Houd vast
confirm = Ze zijn er: in bed
extend = Langer vasthouden
release = Loslaten
undo = Ongedaan maken
arrived-by-mistake = Toch niet aangekomen?
ended-by-mistake = Toch een bed nodig?
ended-own-place = De persoon heeft een eigen slaapplek.
ended-withdrawn = De persoon trok het verzoek in.
end-title = Geen bed meer nodig
end-hint = Een verzoek eindigt alleen met een bed, een eigen slaapplek, of doordat de persoon het zelf intrekt.
end-own-place = Heeft een eigen slaapplek
end-withdrawn = Persoon trekt het in
hold-not-everybody = Iedereen van dit verzoek krijgt een bed. Kies opnieuw.
hold-already-arrived = Deze mensen liggen al in bed.
hold-already-ended = Dit verzoek is afgerond. U kunt het hieronder weer openen.
hold-has-a-bed = Eén van deze mensen heeft al een bed.
hold-does-not-fit = Dit bed is net vergeven of past niet meer. Hieronder staat wat er nu wel kan.
hold-lapsed = Het bed wordt niet meer vastgehouden. Kies hieronder opnieuw; er gaat niets verloren.
hold-goes-to-paper = Dit bed gaat zo naar de papieren lijst en kan niet langer worden vastgehouden. Laat ze eerder komen, of kies hieronder een ander bed.
confirm-ends-before = De laatste ochtend ligt in het verleden.
take-back-not-arrived = Dit is al teruggedraaid.
take-back-left-since = Er is intussen iemand vertrokken; draai eerst dat vertrek terug.
reopen-not-ended = Dit verzoek staat al open.
fits-together = Iedereen slaapt in één kamer
fits-step-free = Zonder drempels, zoals nodig
fits-women-only = Alleen vrouwen in huis, zoals nodig
fits-care-near = Zorg zo dichtbij als nodig
fits-own-room = Een eigen kamer, voor rust
fits-with-women = Kamer met vrouwen
fits-with-men = Kamer met mannen
fits-nobody-woken = Niemand wordt wakker gemaakt
fits-just-right = De kamer is precies groot genoeg
fits-day-and-night = Ook overdag open
but-care-far = Zorg is verder weg dan nodig
but-not-quiet = Gedeelde kamer, terwijl rust nodig is
but-empty-beds = Er blijven bedden leeg in een eigen kamer
but-step-free-unneeded = Drempelloze kamer, kan straks voor een ander nodig zijn
but-women-only-unneeded = Plek in het vrouwenhuis, kan straks voor een ander nodig zijn
but-disturbs = Er slapen al mensen
but-from-reserve = Uit de reserve voor vannacht
but-paper-soon = Gaat straks naar de papieren lijst: zij moeten er eerder zijn
but-night-only = Overdag dicht
but-several-rooms = Verdeeld over kamers: geen kamer hier is groot genoeg
not-taken = Bezet
not-held = Vastgehouden voor iemand anders
not-out-of-use = Buiten gebruik
not-on-paper = Hoort vannacht bij de papieren lijst
not-reserve = Reserve: alleen voor een verzoek voor vannacht
not-closed = Locatie gesloten
not-women-only-place = Locatie alleen voor vrouwen
not-needs-women-only = Niet alleen vrouwen in huis
not-womens-room = Vrouwenkamer
not-mens-room = Mannenkamer
not-women-sleep-here = Hier slapen vannacht vrouwen
not-men-sleep-here = Hier slapen vannacht mannen
not-mixed-household = Gemengd gezin: eigen kamer of kamer voor iedereen nodig
not-ask-with-whom = Nog niet bekend bij wie iemand kan slapen: vraag het, dan past dit misschien
not-steps = Drempels of trappen
not-room-in-use = Kamer is van een ander huishouden
not-minor-needs-private = Een kind slaapt in een eigen kamer met het gezin
not-too-few-beds = Te weinig vrije bedden om bij elkaar te blijven
not-ban-here = Hier slaapt iemand die niet ontmoet mag worden
not-ban-in-city = In deze stad slaapt iemand die niet ontmoet mag worden: overleg met de coördinator
together-title = Bedden voor iedereen tegelijk
together-back = Alle vragen voor vannacht
together-nobody = Niemand vraagt nu nog een bed
together-nobody-then = Wie een bed vraagt, staat hier met een voorstel naast alle anderen.
together-people = { $n ->
    [0] Niemand krijgt een bed
    [one] 1 mens krijgt een bed
   *[other] { $n } mensen krijgen een bed
  }
together-of = { $n ->
    [one] van 1 die vraagt.
   *[other] van { $n } die vragen.
  }
together-proven = Bewezen: op geen enkele manier krijgen er vannacht meer mensen een bed.
together-not-proven = Het is niet bewezen dat niet nog meer mensen een bed kunnen krijgen.
together-more = { $n ->
    [one] Dat is er 1 meer dan wanneer ieder om de beurt het beste bed neemt.
   *[other] Dat zijn er { $n } meer dan wanneer ieder om de beurt het beste bed neemt.
  }
together-hint = Eerst zoveel mogelijk mensen binnen, dan zo weinig mogelijk dat ertegen spreekt. Wie even goed past en langer wacht, gaat voor. Haal een vinkje weg om iemand zelf een bed te kiezen.
together-for = voor
together-none = Geen bed dat past
together-would-fit = Dit past wel, maar gaat in dit voorstel naar anderen of kan er niet mee samen:
together-why = Waarom niet
together-passed = Plekken die beter leken
together-passed-to = gaat naar
together-passed-company = kan niet samen met de rest van dit voorstel
together-hold = Vasthouden wat is aangevinkt
together-held = { $n ->
    [0] Er is niets vastgehouden.
    [one] Voor 1 vraag is een bed vastgehouden.
   *[other] Voor { $n } vragen zijn bedden vastgehouden.
  }
together-not-held = Voor deze vragen kon het niet meer; hieronder staat wat er nu kan:
together-nothing-ticked = Er was niets aangevinkt. Vink aan voor wie een bed moet worden vastgehouden.
overrule = Anders kiezen
overrule-why = Waarom niet dit bed?
overrule-do = Zelf een bed kiezen
overruled-no-why = Kies waarom. Het wordt alleen geteld.
overruled-person-chooses = De persoon kiest een andere plek
overruled-not-safe = Het zou niet veilig zijn
overruled-not-written = Er is iets bekend dat hier niet staat
overruled-bed-differs = Het bed of de kamer is anders dan hier staat
overruled-of-late = Anders gekozen in de laatste 30 dagen
fair-link = Voor wie gaat het hoe, en wat doet elk gewicht?
fair-back = Terug naar alle voorstellen
fair-title = Eerlijk verdeeld
fair-hint = Dezelfde avond, steeds zonder één gewicht opnieuw verdeeld. Hier wordt niets vastgehouden.
fair-kinds = Voor wie het hoe gaat
fair-kinds-rule = Mensen die nu vragen, naar wat hun huishouden nodig heeft. Wachten: de middelste van hen.
fair-who = Wie
fair-placed = Plek
fair-without = Geen plek
fair-waits-placed = Wacht, met plek
fair-waits-without = Wacht, zonder
fair-with-children = Met kinderen
fair-without-children = Zonder kinderen
fair-step-free = Zonder drempels
fair-care = Zorg nodig
fair-quiet = Rust nodig
fair-women-only = Alleen vrouwen
fair-weights = Wat elk gewicht doet
fair-since = Deze gewichten gelden sinds
fair-unconfirmed = Niet bevestigd.
fair-weights-rule = Zonder dit gewicht: hoeveel mensen een andere plek hadden, en hoeveel er meer of minder zonder plek bleven.
fair-against = Wat tegen een plek spreekt
fair-weight = Gewicht
fair-changed = Andere plek
fair-more-without = Meer zonder
fair-waiting = Hoe lang iemand wacht
fair-nothing-else = Niets anders telt mee: geen nationaliteit, geen geloof, geen kans op terugkeer en geen medewerking. Een test bewaakt de lijst.
fair-reckoned = Uitgerekend om
fair-order = In welke volgorde, en wat er kon
fair-order-rule = Wie het langst wacht, gaat voor bij wie even goed past.
fair-order-drawn = Wie even lang wacht, gaat naar de loting die voor deze nacht is beloofd.
fair-order-not-drawn = Voor deze nacht is geen loting beloofd: van wie even lang wacht gaat het laagste nummer voor.
fair-nth = Volgorde
fair-waits = Wacht
fair-has = Krijgt in dit voorstel
fair-could-have = Had ook gekund
together-draw = De loting van deze nacht
earlier-title = Eerdere voorstellen
earlier-hint = Voorstellen waarmee bedden zijn gegeven. Elk kan opnieuw worden beantwoord uit wat er toen bekend was; wie iemand daarin vergeet, wist het voorstel.
earlier-none = Nog geen voorstellen
earlier-none-then = Wie bedden geeft uit een voorstel voor iedereen tegelijk, vindt het hier terug.
earlier-when = Gegeven op
earlier-by = Door
earlier-for = Voor
earlier-tonight = wie vannacht een bed vroeg
earlier-queue = wie op een besluit wachtte
earlier-gone = gewist
earlier-gone-why = Iemand in dit voorstel is vergeten. Wat er toen bekend was, kan niemand meer lezen; daarom kan het niet opnieuw worden beantwoord.
earlier-otherwise = Dit voorstel is gemaakt door een eerdere uitgave van het programma, die anders antwoordde. Alleen met die uitgave kan het opnieuw.
earlier-changed = Wat hier bewaard ligt, is niet wat toen is bewaard. Meld dit.
earlier-same = Opnieuw beantwoord: precies hetzelfde voorstel.
earlier-not-same = Opnieuw beantwoord: een ander voorstel dan toen. Meld dit.
earlier-answer = Het voorstel, met plekken zoals zij nu heten
earlier-place = Plek in het voorstel
earlier-ticket = Lot
earlier-rank = Rang: de laagste gaat voor
earlier-after-the-night = wordt na deze nacht verteld
earlier-draw = De loting
earlier-draw-why = Wie even lang wacht en even goed past, gaat naar een loting. De belofte ligt vast voordat iemand een lot heeft; na de nacht wordt het zaad verteld, en kan iedereen belofte en rang narekenen.
earlier-promise = Belofte
earlier-promised = verteld op
earlier-seed = Zaad
earlier-check = Zo rekent u het na, met het zaad en het lot van hierboven: eerst de belofte, dan een rang.
earlier-seed-word = ZAAD
earlier-ticket-word = LOT
earlier-fingerprint = Vingerafdruk van wat er toen bekend was (SHA-256):
moves-link = Wat als er huishoudens verhuizen?
moves-title = Als er huishoudens verhuizen
moves-hint = Wie hier slaapt kan soms naar een ander bed, zodat er meer mensen binnen kunnen. Wie hier slaapt wordt er wakker voor: u kiest hoeveel. Niemand die moet blijven wordt genoemd, en niemand verliest een bed.
moves-curve = Hoeveel mensen zonder bed blijven
moves-chart = Voor elk aantal verhuizingen hoeveel mensen zonder bed blijven; de tabel zegt hetzelfde.
moves-curve-rule = Elke verhuizing laat één vraag binnen; de eerste brengt het meest, en van wie evenveel brengt verhuizen zo weinig mogelijk kinderen.
moves-at-most = Huishoudens die verhuizen
moves-without = Mensen zonder bed
moves-moving = Mensen die verhuizen
moves-minors = Van hen onder achttien
moves-proven = Bewezen: met nog meer verhuizen krijgen er niet meer mensen een bed.
moves-least = { $n ->
    [one] Bewezen is alleen dat er minstens { $n } mens zonder bed blijft; of het beter kan, is niet bewezen.
   *[other] Bewezen is alleen dat er minstens { $n } mensen zonder bed blijven; of het beter kan, is niet bewezen.
 }
moves-none = Geen verhuizing van één huishouden laat er nog iemand bij.
moves-choose = Toon wie er dan verhuist
moves-who = Wie er dan verhuist
moves-then = Daarvoor komt binnen:
moves-after = Daarna staat op de vorige pagina voor wie nu binnen kan een voorstel om vast te houden.
moves-coordinator = Een coördinator kan deze verhuizingen bevestigen.
