# Woorden van de deur.
sign-in-title = Inloggen
sign-in = Inloggen
sign-in-name = Naam
sign-in-password = Wachtwoord
sign-in-shared = Anderen gebruiken dit apparaat ook
sign-in-lost = Komt u niet meer binnen? Vraag de beheerder om een nieuwe link.
sign-in-wrong = Dit klopt niet. Naam, wachtwoord en code horen bij elkaar, en een code werkt één keer.
sign-in-too-soon = Te veel pogingen. Wacht even en probeer het dan opnieuw.
welcome = Welkom,
welcome-used = Deze link werkt niet (meer). Vraag de beheerder om een nieuwe.
sign-in-passkey = Inloggen met toegangssleutel
sign-in-passkey-not = Het apparaat gaf geen antwoord. Probeer het opnieuw, of log hieronder in.
sign-in-passkey-wrong = Dit duurde te lang of het antwoord van het apparaat klopte niet. Probeer het opnieuw.
sign-in-by-code = Met wachtwoord en code
sign-in-code = Code van uw telefoon
sign-in-code-hint = Zes cijfers uit de app. Elke code werkt één keer.
