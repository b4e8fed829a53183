# Woorden van het inlezen van lijsten.
import-title = Inlezen
import-intro = Neem een lijst over zoals die bij u ligt: Excel, CSV of LibreOffice. Eerst ziet u wat er zou gebeuren; er wordt niets opgeslagen voordat u op Inlezen tikt.
import-kind = Wat staat erin?
import-kind-Locations = Locaties, kamers en bedden
import-kind-People = Mensen
import-file = Bestand
import-file-hint = Hooguit 16 MB. Het bestand ligt een dag verzegeld op de server en wordt daarna weggegooid.
import-second = Wie mag waar binnen (hoeft niet)
import-second-hint = Een tweede bestand met per locatie of mannen en vrouwen er terecht kunnen.
import-look = Bekijk
import-no-file = Kies een bestand.
import-no-kind = Kies wat er in het bestand staat.
import-unreadable-Empty = Het bestand is leeg.
import-unreadable-TooLarge = Het bestand is te groot. Deel het op in kleinere bestanden.
import-unreadable-NotAWorksheet = Dit is geen werkblad. Sla de lijst op als .xlsx of .csv.
import-unreadable-OldForm = Dit is een Excel-bestand van voor 2007. Open het en sla het op als .xlsx.
import-unreadable-Locked = Het bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord.
import-unreadable-Damaged = Het bestand is beschadigd. Open het in Excel of LibreOffice en sla het opnieuw op.
import-preview-title = Wat er zou gebeuren
import-columns = Kolommen
import-columns-hint = Klopt wat er in een kolom staat? Wat u kiest wordt onthouden voor een volgende lijst met dezelfde koppen.
import-columns-second = Kolommen van het tweede bestand
import-nothing-in-column = Niet overnemen
import-again = Bekijk opnieuw
import-do = Inlezen
import-changed = De kolommen zijn anders dan u net zag. Kijk nog een keer en tik dan op Inlezen.
import-lacking = Zonder deze kolom kan er niets worden ingelezen. Wijs er een aan
import-first-rows = De eerste rijen
import-faulty-rows = Rijen met een fout
import-assumed-rows = Aangenomen
import-refused-rows = Wat het huis niet doet
import-refused-hint = Zolang dit er staat wordt er niets ingelezen. Zet het recht in het bestand en kies het opnieuw.
import-not-rows = Regels die geen rij zijn
import-download-faulty = Rijen die niet meegaan, als bestand
import-line = Regel
import-why = Waarom
import-left-out-word = gaat niet mee
import-assumed-word = aangenomen
import-would-make = Dit zou er bij komen:
import-made = Dit is er bij gekomen:
import-done-title = Ingelezen
import-nothing-there = Er is niets om in te lezen.
import-already = Alles was al ingelezen; er is niets veranderd.
import-nothing-imported = Er is niets ingelezen. Zet recht wat hierboven staat en probeer het opnieuw.
import-n-locations = { $n ->
    [one] Eén locatie
   *[other] { $n } locaties
  }
import-n-rooms = { $n ->
    [one] Eén kamer
   *[other] { $n } kamers
  }
import-n-beds = { $n ->
    [one] Eén bed
   *[other] { $n } bedden
  }
import-n-people = { $n ->
    [one] Eén persoon
   *[other] { $n } mensen
  }
import-n-there = { $n ->
    [one] Eén ding stond er al en blijft zoals het is
   *[other] { $n } locaties, kamers en bedden stonden er al en blijven zoals ze zijn
  }
import-n-before = { $n ->
    [one] Eén rij was al eerder ingelezen
   *[other] { $n } rijen waren al eerder ingelezen
  }
import-left-out = { $n ->
    [one] Eén rij gaat niet mee
   *[other] { $n } rijen gaan niet mee
  }
import-undo = Terugdraaien gaat per locatie of persoon: sluit een locatie, of verbeter wat er over iemand staat. Er wordt niets uitgewist.
import-to-locations = Naar de locaties
import-another = Nog een bestand
import-left-AboveHeader = staat boven de koppen
import-left-RepeatedHeader = herhaalt de koppen
import-left-Total = telt op wat erboven staat
import-why-LocationMissing = er staat geen locatie
import-why-CapacityMissing = er staat geen aantal bedden of kamers
import-why-NothingTaken = niets in deze rij wordt overgenomen
import-why-NotANumber = is geen heel getal
import-why-OutOfRange = is nul, of meer dan een huis kan hebben
import-why-NotADate = is geen datum die bestaat
import-why-InTheFuture = ligt in de toekomst
import-why-NotATime = is geen tijd
import-why-NotYesOrNo = is geen ja of nee
import-why-WordNotKnown = wordt in deze kolom niet begrepen
import-why-NationalityNotKnown = is geen nationaliteit die iemand nu kan hebben
import-why-NationalityUnclear = kan meer dan één nationaliteit zijn
import-why-LanguageNotKnown = is geen taal die bekend is
import-why-BrokenFormula = is een formule die niet uitkomt
import-why-NobodyMayEnter = mannen noch vrouwen mogen er binnen
import-why-DuplicateOf = is dezelfde als regel { $n }
import-why-RoomTwice = de locatie heeft al een kamer met deze naam
import-why-LooksLike = dezelfde naam en geboorte als regel { $n }, de rest verschilt
import-why-BedsPerRoomAssumed = aantal bedden per kamer staat er niet: twee aangenomen
import-why-BedsSpread = bedden gelijk over de kamers verdeeld
import-why-WhoNotTold = er staat niet wie er terecht kan: wie het eerst komt bepaalt
import-why-HoursAssumed = nachturen staan er niet: van tien tot zeven aangenomen
import-why-FirstStands = regel { $n } zegt iets anders van deze locatie; dat blijft gelden
import-why-CenturyAssumed = jaar van twee cijfers: gelezen als het laatste dat al geweest is
import-why-YearAssumed = gelezen als een jaartal
import-why-ZeroRestored = de nul vooraan het telefoonnummer is teruggezet
import-against-AlreadyThere = is intussen al gemaakt
import-against-ImpossibleName = een naam heeft één tot tachtig tekens
import-against-NameTaken = twee dingen met dezelfde naam
import-against-NeverOpen = de deur sluit op het moment dat die opengaat
import-against-LocationGone = de locatie is er niet meer
import-against-BornInFuture = een geboorte ligt in de toekomst
import-against-ImpossibleBirth = niemand kan in die maand of dat jaar geboren zijn
import-against-TooMany = meer dan twintig antwoorden op één vraag
import-against-TooLong = een tekst is te lang om te bewaren
import-field-LocationName = Naam van de locatie
import-field-Address = Adres
import-field-Programme = Nummer van het programma
import-field-RoomName = Naam van de kamer
import-field-RoomKind = Gedeeld of eigen kamer
import-field-BedLabel = Bed (elke rij is één bed)
import-field-Beds = Aantal bedden
import-field-Rooms = Aantal kamers
import-field-BedsPerRoom = Bedden per kamer
import-field-CapacityType = Geteld in bedden of kamers
import-field-MenEligible = Mannen kunnen er terecht
import-field-WomenEligible = Vrouwen kunnen er terecht
import-field-Regime = 24 uur of alleen 's nachts
import-field-OpensAt = Gaat open om
import-field-ClosesAt = Gaat dicht om
import-field-Name = Naam
import-field-GivenName = Voornaam
import-field-Infix = Tussenvoegsel
import-field-FamilyName = Achternaam
import-field-Alias = Roepnaam
import-field-OwnScript = Naam in eigen schrift
import-field-Birth = Geboren
import-field-Nationality = Nationaliteit
import-field-Language = Taal
import-field-Interpreter = Tolk nodig
import-field-Telephone = Telefoon
import-field-Message = Mail of berichtendienst
import-field-Through = Bereikbaar via
import-field-Sex = Mannen of vrouwen
import-field-WomenOnly = Alleen voor vrouwen
import-field-StepFree = Zonder drempels
import-field-Care = Medische zorg dichtbij
import-field-Minor = Minderjarig
import-field-Quiet = Rust nodig
import-field-Pregnant = Zwanger
import-field-Signals = Kwetsbaarheid
import-field-Note = Opmerking
