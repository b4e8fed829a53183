# Words of a bed tonight.
tonight-title = Tonight
tonight-empty = Nobody needs a bed right now.
tonight-empty-then = Is there somebody at the door? Register them; one name is enough, no name too.
live-on = Follows by itself
live-off = Does not follow: reload the page
request-open = Needs a bed
request-held = Bed held
request-arrived = In bed
request-ended = Closed
no-name = Without a name
and-others = { $n ->
    [one] and one other
   *[other] and { $n } others
  }
age = { $n } min
age-minutes = {"{"}n{"}"} min
age-hours = {"{"}h{"}"} h {"{"}m{"}"} min
left = { $n } min left
left-minutes = {"{"}n{"}"} min left
left-hours = {"{"}h{"}"} h {"{"}m{"}"} min left
left-past = run out
rings-at = Waits for
find-bed = Find a bed
open-request = Look
need-together = Stays together
need-minor = Child
need-step-free = Without steps
need-women-only = Women only
need-care = Care near
need-quiet = Needs quiet
need-apart = Must not meet somebody
tonight-request-title = A bed tonight
asked = Asked
ago = ago
rang-times = { $n ->
    [one] passed on once
   *[other] passed on { $n } times
  }
bed = Bed
offers-title = These beds fit
offers-more = More beds that fit
no-bed-fits = No free bed fits now.
no-bed-fits-then = The request stays and is passed on to whoever is on duty. Below stands for each bed why it does not fit; sometimes one question helps, or a bed that can be used again.
beds-unfitting = { $n ->
    [one] One bed does not fit: why
   *[other] { $n } beds do not fit: why
  }
hold = Hold
confirm = They are here: in bed
extend = Hold longer
release = Let go
undo = Undo
arrived-by-mistake = Not here after all?
ended-by-mistake = A bed needed after all?
ended-own-place = The person has an own place to sleep.
ended-withdrawn = The person took the request back.
end-title = No bed needed any more
end-hint = A request ends only with a bed, an own place to sleep, or because the person takes it back.
end-own-place = Has an own place
end-withdrawn = Person takes it back
hold-not-everybody = Everybody of this request gets a bed. Choose again.
hold-already-arrived = These people are in bed.
hold-already-ended = This request is closed. You can open it again below.
hold-has-a-bed = One of these people has a bed already.
hold-does-not-fit = This bed was just given away or does not fit any more. Below stands what can be had now.
hold-lapsed = The bed is not held any more. Choose again below; nothing is lost.
hold-goes-to-paper = This bed goes to the paper list soon and cannot be held longer. Let them come before, or choose another bed below.
confirm-ends-before = The last morning lies in the past.
take-back-not-arrived = This was undone already.
take-back-left-since = Somebody left in between; undo that leaving first.
reopen-not-ended = This request is open already.
fits-together = Everybody sleeps in one room
fits-step-free = Without steps, as needed
fits-women-only = Women only in the house, as needed
fits-care-near = Care as near as needed
fits-own-room = An own room, for quiet
fits-with-women = Room with women
fits-with-men = Room with men
fits-nobody-woken = Nobody is woken up
fits-just-right = The room is just large enough
fits-day-and-night = Open by day too
but-care-far = Care is further away than needed
but-not-quiet = Shared room, while quiet is needed
but-empty-beds = Beds stay empty in a private room
but-step-free-unneeded = Room without steps; somebody else may need it soon
but-women-only-unneeded = Place in the women's house; somebody else may need it soon
but-disturbs = People sleep there already
but-from-reserve = From the reserve for tonight
but-paper-soon = Goes to the paper list soon: they must be here before
but-night-only = Closed by day
but-several-rooms = Over several rooms: no room here is large enough
not-taken = Taken
not-held = Held for somebody else
not-out-of-use = Out of use
not-on-paper = Belongs to the paper list tonight
not-reserve = Reserve: only for a request for tonight
not-closed = Location closed
not-women-only-place = Location for women only
not-needs-women-only = Not only women in the house
not-womens-room = Women's room
not-mens-room = Men's room
not-women-sleep-here = Women sleep here tonight
not-men-sleep-here = Men sleep here tonight
not-mixed-household = Mixed household: a private room or a room for everybody is needed
not-ask-with-whom = Not known yet with whom somebody can sleep: ask, and this may fit
not-steps = Steps or stairs
not-room-in-use = Room of another household
not-minor-needs-private = A child sleeps in a private room with the family
not-too-few-beds = Too few free beds to stay together
not-ban-here = Somebody who must not be met sleeps here
not-ban-in-city = Somebody who must not be met sleeps in this city: talk with the coordinator
together-title = Beds for everybody at once
together-back = All requests for tonight
together-nobody = Nobody asks for a bed any more
together-nobody-then = Whoever asks for a bed stands here with a proposal beside all others.
together-people = { $n ->
    [0] Nobody gets a bed
    [one] 1 person gets a bed
   *[other] { $n } people get a bed
  }
together-of = { $n ->
    [one] of 1 who asks.
   *[other] of { $n } who ask.
  }
together-proven = Proven: in no way do more people get a bed tonight.
together-not-proven = It is not proven that it cannot be done with more people.
together-more = { $n ->
    [one] That is 1 more than if each took the best bed in turn.
   *[other] That is { $n } more than if each took the best bed in turn.
  }
together-hint = First as many people inside as can be, then as little as can be that speaks against it. Of two who fit alike, who waits longer goes first. Take a tick away to choose a bed for somebody yourself.
together-for = for
together-none = No bed that fits
together-would-fit = This does fit, but goes to others in this proposal or cannot go together with it:
together-why = Why not
together-passed = Places that looked better
together-passed-to = goes to
together-passed-company = cannot go together with the rest of this proposal
together-hold = Hold what is ticked
together-held = { $n ->
    [0] Nothing was held.
    [one] A bed was held for 1 request.
   *[other] Beds were held for { $n } requests.
  }
together-not-held = For these requests it could not be any more; below stands what can be now:
together-nothing-ticked = Nothing was ticked. Tick for whom a bed is to be held.
overrule = Choose otherwise
overrule-why = Why not this bed?
overrule-do = Choose a bed yourself
overruled-no-why = Choose why. It is only counted.
overruled-person-chooses = The person chooses another place
overruled-not-safe = It would not be safe
overruled-not-written = Something is known that is not written here
overruled-bed-differs = The bed or the room is not as it is written
overruled-of-late = Chosen otherwise in the last 30 days
fair-link = For whom does it go how, and what does each weight do?
fair-back = Back to all proposals
fair-title = Divided fairly
fair-hint = The same evening, divided anew without one weight each time. Nothing is held here.
fair-kinds = For whom it goes how
fair-kinds-rule = People who ask now, by what their household needs. Waiting: the middle one of them.
fair-who = Who
fair-placed = Place
fair-without = No place
fair-waits-placed = Waits, placed
fair-waits-without = Waits, without
fair-with-children = With children
fair-without-children = Without children
fair-step-free = Without steps
fair-care = Needs care
fair-quiet = Needs quiet
fair-women-only = Women only
fair-weights = What each weight does
fair-since = These weights hold since
fair-unconfirmed = Not confirmed.
fair-weights-rule = Without this weight: how many people would have another place, and how many more or fewer would have none.
fair-against = What speaks against a place
fair-weight = Weight
fair-changed = Another place
fair-more-without = More without
fair-waiting = How long somebody waits
fair-nothing-else = Nothing else counts: no nationality, no religion, no chance of return and no cooperation. A test holds the list.
