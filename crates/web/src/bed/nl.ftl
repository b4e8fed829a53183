# Woorden van een bed.
bed-free = vrij
bed-held = vastgehouden
bed-taken = bezet
bed-out = buiten gebruik
bed-paper = op papier
bed-reserve = reserve
