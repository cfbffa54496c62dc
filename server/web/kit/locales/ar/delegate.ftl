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
delegate-why-category = { $ahead ->
    [zero] لا يسبقكم أحد بموجب ترتيب هذه القائمة
    [one] طلب واحد يسبقكم بموجب ترتيب هذه القائمة
    [two] طلبان يسبقانكم بموجب ترتيب هذه القائمة
    [few] { $ahead } طلبات تسبقكم بموجب ترتيب هذه القائمة
    [many] { $ahead } طلبا يسبقكم بموجب ترتيب هذه القائمة
   *[other] { $ahead } طلب يسبقكم بموجب ترتيب هذه القائمة
}
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
