nav-mail = Mail to me
nav-outbox = Outgoing mail
mail-title = Mail to me
mail-what = In the morning you can get a mail that says how much there is today: steps, terms and plans. Only counts. It never says anything about people.
mail-off = This house does not send mail yet.
mail-off-then = Your choice is kept. It begins as soon as the administrator has set up mail.
mail-nothing-for-you = You guide nobody and watch no terms, so there is no daily mail for you.
mail-address = Your mail address
mail-address-hint = Only you see this address. It lies sealed, and it is gone as soon as you take it out or do not work here any more.
mail-no-address = Fill in your mail address.
mail-not-an-address = This is no mail address. Write it as name@example.org.
mail-daily = Send me a mail on days when there is something, from
mail-keep = Keep
mail-drop = Take my address out
mail-trial-title = Does it arrive?
mail-trial-none = You did not send a trial mail yet.
mail-trial-do = Send a trial mail
mail-state-waits = To be sent:
mail-state-sent = Sent:
mail-state-nothing = Nothing to tell:
mail-state-given-up = Not sent:
mail-fault-unreachable = The mail server cannot be reached.
mail-fault-tls = The line to the mail server cannot be protected, so nothing was sent.
mail-fault-sign-in = The mail server does not know this name with this password.
mail-fault-later = The mail server asks to try again later.
mail-fault-refused = The mail server refuses this mail. Is the address still right?
mail-fault-no-address = There is no mail address any more.
mail-fault-late = The day was over.
mail-subject = Bestendig: { $n ->
    [one] 1 thing
   *[other] { $n } things
} for today
mail-hello = Hello,
mail-steps = { $n ->
    [one] 1 step is due today or late.
   *[other] { $n } steps are due today or late.
}
mail-terms = { $n ->
    [one] 1 term asks something of you.
   *[other] { $n } terms ask something of you.
}
mail-reviews = { $n ->
    [one] 1 plan is to be looked at together again.
   *[other] { $n } plans are to be looked at together again.
}
mail-sign-in = Sign in:
mail-why = This mail says nothing about people, on purpose. You asked for it yourself. It can be switched off under Menu, Mail to me.
mail-trial-subject = Bestendig: trial mail
mail-trial-body = This mail arrived. Nothing else stands in it.
outbox-title = Outgoing mail
outbox-what = Mail to colleagues who asked for it: only counts. Addresses and contents do not stand here.
outbox-server = Sent through
outbox-from = from
outbox-off-then = Put the mail server under [mail] in house.toml and start the program again. docs/mail.md tells how.
outbox-waiting = { $n ->
    [one] 1 waits
   *[other] { $n } wait
}
outbox-sent-today = { $n ->
    [one] 1 sent today
   *[other] { $n } sent today
}
outbox-given-up = { $n ->
    [one] 1 not sent
   *[other] { $n } not sent
}
outbox-none = There is no mail yet.
outbox-none-then = Colleagues ask for it themselves, under Menu, Mail to me.
outbox-kind-daily = Daily
outbox-kind-trial = Trial mail
outbox-tries = { $n ->
    [one] tried once
   *[other] tried { $n } times
}
outbox-again = Try it now
outbox-thirty = What is over stands here for thirty days.
