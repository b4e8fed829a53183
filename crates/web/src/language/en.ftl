# Words of the frame: menu, foot, trouble.
skip = Skip to content
nav-main = Main menu
nav-more = Menu
nav-tonight = Tonight
nav-board = Board
nav-register = Register
nav-round = Night round
nav-locations = Locations
nav-import = Import
nav-staff = Staff
nav-hardship = Hardship
nav-objection = Objections
nav-terms = Terms
nav-caseload = Guidance
nav-admission = Admission
nav-people = Search
sign-out = Sign out
chain-head = Head of the chain
rings-for-you = { $n ->
    [one] One request for a bed waits for you.
   *[other] { $n } requests for a bed wait for you.
  }
rings-look = Look
role-desk = desk
role-night = night
role-guide = guidance
role-legal_guide = legal guidance
role-medical_guide = medical guidance
role-coordinator = coordination
role-second_reader = second reader
role-administrator = administration
role-privacy_officer = privacy officer
faults-title = { $n ->
    [one] One thing is not right yet
   *[other] { $n } things are not right yet
  }
faults-kept = What you typed is still there.
cancel = Cancel
yes = Yes
no = No
trouble-not-there = This page is not there
trouble-not-there-then = Perhaps the address is wrong, or the page is not part of your work. Go back, or begin again at your first page.
trouble-reading-stopped = You opened more files than anybody needs within an hour
trouble-reading-stopped-then = Opening files was stopped for you. Beds, requests and the night list work as always. Call a coordinator or the privacy officer: they can allow it again.
trouble-not-a-form = This form could not be read
trouble-not-a-form-then = Go back; what you typed is still there. Try again.
trouble-broken = Something went wrong
trouble-broken-then = Nothing was saved by halves. Try again in a moment. If it still fails, work with the night sheet on paper and call the administrator with this number.
trouble-number = Number
