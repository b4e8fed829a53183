# ሓረጋት ደብዳበታት፦ ሓጸርቲ ምሉእ ሓሳባት፣ ቀለልቲ ቃላት። ናይ ሆላንድ ጽሑፍ እዩ ኣሳሪ።
verified = no
column = ትግርኛ · ትርጉም

title-admitted = ውሳነ፦ ቦታ ረኺብኩም ኣለኹም
title-referred = ውሳነ፦ ኣብ ካልእ ከተማ ቦታ
title-refused = ውሳነ፦ ቦታ ኣይረኸብኩምን
title-ended = ውሳነ፦ ጻንሒትኩም የብቅዕ
title-warned = መጠንቀቕታ፦ ጻንሒትኩም ከብቅዕ ይኽእል
title-objection = ውሳነ ብዛዕባ ተቓውሞኹም
title-hardship = ውሳነ፦ እቲ ሕግታት ንዓኹም ኣዝዩ ከቢድ እዩ

label-date = ዕለት
label-reference = ቁጽሪ መወከሲ
label-for = ናብ
for-unnamed = ነዚ ደብዳበ ዝተቐበለ ሰብ

note-unverified = ነዚ ትርጉም ትግርኛ ቋንቋ ኣዲኡ ዝኾነ ሰብ ኣይረኣዮን። እቲ ናይ ሆላንድ ጽሑፍ እዩ ዝሰርሕ።
note-no-translation = ብቋንቋኹም ክሳብ ሕጂ ትርጉም የለን። እዚ ደብዳበ ብሆላንድን ብእንግሊዝኛን እዩ።
note-no-face = እዚ ደብዳበ ብፊደልኩም ክሕተም ኣይተኻእለን። ስለዚ ብሆላንድን ብእንግሊዝኛን እዩ።
note-latin-name = ስምኩም ብፊደልኩም ክሕተም ኣይተኻእለን። ብላቲን ፊደል ተጻሒፉ ኣሎ።
note-dates = ኩሉ ዕለታት ብፈረንጂ (ግሪጎርያን) ኣቆጻጽራ እዩ። እቲ ናይ ሆላንድ ዕለት ኣብ ውሽጢ ቅንፍ ኣሎ።
note-read-aloud = እዚ ደብዳበ ንምንባብ የሸግረኩም ድዩ? ምስ ተርጓሚ ከነንብበልኩም ክትሓቱና ትኽእሉ ኢኹም።
note-dutch = እዚ ክፋል እዚ ብሆላንድ ተጻሒፉ።
note-english = እዞም ነጥብታት ብእንግሊዝኛ እዮም።

month-1 = ጥሪ
month-2 = ለካቲት
month-3 = መጋቢት
month-4 = ሚያዝያ
month-5 = ግንቦት
month-6 = ሰነ
month-7 = ሓምለ
month-8 = ነሓሰ
month-9 = መስከረም
month-10 = ጥቅምቲ
month-11 = ሕዳር
month-12 = ታሕሳስ

# ብሓጺሩ
summary = ብሓጺሩ
summary-admitted = ኣብ { $programme } ቦታ ረኺብኩም ኣለኹም። ቦታኹም ካብ { $from } ይጅምር።
summary-referred = ኣብ { $city } ቦታ ረኺብኩም ኣለኹም። ኣብኡ ክሳብ መወዳእታ { $held } ዓራት ይሕዘልኩም።
summary-refused = ኣብ { $programme } ቦታ ኣይረኸብኩምን። እዚ ንዓኹም ኣዝዩ ከቢድ ምዃኑ እውን ርኢና።
summary-ended = ኣብ { $programme } ጻንሒትኩም የብቅዕ። ካብ { $from } ጀሚሩ እቲ ዓራት ናትኩም ኣይኮነን።
summary-warned = ኣብ { $programme } ጻንሒትኩም ከብቅዕ ይኽእል። ክሳብ ሕጂ ኣይተወሰነን። ቅድም ሓሳብኩም ክትነግሩና ትኽእሉ ኢኹም። ናይ መወዳእታ መዓልቲ { $until } እዩ።
summary-objection-well-founded = ብውሳነና ኣይተሰማዕማዕኩምን። ሓቅኹም ኢኹም። ሓድሽ ውሳነ ክንወስድ ኢና።
summary-objection-unfounded = ብውሳነና ኣይተሰማዕማዕኩምን። ተቓውሞኹም ኣይተቐበልናዮን። እቲ ውሳነ ከም ዝነበሮ ይቕጽል።
summary-objection-inadmissible = ብውሳነና ኣይተሰማዕማዕኩምን። ተቓውሞኹም ክንርእዮ ኣይከኣልናን።
summary-hardship = እቲ ልሙድ ሕግታት ንዓኹም ኣዝዩ ከቢድ እዩ። ስለዚ ንዓኹም ፍሉይ ኣገባብ ንገብር።
summary-conditions = ቅድመ ኩነታት ኣሎ። ኣብዚ ደብዳበ ተጻሒፉ ኣሎ።
summary-objection = በዚ ውሳነ ኣይትሰማምዑን ዲኹም? ተቓውሞ ከተቕርቡ ትኽእሉ ኢኹም። ናይ መወዳእታ መዓልቲ { $last } እዩ።
summary-appeal = በዚ ውሳነ ኣይትሰማምዑን ዲኹም? ናብ ዳኛ ክትከዱ ትኽእሉ ኢኹም። ናይ መወዳእታ መዓልቲ { $last } እዩ።
summary-tonight = ሎሚ ለይቲ መደቀሲ የብልኩምን ዲኹም? ንሎሚ ለይቲ ዓራት ክትሓቱ ትኽእሉ ኢኹም። ኩሉ ሰብ ኩሉ ግዜ ክሓትት ይኽእል እዩ።

# እቲ ውሳነ
heading-decision = ውሳነና
heading-warning = እዚ ደብዳበ ብዛዕባ እንታይ እዩ
decision-admitted = ናብ { $programme } ንቕበለኩም። ቦታኹም ካብ { $from } ጀሚሩ ድሉው እዩ።
until = ክሳብ መወዳእታ { $until } ክትጸንሑ ትኽእሉ ኢኹም።
no-end = መወዳእታ ዕለት የለን።
reviews = ኣብዘን መዓልትታት ምሳኹም ኮይንና ኩነታት ብኸመይ ይኸይድ ከም ዘሎ ንርኢ፦
decision-referred = ኣብ { $city } ዘሎ ቦታ ንኩነታትኩም ዝሓሸ ይሰማማዕ። ስለዚ ናብኡ ንልእከኩም። ኣብኡ ክሳብ መወዳእታ { $held } ዓራት ይሕዘልኩም።
referred-where = ብዛዕባ እቲ ዓራት
referred-keep = ኣብኡ ዓራት ክሳብ እትረኽቡ፣ ኣብዚ ዘሎ ዓራትኩም ናትኩም ኮይኑ ይጸንሕ።
decision-refused = ናብ { $programme } ኣይንቕበለኩምን።
bed-until = እቲ ሕጂ እትድቅሱሉ ዘለኹም ዓራት ክሳብ መወዳእታ { $until } ናትኩም ኮይኑ ይጸንሕ።
decision-ended = ኣብ { $programme } ጻንሒትኩም ነብቅዕ። ካብ { $from } ጀሚሩ እቲ ዓራት ናትኩም ኣይኮነን።
after-elsewhere = ካብታ መዓልቲ ጀሚሩ ኣብ ካልእ ቦታ ዓራት ኣሎኩም።
after-night-shelter = ካብታ መዓልቲ ጀሚሩ ኣብ ናይ ለይቲ መዕቆቢ ክትድቅሱ ትኽእሉ ኢኹም።
after-own-place = ካብታ መዓልቲ ጀሚሩ፣ ከምቲ ባዕልኹም ዝበልኩምዎ፣ ናይ ገዛእ ርእስኹም ቦታ ኣሎኩም።
arranged = እንታይ ተዳልዩ
decision-warned = ኣብ { $programme } ጻንሒትኩም ከነብቅዕ ንሓስብ ኣለና። እዚ ክሳብ ሕጂ ውሳነ ኣይኮነን።
warned-bed = ውሳነ ክሳብ ዘየለ፣ ብዛዕባ ዓራትኩም ዝልወጥ ነገር የለን።
answer = ቅድም ሓሳብኩም ክትነግሩና ትኽእሉ ኢኹም። እዚ ክሳብ መወዳእታ { $until } ይከኣል። ኣብ ቤት ጽሕፈት ንገሩና፣ ወይ ናብቲ ኣብ ላዕሊ ናይዚ ደብዳበ ዘሎ ኣድራሻ ጽሓፉ። ቅድሚ ምውሳንና መልስኹም ኣብ ግምት ነእትዎ።
decision-objection-well-founded = ተቓውሞኹም ቅቡል እዩ። እዚ ማለት፦ ሓቅኹም ኢኹም። ሓድሽ ውሳነ ክንወስድ ኢና።
decision-objection-unfounded = ተቓውሞኹም ቅቡል ኣይኮነን። እዚ ማለት፦ እቲ ውሳነ ከም ዝነበሮ ይቕጽል።
decision-objection-inadmissible = ተቓውሞኹም ክርአ ኣይተኻእለን። እዚ ማለት፦ ትሕዝቶ ናይቲ ተቓውሞኹም ክንምርምሮ ኣይከኣልናን።
decision-hardship = እቲ ልሙድ ሕግታት ኣብ ኩነታትኩም ኣዝዩ ከቢድ እዩ። ስለዚ ንዓኹም ፍሉይ ኣገባብ ንገብር። ንኹሉ ሕግታት እንተዘየማላእኩም እውን፣ ቦታ ክትረኽቡ ወይ ቦታኹም ክትሕዙ ትኽእሉ ኢኹም።

# ስለምንታይ
heading-reason = ምኽንያት
heading-conditions = ቅድመ ኩነታት
conditions-intro = ካባኹም እዚ ንሓትት፦
conditions-none = ቅድመ ኩነታት የለን።
heading-grounds = እንታይ ርኢና
grounds-intro = ኩሎም ነጥብታት ኣብዚ ኣለዉ፣ እቶም ንዓኹም ዝጠቕሙ ነጥብታት እውን።
grounds-unknown = ዘይንፈልጦ ነገር ቦታ ንምኽልካል ምኽንያት ኣይኮነናን።
standing-met = ተማሊኡ
standing-not-met = ኣይተማልአን
standing-unknown = ኣይፍለጥን
standing-judged = ብሰብ ተመዚኑ
source = ምንጪ፦ { $source }
heading-deviation = ካብቲ ምኽሪ ዝተፈልየ
deviation-admit = ብመሰረት ሕግታት እቲ ምኽሪ፦ ምቕባል ነይሩ። ንሕና ብኻልእ ንውስን። እቲ ምኽንያት፦
deviation-not-by-rules = ብመሰረት ሕግታት እቲ ምኽሪ፦ ዘይምቕባል ነይሩ። ንሕና ብኻልእ ንውስን። እቲ ምኽንያት፦
deviation-cannot-say = ብመሰረት ሕግታት ክሳብ ሕጂ ምኽሪ ኣይተኻእለን። ንሕና ግን ንውስን። እቲ ምኽንያት፦
heading-hardship = እቲ ሕግታት ንዓኹም ኣዝዩ ከቢድ ድዩ?
hardship-weighed = እቲ ሕግታት ኣብ ኩነታትኩም ኣዝዩ ከቢድ ምዃኑ መዚንና (hardheidsclausule)። ካልኣይ ሰብ እውን ርእይዎ።
hardship-found = እቲ ውጽኢት፦ እወ፣ እቲ ሕግታት ንዓኹም ኣዝዩ ከቢድ እዩ።
hardship-not-found = እቲ ውጽኢት፦ ኣይፋል፣ እቲ ሕግታት ንዓኹም ኣዝዩ ከቢድ ኣይኮነን።
hardship-until = እዚ ክሳብ መወዳእታ { $until } ይሰርሕ።
hardship-review = ኣብ { $review } ከም ብሓድሽ ንርእዮ።
heading-rule = እቲ ሕግታት
rule-used = ነዚ ሕግታት ተጠቒምና፦ { $rule }። ካብ { $since } ጀሚሩ ይሰርሕ።
rule-hash = ናይ መረጋገጺ ቁጽሪ፦ { $hash }። በዚ ቁጽሪ ኣየናይ ጽሑፍ ናይቲ ሕግታት ከም ዝተጠቐምና ኩሉ ሰብ ክፈልጥ ይኽእል።

# እንታይ ንፈልጥ
heading-facts = ብዛዕባኹም እንታይ ንፈልጥ
facts-intro = ነዚ ሓበሬታ ተጠቒምና፦
facts-none = ነዚ ውሳነ ብዛዕባኹም ዝኾነ ሓበሬታ ኣይተጠቐምናን።
fact-yes = እወ
fact-no = ኣይፋል
fact-unknown = ኣይፍለጥን
known-told = ባዕልኹም ኣብ { $since } ነጊርኩምና።
known-document = ኣብ { $since } ኣብ ዝረኣናዮ ሰነድ ነይሩ።
known-partner = ካልእ ውድብ ኣብ { $since } መሊሱልና።
known-worker = ሰራሕተኛ ኣብ { $since } ርእይዎ።
facts-correct = ጌጋ ኣሎ ድዩ? ወይ ዝጎደለ ነገር ኣሎ ድዩ? ኣብ ቤት ጽሕፈት ንገሩና፣ ወይ ናብቲ ኣብ ላዕሊ ናይዚ ደብዳበ ዘሎ ኣድራሻ ጽሓፉ። ነስተኻኽሎ፣ እቲ ውሳነ ይልወጥ እንተኾይኑ እውን ንርኢ።

# ተቓውሞ
heading-objection = በዚ ውሳነ ኣይትሰማምዑን ዲኹም?
objection-until = ክሳብ መወዳእታ { $last } ተቓውሞ (bezwaar) ከተቕርቡ ትኽእሉ ኢኹም።
appeal-until = ክሳብ መወዳእታ { $last } ናብ ዳኛ ይግባይ (beroep) ክትብሉ ትኽእሉ ኢኹም።
term-rule = እዚ ብመሰረት፦ { $rule } እዩ።
objection-how = በቲ ውሳነ ከም ዘይትሰማምዑን ስለምንታይ ምዃኑን ጽሓፉ። ቁጽሪ መወከሲ { $reference }ን ዕለትን ወስኹ። ኣብ ታሕቲ ፈርሙ። ሰብ ክሕግዘኩም ክትሓቱ ትኽእሉ ኢኹም።
send-to = ደብዳበኹም ናብዚ ስደዱ፦
meanwhile-decided = ነዚ ብግዜኡ እንተገይርኩም፣ ዓራትኩም ብዛዕባኡ ካብ ዝውሰን { $weeks ->
    [one] ሓደ ሰሙን
   *[other] { $weeks } ሰሙን
  } ክሳብ ዝሓልፍ ናትኩም ኮይኑ ይጸንሕ።
meanwhile-until = ዓራትኩም ብዝኾነ ክሳብ መወዳእታ { $until } ናትኩም ኮይኑ ይጸንሕ።
meanwhile-no-bed = ሕጂ ኣብ { $programme } ዓራት የብልኩምን። ክሳብ ዝውሰን እዚ ኣይልወጥን። ግን ኩሉ ግዜ ንሎሚ ለይቲ ዓራት ክትሓቱ ትኽእሉ ኢኹም።
meanwhile-written = ዓራትኩም እንታይ ይኸውን
measure = ክሳብ ሽዑ ክትጽበዩ ኣይትኽእሉን ዲኹም? ዳኛ ቀልጢፉ ግዝያዊ ውሳነ ክህብ ክትሓቱ ትኽእሉ ኢኹም (voorlopige voorziening)። ኣብዚ ሕተቱ፦ { $court }።

# ሓገዝ
heading-help = ሓገዝ ኣበይ ትረኽቡ
heading-tonight = ዓራት ንሎሚ ለይቲ
tonight = ሎሚ ለይቲ መደቀሲ የብልኩምን ዲኹም? ናይ ህጹጽ ዓራት ሕተቱ። ኣብዚ ደብዳበ ዝኾነ ይጽሓፍ፣ ናይ ህጹጽ ዓራት ንኹሉ ሰብ ክፉት ኮይኑ ይጸንሕ።
tonight-where = ኣበይ
closing = ምስ ሰላምታ፣
