title = Overleg
skip = Naar de inhoud
leave = Verlaten

sheet-question = Vraag
sheet-minutes =
    { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    }

door-title = Overleg
door-code = Code van dit overleg
door-hint = Twee groepjes van vier letters. Grote of kleine letters, met of zonder spatie.
door-open = Openen
door-none = Geen code? Wie het overleg leidt, leest er een voor. Er is geen account en er wordt geen naam gevraagd.
door-no-code = Dit kan geen code zijn. Een code heeft acht letters, zoals BCDF GHJK. De letters A, E, I, L, O, S en U en cijfers komen er niet in voor.
door-opens-nothing = Deze code opent niets. Kijk elke letter na met wie de code voorlas. Een code werkt alleen zolang haar overleg duurt.
door-too-soon =
    { $n ->
        [one] Vanaf deze plek openden te veel codes niets. Probeer het over 1 seconde opnieuw; wat u typte, staat er nog.
       *[other] Vanaf deze plek openden te veel codes niets. Probeer het over { $n } seconden opnieuw; wat u typte, staat er nog.
    }

now-title = Nu aan de orde
now-nothing = Er is nu niets te zien.
now-nothing-why = Zodra wie het overleg leidt u een blad laat zien, staat het hier.
now-follows = Deze pagina loopt mee.
now-follows-not = Deze pagina loopt niet mee. Ververs haar om te zien wat nu aan de orde is.
now-stay = Bij dit blad blijven
size-large = Groot, voor de zaal
size-ordinary = Gewone letters
one-title = Eén blad
one-back = Naar wat nu aan de orde is

not-there = Hier is niets
not-there-why = Dit adres bestaat niet, of niet meer.
broken = Er ging iets mis
broken-why = Probeer het zo nog eens. Lukt het niet, vraag dan wie het overleg leidt om het blad in de zaal te tonen.
