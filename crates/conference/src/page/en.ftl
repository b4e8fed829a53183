title = Meeting
skip = To the content
leave = Leave

sheet-question = Question
sheet-minutes =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }

door-title = Meeting
door-code = Code of this meeting
door-hint = Two groups of four letters. Large or small letters, with or without a space.
door-open = Open
door-none = No code? Whoever leads the meeting reads one out. There is no account, and nobody asks for a name.
door-no-code = This cannot be a code. A code has eight letters, such as BCDF GHJK. The letters A, E, I, L, O, S and U and digits are in none.
door-opens-nothing = This code opens nothing. Check each letter with whoever read it out. A code works only as long as its meeting lasts.
door-too-soon =
    { $n ->
        [one] Too many codes from this place opened nothing. Try again in 1 second; what you typed is still there.
       *[other] Too many codes from this place opened nothing. Try again in { $n } seconds; what you typed is still there.
    }

now-title = On now
now-nothing = There is nothing to see now.
now-nothing-why = As soon as whoever leads the meeting shows you a sheet, it is here.
now-follows = This page follows the meeting.
now-follows-not = This page does not follow the meeting. Reload it to see what is on now.
now-stay = Stay on this sheet
size-large = Large, for the room
size-ordinary = Ordinary letters
one-title = One sheet
one-back = To what is on now

not-there = Nothing is here
not-there-why = This address does not exist, or not any more.
broken = Something went wrong
broken-why = Try again in a moment. If it fails, ask whoever leads the meeting to show the sheet in the room.
