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
caseload-hand-over-hint = Iedereen die de één begeleidt, begeleidt voortaan de ander. Wat al gepland is, blijft staan.
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
