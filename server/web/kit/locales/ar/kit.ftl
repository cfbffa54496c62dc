back = رجوع
close = إغلاق
language-choice = اللغة
not-sent = لم يُرسَل. يرجى المحاولة مرة أخرى.
not-taken-read-only = لا يستطيع الخادوم تسجيل أي شيء حالياً. يرجى إبلاغ الأمانة.
not-taken-busy = الخادوم مشغول. يرجى المحاولة مرة أخرى.

live-not = الاتصال مقطوع منذ { $time }
live-connecting = جارٍ الاتصال…
live-signed-out = انتهى تسجيل دخولكم.
live-sign-in = تسجيل الدخول
live-try = إعادة المحاولة
live-newer = توجد نسخة أحدث من هذه الصفحة.
live-reload = إعادة التحميل
live-refused = أنهى الخادوم الاتصال ({ $code }).
live-fault = قد لا تكون هذه الصفحة صحيحة. يرجى إعادة تحميلها وإبلاغ الأمانة.

clock-label = الوقت المخصص للكلمة
clock-plain = الوقت المستخدم
clock-go = الوقت المخصص للكلمة
clock-conclude = يرجى الاختتام
clock-over = انتهى الوقت
clock-paused = توقّف العدّ
clock-unconfirmed = غير مؤكد
clock-one-minute = بقيت دقيقة واحدة

behalf-of = باسم: { $group }
behalf-of-many = { $count ->
    [zero] باسم { $count } وفد
    [one] باسم وفد واحد
    [two] باسم وفدين
    [few] باسم { $count } وفود
    [many] باسم { $count } وفداً
   *[other] باسم { $count } وفد
}

role-unspecified = غير محدد
role-presiding = الرئاسة
role-cofacilitator = ميسِّر مشارك
role-secretary = أمين السر
role-officer = موظف شؤون المؤتمرات
role-delegation = وفد
role-booth = المترجمون الشفويون
role-display = شاشة العرض
role-public = الجمهور
role-system = النظام

category-unspecified = غير محدد
category-group = مجموعة
category-member-state = دولة عضو
category-observer-state = دولة مراقِبة
category-igo = منظمة حكومية دولية
category-entity = مراقِب
category-stakeholder = جهة صاحبة مصلحة

meeting-unspecified = غير محدد
meeting-scheduled = مقررة
meeting-in-session = منعقدة
meeting-suspended = الجلسة معلّقة
meeting-adjourned = رُفعت الجلسة

topic-unspecified = غير محدد
topic-not-opened = لم يُنظر فيه بعد
topic-open = قيد المناقشة
topic-standing-over = مُرجأ
topic-debate-adjourned = أُجّلت المناقشة
topic-debate-closed = أُقفل باب المناقشة
topic-concluded = اختُتم النظر فيه

list-unspecified = غير محدد
list-not-open = القائمة غير مفتوحة
list-open = القائمة مفتوحة
list-closing-announced = القائمة توشك على الإقفال
list-closed = القائمة مقفلة

entry-unspecified = غير محدد
entry-inscribed = على القائمة
entry-speaking = له الكلمة
entry-interrupted = الكلمة متوقفة
entry-heard = ألقى كلمته
entry-withdrawn = مسحوب
entry-lapsed = ساقط
entry-frozen = معلّق
entry-carried-over = مرحَّل

ordering-unspecified = غير محدد
ordering-as-requested = حسب ترتيب الطلبات
ordering-groups-first = المجموعات أولاً، ثم حسب ترتيب الطلبات
ordering-protocol = حسب مستوى التمثيل
ordering-lot = بالقرعة
ordering-not-yet-spoken-first = من لم يتكلموا بعد أولاً

language-unspecified = غير محددة
language-en = الإنكليزية
language-fr = الفرنسية
language-es = الإسبانية
language-ru = الروسية
language-ar = العربية
language-zh = الصينية
language-other = لغة أخرى

refusal-unknown = رفض الخادوم هذا الطلب. يرجى إبلاغ الأمانة.
refusal-unknown-act = الخادوم لا يعرف هذا الإجراء. يرجى إعادة تحميل الصفحة.
refusal-field-missing = هناك بيان ناقص: { $field }.
refusal-field-out-of-range = هذه القيمة غير ممكنة: { $field }.
refusal-reason-required = يرجى ذكر السبب، فهو يُدرج في السجل.
refusal-role-read-only = هذه الشاشة للقراءة فقط.
refusal-not-presiding = لا يجوز ذلك إلا لمن يترأس الجلسة.
refusal-not-the-secretariat = لا يجوز ذلك إلا للأمانة.
refusal-not-your-delegation = هذا يخص وفداً آخر.
refusal-not-a-member = لا يجوز ذلك إلا للدول الأعضاء.
refusal-outside-observer-scope = هذا يتجاوز حقوق المراقبين.
refusal-not-found = لم يعد هذا موجوداً.
refusal-stale = تغيّرت القائمة في هذه الأثناء. يرجى التحقق منها.
refusal-round-concluded = اختُتمت الجولة.
refusal-another-meeting-in-session = هناك جلسة أخرى منعقدة.
refusal-meeting-not-in-session = لا توجد جلسة منعقدة.
refusal-meeting-suspended = الجلسة معلّقة.
refusal-meeting-adjourned = رُفعت الجلسة.
refusal-meeting-under-way = بدأت الجلسة.
refusal-informal-mode = هذا غير ممكن في جلسة غير رسمية.
refusal-no-objection-not-recorded = يرجى التأكيد أولاً على عدم وجود اعتراض.
refusal-already-so = الأمر كذلك بالفعل.
refusal-topic-not-open = هذا الموضوع ليس قيد المناقشة.
refusal-debate-adjourned = أُجّلت مناقشة هذا الموضوع.
refusal-debate-closed = أُقفل باب مناقشة هذا الموضوع.
refusal-topic-concluded = اختُتم النظر في هذا الموضوع.
refusal-topic-in-use = بدأ النظر في هذا الموضوع أو توجد أسماء على قائمته، ولا يمكن حذفه.
refusal-list-not-open = { $seconds ->
    [0] لم تُفتح قائمة المتكلمين بعد.
    [zero] لم تُفتح قائمة المتكلمين بعد.
    [one] تُفتح قائمة المتكلمين بعد ثانية واحدة.
    [two] تُفتح قائمة المتكلمين بعد ثانيتين.
    [few] تُفتح قائمة المتكلمين بعد { $seconds } ثوانٍ.
    [many] تُفتح قائمة المتكلمين بعد { $seconds } ثانية.
   *[other] تُفتح قائمة المتكلمين بعد { $seconds } ثانية.
}
refusal-list-closed = { $time ->
    [none] قائمة المتكلمين مقفلة.
   *[other] أُقفلت قائمة المتكلمين في الساعة { $time }.
} يمكنكم مخاطبة الرئاسة.
refusal-already-inscribed = اسمكم على القائمة بالفعل، في المرتبة { $place }.
refusal-not-a-member-of-group = الوفد ليس عضواً في هذه المجموعة.
refusal-list-empty = لا يوجد أحد على القائمة.
refusal-list-has-begun = أُعطيت الكلمة للمتكلم الأول، ولم يعد من الممكن تغيير ترتيب القائمة.
refusal-not-waiting = هذا الاسم ليس بانتظار دوره على القائمة.
refusal-too-many-times = تكلّم الوفد في هذا الموضوع عدد المرات التي يسمح بها النظام الداخلي.
refusal-floor-held = هناك من يتكلم الآن.
refusal-floor-interrupted = هناك كلمة متوقفة. يرجى السماح باستئنافها أو إنهاؤها أولاً.
refusal-no-floor-holder = لم تُعطَ الكلمة لأحد.
refusal-not-the-speaker = لم تُعطَ الكلمة لهذا الوفد.
refusal-too-late-for-absent = بدأ إلقاء الكلمة. يرجى إنهاؤها بدلاً من ذلك.
refusal-point-of-order-pending = يجب البتّ أولاً في نقطة نظام.
refusal-voting-in-progress = التصويت جارٍ.
refusal-nothing-to-undo = لا يوجد ما يمكن التراجع عنه.
refusal-undo-expired = فات أوان التراجع.
refusal-participant-in-use = { $name }: الاسم مدرج في قائمة ولا يمكن حذفه.
refusal-too-many = تجاوز العدد الحد الأقصى: { $field }.
refusal-reply-limit-reached = مارس الوفد حق الرد بعدد المرات الذي يسمح به النظام الداخلي في هذه الجلسة بشأن هذا الموضوع.
refusal-reply-not-accorded = لم تمنح الرئاسة حق الرد هذا.
refusal-swap-not-accepted = لم يوافق الوفد الآخر على تبادل الدور.
refusal-swap-entry-called = لم يعد أحد الاسمين في الانتظار.
refusal-swap-different-category = هذان الاسمان في قائمتين أو فئتين مختلفتين. يمكن للأمانة نقلهما.
refusal-names-left = لا تزال هنا أسماء منتظرة. يرجى تحديد ما إذا كانت تُرحَّل أم تسقط.
refusal-replies-come-last = تأتي الردود بعد استنفاد القائمة، في آخر جلسة من اليوم بشأن هذا الموضوع.
refusal-point-of-order-not-ruled = لم تبت الرئاسة بعد في نقطة النظام هذه.
refusal-appeal-not-debatable = يُطرح الطعن للتصويت فورا ودون مناقشة.
refusal-no-vote = لا يجري أي تصويت.
refusal-motion-lower-precedence = هناك اقتراح آخر له الأسبقية.
refusal-motion-not-debatable = يُطرح هذا الاقتراح للتصويت دون مناقشة.
refusal-motion-speakers-exhausted = تكلم بشأن هذا الاقتراح كل من يسمح لهم النظام الداخلي.
refusal-motion-speaker-side-not-allowed = لا يسمح النظام الداخلي لأحد بالكلام في هذا الاتجاه بشأن الاقتراح.
refusal-motion-not-yours = لا يسحب الاقتراح إلا الوفد الذي قدمه.
refusal-motion-vote-begun = بدأ التصويت على هذا الاقتراح.
refusal-motion-pending = هناك اقتراح قيد النظر. يجب البت فيه أولا.
refusal-no-motion = هذا الاقتراح غير معروض على الجلسة.

template-silence = يرجى التزام الصمت في القاعة.
template-break = استراحة قصيرة. يرجى البقاء قرب مقاعدكم.
template-conclude = يرجى من المتكلمين التقيد بالوقت المخصص للكلمة.
template-interpretation = هناك صعوبة في الترجمة الشفوية. يرجى الانتظار قليلاً.
template-documents = الوثائق متاحة عند مكتب الأمانة.

# Usual reasons of acts on record.
reason-request = بناء على طلب الوفد
reason-chair = قرار الرئاسة
reason-level = مستوى التمثيل
reason-absent = ليس في القاعة
reason-correction = تصحيح
reason-consultations = مشاورات
reason-break = استراحة
reason-technical = صعوبات تقنية

# The rules of procedure.
entry-requested = مطلوب
entry-declined = مرفوض
point-unspecified = غير محدد
point-order = نقطة نظام
point-motion = اقتراح إجرائي
point-information = طلب معلومات
motion-unspecified = اقتراح إجرائي
motion-suspend-meeting = تعليق الجلسة
motion-adjourn-meeting = رفع الجلسة
motion-adjourn-debate = تأجيل المناقشة
motion-close-debate = إقفال باب المناقشة
statement-unspecified = بيان
statement-explanation-of-vote = تعليل التصويت
statement-explanation-of-position = تعليل الموقف
level-unspecified = غير محدد
level-head = رئيس دولة أو حكومة
level-minister = وزير
level-vice-minister = نائب وزير
level-chair-of-delegation = رئيس الوفد
level-charge-daffaires = القائم بالأعمال
capacity-unspecified = غير محدد
capacity-national = بالصفة الوطنية
capacity-group = باسم مجموعة
capacity-secretariat = الأمانة العامة
capacity-guest = متكلم ضيف
capacity-precedence = الأسبقية
placement-as-requested = حسب ترتيب الطلبات
placement-carried-over = مرحَّل من جلسة سابقة
placement-moved = نقلته المنصة
placement-absent-when-called = نودي عليه ولم يكن حاضرا
placement-yielded = تنازل عن دوره
placement-returned = أعيد إلى مكانه: أُلغي إجراء
placement-order-changed = وُضع وفق الترتيب المحدد { $time ->
    [none] لهذه القائمة
   *[other] في الساعة { $time }
}
placement-by-lot = بالقرعة
placement-behind-the-drawn = طُلب بعد القرعة: بعد من شملتهم
placement-swapped = تبادل الدور مع وفد آخر
placement-first-reply = الردود الأولى قبل الثانية
placement-second-reply = الردود الثانية بعد جميع الردود الأولى
placement-corrected = أعيد إلى القائمة بتصويب
placement-by-category = { $ahead ->
    [zero] لا يتقدمه اسم من فئة سابقة
    [one] يتقدمه اسم واحد من فئة سابقة
    [two] يتقدمه اسمان من فئات سابقة
    [few] تتقدمه { $ahead } أسماء من فئات سابقة
    [many] يتقدمه { $ahead } اسما من فئات سابقة
   *[other] يتقدمه { $ahead } اسم من فئات سابقة
} { $time ->
    [none] وفق ترتيب هذه القائمة
   *[other] وفق الترتيب المحدد في الساعة { $time }
}
placement-by-level = { $ahead ->
    [zero] لا يتقدمه اسم أعلى تمثيلا
    [one] يتقدمه اسم واحد أعلى تمثيلا
    [two] يتقدمه اسمان أعلى تمثيلا
    [few] تتقدمه { $ahead } أسماء أعلى تمثيلا
    [many] يتقدمه { $ahead } اسما أعلى تمثيلا
   *[other] يتقدمه { $ahead } اسم أعلى تمثيلا
} { $time ->
    [none] وفق ترتيب هذه القائمة
   *[other] وفق الترتيب المحدد في الساعة { $time }
}
placement-not-yet-spoken = { $ahead ->
    [zero] لا يتقدمه وفد تكلم أقل
    [one] يتقدمه وفد واحد تكلم أقل
    [two] يتقدمه وفدان تكلما أقل
    [few] تتقدمه { $ahead } وفود تكلمت أقل
    [many] يتقدمه { $ahead } وفدا تكلم أقل
   *[other] يتقدمه { $ahead } وفد تكلم أقل
} { $time ->
    [none] وفق ترتيب هذه القائمة
   *[other] وفق الترتيب المحدد في الساعة { $time }
}

# Points of order, motions, replies, exchanges of places.
statement-level = مستوى التمثيل
statement-type = نوع البيان
matter-group-speaks = تتكلم باسمه مجموعة أيضا
matter-draw-at = يُحدَّد الترتيب بالقرعة في الساعة { $time }. ويشارك فيها كل من يطلب الكلمة حتى ذلك الحين.
matter-seed = بذرة القرعة، ليتمكن أي شخص من إعادتها:
matter-voting = التصويت:
matter-voting-appeal = الطعن في قرار الرئيس
matter-ruling-well = قرار الرئيس: نقطة النظام في محلها.
matter-ruling-not-well = قرار الرئيس: نقطة النظام ليست في محلها.
matter-appealed-by = الطاعن:
matter-overruled = نُقض القرار.
matter-upheld = القرار قائم.
matter-tally = المؤيدون { $yes }، المعارضون { $no }، الممتنعون { $abstain }
matter-motion-taken = الاقتراح الإجرائي المعروض
matter-motion-moved = اقتراح إجرائي مقدَّم
matter-moved-by = مقدِّم الاقتراح:
matter-for = تأييدا:
matter-against = معارضة:
matter-slots = { $n ->
    [zero] لا مجال لمتكلم آخر
    [one] المجال متاح لمتكلم واحد
    [two] المجال متاح لمتكلمين
    [few] المجال متاح لعدد { $n } من المتكلمين
    [many] المجال متاح لعدد { $n } من المتكلمين
   *[other] المجال متاح لعدد { $n } من المتكلمين
}
matter-reply = { $n ->
    [1] حق الرد (المرة الأولى)
    [2] حق الرد (المرة الثانية)
   *[other] حق الرد
}
matter-reply-to = ردا على بيان
matter-swap = تبادل الأدوار
matter-swap-accept = قبول
matter-swap-decline = رفض
matter-swap-with = تبادل الدور مع
matter-motion-which = الاقتراح الإجرائي
matter-motion-resume = استئناف الجلسة في الساعة
matter-speaks = يتكلم الآن
matter-heard = استُمع إليه
