# Words of a location.
location-open = Open a location
location-women-only = women only
location-day-and-night = day and night
location-night-only-hours = nights only, { $from } to { $until }
location-care-none = no care near
location-care-near = care near
location-care-in-house = care in the house
room-private = private room
room-shared = shared
room-any = everybody
room-women = women
room-men = men
room-flexible = who comes first decides: women or men
room-step-free = no steps
location-title = Locations
location-title-one = Location
location-open-ones = Open locations
location-free = Free
location-taken = Taken
location-beds = Beds
location-closed-ones = { $n ->
    [one] One closed location
   *[other] { $n } closed locations
  }
location-closed-since = Closed since { $day }. What happened here is kept.
location-name = Name
location-name-hint = As workers call it.
location-regime = Open
location-night-only = nights only
location-hours-hint = Only for a night location: from when until when.
location-from = Door opens
location-until = Everybody out
location-for-whom = For whom
location-care = Care
location-save = Save
location-describe = Describe the location anew
location-no-name = Give it a name.
location-impossible-name = That name does not fit on a door: at most eighty characters on one line.
location-no-time = Fill in a time, such as 21:00.
location-never-open = The door closes at the moment it opens.
location-close = Close the location
location-close-now = Close this location
room-add = Add a room
room-describe = Describe the room anew
room-add-beds = Add beds
room-kind = Kind
room-kind-hint = A private room is for one household or one person at a time.
room-sex = Who can sleep there
room-way = The way to it
room-beds = How many beds
room-beds-hint = They get the numbers 1, 2, 3 and on.
room-beds-no-number = That is no number up to 200.
room-name-taken = This location already has a room with that name.
room-none = This location has no rooms yet.
room-none-then = Add a room; the beds can come with it.
room-no-beds = This room has no beds yet.
room-labels = What is written on the beds
room-labels-hint = Several beds at once: with commas between, such as 7, 8, 9a.
room-no-labels = Say what is written on the bed.
room-impossible-label = That does not fit on a bed: at most eighty characters. Nothing was added.
room-label-taken = One of these beds is there already. Nothing was added.
close-held = { $n ->
    [one] One bed is held. It comes free, and that request is open again.
   *[other] { $n } beds are held. They come free, and those requests are open again.
  }
close-nobody-inside = Nobody has a bed here. What happened here is kept.
close-inside = { $n ->
    [one] One person has a bed here. Where do they go?
   *[other] { $n } people have a bed here. Where does each go?
  }
close-tonight = asks for a bed tonight
close-other-bed = To another bed of this house? Give that first.
close-to-bed = To this bed
close-choose = Say where this person goes. Nobody is put on the street by a closing.
close-changed = Something changed in the meantime. Below is who has a bed now.
close-expected = A bed is held here for somebody from another city. Talk to that city first.
location-rules = House rules
location-rules-hint = Whoever sleeps here reads them on their own page: in their own language if they stand in it, else in Dutch. Leave the box empty to take them away.
location-rules-stand = stand in this language
location-rules-long = This is too long: at most eight thousand characters.
close-proposed = Where everybody can go
close-proposed-people = { $n ->
    [one] { $n } person can go to another place
   *[other] { $n } people can go to another place
  }
close-proposed-of = { $n ->
    [one] of the { $n } who sleeps here.
   *[other] of the { $n } who sleep here or belong to them.
  }
close-proposed-proven = Proven: with the beds of now no way of dividing them has a place for more.
close-proposed-not-proven = Whether more is possible is not proven.
close-proposed-hint = A proposal for everybody at once: nobody else has to move, and reserve and paper beds stay free. You decide.
close-proposed-none = There is no place that fits for them.
