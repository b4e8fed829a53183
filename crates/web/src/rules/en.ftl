# Which rules hold, what they ask, and what other rules would change.
nav-rules = Rules
rules-title = Rules for admission
rules-advice = The rules give an advice with all reasons. A person decides. What is not known is never a reason to refuse.
rules-none = No rules hold here yet.
rules-none-then = Without rules there is no advice, and nobody is decided about.
rules-none-now = No rules of this programme hold today.
rules-later = { $n ->
    [one] One file that holds later
   *[other] { $n } files that hold later
  }
rules-earlier = { $n ->
    [one] One earlier file
   *[other] { $n } earlier files
  }
rules-unreadable = this version of the program cannot read them. They do not hold.
rules-from = Holds from
rules-until = until
rules-version = Version
rules-source = Source
rules-hash = Check code
rules-not-confirmed = Not confirmed: nobody of the city said that these are its rules.
rules-criteria = { $n ->
    [one] One criterion
   *[other] { $n } criteria
  }
rules-off = { $n ->
    [one] One option that is switched off
   *[other] { $n } options that are switched off
  }
rules-off-hint = Nobody is asked for these, and they do not count.
rules-not-found = not found in a source
rules-proposes = proposes:
rules-adopted-by = Adopted by
rules-by-house = the house itself
rules-adopted-word = adopted
rules-shipped = Rules that come with the program
rules-shipped-hint = Made from what was published. First look at what they would change here.
rules-adopt-title = Other rules
rules-text = The text of the rule file
rules-text-hint = Paste the whole file. You first see what it would change.
rules-look = See what it changes
rules-adopt = Adopt these rules
rules-leave = Leave it
rules-no-text = Paste the text of a rule file.
rules-already = These rules were adopted already.
rules-day-taken = Other rules of this programme begin on that day. Choose another day.
rules-hold-on = The rules that hold now go on holding. Your text stands below.
rules-line = Line { $n }
rules-today = What this would change today
rules-first = No rules of this programme hold yet. This is what the new ones say:
rules-people = { $n ->
    [0] Nobody waits, and nobody is in this programme.
    [one] It is about one person who waits for a decision or is in the programme.
   *[other] It is about { $n } people who wait for a decision or are in the programme.
  }
rules-comes-in = Would come in: { $n }
rules-drops-out = Would drop out: { $n }
rules-moves = Another advice, but no admission: { $n }
rules-more = and { $n } more, who are not named here
rules-in-programme = in the programme
rules-waits = waits for a decision
rules-was-becomes = was { $before }, becomes { $after }
rules-newly-asked = is newly asked: { $after }
rules-no-longer-asked = is not asked any more: was { $before }
rules-say = What they say
rules-same = For whom nothing changes
rules-same-admit = Admit: { $n }
rules-same-not = Not by these rules: { $n }
rules-same-unclear = Cannot be said yet: { $n }
rules-counts-only = You see numbers. Who they are is for those who deal with admission.
rules-nobody-changes = Adopting changes no decision about anybody. When the advice about somebody changes, the coordinator gets a message.
