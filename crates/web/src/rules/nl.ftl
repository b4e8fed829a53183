# Which rules hold, what they ask, and what other rules would change.
nav-rules = Regels
rules-title = Regels voor toelating
rules-advice = De regels geven een advies met alle redenen. Een mens besluit. Wat niet bekend is, is nooit een reden om te weigeren.
rules-none = Er gelden hier nog geen regels.
rules-none-then = Zonder regels is er geen advies, en wordt er over niemand besloten.
rules-none-now = Van dit programma gelden vandaag geen regels.
rules-later = { $n ->
    [one] Eén bestand dat later ingaat
   *[other] { $n } bestanden die later ingaan
  }
rules-earlier = { $n ->
    [one] Eén eerder bestand
   *[other] { $n } eerdere bestanden
  }
rules-unreadable = deze versie van het programma kan ze niet lezen. Ze gelden niet.
rules-from = Geldt vanaf
rules-until = tot
rules-version = Versie
rules-source = Bron
rules-hash = Controlecode
rules-not-confirmed = Niet bevestigd: niemand van de stad heeft gezegd dat dit haar regels zijn.
rules-criteria = { $n ->
    [one] Eén criterium
   *[other] { $n } criteria
  }
rules-off = { $n ->
    [one] Eén keuze die uit staat
   *[other] { $n } keuzes die uit staan
  }
rules-off-hint = Hiernaar wordt niet gevraagd, en het telt niet mee.
rules-not-found = niet gevonden in een bron
rules-proposes = stelt voor:
rules-adopted-by = Ingevoerd door
rules-by-house = het huis zelf
rules-adopted-word = ingevoerd
rules-shipped = Regels die bij het programma horen
rules-shipped-hint = Gemaakt van wat openbaar is gemaakt. Bekijk eerst wat ze hier zouden veranderen.
rules-adopt-title = Andere regels
rules-text = De tekst van het regelbestand
rules-text-hint = Plak het hele bestand. U ziet eerst wat het zou veranderen.
rules-look = Bekijk wat het verandert
rules-adopt = Voer deze regels in
rules-leave = Niet doen
rules-no-text = Plak de tekst van een regelbestand.
rules-already = Deze regels zijn al ingevoerd.
rules-day-taken = Op die dag gaan al andere regels van dit programma in. Kies een andere dag.
rules-hold-on = De regels die nu gelden, blijven gelden. Uw tekst staat hieronder.
rules-line = Regel { $n }
rules-today = Wat dit vandaag zou veranderen
rules-first = Er gelden nog geen regels van dit programma. Dit zeggen de nieuwe:
rules-people = { $n ->
    [0] Er wacht niemand, en niemand is in dit programma.
    [one] Het gaat om één persoon die wacht op een besluit of in het programma is.
   *[other] Het gaat om { $n } personen die wachten op een besluit of in het programma zijn.
  }
rules-comes-in = Zou erin komen: { $n }
rules-drops-out = Zou eruit vallen: { $n }
rules-moves = Ander advies, maar geen toelating: { $n }
rules-more = en nog { $n }, die hier niet met naam staan
rules-in-programme = in het programma
rules-waits = wacht op een besluit
rules-was-becomes = was { $before }, wordt { $after }
rules-newly-asked = wordt nieuw gevraagd: { $after }
rules-no-longer-asked = wordt niet meer gevraagd: was { $before }
rules-say = Wat ze zeggen
rules-same = Bij wie niets verandert
rules-same-admit = Toelaten: { $n }
rules-same-not = Niet volgens deze regels: { $n }
rules-same-unclear = Nog niet te zeggen: { $n }
rules-counts-only = U ziet aantallen. Wie het zijn, is voor wie over toelating gaat.
rules-nobody-changes = Invoeren verandert over niemand een besluit. Als het advies over iemand verandert, krijgt de coördinator een bericht.
