# Zinnen om te laten zien.
nav-phrase = Zinnen in talen
phrase-title = Zinnen om te laten zien
phrase-why = Spreekt u elkaars taal niet? Laat de ander de eigen taal aanwijzen, en toon de zinnen op uw scherm. Voor een echt gesprek hoort er een tolk bij.
phrase-point = Er vertaalt hier nooit een machine wat mensen zeggen of schrijven.
phrase-unverified = Deze zinnen zijn nog niet gelezen door iemand met deze taal als moedertaal.
phrase-speaks = Spreekt
phrase-interpreter = tolk nodig
phrase-show = Zinnen laten zien
