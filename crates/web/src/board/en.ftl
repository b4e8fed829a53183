# Words of the board.
board-title = Board
board-asking = { $n ->
    [0] Nobody needs a bed right now
    [one] One request needs a bed
   *[other] { $n } requests need a bed
  }
board-empty = There is no location yet.
board-empty-then = Open a location and put rooms and beds in it, or read in a list that is there already.
board-empty-ask = The coordinator can open a location or read in a list.
board-count-free = Free
board-count-held = Held
board-count-taken = Taken
board-count-out = Out of use
board-count-paper = On paper
board-count-reserve = In the reserve
board-nights = Free beds, the coming { $n } nights (without the beds of the paper list)
board-location = Location
board-confirmed = Round by { $who }, { $at }
