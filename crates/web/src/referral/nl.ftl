referral-title = Aanmeldlinks
referral-to-links = Aanmeldlinks voor organisaties
referral-what = Met een aanmeldlink meldt een organisatie mensen aan zonder account. Wie de link heeft, kan hier niets lezen.
referral-most =
    { $n ->
        [one] Per dag kan met een link één persoon worden aangemeld.
       *[other] Per dag kunnen met een link { $n } mensen worden aangemeld.
    }
referral-none = Er zijn nog geen aanmeldlinks.
referral-none-then = Maak hieronder een link voor een organisatie die mensen naar u verwijst.
referral-caption = Gegeven links
referral-organisation = Organisatie
referral-organisation-hint = Zo staat de organisatie straks bij elke aanmelding.
referral-forgotten = naam gewist
referral-until = Werkt tot en met
referral-until-hint = Hoogstens een jaar. U kunt de link altijd eerder intrekken.
referral-used = Aangemeld
referral-used-last = laatst op
referral-state = Stand
referral-works = Werkt
referral-over = Afgelopen
referral-withdrawn = Ingetrokken
referral-withdraw = Intrekken
referral-new = Nieuwe link
referral-make = Link maken
referral-say-organisation = Zeg welke organisatie de link krijgt.
referral-say-until = Vul een dag in, zoals 2026-12-31.
referral-fault-long = Deze naam is te lang: neem hoogstens tweehonderd tekens.
referral-fault-over = Deze dag is al voorbij. Kies vandaag of later.
referral-fault-far = Een link werkt hoogstens een jaar. Kies een eerdere dag.
referral-fault-again = Met dit formulier is al een link gemaakt. Open de pagina opnieuw en maak een nieuwe.
referral-find = Aanmelding zoeken met een kenmerk
referral-reference = Kenmerk
referral-reference-hint = Wie iemand met een link aanmeldt, krijgt een kenmerk van acht tekens.
referral-find-now = Zoeken
referral-found = Naar deze aanmelding
referral-not-found = Bij dit kenmerk hoort geen aanmelding. Vraag of het goed is overgenomen: het heeft acht tekens, zonder de letters i, l, o en u.
referral-link-title = Aanmeldlink
referral-link-once = U ziet deze link nu één keer.
referral-link-once-then = Kopieer hem of druk deze pagina af. Is hij kwijt, trek hem dan in en maak een nieuwe.
referral-link-copy = Link om te kopiëren
referral-link-for = Aanmeldlink voor
referral-link-open = Open dit adres om iemand aan te melden. U hebt geen account nodig.
referral-link-until = De link werkt tot en met
referral-link-lost = Geef de link alleen aan collega's. Is hij in verkeerde handen? Zeg het ons meteen: dan trekken we hem in.
