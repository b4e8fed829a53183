# Procedures and terms of legal guidance.
procedure-title = Procedure
procedure-open-title = Write down a procedure
procedure-open-do = Write the procedure down
procedure-to-person = To the person
procedure-kind = Which procedure?
procedure-no-kind = Choose which procedure it is.
procedure-lawyer = Lawyer
procedure-lawyer-hint = Name and how to reach them. Empty when there is none yet.
procedure-no-lawyer = No lawyer known yet
procedure-words = What it is about
procedure-words-hint = Describe documents in words; they are not kept here.
procedure-goes-on = Goes on
procedure-closed = Closed
procedure-terms = Terms
procedure-no-terms = No term runs
procedure-no-terms-then = Write down what happened. When a term begins by it, it stands here at once.
procedure-last-day = Last day
procedure-from = Counted from
procedure-theirs = others must act within this term
procedure-watched-by = Watched by
procedure-alone = Whoever watches this term does not work here any more. Choose somebody else.
procedure-no-second = no second watcher
procedure-how = How this day was counted
procedure-source = Source:
procedure-passed = The last day has passed. Call a lawyer today: filing late can sometimes be repaired.
procedure-passed-theirs = The last day has passed. Ask a lawyer what the person can do now.
procedure-changed = The rule changed. Counted now, the last day is
procedure-changed-safe = Until somebody looked at it, the earlier day counts.
procedure-review = What did you find? For example: asked the lawyer.
procedure-review-do = I looked at it
procedure-say-found = Write down what you found.
procedure-nothing-to-review = Nobody has to look at this any more.
procedure-must-review = rule changed: look at it
procedure-term-running = Runs
procedure-term-met = Met
procedure-term-taken-back = Began by a mistake
procedure-warned-half = told at half
procedure-warned-three-quarters = told at three quarters
procedure-warned-three-days = told three working days before
procedure-warned-one-day = told the last working day before
procedure-warned-passed = told after it passed
procedure-meet = Met: it was done
procedure-met-on = Done on
procedure-proof = What shows it? For example: confirmation of receipt by the court, with its date.
procedure-meet-do = Write down that it was done
procedure-no-proof = Write down what shows that it was done. Without that the term runs on.
procedure-before-it-began = That is before the term began.
procedure-drop = Does not have to be met
procedure-drop-why = Why not?
procedure-drop-person-decided = The person does not want it, after an explanation
procedure-drop-no-longer-runs = The decision was withdrawn or replaced
procedure-drop-mistaken = Does not apply, or a mistake
procedure-drop-missed = Missed
procedure-drop-words = In words
procedure-drop-do = Stop this term
procedure-no-reason = Choose why the term does not have to be met.
procedure-not-passed = The term has not passed: it can still be met.
procedure-say-why = Write down why.
procedure-not-running = This term does not run any more. Below is how it is now.
procedure-term-reopen = This term runs after all
procedure-why = Why?
procedure-term-reopen-do = Let the term run again
procedure-not-ended = This term runs already.
procedure-note-title = What happened?
procedure-what = Event
procedure-starts = Starts:
procedure-no-milestone = Choose what happened.
procedure-on = On which day?
procedure-on-hint = For a decision: the day on which it was made known, usually the date of sending.
procedure-no-date = Fill in a day, such as 2026-11-25.
procedure-not-yet = That day has not come.
procedure-out-of-range = For that day the holidays are not known; see whether the year is right.
procedure-before-the-rule = On that day the rule that is known here did not hold yet; see whether the year is right.
procedure-cannot-count = This term cannot be counted. Ask a lawyer for the last day.
procedure-received = What was received?
procedure-received-hint = Describe the document: from whom, which reference, how it came.
procedure-note-do = Write it down
procedure-decided-already = A decision stands in this procedure already. If that was a mistake, take it back; if this is a new decision on an objection or an appeal, write down a new procedure.
procedure-is-over = This procedure is closed. Open it again first.
procedure-is-open = This procedure is open already.
procedure-watcher = Who watches the term?
procedure-second = Who watches it too?
procedure-second-hint = Two people: whoever is ill lets no term pass.
procedure-no-watcher = Choose who watches the term.
procedure-nobody-legal = Nobody works here in legal guidance. Ask the administrator to give somebody that role.
procedure-not-legal = Only somebody who works here in legal guidance watches a term.
procedure-twice = The second watcher is somebody else.
procedure-watch-title = Who watches this term?
procedure-watch-link = Who watches
procedure-watch-do = That is how it is
procedure-whose = Of
procedure-describe = Change lawyer or description
procedure-describe-do = Write down
procedure-close = Close the procedure
procedure-ended = How did it end?
procedure-ended-hint = In your own words.
procedure-close-do = Close the procedure
procedure-say-how = Write down how it ended.
procedure-term-runs = A term still runs. First write down that it was met, or why it does not have to be.
procedure-reopen = Open the procedure again
procedure-again = Why does it go on?
procedure-again-hint = In your own words.
procedure-reopen-do = Open the procedure again
procedure-timeline = What happened
procedure-take-back = This was a mistake
procedure-wrong = What was wrong?
procedure-take-back-do = Take back; terms that began by it do not run
procedure-taken-back-already = That was taken back already.
procedure-line-opened = Procedure written down
procedure-line-described = Lawyer or description changed
procedure-line-taken-back = An event was taken back
procedure-line-closed = Procedure closed
procedure-line-reopened = Procedure opened again
procedure-line-started = A term began; last day { $day }
procedure-line-reckoned = The rule changed; counted now the last day is { $day }
procedure-line-reviewed = Somebody looked at the changed rule
procedure-line-watchers = Others watch the term
procedure-line-met = Term met on { $day }
procedure-line-dropped = Term stopped
procedure-line-term-reopened = The term runs again
procedure-terms-title = Terms
procedure-terms-what = What runs out first stands on top. A term leaves this list only when somebody writes down that it was met, or why it does not have to be.
procedure-terms-whose = Which terms
procedure-terms-none = No term runs
procedure-terms-none-then = Write down a procedure with a person, and in it what happened: terms then begin by themselves.
procedure-terms-none-coordinator = As soon as legal guidance writes down a decision, its term stands here.
procedure-far-none = Runs
procedure-far-half = Past half
procedure-far-three-quarters = Past three quarters
procedure-far-three-days = Three working days or fewer
procedure-far-one-day = Nearly over
procedure-far-passed = Passed and not dealt with
procedure-read = To the procedure
procedure-none = No procedures written down
procedure-of-person = Procedures
procedure-add = Write down a procedure
procedure-days-left = { $n ->
    [0] today
    [one] 1 day left
   *[other] { $n } days left
  }
procedure-days-over = { $n ->
    [0] today
    [one] 1 day over
   *[other] { $n } days over
  }
procedure-terms-mine = { $n ->
    [0] Mine (0)
    [one] Mine (1)
   *[other] Mine ({ $n })
  }
procedure-terms-all = { $n ->
    [0] All (0)
    [one] All (1)
   *[other] All ({ $n })
  }
terms-for-you = { $n ->
    [0] No term asks for your attention.
    [one] A term asks for your attention.
   *[other] { $n } terms ask for your attention.
  }
terms-look = To the terms
procedure-another-day = The last day was counted again meanwhile. Look at the day that stands here now.
procedure-too-late = That is after the last day. Stop the term as missed, and write down what was done after all.
procedure-doubtful = not confirmed: ask a lawyer
procedure-term-unknown = No term is known here for this. One may run all the same: ask a lawyer today.
