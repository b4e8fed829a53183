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
fair-reckoned = Reckoned at
fair-order = In what order, and what was possible
fair-order-rule = Of those whom a place fits equally well, whoever waits longest comes first.
fair-order-drawn = Of those who wait equally long, the draw that was promised for this night decides.
fair-order-not-drawn = No draw was promised for this night: of those who wait equally long the lowest number comes first.
fair-nth = Order
fair-waits = Waits
fair-has = Has by this proposal
fair-could-have = Could have had
together-draw = The draw of this night
earlier-title = Earlier proposals
earlier-hint = Proposals by which beds were given. Each can be answered again from what was known then; forgetting somebody in it erases it.
earlier-none = No proposals yet
earlier-none-then = Whoever gives beds by a proposal for everybody at once finds it here.
earlier-when = Given on
earlier-by = By
earlier-for = For
earlier-tonight = who asked for a bed tonight
earlier-queue = who waited for a decision
earlier-gone = erased
earlier-gone-why = Somebody in this proposal was forgotten. Nobody can read any more what was known then, and so it cannot be answered again.
earlier-otherwise = This proposal was made by an earlier release of the program, which answered otherwise. Only that release can answer it again.
earlier-changed = What is kept here is not what was kept then. Report this.
earlier-same = Answered again: exactly the same proposal.
earlier-not-same = Answered again: another proposal than then. Report this.
earlier-answer = The proposal, with places as they are called now
earlier-place = Place in the proposal
earlier-ticket = Ticket
earlier-rank = Rank: the lowest comes first
earlier-after-the-night = is told after this night
earlier-draw = The draw
earlier-draw-why = Of those who wait equally long and whom a place fits equally well, a draw decides. The promise is fixed before anybody has a ticket; after the night the seed is told, and everybody can make promise and rank again.
earlier-promise = Promise
earlier-promised = told on
earlier-seed = Seed
earlier-check = This is how you check it, with the seed and the ticket from above: first the promise, then a rank.
earlier-seed-word = SEED
earlier-ticket-word = TICKET
earlier-fingerprint = Fingerprint of what was known then (SHA-256):
moves-link = What if households move?
moves-title = If households move
moves-hint = Whoever sleeps here can sometimes go to another bed, so that more people come in. They are woken for it: you choose how many. Nobody who has to stay is named, and nobody loses a bed.
moves-curve = How many people stay without a bed
moves-chart = For each number of moves how many people stay without a bed; the table says the same.
moves-curve-rule = Each move lets one request in; the first brings most, and of those that bring as much the fewest children move.
moves-at-most = Households that move
moves-without = People without a bed
moves-moving = People who move
moves-minors = Of them under eighteen
moves-proven = Proven: with still more moves no more people have a bed.
moves-least = { $n ->
    [one] It is proven only that at least { $n } person stays without a bed; whether it can be better is not proven.
   *[other] It is proven only that at least { $n } people stay without a bed; whether it can be better is not proven.
 }
moves-none = No move of one household lets anybody else in.
moves-choose = Show who moves then
moves-who = Who moves then
moves-then = For it comes in:
moves-after = After that the page before this one has a proposal to hold for whoever can come in now.
moves-coordinator = A coordinator can confirm these moves.
