# How many beds.
nav-capacity = How many beds
capacity-title = How many beds
capacity-ahead = The nights that come
capacity-too-few = Too little was counted yet to look ahead
capacity-counted = { $n ->
    [0] No night is over yet of which the evening was counted.
    [one] There is 1 night to learn from.
   *[other] There are { $n } nights to learn from.
  }
capacity-needed = { $n ->
    [one] From 1 night on it says here what comes. The house counts every evening by itself.
   *[other] From { $n } nights on it says here what comes. The house counts every evening by itself.
  }
capacity-alarm = There is a chance that it fills up, more than one in a thousand. The first night:
capacity-alarm-short = May fill up
capacity-no-alarm = On none of these nights is the chance more than one in a thousand that beds and reserve together are not enough.
capacity-ahead-said = A bar for each night: on 95 of 100 nights so many people ask for a bed. The line is what is free, the dashed line that with the reserve. The table says the same.
capacity-ahead-caption = Learned from the house's own evenings: a weighted mean that halves every four weeks, with the day of the week. Tonight as counted; later nights as is known now of who leaves.
capacity-night = Night
capacity-expected = Expected
capacity-band = 95 of 100 nights
capacity-beds-free = Free
capacity-reserve = Reserve
capacity-reserve-touched = Chance of reserve
capacity-full = Chance of full
capacity-right = How right it was until now
capacity-right-none = No night yet of which it was said beforehand.
capacity-in-band = Nights within the band (95 of 100 should be)
capacity-off = Off on average, in people
capacity-full-nights = Nights on which beds and reserve were not enough
capacity-full-foretold = So many were foretold (sum of the chances)
capacity-alarms = Nights with an alarm beforehand
capacity-without-alarm = Full nights without an alarm
capacity-beds = How many beds are enough
capacity-own-days = { $n ->
    [one] From the house's own history of 1 day:
   *[other] From the house's own history of { $n } days:
  }
capacity-own-people = { $n ->
    [one] 1 person came in.
   *[other] { $n } people came in.
  }
capacity-own-none = The house has too little history yet (60 days and 10 people). Fill it in yourself.
capacity-own-no-stay = How long people stay cannot be read from it yet: the house is too young, or fills up or empties.
capacity-slider = Slider:
capacity-arrivals = People who come in each week
capacity-arrivals-too-much = Fill in 0 to 1000.
capacity-stay = Months that somebody stays, on average
capacity-stay-too-much = Fill in 0 to 240.
capacity-nights = On how many percent of nights there is a bed for everybody
capacity-nights-too-much = Fill in 0 to 99.9999: no number of beds is enough for every night for ever.
capacity-longer = If three of ten people stay so many months longer
capacity-longer-too-much = Fill in 0 to 120.
capacity-no-number = This is no number.
capacity-close = If this location closes
capacity-close-none = None
capacity-no-location = This location is not there or is closed.
capacity-reckon = Work it out
capacity-beyond = This is more than can be reckoned with. Fill in smaller figures.
capacity-first = First: how well is it known how many come
capacity-load = So many people are inside on average if there is always room:
capacity-here = Beds of this house, without reserve and paper list:
capacity-blocking = The chance that whoever asks finds everything taken, if it is known exactly how many come (Erlang B):
capacity-band-said = A bar for each row with how many beds are needed; the stroke is how many this house has. The table says the same.
capacity-band-caption = The less certain the arrivals, the more beds. Nobody knows next year's arrivals better than to a tenth.
capacity-known-to = Arrivals known to
capacity-exactly = exactly
capacity-beds-needed = Beds needed
capacity-short-now = Nights too few with this house
capacity-what-if = What if
capacity-what-if-caption = With arrivals that are known to a tenth.
capacity-change = What changes
capacity-wants = Inside on average
capacity-has = The house has
capacity-short = Nights too few
capacity-as-it-is = As it is
capacity-more = A tenth more people
capacity-longer-stays = Three of ten stay { $months } months longer
capacity-without = Without { $location }
capacity-limits = People are counted one by one: families who come and go together make nights differ more. Kinds of room, cities that send people on and cold nights are lived through by the command bestendig capacity simulate.
capacity-cities = Over how many cities the same people and beds would be spread
capacity-cities-too-much = Fill in 1 to 300.
capacity-cities-together = Over { $cities } cities that help each other every night
capacity-cities-apart = Over { $cities } cities, each for itself (short: in one of these cities)
