# Woorden van de nacht: de ronde en de lijst op papier.
night-title = Nachtronde
night-all-rounds = Andere locatie
night-where = Waar loopt u de ronde?
night-no-location = Er is nog geen locatie open.
night-beds = { $n ->
    [one] één bed bezet
   *[other] { $n } bedden bezet
  }
night-nobody = Niemand heeft hier vannacht een bed.
night-done = { $done } van { $all }
night-present = Aanwezig
night-absent = Afwezig
night-not-seen = Niet gezien
night-not-arrived = Nog niet aangekomen
night-held-until = tot
night-arrived = { $n ->
    [one] Is er
   *[other] Alle { $n } zijn er
  }
night-empty = { $n ->
    [one] Eén bed is leeg
   *[other] { $n } bedden zijn leeg
  }
night-free = vrij
night-paper = papierbed
night-not-their-bed = Dit bed is intussen van iemand anders, of van niemand. Hieronder staat hoe het nu is.
night-too-late = Deze nacht kan niet meer, of nog niet, worden afgevinkt.
night-not-held = Het bed wordt niet meer vastgehouden. Vraag het aanmeldloket om een nieuw bed; het verzoek staat nog open.
night-sheet-title = Nachtlijst
night-sheet-hint = Op de lijst staan bed, roepnaam en een hokje. Elk exemplaar krijgt een nummer. Haal na de nacht alle exemplaren op en vernietig ze.
night-sheet-print = Maak een exemplaar
night-sheet-pdf = Exemplaar als PDF
night-sheet-now = Druk deze pagina nu af. Straks is het een nieuw exemplaar.
night-sheet-no-pdf = De PDF lukte niet. Maak een exemplaar op deze pagina en druk die af.
night-sheet-copies = Gemaakt voor vannacht
night-sheet-copy = Exemplaar
night-sheet-name = Naam
night-sheet-destroy = Vernietigen om 10:00
