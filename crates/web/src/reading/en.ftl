reading-title = Reading stopped
reading-stops = { $n ->
    [one] A colleague opened so many files that reading was stopped.
   *[other] { $n } colleagues opened so many files that reading was stopped.
  }
reading-hint = { $n ->
    [one] Whoever opens more than one file within an hour is stopped. Beds, requests and the night list go on.
   *[other] Whoever opens more than { $n } files within an hour is stopped. Beds, requests and the night list go on.
  }
reading-stopped = Stopped now
reading-nobody = Nobody is stopped.
reading-files = { $n ->
    [one] one file within an hour
   *[other] { $n } files within an hour
  }
reading-ask-first = Ask first why. If it was no ordinary work, leave it as it is and call the privacy officer.
reading-allow = Let them read again
reading-somebody-else = Somebody else has to look into this: a coordinator or the privacy officer.
reading-before = Stopped before
reading-before-rule = In the past year, the last one first.
reading-who = Who
reading-count = Files within an hour
reading-at = When
reading-allowed = Allowed again
reading-unknown = somebody who does not work here any more
reading-not-stopped = This colleague can read again already: somebody was quicker.
reading-oneself = Nobody allows this to themselves. Ask a colleague.
