referral-title = Referral links
referral-to-links = Referral links for organisations
referral-what = With a referral link an organisation signs people up without an account. Whoever has the link can read nothing here.
referral-most =
    { $n ->
        [one] One person a day can be signed up with a link.
       *[other] { $n } people a day can be signed up with a link.
    }
referral-none = There are no referral links yet.
referral-none-then = Make a link below for an organisation that refers people to you.
referral-caption = Links given
referral-organisation = Organisation
referral-organisation-hint = This is how the organisation will stand with each application.
referral-forgotten = name erased
referral-until = Works up to and including
referral-until-hint = A year at most. You can always withdraw the link earlier.
referral-used = Signed up
referral-used-last = last on
referral-state = State
referral-works = Works
referral-over = Over
referral-withdrawn = Withdrawn
referral-withdraw = Withdraw
referral-new = New link
referral-make = Make link
referral-say-organisation = Say which organisation gets the link.
referral-say-until = Fill in a day, such as 2026-12-31.
referral-fault-long = This name is too long: two hundred characters at most.
referral-fault-over = This day is over. Choose today or later.
referral-fault-far = A link works for a year at most. Choose an earlier day.
referral-fault-again = This form made a link already. Open the page again and make a new one.
referral-find = Find an application by its reference
referral-reference = Reference
referral-reference-hint = Whoever signs somebody up with a link gets a reference of eight characters.
referral-find-now = Find
referral-found = To this application
referral-not-found = No application has this reference. Ask whether it was copied right: it has eight characters, without the letters i, l, o and u.
referral-link-title = Referral link
referral-link-once = You see this link once, now.
referral-link-once-then = Copy it or print this page. If it gets lost, withdraw it and make a new one.
referral-link-copy = Link to copy
referral-link-for = Referral link for
referral-link-open = Open this address to sign somebody up. You need no account.
referral-link-until = The link works up to and including
referral-link-lost = Give the link to colleagues only. Is it in wrong hands? Tell us at once: we will withdraw it.
