# شاشة القاعة.
display-title = Nameplate – شاشة القاعة
display-rehearsal = تجربة
display-link-lost = انقطع الاتصال بالخادم
display-topic = الموضوع { $number }
display-chair-speaks = الكلمة لرئيس الجلسة
display-exhausted = انتهت قائمة المتكلمين
display-suspended = الجلسة معلّقة
display-suspended-until = الجلسة معلّقة حتى الساعة { $time }
display-adjourned = رُفعت الجلسة { $number }
display-begins = تبدأ الجلسة { $number } في الساعة { $time }
display-next-meeting = التالية: الجلسة { $number }، { $day }، الساعة { $time }
display-concluded = اختُتمت الجولة
display-next = التالي
display-more = { $n ->
    [zero] لا أحد غيرهم
    [one] + واحد آخر
    [two] + اثنان آخران
    [few] + { $n } آخرون
    [many] + { $n } آخرين
   *[other] + { $n } آخرين
}
display-remaining = { $n ->
    [zero] لم يبق أحد
    [one] بقي واحد
    [two] بقي اثنان
    [few] بقي { $n }
    [many] بقي { $n }
   *[other] بقي { $n }
}
display-list-opens = تُفتح القائمة في الساعة { $time }
display-list-closes = تُغلق القائمة في الساعة { $time }
display-limit = المدة الإرشادية { $limit }
display-limit-decided = الحد الزمني { $limit }
display-limit-of = { $category }: { $limit }
display-no-limit = بلا حد زمني
display-reading = قراءة النص
display-replies = حق الرد
display-reply = { $n ->
    [1] حق الرد، المرة الأولى
    [2] حق الرد، المرة الثانية
   *[other] حق الرد
}
display-interrupted = المقاطَع:
display-appeal = الطعن في القرار
display-overruled = نُقض القرار
display-upheld = القرار قائم
display-ruling = قرار الرئيس
display-well-taken = نقطة النظام في محلها
display-not-well-taken = نقطة النظام ليست في محلها
display-voting = التصويت
display-appeal-question = هل يُنقض القرار؟ الطاعن: { $name }
display-moved-by = مقدِّم الاقتراح: { $name }
display-adopted = اعتُمد الاقتراح
display-rejected = رُفض الاقتراح
display-motion = اقتراح إجرائي
display-for = تأييدا
display-against = معارضة
display-no-objection = لا اعتراض
display-tally = المؤيدون { $yes } · المعارضون { $no } · الممتنعون { $abstain }
display-guideline = مدة إرشادية
display-decided = بقرار من الجلسة
display-decided-at = تقرر في الساعة { $time }
