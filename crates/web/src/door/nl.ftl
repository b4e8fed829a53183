# Woorden van de deur.
sign-in-title = Inloggen
sign-in = Inloggen
sign-in-name = Naam
sign-in-password = Wachtwoord
sign-in-shared = Anderen gebruiken dit apparaat ook
sign-in-lost = Geen wachtwoord meer? Vraag de beheerder om een nieuwe link.
sign-in-wrong = Naam en wachtwoord horen niet bij elkaar.
sign-in-too-soon = Te veel pogingen. Wacht even en probeer het dan opnieuw.
welcome = Welkom,
welcome-used = Deze link werkt niet (meer). Vraag de beheerder om een nieuwe.
