forgetting-title = Vergeten
forgetting-hint = Wie wordt vergeten, is daarna voor niemand meer te lezen. Daarom stelt de één het voor en stemt een ander in.
forgetting-most = { $n ->
    [one] Op één dag wordt niet meer dan één mens vergeten: zo valt een vergissing op.
   *[other] Op één dag worden niet meer dan { $n } mensen vergeten: zo valt een vergissing op.
  }
forgetting-waiting = Wacht op een tweede
forgetting-nobody-waits = Niemand wacht.
forgetting-nobody-waits-then = Een voorstel begint op de pagina van een persoon, of hieronder bij wie de termijn voorbij is.
forgetting-agree = Instemmen en vergeten
forgetting-take-back = Toch niet
forgetting-somebody-else = Iemand anders moet instemmen: regie of de functionaris gegevensbescherming.
forgetting-due = Termijn voorbij
forgetting-due-nobody = Van niemand die vertrok is de termijn voorbij.
forgetting-due-all = { $n ->
    [one] Van één mens hoeft het dossier niet meer bewaard te worden.
   *[other] Van { $n } mensen hoeft het dossier niet meer bewaard te worden. De eerste honderd staan hier.
  }
forgetting-due-rule = Wie vertrok en niet terugkwam, naar hoe lang het huis dossiers bewaart. Er gebeurt niets vanzelf.
forgetting-who = Wie
forgetting-left = Vertrokken
forgetting-since = Termijn voorbij sinds
forgetting-source = Afgesproken door
forgetting-unconfirmed = niet bevestigd
forgetting-gone = Vergeten mensen
forgetting-gone-nobody = Er is nog niemand vergeten.
forgetting-gone-rule = De laatste bovenaan. Een nummer zegt niets meer over wie het was.
forgetting-number = Nummer
forgetting-at = Wanneer
forgetting-because = Waarom
forgetting-asked = De persoon vroeg erom
forgetting-time-over = De bewaartermijn is voorbij
forgetting-mistake = Per vergissing opgeschreven
forgetting-propose-title = Laten vergeten
forgetting-means = Alles wat over deze persoon is opgeschreven wordt onleesbaar: namen, behoeften, plan, notities, brieven, wie er keek. De sleutels worden vernietigd. Dat is niet terug te draaien.
forgetting-stays = Cijfers blijven wat zij waren, zonder te zeggen over wie. Welk bed in welke nacht bezet was, blijft staan onder een nummer dat niets meer betekent.
forgetting-in-the-way = Dit staat nog in de weg
forgetting-proposed-by = Al voorgesteld door
forgetting-second = Er is pas iets weg als een ander instemt.
forgetting-propose = Voorstellen
forgetting-say-why = Kies waarom.
forgetting-not-proposed = Dit is niet meer voorgesteld: iemand was u voor.
forgetting-oneself = Wie het voorstelde, stemt er niet zelf mee in.
forgetting-has-bed = Deze persoon heeft een bed. Laat eerst het bed vrij.
forgetting-in-programme = Deze persoon is in het programma of wacht op een besluit. Rond dat eerst af.
forgetting-on-their-way = Deze persoon is onderweg naar of van een andere stad. Rond dat eerst af.
forgetting-enough-today = Vandaag zijn er genoeg mensen vergeten. Ga morgen verder, of kijk eerst of het klopt.
forgetting-certificate = Bewijs van vergeten
forgetting-holds = Van deze persoon is niets meer te lezen.
forgetting-holds-not = Er is nog iets over: start het programma opnieuw, dan wordt het afgemaakt, en bel de beheerder.
forgetting-looked = Nagekeken op
forgetting-house = Huis
forgetting-by-two = Door
forgetting-in-the-log = Plaats in het logboek
forgetting-keys = Sleutels
forgetting-destroyed = vernietigd
forgetting-still-there = nog aanwezig
forgetting-records-gone = Regels waarvan de woorden weg zijn
forgetting-copies = Kopieën van voor die tijd bestaan tot
forgetting-copies-unknown = het huis heeft niet gezegd hoe lang kopieën bewaard worden
forgetting-means-now = Ook uit een oude kopie van het logboek is zonder de vernietigde sleutels niets te lezen. De keten van het logboek sluit nog: van elke regel blijft een controlegetal. Wie deze pagina opent, laat opnieuw nakijken.
