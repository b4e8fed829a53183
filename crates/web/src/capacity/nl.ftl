# Hoeveel bedden.
nav-capacity = Hoeveel bedden
capacity-title = Hoeveel bedden
capacity-ahead = De komende nachten
capacity-too-few = Er is nog te weinig geteld om vooruit te kijken
capacity-counted = { $n ->
    [0] Er is nog geen nacht voorbij waarvan de avond geteld is.
    [one] Er is 1 nacht om van te leren.
   *[other] Er zijn { $n } nachten om van te leren.
  }
capacity-needed = { $n ->
    [one] Vanaf 1 nacht staat hier wat er komt. Elke avond telt het huis vanzelf.
   *[other] Vanaf { $n } nachten staat hier wat er komt. Elke avond telt het huis vanzelf.
  }
capacity-alarm = Er is een kans dat het vol raakt, groter dan één op duizend. De eerste nacht:
capacity-alarm-short = Kan vol raken
capacity-no-alarm = Op geen van deze nachten is de kans groter dan één op duizend dat bedden en reserve samen niet genoeg zijn.
capacity-ahead-said = Per nacht een balk: op 95 van de 100 nachten vragen zo veel mensen een bed. De lijn is wat vrij is, de streepjeslijn met de reserve erbij. De tabel zegt hetzelfde.
capacity-ahead-caption = Geleerd van de eigen avonden: een gewogen gemiddelde dat elke vier weken halveert, met de dag van de week. Vannacht zoals geteld; latere nachten zoals nu bekend is wie vertrekt.
capacity-night = Nacht
capacity-expected = Verwacht
capacity-band = 95 van 100 nachten
capacity-beds-free = Vrij
capacity-reserve = Reserve
capacity-reserve-touched = Kans op reserve
capacity-full = Kans op vol
capacity-right = Hoe goed het tot nu toe klopte
capacity-right-none = Nog geen nacht waarvan het vooraf gezegd was.
capacity-in-band = Nachten binnen de band (95 van 100 hoort)
capacity-off = Gemiddeld ernaast, in mensen
capacity-full-nights = Nachten waarop bedden en reserve niet genoeg waren
capacity-full-foretold = Zoveel waren er voorzien (som van de kansen)
capacity-alarms = Nachten met een alarm vooraf
capacity-without-alarm = Volle nachten zonder alarm
capacity-beds = Hoeveel bedden zijn genoeg
capacity-own-days = { $n ->
    [one] Uit de eigen geschiedenis van 1 dag:
   *[other] Uit de eigen geschiedenis van { $n } dagen:
  }
capacity-own-people = { $n ->
    [one] 1 mens kwam erbij.
   *[other] { $n } mensen kwamen erbij.
  }
capacity-own-none = Het huis heeft nog te weinig geschiedenis (60 dagen en 10 mensen). Vul zelf in.
capacity-own-no-stay = Hoelang mensen blijven is er nog niet uit af te lezen: het huis is te jong, of loopt vol of leeg.
capacity-slider = Schuif:
capacity-arrivals = Mensen die er per week bij komen
capacity-arrivals-too-much = Vul 0 tot 1000 in.
capacity-stay = Maanden dat iemand blijft, gemiddeld
capacity-stay-too-much = Vul 0 tot 240 in.
capacity-nights = Op hoeveel procent van de nachten is er voor iedereen een bed
capacity-nights-too-much = Vul 0 tot 99,9999 in: voor elke nacht voor altijd is geen aantal bedden genoeg.
capacity-longer = Als drie van de tien mensen zoveel maanden langer blijven
capacity-longer-too-much = Vul 0 tot 120 in.
capacity-no-number = Dit is geen getal.
capacity-close = Als deze locatie sluit
capacity-close-none = Geen
capacity-no-location = Deze locatie is er niet of is gesloten.
capacity-reckon = Reken uit
capacity-beyond = Dit is meer dan er gerekend kan worden. Vul kleinere getallen in.
capacity-first = Eerst: hoe goed is bekend hoeveel er komen
capacity-load = Zoveel mensen zijn gemiddeld binnen als er altijd plek is:
capacity-here = Bedden van dit huis, zonder reserve en papieren lijst:
capacity-blocking = De kans dat wie vraagt alles bezet vindt, als precies bekend is hoeveel er komen (Erlang B):
capacity-band-said = Per regel een balk met hoeveel bedden nodig zijn; de streep is hoeveel dit huis heeft. De tabel zegt hetzelfde.
capacity-band-caption = Hoe onzekerder de instroom, hoe meer bedden. Niemand kent de instroom van volgend jaar beter dan op een tiende.
capacity-known-to = Instroom bekend op
capacity-exactly = precies
capacity-beds-needed = Bedden nodig
capacity-short-now = Nachten te kort met dit huis
capacity-what-if = Wat als
capacity-what-if-caption = Met een instroom die op een tiende bekend is.
capacity-change = Wat verandert
capacity-wants = Gemiddeld binnen
capacity-has = Heeft het huis
capacity-short = Nachten te kort
capacity-as-it-is = Zoals het is
capacity-more = Een tiende meer mensen
capacity-longer-stays = Drie van de tien blijven { $months } maanden langer
capacity-without = Zonder { $location }
capacity-limits = Mensen worden één voor één geteld: gezinnen die samen komen en gaan, maken nachten ongelijker. Kamersoorten, steden die doorsturen en koude nachten rekent de opdracht bestendig capacity simulate door.
capacity-cities = Over hoeveel steden dezelfde mensen en bedden verdeeld zouden zijn
capacity-cities-too-much = Vul 1 tot 300 in.
capacity-cities-together = Over { $cities } steden die elkaar elke nacht helpen
capacity-cities-apart = Over { $cities } steden, ieder voor zich (tekort: in één van die steden)
