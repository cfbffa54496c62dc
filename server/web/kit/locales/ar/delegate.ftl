delegate-title = { $delegation } – Nameplate
delegate-title-next = (!) أنتم المتكلم التالي – { $delegation }
delegate-title-floor = (!) الكلمة لكم – { $delegation }
delegate-topic = الموضوع { $number }
delegate-reading = قراءة النص
delegate-has-the-floor = الكلمة الآن
delegate-floor-vacant = الكلمة للرئاسة
delegate-no-topic = لا يوجد موضوع مفتوح في الوقت الحالي.
delegate-request = طلب الكلمة
delegate-request-for = باسم
delegate-for-own = وفدنا
delegate-for-group = { $group }
delegate-language = لغة البيان
delegate-sending = جارٍ الإرسال…
delegate-not-sent = لم يُرسل الطلب. يرجى المحاولة مرة أخرى.
delegate-place-label = ترتيبكم
delegate-place = { $place } من { $total }
delegate-place-first = الأول من { $total }
delegate-places-before = { $ahead ->
    [zero] لا أحد قبلكم
    [one] وفد واحد قبلكم
    [two] وفدان قبلكم
    [few] { $ahead } وفود قبلكم
    [many] { $ahead } وفدا قبلكم
   *[other] { $ahead } وفد قبلكم
}
delegate-wait = من { $from } إلى { $to } دقيقة تقريبا
delegate-wait-soon = خلال دقائق قليلة
delegate-wait-paused = في الانتظار ما دامت الساعة متوقفة
delegate-withdraw = سحب الطلب
delegate-withdraw-sure = هل تسحبون اسمكم؟
delegate-withdraw-yes = نعم، اسحبوه
delegate-back = رجوع
delegate-withdrawn = سُحب اسمكم من القائمة.
delegate-undo = تراجع ({ $seconds } ث)
delegate-next-title = أنتم المتكلم التالي
delegate-next-after = بعد
delegate-next-hint = يرجى الاستعداد في مقعدكم.
delegate-ready = نحن مستعدون
delegate-ready-done = المنصة تعلم أنكم مستعدون
delegate-not-now = ليس الآن: بعد { $n } آخرين
delegate-floor-title = الكلمة لكم
delegate-finished = انتهينا
delegate-finished-sure = هل تنهون بيانكم؟
delegate-finished-yes = نعم، انتهينا
delegate-heard = استُمع إلى بيانكم: { $used }
delegate-absent = نودي عليكم ولم تكونوا في القاعة. اسمكم مدرج في القائمة من جديد.
delegate-carried = مرحّل من الجلسة { $meeting }: تحتفظون بترتيبكم قبل الأسماء الجديدة.
delegate-moved = غيّرت المنصة الترتيب: { $reason }
delegate-receipt = استُلم في { $time }، الرقم { $act }
delegate-receipt-by = استُلم في { $time }، الرقم { $act }، سجّله: { $role }
delegate-limit = المدة المحددة { $limit }
delegate-list-opens-at = تُفتح القائمة في { $time }
delegate-list-opens-in = خلال { $left }
delegate-list-not-open = لم تُفتح القائمة بعد.
delegate-list-closed = قائمة المتكلمين مغلقة.
delegate-list-closing = تُغلق القائمة في { $time }
delegate-list-waiting = { $n ->
    [zero] لا أحد في الانتظار
    [one] واحد في الانتظار
    [two] اثنان في الانتظار
    [few] { $n } في الانتظار
    [many] { $n } في الانتظار
   *[other] { $n } في الانتظار
}
delegate-other-topics = مواضيع أخرى
delegate-show-list = قائمة المتكلمين
delegate-hide-list = إخفاء القائمة
delegate-your-entry = وفدكم
delegate-suspended = الجلسة معلقة.
delegate-suspended-until = الجلسة معلقة. يُتوقع استئنافها في { $time }.
delegate-adjourned = رُفعت الجلسة.
delegate-before = تبدأ الجلسة { $number }: { $day }، { $time }.
delegate-following = متابعة بدون تسجيل دخول: يمكنكم القراءة دون طلب الكلمة.
delegate-sign-in = تسجيل الدخول
delegate-sound = صوت واهتزاز عندما يحين دوركم
delegate-for-the-chair = رسالة على الشاشة
delegate-rehearsal = تجربة
delegate-debate-adjourned = أُجّلت مناقشة هذا الموضوع. وتبقى الأسماء المدرجة في القائمة كما هي.
delegate-debate-closed = أُقفل باب مناقشة هذا الموضوع. ولا يُستمع فيه إلى أي متكلم آخر.
delegate-frozen = اسمكم معلّق: أُجّلت المناقشة.
delegate-extra = لكم { $extra } إضافية في كل كلمة. ولا يرى ذلك سواكم والمنصة.
delegate-remind-time = يطلب الرئيس منكم الاختتام.
delegate-remind-relevance = يطلب الرئيس منكم التقيد بالموضوع قيد المناقشة.
delegate-floor-withdrawn = أنهاها الرئيس.
delegate-for-several = عدة وفود…
delegate-members = الوفود الأخرى التي تتكلمون باسمها: { $n }
delegate-member-add = إضافة وفد…
delegate-members-least = اذكروا وفدين آخرين على الأقل.
delegate-member-remove = حذف { $name }
delegate-group-speaks = مجموعة تنتمون إليها مدرجة في هذه القائمة. ولكم أن تتكلموا بصفتكم الوطنية أيضا.
delegate-interrupted = يواصل المتكلم الذي قوطع كلمته بعد ذلك في الوقت المتبقي له.
delegate-appeal = الطعن في القرار
delegate-appeal-sure = هل تطعنون؟ يُطرح الطعن للتصويت فورا.
delegate-appeal-yes = نعم، نطعن
delegate-moved-by-you = قدّمه وفدكم
delegate-withdraw-motion = سحب الاقتراح
delegate-withdraw-motion-sure = هل تسحبون اقتراحكم؟
delegate-speak-for = التكلم تأييدا
delegate-speak-against = التكلم معارضة
delegate-nameplate-up = لوحة اسم وفدكم
delegate-point-waits = { $place } من { $total } في الانتظار. والرئيس يراها.
delegate-point-seen = مرفوعة. والرئيس يراها.
delegate-point-recognised = الكلمة لكم بشأن نقطة النظام.
delegate-point-reclassified = لم يعتبرها الرئيس نقطة نظام، وقد بتّ في الأمر.
delegate-lower = خفض اللوحة
delegate-lower-sure = هل تخفضون اللوحة؟
delegate-private = لا يراه سواكم والمنصة
delegate-reply-requested = مطلوب. والقرار للرئيس.
delegate-reply-declined = لم يمنحه الرئيس.
delegate-reply-accorded = مُنح: الترتيب { $place } من { $total }، بعد قائمة المتكلمين.
delegate-swap-done = تم التبادل.
delegate-swap-declined = رُفض.
delegate-swap-vetoed = لم تسمح به المنصة.
delegate-swap-void = لاغٍ: نودي على أحد الوفدين أو لم يعد ينتظر.
delegate-swap-proposed = أنتم اقترحتموه. والقرار للوفد الآخر.
delegate-swap-asked = يطلب هذا الوفد تبادل الدور معكم.
delegate-swap-places = ترتيبكم { $mine }، وترتيبهم { $theirs }
delegate-swap-hint = يجب أن يقبل الوفد الآخر. ويصبح لاغيا إذا نودي على أحدكما.
delegate-swap-now = اقتراح
delegate-more = إجراءات أخرى
delegate-more-raise = رفع لوحة الاسم (T)
delegate-more-reply = حق الرد
delegate-more-motion = تقديم اقتراح إجرائي
delegate-more-swap = تبادل الأدوار
delegate-more-second = تسجيل ثانٍ: باسم مجموعة أو بصفتنا الوطنية
delegate-here = نحن حاضرون
delegate-not-here = إعلان حضورنا
delegate-raise-for = الغرض
delegate-raise-voting = التصويت جارٍ: لا تُثار إلا نقاط تتعلق بسير التصويت.
delegate-own-matter = الأمر يعنينا: المداولات تخص وفدنا.
delegate-note = ملاحظة إلى الرئيس (لا تراها إلا المنصة)
delegate-raise-now = رفع اللوحة الآن
delegate-reply-hint = القرار للرئيس. ويُستمع إلى الردود بعد قائمة المتكلمين، الأولى قبل الثانية.
delegate-reply-now = طلب حق الرد
delegate-motion-now = تقديم
