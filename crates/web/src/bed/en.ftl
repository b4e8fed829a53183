# Words of a bed.
bed-free = free
bed-held = held
bed-taken = taken
bed-out = out of use
bed-paper = on paper
bed-reserve = reserve
