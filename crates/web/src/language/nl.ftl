# Woorden van het raamwerk: menu, voet, ongemak.
skip = Naar de inhoud
nav-main = Hoofdmenu
nav-more = Menu
nav-tonight = Vannacht
nav-board = Bord
nav-register = Inschrijven
nav-round = Nachtronde
nav-locations = Locaties
nav-import = Inlezen
nav-staff = Medewerkers
nav-hardship = Hardheid
nav-objection = Bezwaren
nav-terms = Termijnen
nav-caseload = Begeleiding
nav-admission = Toelating
nav-people = Zoeken
sign-out = Uitloggen
chain-head = Kop van de keten
rings-for-you = { $n ->
    [one] Eén verzoek om een bed wacht op u.
   *[other] { $n } verzoeken om een bed wachten op u.
  }
rings-look = Bekijk
role-desk = aanmeldloket
role-night = nacht
role-guide = begeleiding
role-legal_guide = juridische begeleiding
role-medical_guide = medische begeleiding
role-coordinator = regie
role-second_reader = tweede lezer
role-administrator = beheer
role-privacy_officer = gegevensbescherming
faults-title = { $n ->
    [one] Eén ding klopt nog niet
   *[other] { $n } dingen kloppen nog niet
  }
faults-kept = Wat u typte staat er nog.
cancel = Annuleren
yes = Ja
no = Nee
trouble-not-there = Deze pagina is er niet
trouble-not-there-then = Misschien klopt het adres niet, of hoort de pagina niet bij uw werk. Ga terug, of begin opnieuw bij uw startpagina.
trouble-reading-stopped = U opende meer dossiers dan in een uur nodig is
trouble-reading-stopped-then = Het openen van dossiers is voor u stilgezet. Bedden, verzoeken en de nachtlijst werken gewoon. Bel regie of de functionaris gegevensbescherming: zij kunnen het weer toestaan.
trouble-not-a-form = Dit formulier kon niet worden gelezen
trouble-not-a-form-then = Ga terug; wat u typte staat er nog. Probeer het opnieuw.
trouble-broken = Er ging iets mis
trouble-broken-then = Er is niets half opgeslagen. Probeer het zo opnieuw. Lukt het dan niet, werk dan met de nachtlijst op papier en bel de beheerder met dit nummer.
trouble-number = Nummer
