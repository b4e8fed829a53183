# Words of the night: the round and the sheet on paper.
night-title = Night round
night-all-rounds = Another location
night-where = Where do you walk the round?
night-no-location = No location is open yet.
night-beds = { $n ->
    [one] one bed taken
   *[other] { $n } beds taken
  }
night-nobody = Nobody has a bed here tonight.
night-done = { $done } of { $all }
night-present = Present
night-absent = Absent
night-not-seen = Not seen
night-not-arrived = Not arrived yet
night-held-until = until
night-arrived = { $n ->
    [one] Has arrived
   *[other] All { $n } have arrived
  }
night-empty = { $n ->
    [one] One bed is empty
   *[other] { $n } beds are empty
  }
night-free = free
night-paper = paper bed
night-not-their-bed = This bed now belongs to somebody else, or to nobody. Below is how it is now.
night-too-late = This night can no longer, or not yet, be ticked off.
night-not-held = The bed is not held any more. Ask the desk for a new bed; the request is still open.
night-sheet-title = Night sheet
night-sheet-hint = The sheet shows the bed, the name to call and a box. Every copy gets a number. Collect all copies after the night and destroy them.
night-sheet-print = Make a copy
night-sheet-pdf = Copy as PDF
night-sheet-now = Print this page now. Later it will be a new copy.
night-sheet-no-pdf = The PDF could not be made. Make a copy on this page and print that.
night-sheet-copies = Made for tonight
night-sheet-copy = Copy
night-sheet-name = Name
night-sheet-destroy = Destroy at 10:00
