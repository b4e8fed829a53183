# جمل الرسائل: جمل قصيرة وكلمات سهلة. النص الهولندي هو الملزم.
verified = no
column = العربية · ترجمة

title-admitted = قرار: لك مكان في البرنامج
title-referred = قرار: لك مكان في مدينة أخرى
title-refused = قرار: لن تحصل على مكان
title-ended = قرار: إقامتك تنتهي
title-warned = إنذار: قد تنتهي إقامتك
title-objection = القرار بشأن اعتراضك
title-hardship = قرار: القواعد قاسية جدا في حالتك

label-date = التاريخ
label-reference = الرقم المرجعي
label-for = إلى
for-unnamed = الشخص الذي تسلم هذه الرسالة

note-unverified = لم يراجع هذه الترجمة شخص لغته الأم هي العربية. النص الهولندي هو المعتمد.
note-no-translation = لا توجد ترجمة بلغتك حتى الآن. هذه الرسالة باللغتين الهولندية والإنجليزية.
note-no-face = تعذرت طباعة هذه الرسالة بحروف لغتك. لذلك هي باللغتين الهولندية والإنجليزية.
note-latin-name = تعذرت طباعة اسمك بحروف لغتك. لذلك كتب بالحروف اللاتينية.
note-dates = جميع التواريخ بالتقويم الميلادي. والتاريخ بالهولندية مكتوب بين قوسين.
note-read-aloud = هل قراءة هذه الرسالة صعبة عليك؟ يمكنك طلب قراءتها لك مع مترجم.
note-dutch = هذا الجزء مكتوب بالهولندية.
note-english = هذه النقاط مكتوبة بالإنجليزية.

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

# باختصار
summary = باختصار
summary-admitted = لك مكان في { $programme }. يبدأ مكانك في { $from }.
summary-referred = لك مكان في { $city }. هناك سرير محجوز لك حتى نهاية يوم { $held }.
summary-refused = لن تحصل على مكان في { $programme }. نظرنا أيضا هل هذا قاس جدا عليك.
summary-ended = إقامتك في { $programme } تنتهي. ابتداء من { $from } لن يكون السرير لك.
summary-warned = قد تنتهي إقامتك في { $programme }. لم يتخذ قرار بعد. يمكنك أولا إبداء رأيك. آخر يوم لذلك هو { $until }.
summary-objection-well-founded = لم يكن قرارنا مقبولا لديك. الحق معك. سنتخذ قرارا جديدا.
summary-objection-unfounded = لم يكن قرارنا مقبولا لديك. لم نقبل اعتراضك. يبقى القرار كما كان.
summary-objection-inadmissible = لم يكن قرارنا مقبولا لديك. لم نتمكن من النظر في اعتراضك.
summary-hardship = القواعد العادية قاسية جدا في حالتك. لذلك هناك استثناء لك.
summary-conditions = هناك شروط. وهي مذكورة في هذه الرسالة.
summary-objection = هل هذا القرار غير مقبول لديك؟ يمكنك تقديم اعتراض. آخر يوم لذلك هو { $last }.
summary-appeal = هل هذا القرار غير مقبول لديك؟ يمكنك اللجوء إلى القاضي. آخر يوم لذلك هو { $last }.
summary-tonight = ليس لديك مكان للنوم هذه الليلة؟ يمكنك طلب سرير لهذه الليلة. هذا مسموح للجميع ودائما.

# القرار
heading-decision = قرارنا
heading-warning = موضوع هذه الرسالة
decision-admitted = نقبلك في { $programme }. مكانك جاهز ابتداء من { $from }.
until = يمكنك البقاء حتى نهاية يوم { $until }.
no-end = لا يوجد تاريخ نهاية.
reviews = في هذه الأيام ننظر معك كيف تسير الأمور:
decision-referred = المكان في { $city } أنسب لحالتك. لذلك نحيلك إلى هناك. يحجز لك هناك سرير حتى نهاية يوم { $held }.
referred-where = عن هذا السرير
referred-keep = يبقى سريرك هنا لك حتى يكون لك سرير هناك.
decision-refused = لا نقبلك في { $programme }.
bed-until = يبقى سريرك الحالي لك حتى نهاية يوم { $until }.
decision-ended = ننهي إقامتك في { $programme }. ابتداء من { $from } لن يكون السرير لك.
after-elsewhere = ابتداء من ذلك اليوم هناك سرير لك في مكان آخر.
after-night-shelter = ابتداء من ذلك اليوم يمكنك النوم في المأوى الليلي.
after-own-place = ابتداء من ذلك اليوم لك مكان خاص بك، كما ذكرت بنفسك.
arranged = ما تم ترتيبه
decision-warned = نفكر في إنهاء إقامتك في { $programme }. هذا ليس قرارا بعد.
warned-bed = ما دام لا يوجد قرار، لا يتغير شيء بخصوص سريرك.
answer = يمكنك أولا إبداء رأيك. هذا ممكن حتى نهاية يوم { $until }. يمكنك إخبارنا في مكتب الاستقبال أو الكتابة إلى العنوان المذكور أعلى هذه الرسالة. سنأخذ جوابك في الاعتبار قبل أن نقرر.
decision-objection-well-founded = اعتراضك مقبول. هذا يعني أن الحق معك. سنتخذ قرارا جديدا.
decision-objection-unfounded = اعتراضك مرفوض. هذا يعني أن القرار يبقى كما كان.
decision-objection-inadmissible = اعتراضك غير مقبول شكلا. هذا يعني أننا لم نتمكن من النظر في مضمون اعتراضك.
decision-hardship = القواعد العادية قاسية جدا في حالتك. لذلك نعمل لك استثناء. يمكنك الحصول على مكان أو الاحتفاظ به حتى إذا لم تكن جميع الشروط متوفرة لديك.

# لماذا
heading-reason = السبب
heading-conditions = الشروط
conditions-intro = هذا ما نطلبه منك:
conditions-none = لا توجد شروط.
heading-grounds = ما نظرنا فيه
grounds-intro = هذه جميع النقاط، ومنها النقاط التي في صالحك.
grounds-unknown = ما لا نعرفه ليس سببا لدينا لنرفض إعطاءك مكانا.
standing-met = متوفر
standing-not-met = غير متوفر
standing-unknown = غير معروف
standing-judged = قيمه شخص
source = المصدر: { $source }
heading-deviation = قرار مختلف عن التوصية
deviation-admit = كانت التوصية حسب القواعد: القبول. قررنا غير ذلك. السبب هو:
deviation-not-by-rules = كانت التوصية حسب القواعد: عدم القبول. قررنا غير ذلك. السبب هو:
deviation-cannot-say = حسب القواعد لم تكن هناك توصية ممكنة بعد. قررنا مع ذلك. السبب هو:
heading-hardship = هل القواعد قاسية جدا في حالتك؟
hardship-weighed = درسنا هل القواعد قاسية جدا في حالتك (hardheidsclausule). وراجع ذلك شخص ثان.
hardship-found = النتيجة: نعم، القواعد قاسية جدا في حالتك.
hardship-not-found = النتيجة: لا، القواعد ليست قاسية جدا في حالتك.
hardship-until = هذا صالح حتى نهاية يوم { $until }.
hardship-review = في { $review } ننظر في ذلك من جديد.
heading-rule = القواعد
rule-used = استخدمنا هذه القواعد: { $rule }. وهي سارية منذ { $since }.
rule-hash = رمز التحقق: { $hash }. بهذا الرمز يمكن لأي شخص معرفة نص القواعد الذي استخدم.

# ما نعرفه
heading-facts = ما نعرفه عنك
facts-intro = استخدمنا هذه المعلومات:
facts-none = لم نستخدم في هذا القرار أي معلومات عنك.
fact-yes = نعم
fact-no = لا
fact-unknown = غير معروف
known-told = ذكرت لنا ذلك في { $since }.
known-document = كان ذلك في وثيقة رأيناها في { $since }.
known-partner = أجابت منظمة أخرى بذلك في { $since }.
known-worker = لاحظ ذلك أحد العاملين في { $since }.
facts-correct = هل هناك خطأ؟ أو هل ينقص شيء؟ يمكنك إخبارنا في مكتب الاستقبال أو الكتابة إلى العنوان المذكور أعلى هذه الرسالة. سنصحح ذلك وننظر هل يتغير القرار.

# الاعتراض
heading-objection = هل هذا القرار غير مقبول لديك؟
objection-until = يمكنك تقديم اعتراض (bezwaar) حتى نهاية يوم { $last }.
appeal-until = يمكنك رفع دعوى أمام القاضي (beroep) حتى نهاية يوم { $last }.
term-rule = هذا حسب: { $rule }.
objection-how = عليك كتابة أن القرار غير مقبول لديك، ولماذا، مع كتابة الرقم المرجعي { $reference } والتاريخ والتوقيع. يمكنك طلب المساعدة من شخص آخر.
send-to = ترسل رسالتك إلى:
meanwhile-decided = إذا تم ذلك في الوقت المحدد، يبقى سريرك لك حتى { $weeks ->
    [one] أسبوع واحد
    [two] أسبوعين
    [few] { $weeks } أسابيع
   *[other] { $weeks } أسبوعا
  } بعد صدور القرار بشأنه.
meanwhile-until = يبقى سريرك لك على أي حال حتى نهاية يوم { $until }.
meanwhile-no-bed = ليس لك الآن سرير في { $programme }. لن يتغير ذلك حتى صدور القرار. لكن يمكنك دائما طلب سرير لهذه الليلة.
meanwhile-written = ما يحدث لسريرك
measure = ألا يمكنك الانتظار كل هذا الوقت؟ يمكنك طلب قرار مؤقت سريع من القاضي (voorlopige voorziening). يقدم الطلب إلى: { $court }.

# المساعدة
heading-help = أماكن المساعدة
heading-tonight = سرير لهذه الليلة
tonight = ليس لديك مكان للنوم هذه الليلة؟ يمكنك طلب سرير للطوارئ. سرير الطوارئ يبقى متاحا للجميع، مهما كان مكتوبا في هذه الرسالة.
tonight-where = المكان
closing = مع أطيب التحيات،
