forgetting-title = Forgotten
forgetting-hint = Whoever is forgotten can be read by nobody any more. So one proposes it, and another agrees.
forgetting-most = { $n ->
    [one] No more than one person is forgotten on one day: so that a mistake is noticed.
   *[other] No more than { $n } people are forgotten on one day: so that a mistake is noticed.
  }
forgetting-waiting = Waits for a second person
forgetting-nobody-waits = Nobody waits.
forgetting-nobody-waits-then = A proposal begins on the page of a person, or below with whoever is past their term.
forgetting-agree = Agree and forget
forgetting-take-back = Not after all
forgetting-somebody-else = Somebody else has to agree: a coordinator or the privacy officer.
forgetting-due = Term is over
forgetting-due-nobody = The term is over of nobody who left.
forgetting-due-all = { $n ->
    [one] The file of one person does not have to be kept any more.
   *[other] The files of { $n } people do not have to be kept any more. The first hundred stand here.
  }
forgetting-due-rule = Whoever left and did not come back, by how long the house keeps files. Nothing happens by itself.
forgetting-who = Who
forgetting-left = Left
forgetting-since = Term over since
forgetting-source = Agreed by
forgetting-unconfirmed = not confirmed
forgetting-gone = People who were forgotten
forgetting-gone-nobody = Nobody was forgotten yet.
forgetting-gone-rule = The last one first. A number says nothing any more about who it was.
forgetting-number = Number
forgetting-at = When
forgetting-because = Why
forgetting-asked = The person asked for it
forgetting-time-over = The term of keeping is over
forgetting-mistake = Written down by mistake
forgetting-propose-title = Forget
forgetting-means = Everything written about this person becomes unreadable: names, needs, plan, notes, letters, who looked. The keys are destroyed. That cannot be undone.
forgetting-stays = Figures stay what they were, without saying about whom. Which bed was taken on which night stays under a number that means nothing any more.
forgetting-in-the-way = This still stands in the way
forgetting-proposed-by = Proposed already by
forgetting-second = Nothing is gone until another person agrees.
forgetting-propose = Propose
forgetting-say-why = Choose why.
forgetting-not-proposed = This is not proposed any more: somebody was quicker.
forgetting-oneself = Whoever proposed it does not agree to it too.
forgetting-has-bed = This person has a bed. Free the bed first.
forgetting-in-programme = This person is in the programme or waits for a decision. Settle that first.
forgetting-on-their-way = This person is on the way to another city or from one. Settle that first.
forgetting-enough-today = Enough people were forgotten today. Go on tomorrow, or look first whether it is right.
forgetting-certificate = Certificate of forgetting
forgetting-holds = Nothing of this person can be read any more.
forgetting-holds-not = Something is left: start the program again, which finishes it, and call the administrator.
forgetting-looked = Looked at on
forgetting-house = House
forgetting-by-two = By
forgetting-in-the-log = Place in the log
forgetting-keys = Keys
forgetting-destroyed = destroyed
forgetting-still-there = still there
forgetting-records-gone = Records whose words are gone
forgetting-copies = Copies from before exist until
forgetting-copies-unknown = the house did not say for how long copies are kept
forgetting-means-now = From an old copy of the log nothing can be read either without the keys that were destroyed. The chain of the log still closes: a check value of each record stays. Whoever opens this page has it looked at anew.
