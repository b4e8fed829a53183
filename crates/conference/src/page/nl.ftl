title = Overleg
sheet-question = Vraag
sheet-minutes =
    { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    }
