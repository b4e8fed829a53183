# Sentences of letters. Short sentences, ordinary words (level B1). The Dutch text is binding.
verified = yes
column = English · translation

title-admitted = Decision: you get a place
title-referred = Decision: a place in another city
title-refused = Decision: you do not get a place
title-ended = Decision: your stay ends
title-warned = Warning: your stay may end
title-objection = Decision on your objection
title-hardship = Decision: the rules are too hard for you

label-date = Date
label-reference = Reference
label-for = For
for-unnamed = the person who was given this letter

note-unverified = This text has not been checked by a native speaker. The Dutch text counts.
note-no-translation = There is no translation in your language yet. This letter is in Dutch and English.
note-no-face = This letter could not be printed in your script. That is why it is in Dutch and English.
note-latin-name = Your name could not be printed in your own script. It is written in Latin letters.
note-dates = All dates are in the Western calendar. The Dutch date is between brackets.
note-read-aloud = Is this letter hard for you to read? Ask us to read it to you, with an interpreter.
note-dutch = This part was written in Dutch.
note-english = These points are in English.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# In short
summary = In short
summary-admitted = You get a place in { $programme }. Your place starts on { $from }.
summary-referred = You get a place in { $city }. A bed is kept free for you there up to and including { $held }.
summary-refused = You do not get a place in { $programme }. We also looked at whether this is too hard for you.
summary-ended = Your stay in { $programme } ends. From { $from } your bed is no longer yours.
summary-warned = Your stay in { $programme } may end. This has not been decided yet. You may first say what you think. Do this on { $until } at the latest.
summary-objection-well-founded = You did not agree with our decision. You were right. We will take a new decision.
summary-objection-unfounded = You did not agree with our decision. We do not think you are right. The decision stays as it was.
summary-objection-inadmissible = You did not agree with our decision. We could not deal with your objection.
summary-hardship = The usual rules are too hard for you. That is why an exception is made for you.
summary-conditions = There are conditions. They are in this letter.
summary-objection = Do you not agree with this decision? Then object. Do this on { $last } at the latest.
summary-appeal = Do you not agree with this decision? Then go to the judge. Do this on { $last } at the latest.
summary-tonight = Do you have no place to sleep tonight? Then ask for a bed for tonight. Everybody may ask, always.

# The decision
heading-decision = Our decision
heading-warning = What this letter is about
decision-admitted = We admit you to { $programme }. Your place is there from { $from }.
until = You can stay up to and including { $until }.
no-end = There is no end date.
reviews = On these days we look together with you at how things are going:
decision-referred = A place in { $city } fits your situation better. That is why we refer you there. A bed is held for you there up to and including { $held }.
referred-where = About that bed
referred-keep = Until you have a bed there, you keep your bed here.
decision-refused = We do not admit you to { $programme }.
bed-until = You keep the bed you sleep in now up to and including { $until }.
decision-ended = We end your stay in { $programme }. From { $from } your bed is no longer yours.
after-elsewhere = From that day there is a bed for you in another place.
after-night-shelter = From that day you can sleep in the night shelter.
after-own-place = From that day you have a place of your own, as you said yourself.
arranged = What has been arranged
decision-warned = We are thinking of ending your stay in { $programme }. This is not a decision yet.
warned-bed = As long as there is no decision, nothing changes about your bed.
answer = You may first say what you think. You can do so up to and including { $until }. Tell us at the desk, or write to the address at the top of this letter. We take your answer into account before we decide.
decision-objection-well-founded = Your objection is well-founded. That means: you were right. We will take a new decision.
decision-objection-unfounded = Your objection is unfounded. That means: the decision stays as it was.
decision-objection-inadmissible = Your objection is inadmissible. That means: we could not look at the content of your objection.
decision-hardship = The usual rules are too hard in your situation. That is why we make an exception for you. You can get or keep a place, even if you do not meet all the rules.

# Why
heading-reason = Why
heading-conditions = Conditions
conditions-intro = This is what we ask of you:
conditions-none = There are no conditions.
heading-grounds = What we looked at
grounds-intro = Here are all the points, also the points that are in your favour.
grounds-unknown = Something we do not know is no reason for us to refuse you a place.
standing-met = Met
standing-not-met = Not met
standing-unknown = Not known
standing-judged = Weighed by a person
source = Source: { $source }
heading-deviation = Different from the advice
deviation-admit = The advice by the rules was: admit. We decide differently. The reason is:
deviation-not-by-rules = The advice by the rules was: do not admit. We decide differently. The reason is:
deviation-cannot-say = By the rules no advice was possible yet. We decide anyway. The reason is:
heading-hardship = Are the rules too hard for you?
hardship-weighed = We weighed whether the rules are too hard in your situation (hardship clause). A second person checked this.
hardship-found = The outcome is: yes, the rules are too hard for you.
hardship-not-found = The outcome is: no, the rules are not too hard for you.
hardship-until = This holds up to and including { $until }.
hardship-review = On { $review } we look at it again.
heading-rule = The rules
rule-used = We used these rules: { $rule }. They have been in force since { $since }.
rule-hash = Check code: { $hash }. With this code anybody can see which text of the rules was used.

# What we know
heading-facts = What we know about you
facts-intro = We used these facts:
facts-none = We used no facts about you for this decision.
fact-yes = yes
fact-no = no
fact-unknown = not known
known-told = You told us this on { $since }.
known-document = This was in a document that we saw on { $since }.
known-partner = Another organisation answered this on { $since }.
known-worker = A worker saw this on { $since }.
facts-correct = Is something wrong? Or is something missing? Tell us at the desk, or write to the address at the top of this letter. We correct it and see whether the decision then becomes different.

# Not agreed
heading-objection = Do you not agree with this decision?
objection-until = You can object up to and including { $last }.
appeal-until = You can appeal to the judge up to and including { $last }.
term-rule = This follows from: { $rule }.
objection-how = Write that you do not agree with the decision, and why. Add the reference { $reference } and the date. Also put your signature under it. You may ask somebody to help you.
send-to = Send your letter to:
meanwhile-decided = Do you do this in time? Then you keep your bed until { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
  } after it has been decided.
meanwhile-until = You keep your bed in any case up to and including { $until }.
meanwhile-no-bed = You do not have a bed in { $programme } now. That does not change as long as it has not been decided. You can always ask for a bed for tonight.
meanwhile-written = What happens to your bed
measure = Can you not wait that long? Then you can ask the judge to decide quickly for the time being (provisional measure, voorlopige voorziening). Ask this at: { $court }.

# Help
heading-help = Where you get help
heading-tonight = A bed for tonight
tonight = Do you have no place to sleep tonight? Then ask for an emergency bed. The emergency bed stays open for everybody, whatever this letter says.
tonight-where = Where
closing = With kind regards,
