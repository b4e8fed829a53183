title = Meeting
sheet-question = Question
sheet-minutes =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
