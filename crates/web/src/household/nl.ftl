# Woorden van het huishouden.
household-title = Hoort bij
household-alone = Nog bij niemand.
household-register = Gezinslid inschrijven
household-choose = Iemand die al is ingeschreven
household-join = Hoort hierbij
household-leave = Hoort er niet meer bij
household-of-another = Deze persoon hoort al bij een ander huishouden. Haal die daar eerst af.
