# Woorden van een locatie.
location-open = Locatie openen
location-women-only = alleen vrouwen
location-day-and-night = dag en nacht
location-night-only-hours = alleen 's nachts, { $from } tot { $until }
location-care-none = geen zorg in de buurt
location-care-near = zorg in de buurt
location-care-in-house = zorg in huis
room-private = eigen kamer
room-shared = gedeeld
room-any = iedereen
room-women = vrouwen
room-men = mannen
room-flexible = wie eerst komt bepaalt: vrouwen of mannen
room-step-free = zonder drempels
