# Casusoverleg.
nav-conference = Overleg
conference-title = Casusoverleg
conference-back = Alle overleggen
conference-no-levels = Er is nog geen overleg ingericht
conference-no-levels-then = Begin met één: het lokale casusoverleg, en wie er zitting heeft.
conference-no-levels-ask = Vraag een coördinator om de overleggen in te richten en wie er zitting heeft.
conference-none = Er is geen bijeenkomst gepland
conference-none-coming = Er is geen bijeenkomst gepland. Een coördinator plant er een.
conference-cases = { $n ->
    [one] 1 casus
   *[other] { $n } casussen
  }
conference-state-planned = Gepland
conference-state-called-off = Afgezegd
conference-state-begun = Is bezig
conference-state-closed = Voorbij
conference-plan = Bijeenkomst plannen
conference-plan-do = Plannen
conference-level = Overleg
conference-choose-level = Kies
conference-no-level = Kies een overleg.
conference-on = Dag
conference-at = Begint om
conference-minutes = Hoeveel minuten?
conference-place = Waar
conference-no-day = Vul een dag in.
conference-no-time = Vul een tijd in, zoals 13:00.
conference-no-length = Vul in hoeveel minuten het duurt: 1 tot 480.
conference-no-place = Vul in waar het is.
conference-in-the-past = Die dag is voorbij. Kies vandaag of later.
conference-over = Deze bijeenkomst is begonnen, voorbij of afgezegd. Verzetten kan niet meer.
conference-over-ones = { $n ->
    [one] 1 bijeenkomst die voorbij is
   *[other] { $n } bijeenkomsten die voorbij zijn
  }
conference-levels = Overleggen en zetels
conference-levels-hint = Wie meedoet spreekt uw stad af, met dagen. Niets ligt hier vast: een partner van de overheid kan zitting hebben of niet.
conference-goes-to = Wat niet lukt gaat naar
conference-no-seats = Hier heeft nog niemand zitting.
conference-of-state = van de overheid
conference-seat = Partner toevoegen
conference-partner = Naam van de partner
conference-partner-no-name = Vul een naam in van hoogstens 120 letters.
conference-from = Vanaf
conference-until = Tot en met (mag leeg blijven)
conference-ends-before = De laatste dag ligt vóór de eerste.
conference-seat-do = Toevoegen
conference-seat-end = Stopt vanaf vandaag
conference-level-change = Dit overleg wijzigen
conference-level-change-do = Wijzigen
conference-level-new = Nieuw overleg
conference-level-new-do = Overleg toevoegen
conference-level-name = Naam
conference-level-no-name = Vul een naam in van hoogstens 120 letters.
conference-level-above = Wat niet lukt gaat naar
conference-level-none-above = Nergens
conference-level-circular = Een overleg kan niet boven zichzelf staan.
conference-meeting = Bijeenkomst
conference-take = { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
  }
conference-each = { $n ->
    [one] 1 minuut per casus
   *[other] { $n } minuten per casus
  }
conference-agenda = Agenda
conference-agenda-changed = Iemand anders heeft de agenda intussen veranderd. Zo is hij nu: probeer het opnieuw.
conference-has-items = Haal eerst de casussen van de agenda.
conference-empty = Er staat geen casus op de agenda
conference-empty-then = Begeleiders zetten een casus erop vanaf de pagina van een plan.
conference-by-terms = Op wettelijke termijn ordenen
conference-up = Eerder
conference-down = Later
conference-now = Nu aan de orde
conference-item-on = Te bespreken
conference-item-off = Van de agenda
conference-item-agreed = Akkoord
conference-item-disagreed = Niet akkoord
conference-item-escalated = Naar het overleg erboven
conference-item-postponed = Uitgesteld
conference-points = { $n ->
    [0] niets voorbereid
    [one] 1 punt voorbereid
   *[other] { $n } punten voorbereid
  }
conference-partners-see = { $n ->
    [0] nog niemand mag iets zien
    [one] 1 partner mag iets zien
   *[other] { $n } partners mogen iets zien
  }
conference-last-time = Vorige keer:
conference-promised-before = Eerder toegezegd, en niemand weet of het kwam
conference-we = Wijzelf
conference-late = Te laat
conference-turn = Naar deze casus
conference-present = Wie doet mee
conference-present-hint = Wie in de kamer zit leest één scherm: daarop staat alleen wat zij allemaal mogen zien. Wie elders is krijgt een code voor alleen deze bijeenkomst.
conference-not-today = Beginnen kan op de dag zelf.
conference-by-room = In de kamer
conference-by-code = Met een code
conference-absent = Niet erbij
conference-nobody-sits = Niemand heeft op die dag zitting.
conference-seat-over = Een van hen heeft vandaag geen zitting meer. Kijk wie er over zijn en probeer het opnieuw.
conference-seats = Wie er zitting heeft
conference-begin = Bijeenkomst beginnen
conference-begin-again = Wijzigen wie meedoet
conference-close = Bijeenkomst sluiten
conference-move = Verzetten of afzeggen
conference-move-do = Verzetten
conference-call-off = Afzeggen
conference-screen-link = Scherm van de bijeenkomst
conference-screen = Casusoverleg
conference-screen-none = Er is geen casus aan de orde
conference-screen-nothing = Van deze casus is hier voor iedereen samen niets te zien.
conference-minutes-link = Verslag
conference-minutes-title = Verslag
conference-minutes-hint = Gemaakt van wat tijdens de bijeenkomst is opgeschreven. Het blijft in huis: een partner krijgt het niet.
conference-case = Casus in een overleg
conference-to-agenda = Naar de agenda
conference-to-case = Terug naar de casus
conference-place-of = Casus
conference-previous = Vorige casus
conference-next = Volgende casus
conference-prepared = Wat te zien zou kunnen zijn
conference-prepared-hint = Precies deze woorden worden aan de persoon voorgelegd, punt voor punt en partner voor partner. Wat anders verwoord wordt, wordt opnieuw gevraagd.
conference-no-points = Er is nog niets voorbereid
conference-no-points-then = Neem iets over uit het plan, of schrijf een punt. Schrijf niet meer dan de vraag nodig heeft.
conference-from-plan = Uit het plan:
conference-take-over = Overnemen als punt
conference-point = Punt schrijven
conference-point-do = Punt toevoegen
conference-kind = Waar gaat het over?
conference-no-kind = Kies waar het over gaat.
conference-kind-aim = Doel
conference-kind-legalisation = Blijven
conference-kind-onward = Doormigratie
conference-kind-return = Terugkeer
conference-kind-procedures = Procedures
conference-kind-papers = Papieren
conference-kind-needs = Wat nodig is
conference-kind-other = Anders
conference-words = In deze woorden
conference-no-words = Schrijf het in woorden op.
conference-strike = Schrappen
conference-ask = De persoon vragen
conference-who-sees = Wie wat mag zien
conference-who-sees-hint = Wat onder een naam staat, laat de persoon die partner in deze bijeenkomst zien. Wat er niet staat ziet niemand, en niemand hoeft te weten waarom.
conference-sees-nothing = Ziet niets
conference-answer = Antwoord
conference-answer-do = Antwoord bewaren
conference-item-over = De bijeenkomst is klaar met deze casus.
conference-not-present = Deze partner doet niet mee aan de bijeenkomst.
conference-promises = Wat is toegezegd
conference-no-promises = Er is niets toegezegd.
conference-promise = Toezegging opschrijven
conference-promised-by = Wie
conference-promised = Wat
conference-promised-until = Voor welke dag
conference-promise-do = Toezegging bewaren
conference-settle = Is het gekomen?
conference-settled-words = Wat er kwam, of waarom niet
conference-say-why-not = Schrijf op waarom het niet kwam.
conference-kept = Het kwam
conference-not-kept = Het kwam niet
conference-conclude = Wat eruit komt
conference-outcome = Uitkomst
conference-no-outcome = Kies wat eruit kwam.
conference-concluded = In woorden
conference-conclude-do = Klaar met deze casus
conference-conclude-next = Klaar, volgende casus
conference-not-begun = Begin eerst de bijeenkomst.
conference-no-level-above = Er is geen overleg boven dit overleg.
conference-take-off = Deze casus van de agenda halen
conference-put-on = Op een agenda zetten
conference-put-on-do = Op de agenda zetten
conference-choose-meeting = Kies een bijeenkomst die nog komt.
conference-on-already = Deze persoon staat al op die agenda.
conference-sent-up = Gestuurd naar
conference-sent-up-then = Zet de casus daar op de agenda, met een vraag. Wat te zien mag zijn wordt voor dat overleg opnieuw gevraagd.
conference-sent-up-no-meeting = Daar is nog geen bijeenkomst gepland. Vraag een coördinator om er een te plannen.
conference-sent-here = Hierheen gestuurd en nog op geen agenda
conference-sent-here-hint = Een overleg hieronder kwam er niet uit. De begeleider zet de casus hier op de agenda, en vraagt de persoon opnieuw wat te zien mag zijn.
conference-question = Welke vraag moet beantwoord worden?
conference-no-question = Schrijf de vraag op.
conference-consent = Vragen wat te zien mag zijn
conference-language = Taal
conference-unread = Niemand met deze moedertaal heeft de vertaling nagelezen. Laat het bij twijfel door een tolk vertellen.
conference-how = Hoe is het gevraagd?
conference-no-how = Kies hoe het gevraagd is.
conference-how-on-screen = Gelezen op het scherm
conference-how-on-paper = Gelezen op papier
conference-how-aloud = Hardop verteld
conference-consent-changed = De punten of de partners zijn intussen veranderd. Zo is het nu: vraag het opnieuw.
conference-shown = Wat aan wie is getoond
conference-shown-link = Wat aan partners is getoond
conference-shown-hint = Alles wat een partner in een casusoverleg heeft gezien, het laatste eerst. Vertel de persoon wat hier staat als die ernaar vraagt.
conference-shown-none = Er is nooit iets aan een partner getoond.
conference-on-consent = met toestemming van
conference-page-room = op het scherm van de bijeenkomst
conference-page-code = op een eigen blad
conference-codes = Codes voor deze bijeenkomst
conference-codes-once = Lees elke code nu voor aan de partner. Ze staat hier en nergens anders, en opent alleen het eigen blad.
conference-codes-where = Invullen op
conference-no-server = Dit huis heeft geen server voor bladen. Kies wie er in de kamer is.
conference-no-codes = De bijeenkomst is begonnen, maar de server voor bladen antwoordt niet, dus er zijn geen codes. Toon het scherm in de kamer, of begin opnieuw als hij antwoordt.
conference-not-shown = Deze casus is in de kamer aan de orde, maar de server voor bladen antwoordt niet: wie elders is ziet er niets van. Ga er later opnieuw naartoe.
conference-not-taken-back = Het nee is opgeschreven en geldt in de kamer meteen. De server voor bladen antwoordt niet: het blad wordt teruggehaald zodra dat kan, elke minuut opnieuw geprobeerd.
conference-shares-stopped = Er wordt nu niets aan partners getoond.
conference-shares-stopped-then = Alles is in één keer gestopt op de machine van het huis. Een vergadering kan weer open na: bestendig shares resume.
