nav-mail = Mail naar mij
nav-outbox = Uitgaande mail
mail-title = Mail naar mij
mail-what = 's Ochtends kunt u een mail krijgen met hoeveel er vandaag is: stappen, termijnen en plannen. Alleen aantallen. Er staat nooit iets in over mensen.
mail-off = Dit huis verstuurt nog geen mail.
mail-off-then = Uw keuze wordt bewaard. Zodra de beheerder mail heeft ingesteld, begint het.
mail-nothing-for-you = U begeleidt niemand en bewaakt geen termijnen. Er komt dus geen dagelijkse mail.
mail-address = Uw mailadres
mail-address-hint = Alleen u ziet dit adres. Het ligt versleuteld, en het is weg zodra u het weghaalt of hier niet meer werkt.
mail-no-address = Vul uw mailadres in.
mail-not-an-address = Dit is geen mailadres. Schrijf het zoals naam@voorbeeld.example.
mail-daily = Stuur mij een mail op dagen dat er iets is, vanaf
mail-keep = Bewaar
mail-drop = Haal mijn adres weg
mail-trial-title = Komt het aan?
mail-trial-none = U heeft nog geen proefmail gestuurd.
mail-trial-do = Stuur een proefmail
mail-state-waits = Wordt verstuurd:
mail-state-sent = Verstuurd:
mail-state-nothing = Niets te melden:
mail-state-given-up = Niet verstuurd:
mail-fault-unreachable = De mailserver is niet te bereiken.
mail-fault-tls = De verbinding met de mailserver is niet te beveiligen. Daarom is er niets gestuurd.
mail-fault-sign-in = De mailserver kent deze naam met dit wachtwoord niet.
mail-fault-later = De mailserver vraagt om het later weer te proberen.
mail-fault-refused = De mailserver weigert deze mail. Klopt het adres nog?
mail-fault-no-address = Er is geen mailadres meer.
mail-fault-late = De dag was voorbij.
mail-subject = Bestendig: { $n ->
    [one] 1 ding
   *[other] { $n } dingen
} voor vandaag
mail-hello = Hallo,
mail-steps = { $n ->
    [one] 1 stap is voor vandaag of te laat.
   *[other] { $n } stappen zijn voor vandaag of te laat.
}
mail-terms = { $n ->
    [one] 1 termijn vraagt iets van u.
   *[other] { $n } termijnen vragen iets van u.
}
mail-reviews = { $n ->
    [one] 1 plan moet weer samen bekeken worden.
   *[other] { $n } plannen moeten weer samen bekeken worden.
}
mail-sign-in = Inloggen:
mail-why = In deze mail staat met opzet niets over mensen. U heeft er zelf om gevraagd. Uitzetten kan onder Menu, Mail naar mij.
mail-trial-subject = Bestendig: proefmail
mail-trial-body = Deze mail is aangekomen. Meer staat er niet in.
outbox-title = Uitgaande mail
outbox-what = Mail aan collega's die daarom vroegen: alleen aantallen. Adressen en inhoud staan hier niet.
outbox-server = Verstuurd via
outbox-from = afzender
outbox-off-then = Zet de mailserver onder [mail] in house.toml en start het programma opnieuw. Hoe dat gaat staat in docs/mail.md.
outbox-waiting = { $n ->
    [one] 1 wacht
   *[other] { $n } wachten
}
outbox-sent-today = { $n ->
    [one] 1 vandaag verstuurd
   *[other] { $n } vandaag verstuurd
}
outbox-given-up = { $n ->
    [one] 1 niet verstuurd
   *[other] { $n } niet verstuurd
}
outbox-none = Er is nog geen mail.
outbox-none-then = Collega's vragen er zelf om, onder Menu, Mail naar mij.
outbox-kind-daily = Dagelijks
outbox-kind-trial = Proefmail
outbox-tries = { $n ->
    [one] 1 keer geprobeerd
   *[other] { $n } keer geprobeerd
}
outbox-again = Probeer het nu
outbox-thirty = Wat voorbij is, staat hier dertig dagen.
