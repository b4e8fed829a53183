# Woorden van een locatie.
location-open = Locatie openen
location-women-only = alleen vrouwen
location-day-and-night = dag en nacht
location-night-only-hours = alleen 's nachts, { $from } tot { $until }
location-care-none = geen zorg in de buurt
location-care-near = zorg in de buurt
location-care-in-house = zorg in huis
room-private = eigen kamer
room-shared = gedeeld
room-any = iedereen
room-women = vrouwen
room-men = mannen
room-flexible = wie eerst komt bepaalt: vrouwen of mannen
room-step-free = zonder drempels
location-title = Locaties
location-title-one = Locatie
location-open-ones = Open locaties
location-free = Vrij
location-taken = Bezet
location-beds = Bedden
location-closed-ones = { $n ->
    [one] Eén gesloten locatie
   *[other] { $n } gesloten locaties
  }
location-closed-since = Gesloten sinds { $day }. Wat hier gebeurde blijft bewaard.
location-name = Naam
location-name-hint = Zoals medewerkers haar noemen.
location-regime = Open
location-night-only = alleen 's nachts
location-hours-hint = Alleen voor een nachtlocatie: van wanneer tot wanneer.
location-from = Deur open
location-until = Iedereen buiten
location-for-whom = Voor wie
location-care = Zorg
location-save = Bewaren
location-describe = Locatie anders beschrijven
location-no-name = Geef een naam.
location-impossible-name = Die naam past niet op een deur: hoogstens tachtig tekens op één regel.
location-no-time = Vul een tijd in, zoals 21:00.
location-never-open = De deur gaat dicht op het moment dat zij opengaat.
location-close = Locatie sluiten
location-close-now = Sluit deze locatie
room-add = Kamer toevoegen
room-describe = Kamer anders beschrijven
room-add-beds = Bedden toevoegen
room-kind = Soort
room-kind-hint = Een eigen kamer is voor één huishouden of één persoon tegelijk.
room-sex = Wie er kan slapen
room-way = De weg erheen
room-beds = Aantal bedden
room-beds-hint = Ze krijgen de nummers 1, 2, 3 en verder.
room-beds-no-number = Dat is geen aantal tot en met 200.
room-name-taken = Deze locatie heeft al een kamer met die naam.
room-none = Deze locatie heeft nog geen kamers.
room-none-then = Voeg een kamer toe; de bedden kunnen meteen mee.
room-no-beds = Deze kamer heeft nog geen bedden.
room-labels = Wat er op de bedden staat
room-labels-hint = Meer bedden tegelijk: met komma's ertussen, zoals 7, 8, 9a.
room-no-labels = Zeg wat er op het bed staat.
room-impossible-label = Dat past niet op een bed: hoogstens tachtig tekens. Er is niets toegevoegd.
room-label-taken = Eén van deze bedden staat er al. Er is niets toegevoegd.
close-held = { $n ->
    [one] Eén bed wordt vastgehouden. Het komt vrij, en dat verzoek staat weer open.
   *[other] { $n } bedden worden vastgehouden. Ze komen vrij, en die verzoeken staan weer open.
  }
close-nobody-inside = Niemand heeft hier een bed. Wat hier gebeurde blijft bewaard.
close-inside = { $n ->
    [one] Eén persoon heeft hier een bed. Waar gaat die heen?
   *[other] { $n } mensen hebben hier een bed. Waar gaat ieder heen?
  }
close-tonight = zoekt een bed voor vannacht
close-other-bed = Naar een ander bed van dit huis? Geef dat eerst.
close-to-bed = Naar dit bed
close-choose = Zeg waar deze persoon heen gaat. Niemand wordt door een sluiting op straat gezet.
close-changed = Er is intussen iets veranderd. Hieronder staat wie er nu een bed heeft.
close-expected = Hier ligt een bed vast voor iemand uit een andere stad. Overleg eerst met die stad.
location-rules = Huisregels
location-rules-hint = Wie hier slaapt, leest ze op de eigen pagina: in de eigen taal als ze daarin staan, en anders in het Nederlands. Laat het vak leeg om ze weg te halen.
location-rules-stand = staan in deze taal
location-rules-long = Dit is te lang: hoogstens achtduizend tekens.
close-proposed = Waar iedereen heen kan
close-proposed-people = { $n ->
    [one] { $n } mens kan naar een andere plek
   *[other] { $n } mensen kunnen naar een andere plek
  }
close-proposed-of = { $n ->
    [one] van de { $n } die hier slaapt.
   *[other] van de { $n } die hier slapen of bij hen horen.
  }
close-proposed-proven = Bewezen: meer kan met de bedden van nu in geen enkele verdeling.
close-proposed-not-proven = Of het met meer kan, is niet bewezen.
close-proposed-hint = Een voorstel voor iedereen tegelijk: niemand anders hoeft te verhuizen, en reserve en papieren bedden blijven vrij. U beslist.
close-proposed-none = Voor hen is er geen passende plek.
