# Plans and who guides whom.
plan-title = Plan
plan-to = To the plan
plan-term = Last day of a legal term:
plan-wants = What the person wants:
plan-no-review = The plan was not looked at together yet. Ask what the person wants.
plan-held = Looked at together on
plan-next-review = Look again on
plan-review-due = that is now
plan-agreed = Does the person agree?
plan-agreed-hint = Saying no has no consequences: not for the bed, not for guidance.
plan-agreed-on-screen = Agrees, said or signed on the screen
plan-agreed-on-paper = Agrees, signed on paper
plan-agreed-refused = Does not agree
plan-agreed-not-asked = Not asked yet
plan-next = What is next
plan-nothing = Nothing is planned yet
plan-nothing-then = Begin with one step: what comes first, who does it, and when?
plan-add = Plan a step or an appointment
plan-add-do = Put it in the plan
plan-strand = Where does it belong?
plan-strand-legal = Legal
plan-strand-medical = Medical
plan-strand-social = Social
plan-strand-learning = Learning and work
plan-strand-practical = Practical
plan-no-strand = Choose where it belongs.
plan-what = What is to be done?
plan-nothing-to-do = Write down what is to be done.
plan-owner = Who does it?
plan-owner-person = The person
plan-owner-other = Somebody else (lawyer, doctor, school)
plan-no-owner = Choose who does it.
plan-not-here = Whoever you chose does not work here any more.
plan-due = On or by which day?
plan-no-day = No day
plan-no-date = Fill in a day, such as 2026-11-25.
plan-needs-a-day = An appointment and what comes again need a day.
plan-meeting = Appointment
plan-meeting-hint = Only when people meet: then there is a time.
plan-at = Time
plan-no-time = Fill in a time, such as 14:30; without a time it is no appointment.
plan-place = Place
plan-interpreter = Interpreter
plan-along = Who comes along
plan-nobody = Nobody
plan-every = Comes again after so many weeks
plan-no-rhythm = Fill in a number of weeks from 1 to 52, or leave it empty.
plan-late = Late
plan-finish = What came of it?
plan-outcome = Outcome
plan-outcome-done = Done
plan-outcome-not-done = Did not work out
plan-outcome-not-needed = Not needed any more
plan-no-outcome = Choose what came of it.
plan-done-on = On
plan-came = In words
plan-say-why = Write down why.
plan-finish-do = Write it down
plan-not-open = This step is over already. Below is how it is now.
plan-not-yet = That day has not come.
plan-reopen = Still to be done after all
plan-change = Change
plan-change-do = Change it
plan-since = What happened
plan-nothing-new = Nothing new since you last looked here.
plan-fresh = New
plan-line-planned = Planned
plan-line-changed = Changed
plan-line-reopened = Still to be done
plan-line-review = Looked at the plan together
plan-line-note = Note
plan-notes = Notes
plan-notes-hint = Only those who guide in this part read along. You can share a note of your own, one by one. A diagnosis is needed nowhere.
plan-note = Note
plan-note-do = Keep the note
plan-nothing-said = Write something down.
plan-shared-with = also read by
plan-share-legal = Share with legal
plan-share-medical = Share with medical
plan-share-social = Share with social, learning and practical
plan-strike = This is not right
plan-strike-do = Strike it
plan-struck = Struck:
plan-review = Look at the plan together
plan-wants-field = What does the person want, in their own words?
plan-no-wish = Write down what the person wants.
plan-agreement = What was agreed, or why not?
plan-no-answer = Choose whether the person agrees.
plan-next-before = The next time comes after this one.
plan-review-do = Write it down
plan-guides = Who guides
plan-guide-do = That is how it is
plan-left = does not work here any more
plan-not-their-work = Whoever you chose does not guide in this part.
plan-card-title = My appointments
plan-card-link = Card to take along
plan-back = Back to the plan
plan-card-none = There is no appointment
plan-card-none-then = Plan an appointment with a time; then it stands on the card.
plan-card-hint = Only day, time and place stand on this card. Print it or copy it out.
caseload-title = Guidance
caseload-whose = Whose people
caseload-mine = My people
caseload-team = The team
caseload-none = You guide nobody yet
caseload-none-then = Find a person, open the plan, and choose your name under Who guides.
caseload-next = First day:
caseload-no-review = The plan was not looked at together yet
caseload-team-what = How many people and steps each has. What stands in the plans does not stand here.
caseload-who = Who
caseload-people = People
caseload-steps = Steps
caseload-late-steps = Late
caseload-hand-over = Hand everything over
caseload-hand-over-hint = Whom the one guides, the other guides from now on. Open steps and watched terms go along.
caseload-from = From
caseload-to = To
caseload-choose-one = Choose
caseload-choose = Choose a colleague.
caseload-same = Choose two different colleagues.
caseload-nobody = This colleague guides nobody.
caseload-not-their-work = This colleague does not guide in all parts of the other. Nothing was handed over.
caseload-changed = Something changed meanwhile. Look below and try again.
caseload-hand-over-do = Hand over
plan-each = { $n ->
    [0] every week
    [one] every week
   *[other] every { $n } weeks
  }
plan-new = { $n ->
    [0] Nothing new
    [one] 1 new thing since you last looked here
   *[other] { $n } new things since you last looked here
  }
plan-over = { $n ->
    [0] Nothing over yet
    [one] 1 step over
   *[other] { $n } steps over
  }
caseload-late = { $n ->
    [0] Nothing late
    [one] 1 step late
   *[other] { $n } steps late
  }
caseload-open = { $n ->
    [0] Nothing planned
    [one] 1 step planned
   *[other] { $n } steps planned
  }
calendar-title = Calendar on the phone
calendar-hint = With a secret address your days stand in the calendar of your phone: only day and time, with titles such as Appointment 3. No name, no place.
calendar-open = Make an address
calendar-again = Make a new address; the old one then works no more
calendar-close = Take the address back
calendar-since = You have an address since
calendar-once = This address stands only here and only now. Whoever has it sees when you have an appointment.
calendar-how = Copy it and add it to your calendar as a subscription. Phone lost? Take the address back under Guidance.
calendar-meeting = Appointment
calendar-task = Task
calendar-term = Term
plan-was-struck = This note was struck and goes no further.
plan-owner-left = As it was (does not work here any more)
plan-search-title = Search in plans
plan-search-link = Search in what was written
plan-search-words = Words
plan-search-in-own = In the plans of those whom you guide or do something for, as far as you read them. Whoever you find can see later that you looked.
plan-search-in-one = In this plan, as far as you read it.
plan-search-do = Search
plan-search-too-short = Fill in at least two letters.
plan-search-found = { $n ->
    [one] Found with one person
   *[other] Found with { $n } people
  }
plan-search-more = More was found than is shown here. Search with more words.
plan-search-nothing = Nothing found.
plan-search-nothing-then = Try a part of the word. Names are found under Search.
plan-found-step = Step
plan-found-note = Note
plan-found-wants = What the person wants
plan-found-agreed = Agreed
plan-found-procedure = Procedure
plan-lists = Plan a list of steps
plan-list = Which list?
plan-list-hint = All steps come into the plan at once, with you as the one who does them. Afterwards each can be changed or finished.
plan-list-steps = { $n ->
    [one] See 1 step
   *[other] See { $n } steps
  }
plan-list-after = { $n ->
    [0] on the first day
    [one] after 1 day
   *[other] after { $n } days
  }
plan-list-source = Source
plan-list-unconfirmed = not confirmed for today; look it up
plan-list-from = From which day?
plan-list-do = Put these steps into the plan
plan-no-list = Choose a list.
plan-line-handed-over = Handed over to
leave-title = Away
leave-nobody-away = Nobody is away.
leave-stands-in = replaced by
leave-stands-in-field = Who stands in?
leave-back = Is back
leave-off = Does not go away
leave-note = Write down who is away
leave-hint = Whoever stands in sees the people and terms of the other beside their own. Nothing changes in who guides.
leave-who = Who is away?
leave-from = First day
leave-until = Last day
leave-do = Write down
leave-choose = Choose who stands in.
leave-nobody = Choose another colleague who works here.
leave-other-organisation = Choose a colleague of the same organisation: another does not read along.
leave-reversed = The last day is on or after the first, and not in the past.
leave-for = In the place of
caseload-other-organisation = This colleague is of another organisation and does not read what was written in the legal or medical strand. Nothing was handed over.
plan-found-learning = Learning and work
plan-found-allowance = Allowance and goods
plan-found-conference = Case conference
plan-found-outflow = Leaving the programme
