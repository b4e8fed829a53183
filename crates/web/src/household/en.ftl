# Words of the household.
household-title = Belongs with
household-alone = Nobody yet.
household-register = Register a relative
household-choose = Somebody already registered
household-join = Belongs here
household-leave = Belongs here no more
household-of-another = This person already belongs to another household. Take them out of that one first.
