back = Назад
close = Закрыть
language-choice = Язык
not-sent = Не отправлено. Повторите попытку.
not-taken-read-only = Сервер сейчас не может ничего записать. Сообщите секретариату.
not-taken-busy = Сервер занят. Повторите попытку.

live-not = НЕТ СВЯЗИ с { $time }
live-connecting = Подключение…
live-signed-out = Ваш доступ прекращен.
live-sign-in = Войти
live-try = Повторить
live-newer = Готова новая версия этой страницы.
live-reload = Обновить
live-refused = Сервер прервал соединение ({ $code }).
live-fault = Данные на этой странице могут быть неточными. Обновите ее и сообщите секретариату.

clock-label = Время выступления
clock-plain = Прошло времени
clock-go = Время выступления
clock-conclude = Просьба завершать
clock-over = Время истекло
clock-paused = Отсчет остановлен
clock-unconfirmed = не подтверждено
clock-one-minute = Осталась одна минута

behalf-of = от имени: { $group }
behalf-of-many = { $count ->
    [one] от имени { $count } делегации
    [few] от имени { $count } делегаций
    [many] от имени { $count } делегаций
   *[other] от имени { $count } делегации
}

role-unspecified = Не указано
role-presiding = Председатель
role-cofacilitator = Сокоординатор
role-secretary = Секретарь
role-officer = Сотрудник по обслуживанию заседаний
role-delegation = Делегация
role-booth = Переводчики
role-display = Экран
role-public = Публика
role-system = Система

category-unspecified = Не указано
category-group = Группа
category-member-state = Государство-член
category-observer-state = Государство-наблюдатель
category-igo = Межправительственная организация
category-entity = Наблюдатель
category-stakeholder = Заинтересованная сторона

meeting-unspecified = Не указано
meeting-scheduled = Запланировано
meeting-in-session = Идет заседание
meeting-suspended = Перерыв в заседании
meeting-adjourned = Заседание закрыто

topic-unspecified = Не указано
topic-not-opened = Еще не рассматривалась
topic-open = Рассматривается
topic-standing-over = Отложена
topic-debate-adjourned = Перерыв в прениях
topic-debate-closed = Прения прекращены
topic-concluded = Рассмотрение завершено

list-unspecified = Не указано
list-not-open = Запись не открыта
list-open = Запись открыта
list-closing-announced = Запись закрывается
list-closed = Запись закрыта

entry-unspecified = Не указано
entry-inscribed = В списке
entry-speaking = Имеет слово
entry-interrupted = Выступление прервано
entry-heard = Заслушано
entry-withdrawn = Снято
entry-lapsed = Утратило силу
entry-frozen = Приостановлено
entry-carried-over = Перенесено

ordering-unspecified = Не указано
ordering-as-requested = В порядке поступления просьб
ordering-groups-first = Сначала группы, затем в порядке поступления просьб
ordering-protocol = По уровню представительства
ordering-lot = По жребию
ordering-not-yet-spoken-first = Сначала те, кто еще не выступал

language-unspecified = Не указан
language-en = Английский
language-fr = Французский
language-es = Испанский
language-ru = Русский
language-ar = Арабский
language-zh = Китайский
language-other = Другой язык

refusal-unknown = Сервер отклонил этот запрос. Сообщите секретариату.
refusal-unknown-act = Сервер не знает этого действия. Обновите страницу.
refusal-field-missing = Не указано: { $field }.
refusal-field-out-of-range = Недопустимое значение: { $field }.
refusal-reason-required = Укажите причину: она заносится в протокол.
refusal-role-read-only = С этого экрана можно только читать.
refusal-not-presiding = Это может сделать только председательствующий.
refusal-not-the-secretariat = Это может сделать только секретариат.
refusal-not-your-delegation = Это относится к другой делегации.
refusal-not-a-member = Это могут делать только государства-члены.
refusal-outside-observer-scope = Это выходит за рамки прав наблюдателей.
refusal-not-found = Этого больше нет.
refusal-stale = Список за это время изменился. Проверьте его.
refusal-round-concluded = Раунд завершен.
refusal-another-meeting-in-session = Идет другое заседание.
refusal-meeting-not-in-session = Заседание не проводится.
refusal-meeting-suspended = В заседании объявлен перерыв.
refusal-meeting-adjourned = Заседание закрыто.
refusal-meeting-under-way = Заседание уже началось.
refusal-informal-mode = На неофициальном заседании это невозможно.
refusal-no-objection-not-recorded = Сначала подтвердите, что возражений нет.
refusal-already-so = Это уже так.
refusal-topic-not-open = Эта тема не рассматривается.
refusal-debate-adjourned = По этой теме объявлен перерыв в прениях.
refusal-debate-closed = Прения по этой теме прекращены.
refusal-topic-concluded = Рассмотрение этой темы завершено.
refusal-topic-in-use = Эта тема уже рассматривалась или в ее списке есть ораторы. Удалить ее нельзя.
refusal-list-not-open = { $seconds ->
    [0] Запись в список ораторов еще не открыта.
    [one] Запись в список ораторов откроется через { $seconds } секунду.
    [few] Запись в список ораторов откроется через { $seconds } секунды.
    [many] Запись в список ораторов откроется через { $seconds } секунд.
   *[other] Запись в список ораторов откроется через { $seconds } секунды.
}
refusal-list-closed = { $time ->
    [none] Запись в список ораторов закрыта.
   *[other] Запись в список ораторов была закрыта в { $time }.
} Вы можете обратиться к Председателю.
refusal-already-inscribed = Вы уже в списке, место { $place }.
refusal-not-a-member-of-group = Делегация не входит в эту группу.
refusal-list-empty = В списке никого нет.
refusal-list-has-begun = Первому оратору уже предоставлено слово. Порядок списка больше нельзя изменить.
refusal-not-waiting = Этого имени нет среди ожидающих в списке.
refusal-too-many-times = Делегация уже выступила по этой теме столько раз, сколько допускают правила.
refusal-floor-held = Слово предоставлено оратору.
refusal-floor-interrupted = Выступление прервано. Сначала дайте его продолжить или завершите его.
refusal-no-floor-holder = Слово никому не предоставлено.
refusal-not-the-speaker = Этой делегации слово не предоставлено.
refusal-too-late-for-absent = Выступление началось. Завершите его.
refusal-point-of-order-pending = Сначала нужно принять решение по порядку ведения заседания.
refusal-voting-in-progress = Идет голосование.
refusal-nothing-to-undo = Отменять нечего.
refusal-undo-expired = Отменять уже поздно.
refusal-participant-in-use = Участник { $name } есть в списке, его нельзя удалить.
refusal-too-many = Превышено предельное число: { $field }.
refusal-reply-limit-reached = Делегация уже воспользовалась правом на ответ столько раз, сколько допускают правила на этом заседании по этой теме.
refusal-reply-not-accorded = Председатель не предоставил это право на ответ.
refusal-swap-not-accepted = Другая делегация не согласилась поменяться местами.
refusal-swap-entry-called = Одно из двух имен уже не ожидает.
refusal-swap-different-category = Эти имена стоят в разных списках или категориях. Переместить их может секретариат.
refusal-names-left = Здесь еще есть ожидающие. Укажите, переносятся они или выбывают.
refusal-replies-come-last = Ответы заслушиваются, когда список исчерпан, на последнем заседании дня по этой теме.
refusal-point-of-order-not-ruled = Председатель еще не вынес постановления по этому порядку ведения заседания.
refusal-appeal-not-debatable = Протест ставится на голосование немедленно, без прений.
refusal-no-vote = Голосование не проводится.
refusal-motion-lower-precedence = Другое предложение имеет преимущество.
refusal-motion-not-debatable = Это предложение ставится на голосование без прений.
refusal-motion-speakers-exhausted = По этому предложению уже выступили все, кому это разрешают правила.
refusal-motion-speaker-side-not-allowed = Правила никому не разрешают выступать в этом смысле по данному предложению.
refusal-motion-not-yours = Снять предложение может только внесшая его делегация.
refusal-motion-vote-begun = Голосование по этому предложению началось.
refusal-motion-pending = Одно предложение уже внесено. Сначала следует решить его.
refusal-no-motion = Это предложение не находится на рассмотрении заседания.

template-silence = Просьба соблюдать тишину в зале.
template-break = Короткий перерыв. Просьба не отходить далеко от своих мест.
template-conclude = Просьба к ораторам соблюдать регламент.
template-interpretation = Возникла проблема с устным переводом. Просьба подождать.
template-documents = Документы можно получить на столе секретариата.

# Usual reasons of acts on record.
reason-request = по просьбе делегации
reason-chair = решение Председателя
reason-level = уровень представительства
reason-absent = нет в зале
reason-correction = исправление
reason-consultations = консультации
reason-break = перерыв
reason-technical = технические неполадки

# The rules of procedure.
entry-requested = Запрошено
entry-declined = Отклонено
point-unspecified = Не указано
point-order = По порядку ведения заседания
point-motion = Предложение процедурного характера
point-information = Запрос информации
motion-unspecified = Предложение
motion-suspend-meeting = Перерыв в заседании
motion-adjourn-meeting = Закрытие заседания
motion-adjourn-debate = Перерыв в прениях
motion-close-debate = Прекращение прений
statement-unspecified = Выступление
statement-explanation-of-vote = Выступление по мотивам голосования
statement-explanation-of-position = Разъяснение позиции
level-unspecified = Не указано
level-head = Глава государства или правительства
level-minister = Министр
level-vice-minister = Заместитель министра
level-chair-of-delegation = Глава делегации
level-charge-daffaires = Временный поверенный в делах
capacity-unspecified = Не указано
capacity-national = В национальном качестве
capacity-group = От имени группы
capacity-secretariat = Секретариат
capacity-guest = Приглашённый оратор
capacity-precedence = В первоочередном порядке
placement-as-requested = В порядке поступления просьб
placement-carried-over = Перенесено с предыдущего заседания
placement-moved = Перемещено президиумом
placement-absent-when-called = Отсутствовал при вызове
placement-yielded = Уступил своё место
placement-returned = Возвращено на место: действие отменено
placement-order-changed = Размещено в порядке, установленном { $time ->
    [none] для этого списка
   *[other] в { $time }
}
placement-by-lot = По жребию
placement-behind-the-drawn = Запись после жеребьёвки: после остальных
placement-swapped = Обмен местами с другой делегацией
placement-first-reply = Первые ответы идут раньше вторых
placement-second-reply = Вторые ответы идут после всех первых
placement-corrected = Возвращено в список исправлением
placement-by-category = { $ahead ->
    [one] Впереди { $ahead } запись предыдущих категорий
    [few] Впереди { $ahead } записи предыдущих категорий
    [many] Впереди { $ahead } записей предыдущих категорий
   *[other] Впереди { $ahead } записи предыдущих категорий
} { $time ->
    [none] по порядку этого списка
   *[other] по порядку, установленному в { $time }
}
placement-by-level = { $ahead ->
    [one] Впереди { $ahead } запись более высокого уровня
    [few] Впереди { $ahead } записи более высокого уровня
    [many] Впереди { $ahead } записей более высокого уровня
   *[other] Впереди { $ahead } записи более высокого уровня
} { $time ->
    [none] по порядку этого списка
   *[other] по порядку, установленному в { $time }
}
placement-not-yet-spoken = { $ahead ->
    [one] Впереди { $ahead } делегация, выступавшая реже
    [few] Впереди { $ahead } делегации, выступавшие реже
    [many] Впереди { $ahead } делегаций, выступавших реже
   *[other] Впереди { $ahead } делегации, выступавшие реже
} { $time ->
    [none] по порядку этого списка
   *[other] по порядку, установленному в { $time }
}

# Points of order, motions, replies, exchanges of places.
statement-level = Уровень представительства
statement-type = Вид выступления
matter-group-speaks = от её имени выступает и группа
matter-draw-at = Очередность определяется жребием в { $time }. Участвуют все, кто запишется до этого.
matter-seed = Начальное число жребия, чтобы каждый мог его повторить:
matter-voting = Голосование:
matter-voting-appeal = протест против постановления Председателя
matter-ruling-well = Постановление Председателя: выступление по порядку ведения обоснованно.
matter-ruling-not-well = Постановление Председателя: выступление по порядку ведения необоснованно.
matter-appealed-by = Протест заявлен:
matter-overruled = Постановление отменено.
matter-upheld = Постановление остаётся в силе.
matter-tally = за – { $yes }, против – { $no }, воздержались – { $abstain }
matter-motion-taken = Рассматривается предложение
matter-motion-moved = Внесено предложение
matter-moved-by = Внесено:
matter-for = За:
matter-against = Против:
matter-slots = { $n ->
    [one] может выступить ещё { $n }
    [few] могут выступить ещё { $n }
    [many] могут выступить ещё { $n }
   *[other] могут выступить ещё { $n }
}
matter-reply = { $n ->
    [1] Право на ответ (первый раз)
    [2] Право на ответ (второй раз)
   *[other] Право на ответ
}
matter-reply-to = В ответ на выступление:
matter-swap = Обмен местами
matter-swap-accept = Согласиться
matter-swap-decline = Отклонить
matter-swap-with = Обменяться местами с делегацией
matter-motion-which = Предложение
matter-motion-resume = Возобновить в
matter-speaks = выступает
matter-heard = заслушано
