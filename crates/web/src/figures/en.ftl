# Figures.
nav-figures = Figures
figures-title = Figures
figures-hint = Every number counts people, by one rule for all of it. Not one word about anybody.
figures-from = From
figures-to = Until and including (reference date)
figures-count = Count
figures-flow = Who came, was there and left
figures-reference = The reference date is the evening of
figures-rule = Somebody is in the programme from the first day of their stay. On the day of leaving they are not any more. So who came less who left is always the change in who is there.
figures-what = What
figures-people = People
figures-there-before = There on the evening before the period
figures-came-new = Came for the first time
figures-came-back = Came and had been in the programme before
figures-taken-over = In the programme already when the house began to count, on
figures-came = Came together
figures-left = Left
figures-there = There on the reference date
figures-outflow = Leaving: then and now
figures-outflow-hint = What somebody had at leaving and what it is now are two counts of the same people: who left in the period.
figures-nobody-left = Nobody left in this period
figures-chart-said = For each class a bar for at leaving and a lighter one for now. The table below says the same.
figures-classes = Each kind counts as the list of its own day says. Percentages are of everybody who left, rounded to whole ones.
figures-class = Class
figures-back-again = In the programme again
figures-all-left = Everybody who left
figures-nothing = There is nothing to count yet
figures-deviates = This house counts otherwise than the list of the program, since
figures-deviates-then = These figures cannot simply be compared with those of other houses.
figures-published = What others published
figures-published-hint = Numbers that were counted in different ways are not added up.
figures-counted-as = Counted is
figures-total = Together
figures-not-added = Not added up: these rows do not count the same thing.
figures-no-day = This is no day.
figures-ends-before = The period ends before it begins.
figures-future = The reference date lies in the future.
figures-tab-flow = In, out and there
figures-tab-work = The work
figures-tab-rights = Rights and keeping
figures-tab-open = For everybody
nav-rights = Rights and keeping
figures-forgotten-rule = Of whoever is forgotten only the month is kept. At the end of each month the numbers are exact; on other days they count on the first of their month.
figures-sheet = One page for the steering group (PDF)
figures-months = Month by month
figures-months-said = For each month a bar for who came and a lighter one for who left; the line is who was there at the end.
figures-month = Month
figures-there-at-end = There at the end
figures-work-hint = Every number with how it is counted. Choose a number to see what stands behind it.
figures-definitions = Counted by
figures-waiting = Who waits for a decision
figures-waiting-rule = people wait for a decision on their application at the end of the reference date.
figures-waiting-said = One bar: on the left who waits for this organisation, on the right, lighter, who waits for others.
figures-waiting-days = How long was waited until now, of everybody who waits. Half waits no longer than the first value.
figures-waiting-today-only = For whom people wait is known of today only.
figures-waits-for = Waits for
figures-for-us = For us
figures-for-others = For others
figures-half = half within
figures-nine = nine in ten within
figures-with = With it
figures-longest = Longest
figures-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
  }
figures-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
figures-beds = Beds on the evenings of the period
figures-no-evenings = No evenings were counted in this period
figures-no-evenings-then = Each evening at six the house counts its beds itself.
figures-beds-said = For each evening a bar: at the bottom the beds that were taken, on top, lighter, what stayed free. A dashed line is for what there is money.
figures-beds-rule = Counted on the evening itself. What is on the paper list does not count here.
figures-evenings = Evenings counted
figures-nights-taken = Nights in a bed
figures-nights-free = Nights a bed stayed empty
figures-nights-reserve = Nights of reserve free
figures-nights-out = Nights out of use
figures-full-evenings = Evenings without a free bed
figures-funded = Beds for which there is money
figures-funded-unknown = not written down
figures-each-evening = Each evening
figures-evening = Evening
figures-taken = Taken
figures-free = Free
figures-reserve = Reserve
figures-out-of-use = Out of use
figures-times = Count
figures-bar = Bar
figures-amount = Together
figures-of-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
  }
figures-of-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
  }
figures-of-certificates = { $n ->
    [one] { $n } certificate
   *[other] { $n } certificates
  }
figures-records = What stands behind a number
figures-records-hint = Whoever looks here stands in the files as a reader afterwards.
figures-back-to-work = Back to the work
figures-no-records = Nothing stands behind this
figures-more-records = These are the last 500. Choose a shorter period to see the others.
figures-on = When
figures-whose = Whose
figures-request = Request for a bed
figures-forgotten = somebody who is forgotten
figures-rights-hint = For the data protection officer and whoever watches over rights: counts only, not one word about anybody.
figures-written = Written down
figures-written-rule = How often this came into the log in the period.
figures-reads = A file was read
figures-registered = Somebody was registered
figures-letters = A letter was handed over
figures-stops = Everything that partners see was stopped
figures-held = Whose files there are
figures-held-rule = People with a file, by the year in which they left. Which retention period holds is not confirmed: decide with whoever it is up to, and forget who is not needed any more.
figures-held-left = Left in
figures-held-there = in the programme still
figures-held-none = Nobody was in the programme
figures-open = Figures for everybody
figures-open-hint = For each quarter how many people were in shelter and guidance, came and went. Counted and rounded so that nobody can be recognised.
figures-open-none = Nothing is published yet
figures-open-none-then = As soon as a quarter is over, the organisation can publish it.
figures-open-there = There at the end of each quarter
figures-open-said = For each quarter a bar with who was there, rounded to five. The tables below say the same.
figures-open-quarters = Quarter by quarter
figures-open-rule = Numbers are rounded to five. Fewer than five is "a few". What would point at a few together with other numbers is not shown. What was shown once does not change.
figures-open-there-row = There at the end
figures-open-data = The same figures as open data
figures-open-data-hint = Each file holds the same as this page.
figures-open-release = For adding up nationally (JSON)
figures-few = a few
figures-withheld = not shown
figures-paper-rule = People are counted. Who came less who left is the change in who is there.
figures-paper-leaving = At leaving is what was told on that day; now is what became known last.
figures-paper-forgotten = Whoever is forgotten counts in the month in which something was.
figures-paper-of-whom-back = of whom back:
figures-paper-evening = on the evening of the reference date
figures-paper-in-period = in the period
figures-paper-at-end = at the end of the reference date
figures-paper-share-now = of who left, as it is known now
figures-paper-decided = Application to decision
figures-paper-bed = Request to bed
figures-paper-half = half within
figures-group = Of whom
figures-group-everybody = Everybody
figures-group-alone = Who is alone
figures-group-household = Households
figures-too-small = This group is too small to be shown.
figures-too-small-then = A count of one to four would point at somebody. Choose a longer period, or everybody.
figures-tab-ways = Ways through the programme
figures-ways-hint = How people went through the programme, without anybody being recognised. A way that fewer than five people share does not stand by itself.
figures-ways-none = No way yet that five people share
figures-ways-none-then = Choose a longer period, or look again later.
figures-ways-usual = Usual ways
figures-ways-shortest = Shortest
figures-ways-longest = Longest
figures-ways-arrows = Step by step
figures-ways-from = From
figures-ways-to = To
figures-ways-days = Half within (days)
