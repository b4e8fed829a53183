# Words of importing lists.
import-title = Import
import-intro = Take over a list as you keep it: Excel, CSV or LibreOffice. First you see what would happen; nothing is saved before you tap Import.
import-kind = What is in it?
import-kind-Locations = Locations, rooms and beds
import-kind-People = People
import-file = File
import-file-hint = At most 16 MB. The file lies sealed on the server for a day and is then thrown away.
import-second = Who may enter where (not needed)
import-second-hint = A second file that says per location whether men and women can go there.
import-look = Look
import-no-file = Choose a file.
import-no-kind = Choose what is in the file.
import-unreadable-Empty = The file is empty.
import-unreadable-TooLarge = The file is too large. Split it into smaller files.
import-unreadable-NotAWorksheet = This is not a worksheet. Save the list as .xlsx or .csv.
import-unreadable-OldForm = This is an Excel file of before 2007. Open it and save it as .xlsx.
import-unreadable-Locked = The file is locked with a password. Save it without one.
import-unreadable-Damaged = The file is damaged. Open it in Excel or LibreOffice and save it again.
import-preview-title = What would happen
import-columns = Columns
import-columns-hint = Is what a column holds right? What you choose is kept for the next list with the same headers.
import-columns-second = Columns of the second file
import-nothing-in-column = Leave out
import-again = Look again
import-do = Import
import-changed = The columns are not what you just saw. Look once more and then tap Import.
import-lacking = Nothing can be imported without this column. Point one out
import-first-rows = The first rows
import-faulty-rows = Rows with a fault
import-assumed-rows = Assumed
import-refused-rows = What the house does not do
import-refused-hint = Nothing is imported as long as this stands here. Put it right in the file and choose it again.
import-not-rows = Lines that are no row
import-download-faulty = Rows that are left out, as a file
import-line = Line
import-why = Why
import-left-out-word = left out
import-assumed-word = assumed
import-would-make = This would be added:
import-made = This was added:
import-done-title = Imported
import-nothing-there = There is nothing to import.
import-already = Everything was imported already; nothing has changed.
import-nothing-imported = Nothing was imported. Put right what stands above and try again.
import-n-locations = { $n ->
    [one] One location
   *[other] { $n } locations
  }
import-n-rooms = { $n ->
    [one] One room
   *[other] { $n } rooms
  }
import-n-beds = { $n ->
    [one] One bed
   *[other] { $n } beds
  }
import-n-people = { $n ->
    [one] One person
   *[other] { $n } people
  }
import-n-there = { $n ->
    [one] One thing was there and stays as it is
   *[other] { $n } locations, rooms and beds were there and stay as they are
  }
import-n-before = { $n ->
    [one] One row was imported before
   *[other] { $n } rows were imported before
  }
import-left-out = { $n ->
    [one] One row is left out
   *[other] { $n } rows are left out
  }
import-undo = Undoing goes by location or person: close a location, or correct what is written about somebody. Nothing is erased.
import-to-locations = To the locations
import-another = Another file
import-left-AboveHeader = stands above the headers
import-left-RepeatedHeader = repeats the headers
import-left-Total = adds up what stands above
import-why-LocationMissing = no location is named
import-why-CapacityMissing = no number of beds or rooms is told
import-why-NothingTaken = nothing in this row is taken
import-why-NotANumber = is not a whole number
import-why-OutOfRange = is zero, or more than any house can have
import-why-NotADate = is not a date that exists
import-why-InTheFuture = lies in the future
import-why-NotATime = is not a time
import-why-NotYesOrNo = is not yes or no
import-why-WordNotKnown = is not understood in this column
import-why-NationalityNotKnown = is not a nationality that can be held today
import-why-NationalityUnclear = can be more than one nationality
import-why-LanguageNotKnown = is not a language that is known
import-why-BrokenFormula = is a formula that could not be worked out
import-why-NobodyMayEnter = neither men nor women may enter
import-why-DuplicateOf = is the same as line { $n }
import-why-RoomTwice = the location has a room of this name already
import-why-LooksLike = the same name and birth as line { $n }, the rest differs
import-why-BedsPerRoomAssumed = beds per room are not told: two assumed
import-why-BedsSpread = beds spread evenly over the rooms
import-why-WhoNotTold = who may enter is not told: whoever comes first decides
import-why-HoursAssumed = the hours of the night are not told: ten to seven assumed
import-why-FirstStands = line { $n } says something else of this location; that stands
import-why-CenturyAssumed = a year of two digits: read as the latest that has been
import-why-YearAssumed = read as a year
import-why-ZeroRestored = the zero in front of the telephone number is put back
import-against-AlreadyThere = was made meanwhile
import-against-ImpossibleName = a name has one to eighty characters
import-against-NameTaken = two things with one name
import-against-NeverOpen = the door closes when it opens
import-against-LocationGone = the location is not there any more
import-against-BornInFuture = a birth lies in the future
import-against-ImpossibleBirth = nobody can be born in that month or year
import-against-TooMany = more than twenty answers to one question
import-against-TooLong = a text is too long to be kept
import-field-LocationName = Name of the location
import-field-Address = Address
import-field-Programme = Number of the programme
import-field-RoomName = Name of the room
import-field-RoomKind = Shared or private
import-field-BedLabel = Bed (each row is one bed)
import-field-Beds = Number of beds
import-field-Rooms = Number of rooms
import-field-BedsPerRoom = Beds per room
import-field-CapacityType = Counted in beds or rooms
import-field-MenEligible = Men may enter
import-field-WomenEligible = Women may enter
import-field-Regime = 24 hours or only at night
import-field-OpensAt = Opens at
import-field-ClosesAt = Closes at
import-field-Name = Name
import-field-GivenName = Given name
import-field-Infix = Name infix
import-field-FamilyName = Family name
import-field-Alias = Alias
import-field-OwnScript = Name in own script
import-field-Birth = Born
import-field-Nationality = Nationality
import-field-Language = Language
import-field-Interpreter = Interpreter needed
import-field-Telephone = Telephone
import-field-Message = Mail or message service
import-field-Through = Reached through
import-field-Sex = Men or women
import-field-WomenOnly = Only for women
import-field-StepFree = Without steps
import-field-Care = Medical care near
import-field-Minor = Under eighteen
import-field-Quiet = Needs quiet
import-field-Pregnant = Pregnant
import-field-Signals = Vulnerability
import-field-Note = Note
