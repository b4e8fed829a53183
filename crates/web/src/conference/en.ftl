# Case conferences.
nav-conference = Conferences
conference-title = Case conferences
conference-back = All conferences
conference-no-levels = No level of consultation is set up yet
conference-no-levels-then = Begin with one: the local case conference, and who sits in it.
conference-no-levels-ask = Ask a coordinator to set up the levels and who sits in them.
conference-none = No meeting is planned
conference-none-coming = No meeting is planned. A coordinator plans one.
conference-cases = { $n ->
    [one] 1 case
   *[other] { $n } cases
  }
conference-state-planned = Planned
conference-state-called-off = Called off
conference-state-begun = Goes on now
conference-state-closed = Over
conference-plan = Plan a meeting
conference-plan-do = Plan it
conference-level = Level
conference-choose-level = Choose
conference-no-level = Choose a level.
conference-on = Day
conference-at = Begins at
conference-minutes = How many minutes?
conference-place = Where
conference-no-day = Fill in a day.
conference-no-time = Fill in a time, such as 13:00.
conference-no-length = Fill in how many minutes it takes: 1 to 480.
conference-no-place = Fill in where it is.
conference-in-the-past = That day is over. Choose today or later.
conference-over = This meeting began, is over, or was called off. It cannot be moved.
conference-over-ones = { $n ->
    [one] 1 meeting that is over
   *[other] { $n } meetings that are over
  }
conference-levels = Levels and seats
conference-levels-hint = Who takes part is agreed in your city, with days. Nothing here is fixed: a partner of the state may have a seat or not.
conference-goes-to = What is not agreed on goes to
conference-no-seats = Nobody sits here yet.
conference-of-state = of the state
conference-seat = Add a partner
conference-partner = Name of the partner
conference-partner-no-name = Fill in a name of at most 120 letters.
conference-from = From
conference-until = Until (may stay empty)
conference-ends-before = The last day lies before the first.
conference-seat-do = Add
conference-seat-end = Ends from today
conference-level-change = Change this level
conference-level-change-do = Change it
conference-level-new = New level
conference-level-new-do = Add the level
conference-level-name = Name
conference-level-no-name = Fill in a name of at most 120 letters.
conference-level-above = What is not agreed on goes to
conference-level-none-above = Nowhere
conference-level-circular = A level cannot be above itself.
conference-meeting = Meeting
conference-take = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
  }
conference-each = { $n ->
    [one] 1 minute each
   *[other] { $n } minutes each
  }
conference-agenda = Agenda
conference-agenda-changed = Somebody else changed the agenda meanwhile. This is how it is now: try again.
conference-has-items = Take the cases off the agenda first.
conference-empty = There is no case on the agenda
conference-empty-then = Guides put a case on it from the page of a plan.
conference-by-terms = Order by legal terms
conference-up = Earlier
conference-down = Later
conference-now = On now
conference-item-on = To be discussed
conference-item-off = Taken off
conference-item-agreed = Agreed
conference-item-disagreed = Not agreed
conference-item-escalated = To the level above
conference-item-postponed = Put off
conference-points = { $n ->
    [0] nothing prepared
    [one] 1 point prepared
   *[other] { $n } points prepared
  }
conference-partners-see = { $n ->
    [0] nobody may see anything yet
    [one] 1 partner may see something
   *[other] { $n } partners may see something
  }
conference-last-time = Last time:
conference-promised-before = Promised before, and nobody knows whether it came
conference-we = We ourselves
conference-late = Late
conference-turn = Turn to this case
conference-present = Who takes part
conference-present-hint = Those in the room read one screen: on it stands only what all of them may see. Whoever is elsewhere gets a code for this meeting only.
conference-not-today = It can begin on its own day.
conference-by-room = In the room
conference-by-code = With a code
conference-absent = Not there
conference-nobody-sits = Nobody has a seat on that day.
conference-seat-over = One of these has no seat today any more. Look at who is left and try again.
conference-seats = Who sits there
conference-begin = Begin the meeting
conference-begin-again = Change who takes part
conference-close = Close the meeting
conference-move = Move or call off
conference-move-do = Move it
conference-call-off = Call it off
conference-screen-link = Screen of the meeting
conference-screen = Case conference
conference-screen-none = No case is on
conference-screen-nothing = Nothing of this case is shown to everybody here.
conference-minutes-link = Minutes
conference-minutes-title = Minutes
conference-minutes-hint = Made from what was written down during the meeting. They stay in the house: a partner gets none.
conference-case = Case at a conference
conference-to-agenda = To the agenda
conference-to-case = Back to the case
conference-place-of = Case
conference-previous = Previous case
conference-next = Next case
conference-prepared = What could be shown
conference-prepared-hint = Exactly these words are put to the person, point by point and partner by partner. What is put otherwise is asked anew.
conference-no-points = Nothing is prepared yet
conference-no-points-then = Take something over from the plan, or write a point. Write as little as the question needs.
conference-from-plan = From the plan:
conference-take-over = Take over as a point
conference-point = Write a point
conference-point-do = Add the point
conference-kind = What is it about?
conference-no-kind = Choose what it is about.
conference-kind-aim = Aim
conference-kind-legalisation = Staying
conference-kind-onward = Onward migration
conference-kind-return = Return
conference-kind-procedures = Procedures
conference-kind-papers = Papers
conference-kind-needs = What is needed
conference-kind-other = Other
conference-words = In these words
conference-no-words = Write it in words.
conference-strike = Strike
conference-ask = Ask the person
conference-who-sees = Who may see what
conference-who-sees-hint = What stands under a name, the person lets that partner see at this meeting. What does not stand there is shown to nobody, and nobody needs to know why.
conference-sees-nothing = Sees nothing
conference-answer = Answer
conference-answer-do = Keep the answer
conference-item-over = The meeting is done with this case.
conference-not-present = This partner does not take part in the meeting.
conference-promises = What was promised
conference-no-promises = Nothing was promised.
conference-promise = Write down a promise
conference-promised-by = Who
conference-promised = What
conference-promised-until = Until
conference-promise-do = Keep the promise
conference-settle = Did it come?
conference-settled-words = What came, or why not
conference-say-why-not = Write why it did not come.
conference-kept = It came
conference-not-kept = It did not come
conference-conclude = What comes of it
conference-outcome = Outcome
conference-no-outcome = Choose what came of it.
conference-concluded = In words
conference-conclude-do = Done with this case
conference-conclude-next = Done, next case
conference-not-begun = Begin the meeting first.
conference-no-level-above = There is no level above this one.
conference-take-off = Take this case off the agenda
conference-put-on = Put on an agenda
conference-put-on-do = Put on the agenda
conference-choose-meeting = Choose a meeting that comes.
conference-on-already = This person is on that agenda already.
conference-sent-up = Sent to
conference-sent-up-then = Put the case on the agenda there, with a question. What may be shown is asked anew for that meeting.
conference-sent-up-no-meeting = No meeting is planned there yet. Ask a coordinator to plan one.
conference-sent-here = Sent here and on no agenda yet
conference-sent-here-hint = A level below could not agree. The guide puts the case on the agenda here, and asks the person anew what may be shown.
conference-question = Which question is to be answered?
conference-no-question = Write the question.
conference-consent = Ask what may be shown
conference-language = Language
conference-unread = Nobody whose own language this is has checked the translation. Let an interpreter tell it when in doubt.
conference-how = How was it asked?
conference-no-how = Choose how it was asked.
conference-how-on-screen = Read on the screen
conference-how-on-paper = Read on paper
conference-how-aloud = Told aloud
conference-consent-changed = The points or the partners were changed meanwhile. This is how it is now: ask again.
conference-shown = What was shown to whom
conference-shown-link = What was shown to partners
conference-shown-hint = Everything that a partner was shown at a case conference, latest first. Tell the person what stands here when they ask.
conference-shown-none = Nothing was ever shown to a partner.
conference-on-consent = on consent of
conference-page-room = on the screen of the meeting
conference-page-code = on a sheet of their own
conference-codes = Codes for this meeting
conference-codes-once = Read each code to its partner now. It is shown here and nowhere else, and opens only their own sheet.
conference-codes-where = They fill it in at
conference-no-server = This house has no conference server. Choose who is in the room.
conference-no-codes = The meeting began, but the conference server does not answer, so there are no codes. Show the screen of the room, or begin again when it answers.
conference-not-shown = This case is on in the room, but the conference server does not answer: whoever is elsewhere sees nothing of it. Turn to it again later.
conference-not-taken-back = The no is written down and holds in the room at once. The conference server does not answer: its sheet is taken back as soon as it does, tried each minute.
conference-shares-stopped = Nothing is shown to partners now.
conference-shares-stopped-then = Everything was stopped at once at the machine of the house. A meeting can be opened again after: bestendig shares resume.
