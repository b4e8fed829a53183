placing-give = Geef dit bed
placing-confirm = Bevestig wat is aangevinkt
placing-hint = Een huishouden verhuist in één keer, iedereen of niemand. Haal een vinkje weg om het te laten zoals het is.
placing-moved = { $n ->
    [one] Voor 1 huishouden is het gedaan.
   *[other] Voor { $n } huishoudens is het gedaan.
 }
placing-not-moved = Voor hen kon het niet meer; hieronder staat wat er nu kan:
placing-nothing-ticked = Er was niets aangevinkt. Vink aan voor wie het bed moet worden gegeven.
placing-already-there = zij hebben dit bed al
placing-leaves-behind = anderen van hun huishouden hebben nog een ander bed; verhuis hen samen
placing-asks-tonight = zij vragen een bed voor vannacht; geef het op die pagina
placing-has-a-bed = voor hen ligt intussen een ander bed vast
placing-does-not-fit = dit bed is intussen vergeven of past niet meer
placing-recent = Door u gegeven in het laatste uur
opening-link = Wie zou hier kunnen komen?
opening-title = Wie komt in deze kamers
opening-hint = Een voorstel voor wie zonder bed wacht, en voor wie nu slecht slaapt en hier beter zou slapen. Wie wacht gaat voor; niemand verhuist voor een ander. Reserve en papieren bedden blijven vrij. U beslist.
opening-without = { $n ->
    [0] Zonder deze kamers is er voor niemand plek.
    [one] Zonder deze kamers is er voor { $n } van hen plek.
   *[other] Zonder deze kamers is er voor { $n } van hen plek.
 }
opening-most = Hoeveel huishoudens mogen hoogstens verhuizen
opening-reckon = Reken opnieuw
opening-nobody = Niemand komt hier
opening-nobody-then = Niemand die wacht past in een vrij bed van deze locatie, en niemand slaapt er beter. Voeg bedden toe, of maak er vrij.
opening-moves = Wie beter zou slapen
opening-moves-hint = Zorg te ver weg, geen rust, of een huishouden in meer dan één kamer: alleen daarvoor wordt verhuizen voorgesteld. Wie het meest wint eerst; van wie evenveel wint, wie de minste kinderen heeft.
opening-now = Slaapt nu in
opening-coming = Wie wacht en hier een bed krijgt
