# Plannen en wie wie begeleidt.
plan-title = Plan
plan-to = Naar het plan
plan-term = Laatste dag van een juridische termijn:
plan-wants = Wat de persoon zelf wil:
plan-no-review = Er is nog niet samen naar het plan gekeken. Vraag wat de persoon zelf wil.
plan-held = Samen bekeken op
plan-next-review = Weer bekijken op
plan-review-due = dat is nu
plan-agreed = Is de persoon het ermee eens?
plan-agreed-hint = Nee zeggen heeft geen gevolgen: niet voor het bed, niet voor de begeleiding.
plan-agreed-on-screen = Eens, gezegd of getekend op het scherm
plan-agreed-on-paper = Eens, getekend op papier
plan-agreed-refused = Niet eens
plan-agreed-not-asked = Nog niet gevraagd
plan-next = Wat nu
plan-nothing = Er is nog niets gepland
plan-nothing-then = Begin met één stap: wat gebeurt er als eerste, wie doet het, en wanneer?
plan-add = Stap of afspraak plannen
plan-add-do = Zet in het plan
plan-strand = Waar hoort het bij?
plan-strand-legal = Juridisch
plan-strand-medical = Medisch
plan-strand-social = Maatschappelijk
plan-strand-learning = Leren en werken
plan-strand-practical = Praktisch
plan-no-strand = Kies waar het bij hoort.
plan-what = Wat moet er gebeuren?
plan-nothing-to-do = Schrijf op wat er moet gebeuren.
plan-owner = Wie doet het?
plan-owner-person = De persoon zelf
plan-owner-other = Iemand anders (advocaat, arts, school)
plan-no-owner = Kies wie het doet.
plan-not-here = Wie u koos, werkt hier niet meer.
plan-due = Op of voor welke dag?
plan-no-day = Geen dag
plan-no-date = Vul een dag in, zoals 2026-11-25.
plan-needs-a-day = Een afspraak en wat vaker terugkomt, hebben een dag nodig.
plan-meeting = Afspraak
plan-meeting-hint = Alleen als mensen elkaar zien: dan hoort er een tijd bij.
plan-at = Tijd
plan-no-time = Vul een tijd in, zoals 14:30; zonder tijd is het geen afspraak.
plan-place = Plaats
plan-interpreter = Tolk
plan-along = Wie gaat mee
plan-nobody = Niemand
plan-every = Komt terug na zoveel weken
plan-no-rhythm = Vul een aantal weken in van 1 tot 52, of laat het leeg.
plan-late = Te laat
plan-finish = Wat is ervan geworden?
plan-outcome = Uitkomst
plan-outcome-done = Gedaan
plan-outcome-not-done = Niet gelukt
plan-outcome-not-needed = Niet meer nodig
plan-no-outcome = Kies wat ervan is geworden.
plan-done-on = Op
plan-came = In woorden
plan-say-why = Schrijf op waarom.
plan-finish-do = Schrijf op
plan-not-open = Deze stap is al afgerond. Hieronder staat hoe het nu is.
plan-not-yet = Die dag is nog niet geweest.
plan-reopen = Toch nog te doen
plan-change = Veranderen
plan-change-do = Verander
plan-since = Wat er gebeurde
plan-nothing-new = Niets nieuws sinds u hier het laatst keek.
plan-fresh = Nieuw
plan-line-planned = Gepland
plan-line-changed = Veranderd
plan-line-reopened = Toch nog te doen
plan-line-review = Samen naar het plan gekeken
plan-line-note = Notitie
plan-notes = Notities
plan-notes-hint = Alleen wie dit onderdeel begeleidt, leest mee. U kunt een eigen notitie delen, één voor één. Een diagnose is nergens nodig.
plan-note = Notitie
plan-note-do = Bewaar de notitie
plan-nothing-said = Schrijf iets op.
plan-shared-with = ook te lezen door
plan-share-legal = Deel met juridisch
plan-share-medical = Deel met medisch
plan-share-social = Deel met maatschappelijk, leren en praktisch
plan-strike = Dit klopt niet
plan-strike-do = Streep door
plan-struck = Doorgestreept:
plan-review = Samen naar het plan kijken
plan-wants-field = Wat wil de persoon zelf, in eigen woorden?
plan-no-wish = Schrijf op wat de persoon zelf wil.
plan-agreement = Wat is afgesproken, of waarom niet?
plan-no-answer = Kies of de persoon het ermee eens is.
plan-next-before = De volgende keer komt na deze keer.
plan-review-do = Leg vast
plan-guides = Wie begeleidt
plan-guide-do = Zo is het
plan-left = werkt hier niet meer
plan-not-their-work = Wie u koos, begeleidt niet in dit onderdeel.
plan-card-title = Mijn afspraken
plan-card-link = Kaart om mee te geven
plan-back = Terug naar het plan
plan-card-none = Er is geen afspraak
plan-card-none-then = Plan een afspraak met een tijd; dan staat die op de kaart.
plan-card-hint = Op deze kaart staan alleen dag, tijd en plaats. Druk hem af of schrijf hem over.
caseload-title = Begeleiding
caseload-whose = Wiens mensen
caseload-mine = Mijn mensen
caseload-team = Het team
caseload-none = U begeleidt nog niemand
caseload-none-then = Zoek een persoon, open het plan, en kies onder Wie begeleidt uw naam.
caseload-next = Eerste dag:
caseload-no-review = Nog niet samen naar het plan gekeken
caseload-team-what = Hoeveel mensen en stappen ieder heeft. Wat er in de plannen staat, staat hier niet.
caseload-who = Wie
caseload-people = Mensen
caseload-steps = Stappen
caseload-late-steps = Te laat
caseload-hand-over = Alles overdragen
caseload-hand-over-hint = Wie de één begeleidt, begeleidt voortaan de ander. Open stappen en bewaakte termijnen gaan mee.
caseload-from = Van
caseload-to = Naar
caseload-choose-one = Kies
caseload-choose = Kies een collega.
caseload-same = Kies twee verschillende collega’s.
caseload-nobody = Deze collega begeleidt niemand.
caseload-not-their-work = Deze collega begeleidt niet in alle onderdelen van de ander. Er is niets overgedragen.
caseload-changed = Er is intussen iets veranderd. Kijk hieronder en probeer het nog eens.
caseload-hand-over-do = Draag over
plan-each = { $n ->
    [0] elke week
    [one] elke week
   *[other] elke { $n } weken
  }
plan-new = { $n ->
    [0] Niets nieuws
    [one] 1 nieuwe gebeurtenis sinds u hier het laatst keek
   *[other] { $n } nieuwe gebeurtenissen sinds u hier het laatst keek
  }
plan-over = { $n ->
    [0] Nog niets afgerond
    [one] 1 stap afgerond
   *[other] { $n } stappen afgerond
  }
caseload-late = { $n ->
    [0] Niets te laat
    [one] 1 stap te laat
   *[other] { $n } stappen te laat
  }
caseload-open = { $n ->
    [0] Niets gepland
    [one] 1 stap gepland
   *[other] { $n } stappen gepland
  }
calendar-title = Agenda op de telefoon
calendar-hint = Met een geheim adres staan uw dagen in de agenda van uw telefoon: alleen dag en tijd, met titels als Afspraak 3. Geen naam, geen plaats.
calendar-open = Maak een adres
calendar-again = Maak een nieuw adres; het oude werkt dan niet meer
calendar-close = Neem het adres terug
calendar-since = U heeft een adres sinds
calendar-once = Dit adres staat alleen hier en alleen nu. Wie het heeft, ziet wanneer u een afspraak heeft.
calendar-how = Kopieer het en voeg het in uw agenda toe als abonnement. Telefoon kwijt? Neem het adres terug onder Begeleiding.
calendar-meeting = Afspraak
calendar-task = Taak
calendar-term = Termijn
plan-was-struck = Deze notitie is doorgestreept en gaat niet verder.
plan-owner-left = Zoals het was (werkt hier niet meer)
plan-search-title = Zoeken in plannen
plan-search-link = Zoeken in wat er staat
plan-search-words = Woorden
plan-search-in-own = In de plannen van wie u begeleidt of voor wie u iets doet, voor zover u ze leest. Wie u vindt, kan later zien dat u keek.
plan-search-in-one = In dit plan, voor zover u het leest.
plan-search-do = Zoek
plan-search-too-short = Vul minstens twee letters in.
plan-search-found = { $n ->
    [one] Bij één persoon gevonden
   *[other] Bij { $n } personen gevonden
  }
plan-search-more = Er is meer gevonden dan hier staat. Zoek met meer woorden.
plan-search-nothing = Niets gevonden.
plan-search-nothing-then = Probeer een deel van het woord. Namen vindt u bij Zoeken.
plan-found-step = Stap
plan-found-note = Notitie
plan-found-wants = Wat de persoon wil
plan-found-agreed = Afgesproken
plan-found-procedure = Procedure
plan-lists = Een lijst met stappen plannen
plan-list = Welke lijst?
plan-list-hint = Alle stappen komen in één keer in het plan, met u als degene die ze doet. Daarna kunt u elke stap wijzigen of afronden.
plan-list-steps = { $n ->
    [one] 1 stap bekijken
   *[other] { $n } stappen bekijken
  }
plan-list-after = { $n ->
    [0] op de eerste dag
    [one] na 1 dag
   *[other] na { $n } dagen
  }
plan-list-source = Bron
plan-list-unconfirmed = niet bevestigd voor vandaag; kijk het na
plan-list-from = Vanaf welke dag?
plan-list-do = Zet deze stappen in het plan
plan-no-list = Kies een lijst.
plan-line-handed-over = Overgedragen aan
leave-title = Afwezig
leave-nobody-away = Niemand is afwezig.
leave-stands-in = vervangen door
leave-stands-in-field = Wie vervangt?
leave-back = Is terug
leave-off = Gaat niet door
leave-note = Afwezigheid opschrijven
leave-hint = Wie vervangt, ziet zolang de mensen en termijnen van de ander bij de eigen mensen. Er verandert niets aan wie begeleidt.
leave-who = Wie is afwezig?
leave-from = Eerste dag
leave-until = Laatste dag
leave-do = Leg vast
leave-choose = Kies wie vervangt.
leave-nobody = Kies een andere collega die hier werkt.
leave-other-organisation = Kies een collega van dezelfde organisatie: een ander leest niet mee.
leave-reversed = De laatste dag ligt op of na de eerste, en niet in het verleden.
leave-for = In de plaats van
caseload-other-organisation = Deze collega is van een andere organisatie en leest niet wat juridisch of medisch is opgeschreven. Er is niets overgedragen.
plan-found-learning = Leren en werken
plan-found-allowance = Leefgeld en goederen
plan-found-conference = Casusoverleg
plan-found-outflow = Uitstroom
