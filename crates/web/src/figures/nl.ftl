# Cijfers.
nav-figures = Cijfers
figures-title = Cijfers
figures-hint = Elk getal telt mensen, met één regel voor alles. Geen woord over iemand.
figures-from = Van
figures-to = Tot en met (peildatum)
figures-count = Tellen
figures-flow = Instroom, bezetting en uitstroom
figures-reference = De peildatum is de avond van
figures-rule = Iemand is in het programma vanaf de eerste dag van het verblijf. Op de dag van uitstroom is iemand het niet meer. Instroom min uitstroom is daardoor altijd de verandering in bezetting.
figures-what = Wat
figures-people = Mensen
figures-there-before = Bezetting op de avond vóór de periode
figures-came-new = Instroom, voor het eerst
figures-came-back = Instroom, eerder in het programma geweest
figures-taken-over = Al in het programma toen het huis begon te tellen, op
figures-came = Instroom samen
figures-left = Uitstroom
figures-there = Bezetting op de peildatum
figures-outflow = Uitstroom: bij vertrek en nu
figures-outflow-hint = Wat iemand bij vertrek had en wat het nu is, zijn twee tellingen van dezelfde mensen: wie in de periode uitstroomde.
figures-nobody-left = In deze periode stroomde niemand uit
figures-chart-said = Per klasse een balk voor bij vertrek en een lichtere voor nu. De tabel hieronder zegt hetzelfde.
figures-classes = Elke soort telt zoals de lijst van de eigen dag zegt. Percentages zijn van iedereen die uitstroomde, afgerond op hele.
figures-class = Klasse
figures-back-again = Terug in het programma
figures-all-left = Iedereen die uitstroomde
figures-nothing = Er is nog niets om te tellen
figures-deviates = Dit huis telt anders dan de lijst van het programma, vanaf
figures-deviates-then = Deze getallen zijn niet zonder meer te vergelijken met die van andere huizen.
figures-published = Wat anderen publiceerden
figures-published-hint = Getallen die op verschillende manieren zijn geteld, worden niet opgeteld.
figures-counted-as = Geteld is
figures-total = Samen
figures-not-added = Niet opgeteld: deze rijen tellen niet hetzelfde.
figures-no-day = Dit is geen dag.
figures-ends-before = De periode eindigt voordat zij begint.
figures-future = De peildatum ligt in de toekomst.
figures-tab-flow = In, uit en bezetting
figures-tab-work = Het werk
figures-tab-rights = Rechten en bewaren
figures-tab-open = Voor iedereen
nav-rights = Rechten en bewaren
figures-forgotten-rule = Van wie vergeten is, is alleen de maand bewaard. Aan het eind van elke maand kloppen de getallen precies; op andere dagen tellen zij op de eerste van hun maand.
figures-sheet = Eén blad voor de stuurgroep (PDF)
figures-months = Maand voor maand
figures-months-said = Per maand een balk voor wie instroomde en een lichtere voor wie uitstroomde; de lijn is de bezetting aan het eind.
figures-month = Maand
figures-there-at-end = Bezetting aan het eind
figures-work-hint = Elk getal met hoe het geteld is. Kies een getal om te zien wat erachter staat.
figures-definitions = Telwijze
figures-waiting = Wie wacht op een besluit
figures-waiting-rule = mensen wachten aan het eind van de peildatum op een besluit over hun aanmelding.
figures-waiting-said = Een balk: links wie op deze organisatie wacht, rechts, lichter, wie op anderen wacht.
figures-waiting-days = Hoe lang er tot nu toe is gewacht, van iedereen die wacht. De helft wacht niet langer dan de eerste waarde.
figures-waiting-today-only = Voor wie er gewacht wordt, is alleen van vandaag bekend.
figures-waits-for = Wacht op
figures-for-us = Op ons
figures-for-others = Op anderen
figures-half = helft binnen
figures-nine = negen van tien binnen
figures-with = Daarbij
figures-longest = Langst
figures-days = { $n ->
    [one] { $n } dag
   *[other] { $n } dagen
  }
figures-minutes = { $n ->
    [one] { $n } minuut
   *[other] { $n } minuten
  }
figures-beds = Bedden op de avonden van de periode
figures-no-evenings = In deze periode zijn geen avonden geteld
figures-no-evenings-then = Elke avond om zes uur telt het huis zelf zijn bedden.
figures-beds-said = Per avond een balk: onderaan de bedden die bezet waren, daarboven, lichter, wat vrij bleef. Een streeplijn is waarvoor geld is.
figures-beds-rule = Geteld op de avond zelf. Wat op de papieren lijst staat telt hier niet mee.
figures-evenings = Avonden geteld
figures-nights-taken = Nachten in een bed
figures-nights-free = Nachten dat een bed leeg bleef
figures-nights-reserve = Nachten reserve vrij
figures-nights-out = Nachten buiten gebruik
figures-full-evenings = Avonden zonder vrij bed
figures-funded = Bedden waarvoor geld is
figures-funded-unknown = niet opgeschreven
figures-each-evening = Elke avond
figures-evening = Avond
figures-taken = Bezet
figures-free = Vrij
figures-reserve = Reserve
figures-out-of-use = Buiten gebruik
figures-times = Aantal
figures-bar = Balk
figures-amount = Samen
figures-of-people = { $n ->
    [one] { $n } mens
   *[other] { $n } mensen
  }
figures-of-points = { $n ->
    [one] { $n } punt
   *[other] { $n } punten
  }
figures-of-certificates = { $n ->
    [one] { $n } certificaat
   *[other] { $n } certificaten
  }
figures-records = Wat achter een getal staat
figures-records-hint = Wie hier kijkt, staat daarna als lezer in de dossiers.
figures-back-to-work = Terug naar het werk
figures-no-records = Hier staat niets achter
figures-more-records = Dit zijn de laatste 500. Kies een kortere periode om de rest te zien.
figures-on = Wanneer
figures-whose = Van wie
figures-request = Vraag om een bed
figures-forgotten = iemand die vergeten is
figures-rights-hint = Voor de functionaris gegevensbescherming en wie over rechten waakt: alleen aantallen, geen woord over iemand.
figures-written = Opgeschreven
figures-written-rule = Hoe vaak dit in de periode in het logboek kwam.
figures-reads = Een dossier gelezen
figures-registered = Iemand ingeschreven
figures-letters = Een brief uitgereikt
figures-stops = Alles wat partners zien stopgezet
figures-held = Van wie er een dossier is
figures-held-rule = Mensen met een dossier, naar het jaar waarin zij uitstroomden. Welke bewaartermijn geldt is niet bevestigd: beslis met wie daarover gaat, en vergeet wie niet meer nodig is.
figures-held-left = Uitgestroomd in
figures-held-there = nog in het programma
figures-held-none = Niemand was in het programma
figures-open = Cijfers voor iedereen
figures-open-hint = Per kwartaal hoeveel mensen in de opvang en begeleiding waren, kwamen en gingen. Zo geteld en afgerond dat niemand eruit te herkennen is.
figures-open-none = Er is nog niets gepubliceerd
figures-open-none-then = Zodra een kwartaal voorbij is, kan de organisatie het publiceren.
figures-open-there = Bezetting aan het eind van elk kwartaal
figures-open-said = Per kwartaal een balk met de bezetting, afgerond op vijf. De tabellen hieronder zeggen hetzelfde.
figures-open-quarters = Kwartaal voor kwartaal
figures-open-rule = Getallen zijn afgerond op vijf. Minder dan vijf heet "enkele". Wat samen met andere getallen naar enkelen zou wijzen, wordt niet getoond. Wat eenmaal is getoond, verandert niet.
figures-open-there-row = Bezetting aan het eind
figures-open-data = Dezelfde cijfers als open data
figures-open-data-hint = Elk bestand bevat hetzelfde als deze pagina.
figures-open-release = Voor landelijke optelling (JSON)
figures-few = enkele
figures-withheld = niet getoond
figures-paper-rule = Geteld zijn mensen. Instroom min uitstroom is de verandering in bezetting.
figures-paper-leaving = Bij vertrek is wat op die dag verteld is; nu is wat het laatst bekend werd.
figures-paper-forgotten = Wie vergeten is, telt mee in de maand waarin iets was.
figures-paper-of-whom-back = waarvan terug:
figures-paper-evening = op de avond van de peildatum
figures-paper-in-period = in de periode
figures-paper-at-end = aan het eind van de peildatum
figures-paper-share-now = van de uitstroom, zoals nu bekend
figures-paper-decided = Aanmelding tot besluit
figures-paper-bed = Vraag tot bed
figures-paper-half = de helft binnen
figures-group = Van wie
figures-group-everybody = Iedereen
figures-group-alone = Wie alleen is
figures-group-household = Huishoudens
figures-too-small = Deze groep is te klein om te tonen.
figures-too-small-then = Een aantal van één tot vier zou iemand aanwijzen. Kies een langere periode of iedereen.
figures-tab-ways = Wegen door het programma
figures-ways-hint = Hoe mensen door het programma gingen, zonder dat iemand te herkennen is. Een weg die minder dan vijf mensen deelden, staat er niet apart.
figures-ways-none = Nog geen weg die vijf mensen deelden
figures-ways-none-then = Kies een langere periode, of kijk later nog eens.
figures-ways-usual = Gewone wegen
figures-ways-shortest = Kortste
figures-ways-longest = Langste
figures-ways-arrows = Stap voor stap
figures-ways-from = Van
figures-ways-to = Naar
figures-ways-days = Helft binnen (dagen)
