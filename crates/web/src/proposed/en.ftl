placing-give = Give this bed
placing-confirm = Confirm what is ticked
placing-hint = A household moves at once, everybody or nobody. Take a tick away to leave it as it is.
placing-moved = { $n ->
    [one] It is done for 1 household.
   *[other] It is done for { $n } households.
 }
placing-not-moved = For them it was not possible any more; below stands what is possible now:
placing-nothing-ticked = Nothing was ticked. Tick for whom the bed is to be given.
placing-already-there = they have this bed already
placing-leaves-behind = others of their household still have another bed; move them together
placing-asks-tonight = they ask for a bed tonight; give it on that page
placing-has-a-bed = another bed is held for them by now
placing-does-not-fit = this bed was given meanwhile or does not fit any more
placing-recent = Given by you in the last hour
opening-link = Who could come here?
opening-title = Who comes into these rooms
opening-hint = A proposal for who waits without a bed, and for who sleeps badly now and would sleep better here. Who waits comes first; nobody moves for somebody else. Reserve and paper beds stay free. You decide.
opening-without = { $n ->
    [0] Without these rooms there is a place for nobody.
    [one] Without these rooms there is a place for { $n } of them.
   *[other] Without these rooms there is a place for { $n } of them.
 }
opening-most = How many households may move at most
opening-reckon = Reckon again
opening-nobody = Nobody comes here
opening-nobody-then = Nobody who waits fits a free bed of this location, and nobody would sleep better in it. Add beds, or free some.
opening-moves = Who would sleep better
opening-moves-hint = Care too far away, no quiet, or a household in more than one room: only for these a move is proposed. Who gains most first; of those who gain as much, who has the fewest children.
opening-now = Sleeps now in
opening-coming = Who waits and gets a bed here
