# Woorden van het bord.
board-title = Bord
board-asking = { $n ->
    [0] Niemand zoekt nu een bed
    [one] Eén verzoek zoekt een bed
   *[other] { $n } verzoeken zoeken een bed
  }
board-empty = Er is nog geen locatie.
board-empty-then = Open een locatie en zet er kamers en bedden in, of lees een lijst in die er al is.
board-empty-ask = De regie kan een locatie openen of een lijst inlezen.
board-count-free = Vrij
board-count-held = Vastgehouden
board-count-taken = Bezet
board-count-out = Buiten gebruik
board-count-paper = Op papier
board-count-reserve = In de noodreserve
board-nights = Vrije bedden, de komende { $n } nachten (zonder de bedden van de papieren lijst)
board-location = Locatie
board-confirmed = Nagelopen door { $who }, { $at }
