# Procedures en termijnen van de juridische begeleiding.
procedure-title = Procedure
procedure-open-title = Procedure opschrijven
procedure-open-do = Schrijf de procedure op
procedure-to-person = Naar de persoon
procedure-kind = Welke procedure?
procedure-no-kind = Kies welke procedure het is.
procedure-lawyer = Advocaat
procedure-lawyer-hint = Naam en hoe die te bereiken is. Leeg als er nog geen is.
procedure-no-lawyer = Nog geen advocaat bekend
procedure-words = Waar het over gaat
procedure-words-hint = Beschrijf stukken in woorden; ze worden hier niet bewaard.
procedure-goes-on = Loopt
procedure-closed = Afgesloten
procedure-terms = Termijnen
procedure-no-terms = Er loopt geen termijn
procedure-no-terms-then = Schrijf op wat er gebeurde. Begint daardoor een termijn, dan staat die hier meteen.
procedure-last-day = Laatste dag
procedure-from = Gerekend vanaf
procedure-theirs = anderen moeten binnen deze termijn handelen
procedure-watched-by = Bewaakt door
procedure-alone = Wie deze termijn bewaakt, werkt hier niet meer. Kies iemand anders.
procedure-no-second = geen tweede bewaker
procedure-how = Hoe deze dag is gerekend
procedure-source = Bron:
procedure-passed = De laatste dag is voorbij. Bel vandaag nog een advocaat: soms is te laat indienen te herstellen.
procedure-passed-theirs = De laatste dag is voorbij. Overleg met een advocaat wat de persoon nu kan doen.
procedure-changed = De regel is veranderd. Nu gerekend is de laatste dag
procedure-changed-safe = Tot iemand ernaar heeft gekeken, telt de vroegste dag.
procedure-review = Wat vond u? Bijvoorbeeld: nagevraagd bij de advocaat.
procedure-review-do = Ik heb ernaar gekeken
procedure-say-found = Schrijf op wat u vond.
procedure-nothing-to-review = Hier hoeft niemand meer naar te kijken.
procedure-must-review = regel veranderd: kijk ernaar
procedure-term-running = Loopt
procedure-term-met = Gehaald
procedure-term-taken-back = Begon door een vergissing
procedure-warned-half = gemeld op de helft
procedure-warned-three-quarters = gemeld op driekwart
procedure-warned-three-days = gemeld drie werkdagen ervoor
procedure-warned-one-day = gemeld de laatste werkdag ervoor
procedure-warned-passed = gemeld na afloop
procedure-meet = Gehaald: het is gedaan
procedure-met-on = Gedaan op
procedure-proof = Waaruit blijkt het? Bijvoorbeeld: ontvangstbevestiging van de rechtbank, met datum.
procedure-meet-do = Schrijf op dat het gedaan is
procedure-no-proof = Schrijf op waaruit blijkt dat het gedaan is. Zonder dat blijft de termijn lopen.
procedure-before-it-began = Dat is voordat de termijn begon.
procedure-drop = Hoeft niet gehaald te worden
procedure-drop-why = Waarom niet?
procedure-drop-person-decided = De persoon wil het zelf niet, na uitleg
procedure-drop-no-longer-runs = Het besluit is ingetrokken of vervangen
procedure-drop-mistaken = Niet van toepassing of vergissing
procedure-drop-missed = Gemist
procedure-drop-words = In woorden
procedure-drop-do = Stop deze termijn
procedure-no-reason = Kies waarom de termijn niet gehaald hoeft te worden.
procedure-not-passed = De termijn is nog niet voorbij: hij kan nog gehaald worden.
procedure-say-why = Schrijf op waarom.
procedure-not-running = Deze termijn loopt niet meer. Hieronder staat hoe het nu is.
procedure-term-reopen = Deze termijn loopt toch nog
procedure-why = Waarom?
procedure-term-reopen-do = Laat de termijn weer lopen
procedure-not-ended = Deze termijn loopt al.
procedure-note-title = Wat is er gebeurd?
procedure-what = Gebeurtenis
procedure-starts = Begint:
procedure-no-milestone = Kies wat er is gebeurd.
procedure-on = Op welke dag?
procedure-on-hint = Bij een besluit: de dag waarop het bekend is gemaakt, meestal de datum van verzending.
procedure-no-date = Vul een dag in, zoals 2026-11-25.
procedure-not-yet = Die dag is nog niet geweest.
procedure-out-of-range = Voor die dag zijn de feestdagen niet bekend; kijk of het jaar klopt.
procedure-before-the-rule = Op die dag gold de regel nog niet die hier bekend is; kijk of het jaar klopt.
procedure-cannot-count = Deze termijn kan niet worden gerekend. Vraag een advocaat naar de laatste dag.
procedure-received = Wat is er ontvangen?
procedure-received-hint = Beschrijf het stuk: van wie, welk kenmerk, hoe het kwam.
procedure-note-do = Schrijf het op
procedure-decided-already = In deze procedure staat al een besluit. Was dat een vergissing, neem het dan terug; is dit een nieuw besluit op bezwaar of beroep, schrijf dan een nieuwe procedure op.
procedure-is-over = Deze procedure is afgesloten. Open haar eerst weer.
procedure-is-open = Deze procedure loopt al.
procedure-watcher = Wie bewaakt de termijn?
procedure-second = Wie bewaakt hem ook?
procedure-second-hint = Twee mensen: wie ziek is, laat geen termijn verlopen.
procedure-no-watcher = Kies wie de termijn bewaakt.
procedure-nobody-legal = Er werkt hier niemand in de juridische begeleiding. Vraag beheer om iemand die rol te geven.
procedure-not-legal = Alleen wie hier in de juridische begeleiding werkt, bewaakt een termijn.
procedure-twice = De tweede bewaker is iemand anders.
procedure-watch-title = Wie bewaakt deze termijn?
procedure-watch-link = Wie bewaakt
procedure-watch-do = Zo is het
procedure-whose = Van
procedure-describe = Advocaat of beschrijving veranderen
procedure-describe-do = Schrijf op
procedure-close = Procedure afsluiten
procedure-ended = Hoe is het afgelopen?
procedure-ended-hint = In eigen woorden.
procedure-close-do = Sluit de procedure af
procedure-say-how = Schrijf op hoe het is afgelopen.
procedure-term-runs = Er loopt nog een termijn. Schrijf eerst op dat die is gehaald, of waarom dat niet hoeft.
procedure-reopen = Procedure weer openen
procedure-again = Waarom gaat zij verder?
procedure-again-hint = In eigen woorden.
procedure-reopen-do = Open de procedure weer
procedure-timeline = Wat er gebeurde
procedure-take-back = Dit was een vergissing
procedure-wrong = Wat klopte er niet?
procedure-take-back-do = Neem terug; termijnen die hierdoor begonnen, lopen niet
procedure-taken-back-already = Dat was al teruggenomen.
procedure-line-opened = Procedure opgeschreven
procedure-line-described = Advocaat of beschrijving veranderd
procedure-line-taken-back = Een gebeurtenis is teruggenomen
procedure-line-closed = Procedure afgesloten
procedure-line-reopened = Procedure weer geopend
procedure-line-started = Een termijn begon; laatste dag { $day }
procedure-line-reckoned = De regel is veranderd; nu gerekend is de laatste dag { $day }
procedure-line-reviewed = Iemand keek naar de veranderde regel
procedure-line-watchers = Anderen bewaken de termijn
procedure-line-met = Termijn gehaald op { $day }
procedure-line-dropped = Termijn gestopt
procedure-line-term-reopened = De termijn loopt weer
procedure-terms-title = Termijnen
procedure-terms-what = Wat het eerst afloopt, staat bovenaan. Een termijn verdwijnt hier alleen als iemand opschrijft dat hij is gehaald, of waarom dat niet hoeft.
procedure-terms-whose = Welke termijnen
procedure-terms-none = Er loopt geen termijn
procedure-terms-none-then = Schrijf bij een persoon een procedure op, en daarin wat er gebeurde: termijnen beginnen dan vanzelf.
procedure-terms-none-coordinator = Zodra juridische begeleiding een besluit opschrijft, staat de termijn hier.
procedure-far-none = Loopt
procedure-far-half = Over de helft
procedure-far-three-quarters = Over driekwart
procedure-far-three-days = Nog drie werkdagen of minder
procedure-far-one-day = Bijna voorbij
procedure-far-passed = Voorbij en niet afgehandeld
procedure-read = Naar de procedure
procedure-none = Geen procedures opgeschreven
procedure-of-person = Procedures
procedure-add = Procedure opschrijven
procedure-days-left = { $n ->
    [0] vandaag
    [one] nog 1 dag
   *[other] nog { $n } dagen
  }
procedure-days-over = { $n ->
    [0] vandaag
    [one] 1 dag voorbij
   *[other] { $n } dagen voorbij
  }
procedure-terms-mine = { $n ->
    [0] Van mij (0)
    [one] Van mij (1)
   *[other] Van mij ({ $n })
  }
procedure-terms-all = { $n ->
    [0] Alle (0)
    [one] Alle (1)
   *[other] Alle ({ $n })
  }
terms-for-you = { $n ->
    [0] Geen termijn vraagt uw aandacht.
    [one] Een termijn vraagt uw aandacht.
   *[other] { $n } termijnen vragen uw aandacht.
  }
terms-look = Naar de termijnen
procedure-another-day = De laatste dag is intussen opnieuw gerekend. Kijk naar de dag die hier nu staat.
procedure-too-late = Dat is na de laatste dag. Stop de termijn als gemist, en schrijf erbij wat er alsnog is gedaan.
procedure-doubtful = niet bevestigd: vraag een advocaat
procedure-term-unknown = Hiervoor is hier geen termijn bekend. Er kan er wel een lopen: vraag vandaag nog een advocaat.
