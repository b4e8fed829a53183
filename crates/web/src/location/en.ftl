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
