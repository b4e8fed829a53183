reading-title = Lezen stilgezet
reading-stops = { $n ->
    [one] Een collega opende zoveel dossiers dat het lezen is stilgezet.
   *[other] { $n } collega's openden zoveel dossiers dat het lezen is stilgezet.
  }
reading-hint = { $n ->
    [one] Wie in een uur meer dan één dossier opent, wordt stilgezet. Bedden, verzoeken en de nachtlijst gaan door.
   *[other] Wie in een uur meer dan { $n } dossiers opent, wordt stilgezet. Bedden, verzoeken en de nachtlijst gaan door.
  }
reading-stopped = Nu stilgezet
reading-nobody = Niemand is stilgezet.
reading-files = { $n ->
    [one] één dossier in een uur
   *[other] { $n } dossiers in een uur
  }
reading-ask-first = Vraag eerst waarom. Was het geen gewoon werk, laat het dan zo en bel de functionaris gegevensbescherming.
reading-allow = Weer laten lezen
reading-somebody-else = Iemand anders moet dit bekijken: regie of de functionaris gegevensbescherming.
reading-before = Eerder stilgezet
reading-before-rule = In het afgelopen jaar, de laatste bovenaan.
reading-who = Wie
reading-count = Dossiers in een uur
reading-at = Wanneer
reading-allowed = Weer toegestaan
reading-unknown = iemand die hier niet meer werkt
reading-not-stopped = Deze collega kan al weer lezen: iemand was u voor.
reading-oneself = Niemand staat dit zichzelf toe. Vraag een collega.
