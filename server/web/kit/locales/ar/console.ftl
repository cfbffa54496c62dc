console-rehearsal = تجربة
console-sign-in = لوحة التحكم مخصصة للرئاسة والأمانة.
console-live = متصل
console-not-live = غير متصل
console-on-line = { $delegations ->
    [zero] لا وفود متصلة
    [one] وفد واحد متصل
    [two] وفدان متصلان
    [few] { $delegations } وفود متصلة
    [many] { $delegations } وفدا متصلا
   *[other] { $delegations } وفد متصل
}
console-displays = الشاشات المتزامنة: { $good } من { $all }
console-commit = سُجّل في { $ms } م.ث
console-setup = الإعداد
console-to-floor = العودة إلى القاعة
console-print = طباعة
console-topic = الموضوع { $n }
console-reading = قراءة النص
console-no-topic = لا يوجد موضوع. أضيفوا موضوعا في «الإعداد».

console-has-the-floor = الكلمة الآن
console-floor-vacant = الكلمة للرئاسة
console-pause = إيقاف مؤقت
console-resume-clock = متابعة
console-add-30 = ⁦+30⁩ ث
console-end = إنهاء
console-absent = غائب
console-next = التالي
console-ready = مستعد
console-list-empty = لا أحد في الانتظار
console-call-from-to = إنهاء { $from } ← { $to }
console-call-to = إعطاء الكلمة: { $to }
console-call-nobody = المتكلم التالي
console-undo = تراجع
console-undo-what = تراجع: { $act } ({ $by }) { $seconds } ث

console-list = { $n ->
    [zero] قائمة المتكلمين: لا أحد في الانتظار
    [one] قائمة المتكلمين: واحد في الانتظار
    [two] قائمة المتكلمين: اثنان في الانتظار
    [few] قائمة المتكلمين: { $n } في الانتظار
    [many] قائمة المتكلمين: { $n } في الانتظار
   *[other] قائمة المتكلمين: { $n } في الانتظار
}
console-waiting = { $n ->
    [zero] لا أحد في الانتظار
    [one] واحد في الانتظار
    [two] اثنان في الانتظار
    [few] { $n } في الانتظار
    [many] { $n } في الانتظار
   *[other] { $n } في الانتظار
}
console-heard = { $n ->
    [zero] لم يُستمع إلى أي بيان
    [one] استُمع إلى بيان واحد
    [two] استُمع إلى بيانين
    [few] استُمع إلى { $n } بيانات
    [many] استُمع إلى { $n } بيانا
   *[other] استُمع إلى { $n } بيان
}
console-opens-at = تُفتح في { $time }
console-closes-at = تُغلق في { $time }
console-open-now = فتح الآن
console-open-at = الفتح في…
console-set-time = تحديد
console-cancel-opening = إلغاء الفتح
console-announce = إعلان الإغلاق…
console-close = إغلاق القائمة…
console-close-sure = هل تُغلق القائمة الآن؟ يُستمع إلى الأسماء المدرجة فيها.
console-close-objection = هل من اعتراض على إغلاق القائمة؟ يُستمع إلى الأسماء المدرجة فيها.
console-close-yes = إعلان وإغلاق
console-reopen = إعادة فتح القائمة
console-keep-open = إبقاؤها مفتوحة
console-order = الترتيب
console-add = إضافة وفد
console-add-hint = بضعة أحرف بأي لغة
console-add-for = باسم
console-add-own = وفده
console-add-none = لا يوجد وفد بهذا الاسم
console-already = مدرج برقم { $place }
console-handle = نقل { $name }
console-move-help = مفتاح المسافة يرفع الاسم، والأسهم تنقله، والمسافة تضعه، و Escape يعيده. Alt مع سهم ينقله مكانا واحدا.
console-lifted-at = { $name }: المكان { $place } من { $total }
console-moved = { $name } الآن في المكان { $place } من { $total }
console-moved-because = نُقل: { $reason }
console-move-cancelled = أُعيد إلى مكانه
console-move-gone = تغيّرت القائمة في هذه الأثناء. يرجى النظر من جديد.
console-more = المزيد بشأن { $name }
console-more-title = المزيد
console-move-first = جعله الأول
console-move-to-place = المكان
console-move = نقل
console-limit-minutes = المدة بالدقائق
console-set-limit = تحديد المدة
console-give = إعطاء الكلمة خارج الترتيب…
console-withdraw = سحب…
console-withdraw-sure = هل يُسحب الاسم من القائمة؟
console-withdraw-yes = سحب
console-carried = من الجلسة { $n }
console-absent-times = غائب × { $n }
console-secretary-decides = القرار لأمين اللجنة
console-why-move = { $name } إلى المكان { $place }: ما السبب؟
console-why-limit = { $name }: ما سبب تغيير المدة؟
console-why-give = { $name } يتكلم الآن خارج الترتيب: ما السبب؟
console-reason-give = ذكر هذا السبب
console-reason-own = بكلمات أخرى

console-meeting = الجلسة { $n }
console-no-meeting = لا جلسات أخرى في البرنامج
console-call-to-order = افتتاح الجلسة
console-until = تُستأنف في (إن عُرف)
console-suspend = تعليق…
console-resume = استئناف الجلسة
console-adjourn = رفع الجلسة…
console-adjourn-sure = { $n ->
    [zero] هل تُرفع الجلسة؟
    [one] هل تُرفع الجلسة؟ يُرحّل اسم واحد.
    [two] هل تُرفع الجلسة؟ يُرحّل اسمان بالترتيب.
    [few] هل تُرفع الجلسة؟ تُرحّل { $n } أسماء بالترتيب.
    [many] هل تُرفع الجلسة؟ يُرحّل { $n } اسما بالترتيب.
   *[other] هل تُرفع الجلسة؟ يُرحّل { $n } اسم بالترتيب.
}
console-adjourn-yes = رفع الجلسة
console-adjourn-floor = أنهوا البيان أولا
console-hand-over = تسليم إلى { $name }…
console-open-topic = فتح
console-stand-over = إرجاء
console-conclude = اختتام…
console-conclude-sure = { $n ->
    [zero] هل يُختتم الموضوع؟
    [one] هل يُختتم الموضوع؟ يسقط اسم واحد في الانتظار.
    [two] هل يُختتم الموضوع؟ يسقط اسمان في الانتظار.
    [few] هل يُختتم الموضوع؟ تسقط { $n } أسماء في الانتظار.
    [many] هل يُختتم الموضوع؟ يسقط { $n } اسما في الانتظار.
   *[other] هل يُختتم الموضوع؟ يسقط { $n } اسم في الانتظار.
}
console-conclude-yes = اختتام
console-conclude-round = اختتام الجولة…
console-conclude-round-sure = لن تُعقد جلسات أخرى ولن يُستمع إلى من لا يزالون في الانتظار. لا يمكن التراجع عن ذلك.
console-conclude-round-yes = اختتام الجولة

console-display = شاشة القاعة
console-copy = ما تعرضه الشاشة
console-copy-blank = فارغة
console-message = رسالة…
console-message-own = نص حر (الإنكليزية لازمة)
console-ends = تنتهي
console-ends-call = عند المتكلم التالي
console-ends-minutes = { $n ->
    [zero] الآن
    [one] بعد دقيقة
    [two] بعد دقيقتين
    [few] بعد { $n } دقائق
    [many] بعد { $n } دقيقة
   *[other] بعد { $n } دقيقة
}
console-show = عرض
console-clear = إزالة
console-blank = إفراغ الشاشة…
console-unblank = عرض من جديد

console-acts = الإجراءات
console-all-acts = الكل ({ $n })
console-fewer = أقل
console-undone = أُلغي
console-by-clock = بحكم الساعة
console-limits = المدد المحددة للكلام
console-limits-help = بالدقائق؛ 0 يعني بلا حد. تسري على من يُنادى عليهم لاحقا، لا على البيان الجاري.
console-limits-topic = لهذا فقط: { $topic }
console-limits-decided = مقررة (لا إرشادية فحسب)
console-limit-decided = مقررة
console-limit-guideline = إرشادية
console-set-limits = تحديد المدد
console-keys = المفاتيح
console-keys-on = المفاتيح المفردة مفعّلة
console-key-next = المتكلم التالي
console-key-undo = تراجع
console-key-end = إنهاء البيان
console-key-pause = إيقاف ومتابعة
console-key-taken = هذا المفتاح لزر آخر، أو ليس حرفا ولا رقما.

console-setup-programme = البرنامج
console-setup-participants = المشاركون
console-setup-groups = المجموعات
console-setup-cards = بطاقات المقاعد
console-setup-online = المتصلون
console-setup-record = السجل
console-import = استيراد ملف CSV
console-export = تصدير
console-import-checked = { $name }: { $rows ->
    [zero] لا سطور، لا أخطاء.
    [one] سطر واحد، لا أخطاء.
    [two] سطران، لا أخطاء.
    [few] { $rows } سطور، لا أخطاء.
    [many] { $rows } سطرا، لا أخطاء.
   *[other] { $rows } سطر، لا أخطاء.
} هل يُستورد بدلا مما هو موجود؟
console-import-now = استيراد
console-imported = { $rows ->
    [zero] لم يُستورد أي سطر.
    [one] استُورد سطر واحد.
    [two] استُورد سطران.
    [few] استُوردت { $rows } سطور.
    [many] استُورد { $rows } سطرا.
   *[other] استُورد { $rows } سطر.
}
console-import-failed = تعذر استيراد الملف. لم يتغير شيء.
console-faults = { $n ->
    [zero] لا أخطاء. لم يُستورد شيء.
    [one] خطأ واحد. لم يُستورد شيء.
    [two] خطآن. لم يُستورد شيء.
    [few] { $n } أخطاء. لم يُستورد شيء.
    [many] { $n } خطأ. لم يُستورد شيء.
   *[other] { $n } خطأ. لم يُستورد شيء.
}
console-fault-line = السطر
console-fault-column = العمود
console-fault = الخطأ
console-find = بحث
console-new = جديد
console-new-meeting = جلسة جديدة
console-new-topic = موضوع جديد
console-code = الرمز
console-name = الاسم
console-category = الفئة
console-members = الأعضاء
console-edit = تعديل
console-save = حفظ
console-remove = حذف
console-remove-sure = هل يُحذف { $name }؟
console-meetings = الجلسات
console-topics = المواضيع
console-number = الرقم
console-begins = البداية
console-hard-stop = النهاية القصوى
console-kind = النوع
console-kind-discussion = مناقشة
console-kind-reading = قراءة
console-list-opens = فتح القائمة (فارغ: يدويا)
console-cards-help = المقاعد التي لها رمز: { $made }؛ الوفود بلا رمز: { $missing }. الرمز الجديد يلغي القديم ويخرج أجهزته.
console-cards-missing = { $n ->
    [zero] لا بطاقات ناقصة
    [one] إعداد البطاقة الناقصة
    [two] إعداد البطاقتين الناقصتين
    [few] إعداد { $n } بطاقات ناقصة
    [many] إعداد { $n } بطاقة ناقصة
   *[other] إعداد { $n } بطاقة ناقصة
}
console-cards-all = بطاقات جديدة للجميع…
console-cards-all-sure = تُلغى كل الرموز الآن ويخرج الجميع. هل تُعد بطاقات جديدة؟
console-cards-all-yes = إعداد الكل من جديد
console-cards-one = استبدال واحدة
console-cards-one-make = استبدال…
console-cards-one-sure = يُلغى الرمز القديم وتخرج أجهزته. هل يُستبدل؟
console-cards-one-yes = استبدال
console-cards-print = طباعة البطاقات
console-cards-making = يجري إعداد الرموز، خلال عشر ثوان على الأكثر.
console-cards-failed = تعذر إعداد الرموز.
console-cards-once = اطبعوا هذه البطاقات الآن: لا يمكن عرض الرموز مرة أخرى.
console-cards-qr = رمز QR لتسجيل الدخول
console-device = الجهاز
console-online = متصل
console-online-yes = متصل
console-online-no = غير متصل
console-online-reload = تحديث
console-online-failed = لم يتم ذلك. يرجى المحاولة مرة أخرى.
console-sign-out = إخراج
console-sign-out-sure = هل يُخرج هذا الجهاز؟
console-factor = العامل الثاني
console-factor-help = ستة أرقام من تطبيق على الهاتف تُطلب بعد البطاقة. فلا تفتح البطاقة المفقودة شيئا وحدها، ولا تلغيه بطاقة جديدة. وينبغي أن يكون للرئاسة ولأمين السر عامل لكل منهما.
console-factor-none = لا يوجد
console-factor-since = سارٍ منذ { $time }
console-factor-set-up = إعداد…
console-factor-scan = امسحوا هذا الرمز بالتطبيق (Authenticator) على هاتف هذا المقعد: { $seat }، أو أدخلوا المفتاح. ثم أدخلوا الأرقام الستة التي يعرضها التطبيق. وتخرج عندئذ سائر أجهزة هذا المقعد.
console-factor-qr = رمز QR للتطبيق
console-factor-key = المفتاح:
console-factor-digits = ستة أرقام
console-factor-confirm = تفعيل
console-factor-wrong = هذه الأرقام غير صحيحة أو سبق استخدامها. يرجى انتظار الأرقام التالية.
console-factor-wait = أرقام خاطئة كثيرة. يرجى المحاولة مرة أخرى بعد بضع دقائق.
console-factor-remove = إزالة…
console-factor-remove-ask = ما الأرقام التي يعرضها هاتف هذا المقعد الآن؟ إذا فُقد الهاتف، يزيله المسؤول عن الخادوم هناك.
console-alarm-in = تسجيل دخول جديد: { $seat }، الجهاز { $device } ({ $client })، { $time }.
console-alarm-factor-set = أُعدّ عامل ثانٍ: { $seat }، { $time }.
console-alarm-factor-removed = أُزيل العامل الثاني: { $seat }، { $time }.
console-alarm-tell = إن لم يكن ذلك متوقعا فأبلغوا أمين السر.
console-alarm-out = إخراج هذا الجهاز
console-alarm-fine = كان متوقعا
console-alarm-line = { $seat }، الجهاز { $device } ({ $client })، { $time }
console-alarm-more = أخرى: { $n }
console-alarm-pick = اضغطوا على سطر لعرضه كاملا.
console-alarm-all = كل هذا كان متوقعا
console-alarm-answered = أُجيب بأنه متوقع: { $n }. المتبقي: { $left }.
console-access-in = سجّل الدخول
console-access-out = إخراج جهاز
console-access-factor-set = إعداد عامل ثانٍ
console-access-factor-removed = إزالة عامل ثانٍ
console-record-help = السجل حتى الآن: المواضيع والمتكلمون والبداية والنهاية والمدة المحددة والتجاوز، وكل تغيير مع من أجراه وسببه.
console-record-html = للطباعة
console-record-csv = CSV
console-record-json = JSON
console-seals = الأختام
console-seals-help = عند انتهاء كل جلسة يوقّع الخادم على ما بلغه السجل. دوّنوا البصمة أو صوّروها: فالسجل الذي يُغيَّر بعد ذلك لا تبقى له البصمة نفسها.
console-seal-act = حتى الإجراء { $act }، { $time }
console-seal-line = الختم حتى الإجراء { $act }:
console-seal-owed = لا ختم بعد: الخادم يعيد المحاولة.
console-seals-none = لا شيء بعد.
console-seal-now = الختم الآن
console-seals-key = موقّع بالمفتاح:
console-seals-failed = تعذّرت قراءة الختم أو وضعه. يرجى المحاولة مرة أخرى.
console-seals-not-made = هذا الخادم لا يضع أختاماً، وسجل تشغيله يبيّن السبب. وتستمر الجلسة.
console-odd-like = يشبه «{ $like }» لكنه مكتوب بحروف أخرى
console-odd-same = «{ $like }» هو أيضاً اسم مشارك آخر
console-odd-mixed = يخلط حروف كتابات مختلفة: «{ $name }»
console-odd-long = أطول مما تتسع له الشاشات: «{ $name }»

act-set-round = إعداد الجولة
act-import-participants = استيراد المشاركين
act-put-participant = تعديل مشارك
act-remove-participant = حذف مشارك
act-import-groups = استيراد المجموعات
act-put-group = تعديل مجموعة
act-remove-group = حذف مجموعة
act-import-programme = استيراد البرنامج
act-put-meeting = تعديل جلسة
act-remove-meeting = حذف جلسة
act-put-topic = تعديل موضوع
act-remove-topic = حذف موضوع
act-note-access = رموز أو أجهزة
act-open-round = فتح الجولة
act-conclude-round = اختتام الجولة
act-call-to-order = افتتاح الجلسة
act-suspend-meeting = تعليق الجلسة
act-resume-meeting = استئناف الجلسة
act-adjourn-meeting = رفع الجلسة
act-hand-over-chair = تسليم الرئاسة
act-open-topic = فتح الموضوع
act-stand-topic-over = إرجاء الموضوع
act-conclude-topic = اختتام الموضوع
act-open-list = فتح القائمة
act-announce-closing = إعلان الإغلاق
act-close-list = إغلاق القائمة
act-reopen-list = إعادة فتح القائمة
act-set-ordering = تحديد الترتيب
act-inscribe = إدراج
act-withdraw = سحب
act-move-entry = نقل
act-not-now = ليس الآن
act-ready = استعداد
act-call-next = مناداة
act-give-floor = مناداة خارج الترتيب
act-mark-absent = غائب عند المناداة
act-end-statement = إنهاء
act-pause-clock = إيقاف الساعة
act-resume-clock = متابعة الساعة
act-add-seconds = إضافة وقت
act-set-time-limits = تحديد المدد
act-set-entry-limit = تحديد مدة
act-show-message = عرض رسالة
act-clear-message = إزالة الرسالة
act-blank-display = إفراغ الشاشة
act-unblank-display = إعادة العرض
act-undo = تراجع
act-tick = بحكم الساعة

# The list of speakers
console-no-objection = لم يكن هناك اعتراض
console-inscribed-by = أدرجه: { $by }
console-open-at-question = متى تُفتح القائمة؟
console-time = التوقيت في القاعة
console-in-minutes = { $n ->
    [zero] الآن
    [one] بعد دقيقة
    [two] بعد دقيقتين
    [few] بعد { $n } دقائق
    [many] بعد { $n } دقيقة
   *[other] بعد { $n } دقيقة
}
console-announce-again = إعلان وقت آخر…
console-announce-question = متى تُغلق القائمة؟
console-announce-yes = إعلان
console-add-several = عدة وفود…
console-add-language = لغة البيان
console-add-members = { $n ->
    [zero] باسم وفود أخرى
    [one] باسم وفد واحد
    [two] باسم وفدين
    [few] باسم { $n } وفود
    [many] باسم { $n } وفدا
   *[other] باسم { $n } وفد
}
console-add-members-first = حددوا أولا الوفود التي يتكلم باسمها: اثنان على الأقل.
console-added = { $name } في القائمة، في المكان { $place }.
console-add-already = { $name } في القائمة بالفعل، في المكان { $place }.

# The console
console-title = لوحة التحكم – { $topic }
console-views = طرق العرض
console-chair-mode = وضع الرئاسة
console-elsewhere = تنظرون إلى: { $here }. قيد المناقشة: { $open }.
console-back-to = العودة إلى { $topic }
console-floor-none = لا جلسة منعقدة
console-absent-help = خلال دقيقة من المناداة: يعود الاسم إلى القائمة
console-no-session = لا جلسة منعقدة
console-no-topic-open = لا موضوع مفتوح
console-podium-only = للرئاسة وأمين اللجنة فقط
console-somebody = أحدهم
console-stale-called = { $by }: أُعطيت الكلمة بالفعل إلى { $name }.
console-stale-ended = { $by }: أُنهي البيان بالفعل.
console-stale-next = تغيّر الاسم التالي: هو الآن { $name }.
console-more-waiting = { $n ->
    [zero] + { $n }
    [one] + { $n }
    [two] + { $n }
    [few] + { $n }
    [many] + { $n }
   *[other] + { $n }
}
console-displays-none = لا شاشة متصلة
console-as-at = حتى الساعة { $time }
console-devices = { $n ->
    [zero] لا هواتف للوفود
    [one] هاتف واحد للوفود
    [two] هاتفان للوفود
    [few] { $n } هواتف للوفود
    [many] { $n } هاتفا للوفود
   *[other] { $n } هاتف للوفود
}
console-screens = الشاشات ولوحات التحكم
console-screen-state = الحالة
console-in-step = متزامنة
console-behind = متأخرة
console-last-heard = آخر إشارة
console-seconds-ago = { $n ->
    [zero] الآن
    [one] قبل ثانية
    [two] قبل ثانيتين
    [few] قبل { $n } ثوان
    [many] قبل { $n } ثانية
   *[other] قبل { $n } ثانية
}
console-queued = في انتظار الإرسال
console-kib = { $n } ك.ب
console-log = الإجراء رقم { $n }
console-public = { $n ->
    [zero] لا متابعين
    [one] متابع واحد
    [two] متابعان
    [few] { $n } متابعين
    [many] { $n } متابعا
   *[other] { $n } متابع
}
console-data-of = البيانات حتى { $time }
console-health-unknown = لا يُعرف شيء عن الشاشات بعد.
console-paper-position = الموضع { $n }

# The meeting and the display
console-suspend-question = هل تُعلّق الجلسة؟ تتوقف الساعة ويحتفظ المتكلم بما تبقى من وقت.
console-suspend-reason = السبب (إن وُجد)
console-suspend-yes = تعليق
console-resumes-at = تُستأنف في { $time }
console-presides = يترأس { $name }
console-hand-over-sure = هل تُسلّم الرئاسة إلى { $name }؟
console-hand-over-yes = تسليم
console-open-topic-n = فتح { $topic }
console-programme = { $n ->
    [zero] البرنامج: لا جلسات
    [one] البرنامج: جلسة واحدة
    [two] البرنامج: جلستان
    [few] البرنامج: { $n } جلسات
    [many] البرنامج: { $n } جلسة
   *[other] البرنامج: { $n } جلسة
}
console-copy-exhausted = استُمع إلى جميع المسجلين
console-copy-concluded = اختُتمت الجولة
console-copy-until = حتى { $time }
console-message-question = هل تُعرض رسالة في القاعة؟
console-message-text = الرسالة
console-blank-question = هل تُفرغ الشاشة؟ تبقى الساعة وحدها.
console-blank-yes = إفراغ
console-limit-of = { $category }: { $limit }
console-limits-round = للجولة كلها
console-acts-none = لم يُتخذ أي إجراء بعد.
console-seconds = ⁦+{ $n }⁩ ث
act-unknown = إجراء آخر

# Faults of an imported file, as server/rounds names them
fault-empty-file = الملف فارغ؛ يجب أن يسمي سطره الأول الأعمدة.
fault-too-big = الملف أكبر من { $value }. هل هو الملف الصحيح؟
fault-utf16 = الملف بترميز UTF-16؛ احفظوه بصيغة «CSV UTF-8».
fault-not-utf8 = البايتات { $value } ليست UTF-8؛ احفظوا الملف بصيغة «CSV UTF-8».
fault-semicolons = الخلايا مفصولة بـ { $value }؛ احفظوا الملف بفواصل.
fault-quote-not-closed = تُفتح علامة تنصيص هنا ولا تُغلق.
fault-quote-inside = علامة تنصيص وسط خلية: ضعوا الخلية بين علامتي تنصيص وكرروا ما بداخلها.
fault-text-after-quote = نص بعد علامة التنصيص الختامية: { $value }
fault-too-many-lines = أكثر من { $value } سطر.
fault-no-rows = لا سطور بعد العناوين.
fault-more-faults = و { $value } أخطاء أخرى.
fault-column-missing = هذا العمود ناقص.
fault-column-unknown = عمود غير معروف؛ احذفوه أو صححوا اسمه.
fault-column-twice = هذا العمود مكرر.
fault-wrong-number-of-cells = في السطر { $value } خلايا.
fault-control-character = يحتوي على حرف التحكم { $value }.
fault-direction-control = يحتوي على الحرف الخفي { $value } الذي يقلب اتجاه النص.
fault-damaged-character = يحتوي على { $value }: أفسد تحويل سابق النص. خذوه من المصدر من جديد.
fault-not-a-character = يحتوي على { $value } وهو ليس حرفا للتبادل.
fault-required = يجب ألا يكون فارغا.
fault-too-long = طويل جدا: { $value }
fault-bad-code = «{ $value }» ليس رمزا: من 1 إلى 16 من A-Z و 0-9 و -.
fault-bad-id = «{ $value }» ليس معرّفا: من 1 إلى 64 من a-z و 0-9 و -.
fault-twice = «{ $value }» مذكور في سطر سابق.
fault-name-twice = سطر آخر يحمل الاسم نفسه: { $value }
fault-too-many = عدد كبير جدا: { $value }
fault-unknown-category = «{ $value }» ليست فئة: group أو member_state أو observer_state أو igo أو entity أو stakeholder.
fault-unknown-participant = «{ $value }» ليس رمز أحد المشاركين.
fault-member-twice = يذكر العضو { $value } مرتين.
fault-unknown-kind = «{ $value }» ليس نوع موضوع: discussion أو reading.
fault-unknown-ordering = «{ $value }» ليس ترتيبا: as_requested، groups_first، protocol، lot أو not_yet_spoken_first.
fault-bad-number = «{ $value }» ليس عددا صحيحا ضمن الحدود.
fault-bad-date = «{ $value }» ليس تاريخا؛ اكتبوا 2018-03-12.
fault-bad-time = «{ $value }» ليس وقتا؛ اكتبوا 10:00.
fault-no-such-local-time = { $value } غير موجود: تُقدّم الساعات ذلك اليوم.
fault-ambiguous-local-time = { $value } يتكرر ذلك اليوم: تُؤخّر الساعات. أضيفوا الفارق: 01:30-04:00.
fault-wrong-offset = { $value }: للمنطقة الزمنية للجولة فارق آخر حينئذ.
fault-bad-duration = «{ $value }» ليست مدة؛ اكتبوا الدقائق والثواني: 3:00.
fault-out-of-range = { $value } خارج الحدود.
fault-limit-basis-missing = «{ $value }»: ابدأوا بـ guideline أو decided ثم group=5:00 وهكذا.
fault-bad-limit = «{ $value }» ليست مدة محددة؛ اكتبوا member_state=3:00.
fault-bad-right = «{ $value }» ليس حقا؛ اكتبوا points=none أو own_matters أو all، appeals=yes، motions=yes، replies=0 إلى 4.
fault-unit-alone = يجب أن يكون فارغًا في سطر الجزء.
fault-unit-before-topic = لا سطر سابق يسمي الموضوع { $value }.
fault-not-a-reading = الموضوع { $value } ليس قراءة للنص، وليست له أجزاء.
fault-without-meeting = مذكور، لكن السطر لا يسمي جلسة.
fault-without-topic = مذكور، لكن السطر لا يسمي موضوعا.
fault-differs = يختلف عما ورد في سطر سابق: { $value }
fault-ends-before-it-begins = تنتهي الجلسة في { $value } وليس بعد بدايتها.
fault-too-long-a-meeting = { $value }: مدة الجلسة 12 ساعة على الأكثر.
fault-meetings-overlap = تبدأ الجلسة { $value } قبل انتهاء سابقتها.

# The rules of procedure, the reading, limits, forecast and corrections
console-matters = نقاط النظام والاقتراحات الإجرائية والردود
console-raise = لوحة الاسم بشكل T…
console-raise-question = أي وفد رفع لوحة اسمه بشكل T؟
console-raise-kind = لأجل
console-raise-yes = تسجيل
console-for-whom = الوفد
console-points-up = لوحات الأسماء المرفوعة: { $n }
console-point-place = { $place } من { $total } في الانتظار
console-point-recognise = إعطاء الكلمة الآن
console-point-no = ليست نقطة نظام…
console-point-no-question = ما هي؟ يُجاب عنها ثم يُنتقل إلى غيرها.
console-point-no-yes = هكذا تقرر
console-point-answered = أُجيب عنه
console-point-is = هي نقطة نظام
console-point-well = في محلها
console-point-not-well = ليست في محلها
console-ruling-text = نص القرار (إن وُجد)
console-point-go-on = يتابع:
console-point-done = انتهى: المتابعة
console-lower = سحبها الوفد…
console-lower-sure = هل سحبها الوفد؟
console-lower-yes = سُحبت
console-note = ملاحظة إلى الرئيس:
console-own-matter = يقول إن المسألة تعنيه (المراقبون)
console-about-voting = بشأن سير التصويت (88/128)
console-appeal = الطعن…
console-appeal-question = من يطعن في القرار؟ يُطرح الطعن للتصويت فورا.
console-appeal-yes = طرحه للتصويت
console-vote-appeal = هل يُنقض القرار؟ تعادل الأصوات يبقيه.
console-vote-motion = هل يُعتمد الاقتراح؟ تعادل الأصوات يرفضه.
console-vote-yes = مؤيد
console-vote-no = معارض
console-vote-abstain = ممتنع
console-vote-record = تسجيل التصويت…
console-vote-yes-record = تسجيل
console-vote-no-objection = لا اعتراض: اعتُمد
console-vote-adopted = اعتُمد الاقتراح.
console-vote-rejected = رُفض الاقتراح.
console-vote-cast = المحصى: { $n }. الأعضاء: { $members }
console-vote-too-many = المحصى أكثر من الأعضاء ({ $members })
console-motion-move = تقديم اقتراح إجرائي…
console-motion-move-question = أي اقتراح، ومن قدمه؟
console-motion-move-yes = قُدم
console-motion-take = النظر فيه
console-motion-first = أولا: { $motion } (77/119)
console-motion-when-free = عندما لا يكون أحد متكلما
console-motion-hear = إعطاء الكلمة:
console-motion-for = تأييدا…
console-motion-against = معارضة…
console-motion-note = تسجيل
console-motion-vote = الطرح للتصويت
console-motion-vote-sure = طرح الاقتراح للتصويت؟
console-motion-vote-unheard = طلب أحدهم الكلمة ولم يُستمع إليه. هل يُطرح للتصويت رغم ذلك؟
console-motion-withdraw = سحبه مقدمه…
console-motion-withdraw-sure = هل سحبه مقدمه؟
console-reply-ask = حق الرد…
console-reply-ask-question = من يطلب الرد، وعلى أي بيان؟
console-reply-ask-yes = تسجيل الطلب
console-reply-accord = منح
console-reply-decline = رفض…
console-reply-decline-question = رفضه؟ لا يرى ذلك إلا الوفد.
console-reply-decline-yes = رفض
console-reply-why = السبب
console-replies = حق الرد: { $n }
console-replies-due = الآن
console-replies-later = بعد القائمة، في آخر جلسة لليوم عن الموضوع
console-swap-waits = بانتظار
console-swap-veto = عدم السماح…
console-swap-veto-question = عدم السماح بالتبادل؟ يقرأ الوفدان السبب.
console-swap-veto-yes = غير مسموح
console-swap-propose = اقتراح
console-presence = الحضور…
console-presence-question = أي وفد حاضر أو غادر؟
console-presence-here = حاضر
console-presence-away = غادر
console-quorum = الحاضرون: { $present } من { $members } عضوا. للمناقشة: { $debate }، لاتخاذ القرار: { $decide }
console-mode-formal = جلسة رسمية
console-mode-informal = جلسة غير رسمية
console-mode-to-formal = جعلها رسمية
console-mode-to-informal = جعلها غير رسمية
console-mode-formal-sure = عندئذ تصبح الاقتراحات الإجرائية والتصويت والطعن ممكنة.
console-mode-informal-sure = عندئذ لا اقتراحات إجرائية ولا تصويت ولا طعن.
console-draw = إجراء القرعة…
console-draw-question = إجراء القرعة الآن، مرة واحدة، بين جميع المنتظرين؟ تُنشر البذرة.
console-draw-seed = البذرة المسحوبة في القاعة (فارغ: يسحبها الخادم)
console-draw-yes = إجراء القرعة
console-draw-at = القرعة في…
console-draw-at-question = متى تُجرى القرعة؟ يشارك فيها كل من طلب حتى ذلك الحين.
console-draw-cancel = إلغاء القرعة
console-unit = الجزء
console-unit-none = لا شيء بعد
console-unit-back = الجزء السابق
console-unit-next = الجزء التالي
console-unit-go = الانتقال إلى جزء
console-unit-left = الأسماء المتبقية: { $n }. هل تُنقل أم تسقط؟
console-unit-carry = نقل
console-unit-lapse = إسقاطها
console-units = أجزاء النص: { $n }
console-unit-label = التسمية
console-unit-title = العنوان ({ $language })
console-unit-add = إضافة جزء
console-beside = كلمة الرئيس؛ متكلمون خارج القائمة
console-remind-time = يرجى الاختتام
console-remind-relevance = التقيد بالموضوع
console-floor-withdraw = سحب الكلمة…
console-floor-withdraw-question = سحب الكلمة من المتكلم؟ يُسجل ذلك مع السبب.
console-floor-withdraw-yes = سحب الكلمة
console-outside = متكلم خارج القائمة…
console-outside-question = من يتكلم بين متكلمين ودون حد؟
console-outside-as = يتكلم بصفة
console-outside-name = الاسم والوظيفة (الإنكليزية لازمة)
console-outside-yes = إعطاء الكلمة
console-limits-scope = تسري
console-limits-meeting = لهذه الجلسة فقط (رقم { $n })
console-most-times = عدد مرات الكلام عن الموضوع (0: بلا حد)
console-most-times-set = تحديد العدد
console-extras = وقت إضافي (لا تراه إلا المنصة والوفد)
console-extra = وقت إضافي لـ…
console-extra-question = من يحصل على وقت إضافي كلما تكلم؟
console-extra-minutes = دقائق إضافية
console-extra-yes = تحديد
console-extra-end = إنهاؤه
console-forecast = توقع
console-forecast-ends = ينتهي نحو { $from } إلى { $to }
console-forecast-fits = قبل { $time }: من { $few } إلى { $many } اسما.
console-forecast-help = حسب ما استغرقته البيانات حتى الآن. أربع قوائم من خمس تنتهي ضمن المدى.
console-what-if = ماذا لو كان الحد ({ $category })
console-what-if-apply = تطبيقه كمبدأ توجيهي
console-what-if-drop = تركه كما هو
console-correct = تصحيح…
console-correct-question = ما الذي يجب تصحيحه؟ يحتفظ السجل بالاثنين مع السبب.
console-correct-what = التصحيح
console-correct-time = استغرق البيان وقتا آخر
console-correct-not-heard = لم يُستمع إليه: يعود إلى القائمة
console-correct-used = استغرق (دقائق:ثوان)
console-correct-yes = تصحيح
console-not-absent = الغياب خطأ…
console-why-not-absent = { $name }: لماذا كان الغياب خطأ؟
console-group-speaks = يتكلم عنه أيضا { $name }
act-set-mode = حُددت صفة الجلسة
act-mark-present = الحضور
act-go-to-unit = الانتقال إلى جزء آخر
act-set-most-times = حُدد عدد المرات
act-draw-lots = أُجريت القرعة
act-announce-draw = أُعلنت قرعة
act-propose-swap = اقتُرح تبادل المكان
act-answer-swap = الرد بشأن تبادل المكان
act-request-reply = طُلب حق الرد
act-decide-reply = بُت في حق الرد
act-give-floor-outside = أُعطيت الكلمة خارج القائمة
act-remind-speaker = تذكير المتكلم
act-withdraw-floor = سُحبت الكلمة
act-set-accommodation = وقت إضافي لوفد
act-raise-point = رُفعت لوحة الاسم بشكل T
act-withdraw-point = أُنزلت لوحة الاسم
act-reclassify-point = أُعيد تصنيف نقطة
act-recognise-point = أُعطيت الكلمة لنقطة نظام
act-rule-on-point = صدر قرار في نقطة نظام
act-appeal-ruling = طُعن في القرار
act-dispose-point = انتهت نقطة النظام
act-move-motion = قُدم اقتراح
act-withdraw-motion = سُحب اقتراح
act-take-motion = شُرع في النظر في اقتراح إجرائي
act-speak-on-motion = يطلب الكلمة بشأن اقتراح
act-hear-on-motion = أُعطيت الكلمة بشأن اقتراح
act-put-to-vote = طُرح للتصويت
act-record-vote = سُجل التصويت
act-correct = صُحح السجل
console-read-only = للقراءة فقط
console-read-only-help = قرص الخادم ممتلئ: لا يُقبل أي إجراء حتى تتوفر مساحة. تستمر الشاشات في العرض. دوّنوا ما يتقرر على الورق.
console-clock-behind = الأوقات متقدمة بمقدار { $n } ث
console-clock-set = ضُبطت الساعة بمقدار { $n } ث
console-matters-informal = نقاط النظام والردود
console-order-set = تحديد هذا الترتيب
console-more-displays = و{ $n } شاشات أخرى دون تسجيل دخول
