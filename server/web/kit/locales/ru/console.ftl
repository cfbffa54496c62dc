console-rehearsal = РЕПЕТИЦИЯ
console-sign-in = Пульт предназначен для Председателя и секретариата.
console-live = Связь есть
console-not-live = Нет связи
console-on-line = { $delegations ->
    [one] { $delegations } делегация на связи
    [few] { $delegations } делегации на связи
    [many] { $delegations } делегаций на связи
   *[other] { $delegations } делегации на связи
}
console-displays = Экраны в порядке: { $good } из { $all }
console-commit = Записано за { $ms } мс
console-setup = Подготовка
console-to-floor = Назад к прениям
console-print = Печать
console-topic = Тема { $n }
console-reading = Чтение текста
console-no-topic = Тем нет. Добавьте тему в разделе «Подготовка».

console-has-the-floor = Слово имеет
console-floor-vacant = Слово имеет Председатель
console-pause = Пауза
console-resume-clock = Продолжить
console-add-30 = +30 с
console-end = Конец
console-absent = Отсутствует
console-next = Следующий
console-ready = готов
console-list-empty = Никто не ожидает
console-call-from-to = Конец { $from } → { $to }
console-call-to = Предоставить слово: { $to }
console-call-nobody = Следующий оратор
console-undo = Отменить
console-undo-what = Отменить: { $act } ({ $by }) { $seconds } с

console-list = { $n ->
    [0] Список ораторов: никто не ожидает
    [one] Список ораторов: ожидает { $n }
    [few] Список ораторов: ожидают { $n }
    [many] Список ораторов: ожидают { $n }
   *[other] Список ораторов: ожидают { $n }
}
console-waiting = { $n ->
    [0] никто не ожидает
    [one] ожидает { $n }
    [few] ожидают { $n }
    [many] ожидают { $n }
   *[other] ожидают { $n }
}
console-heard = { $n ->
    [one] Заслушано { $n } выступление
    [few] Заслушаны { $n } выступления
    [many] Заслушано { $n } выступлений
   *[other] Заслушано { $n } выступления
}
console-opens-at = открывается в { $time }
console-closes-at = закрывается в { $time }
console-open-now = Открыть сейчас
console-open-at = Открыть в…
console-set-time = Назначить
console-cancel-opening = Отменить открытие
console-announce = Объявить закрытие…
console-close = Закрыть список…
console-close-sure = Закрыть список сейчас? Записавшиеся будут заслушаны.
console-close-objection = Есть ли возражения против закрытия списка? Записавшиеся будут заслушаны.
console-close-yes = Объявить и закрыть
console-reopen = Открыть список снова
console-keep-open = Оставить открытым
console-order = Порядок
console-add = Добавить делегацию
console-add-hint = Несколько букв на любом языке
console-add-for = От имени
console-add-own = своей делегации
console-add-none = Такой делегации нет
console-already = уже № { $place }
console-handle = Переместить: { $name }
console-move-help = Пробел поднимает запись, стрелки перемещают, пробел опускает, Escape возвращает. Alt и стрелка перемещают на одно место.
console-lifted-at = { $name }: место { $place } из { $total }
console-moved = { $name }: теперь место { $place } из { $total }
console-moved-because = перемещено: { $reason }
console-move-cancelled = Возвращено на место
console-move-gone = Список тем временем изменился. Посмотрите ещё раз.
console-more = Ещё: { $name }
console-more-title = Ещё
console-move-first = Поставить первым
console-move-to-place = Место
console-move = Переместить
console-limit-minutes = Регламент, минут
console-set-limit = Установить
console-give = Слово вне очереди…
console-withdraw = Снять…
console-withdraw-sure = Снять эту запись со списка?
console-withdraw-yes = Снять
console-carried = с { $n }-го заседания
console-absent-times = отсутствовал × { $n }
console-secretary-decides = решает секретарь
console-why-move = { $name }: на место { $place }. По какой причине?
console-why-limit = { $name }: по какой причине меняется регламент?
console-why-give = { $name }: слово сейчас, вне очереди. По какой причине?
console-reason-give = Указать эту причину
console-reason-own = своими словами

console-meeting = { $n }-е заседание
console-no-meeting = Других заседаний в программе нет
console-call-to-order = Открыть заседание
console-until = Возобновится в (если известно)
console-suspend = Прервать…
console-resume = Возобновить заседание
console-adjourn = Закрыть заседание…
console-adjourn-sure = { $n ->
    [0] Закрыть заседание?
    [one] Закрыть заседание? Переносится { $n } запись.
    [few] Закрыть заседание? Переносятся { $n } записи, по порядку.
    [many] Закрыть заседание? Переносятся { $n } записей, по порядку.
   *[other] Закрыть заседание? Переносится { $n } записи, по порядку.
}
console-adjourn-yes = Закрыть заседание
console-adjourn-floor = Сначала закончите выступление
console-hand-over = Передать: { $name }…
console-open-topic = Открыть
console-stand-over = Отложить
console-conclude = Завершить…
console-conclude-sure = { $n ->
    [0] Завершить тему?
    [one] Завершить тему? { $n } запись теряет силу.
    [few] Завершить тему? { $n } записи теряют силу.
    [many] Завершить тему? { $n } записей теряют силу.
   *[other] Завершить тему? { $n } записи теряют силу.
}
console-conclude-yes = Завершить
console-conclude-round = Завершить раунд…
console-conclude-round-sure = Заседаний больше не будет, и ожидающие не будут заслушаны. Отменить это нельзя.
console-conclude-round-yes = Завершить раунд

console-display = Экран в зале
console-copy = Что показывает экран
console-copy-blank = пусто
console-message = Сообщение…
console-message-own = Свой текст (английский обязателен)
console-ends = До
console-ends-call = следующего оратора
console-ends-minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минуты
}
console-show = Показать
console-clear = Убрать
console-blank = Погасить экран…
console-unblank = Показать снова

console-acts = Действия
console-all-acts = Все ({ $n })
console-fewer = Меньше
console-undone = отменено
console-by-clock = по часам
console-limits = Регламент
console-limits-help = В минутах; 0 – без ограничения. Действует для тех, кого вызовут позже, а не для текущего выступления.
console-limits-topic = только для: { $topic }
console-limits-decided = решено (а не только рекомендовано)
console-limit-decided = Решено
console-limit-guideline = Рекомендация
console-set-limits = Установить регламент
console-keys = Клавиши
console-keys-on = Одиночные клавиши включены
console-key-next = Следующий оратор
console-key-undo = Отменить
console-key-end = Конец выступления
console-key-pause = Пауза и продолжение
console-key-taken = Эта клавиша занята, или это не буква и не цифра.

console-setup-programme = Программа
console-setup-participants = Участники
console-setup-groups = Группы
console-setup-cards = Карточки
console-setup-online = На связи
console-setup-record = Отчёт
console-import = Загрузить файл CSV
console-export = Выгрузить
console-import-checked = { $name }: { $rows ->
    [one] { $rows } строка, ошибок нет.
    [few] { $rows } строки, ошибок нет.
    [many] { $rows } строк, ошибок нет.
   *[other] { $rows } строки, ошибок нет.
} Загрузить вместо того, что есть?
console-import-now = Загрузить
console-imported = { $rows ->
    [one] Загружена { $rows } строка.
    [few] Загружены { $rows } строки.
    [many] Загружено { $rows } строк.
   *[other] Загружено { $rows } строки.
}
console-import-failed = Файл загрузить не удалось. Ничего не изменено.
console-faults = { $n ->
    [one] { $n } ошибка. Ничего не загружено.
    [few] { $n } ошибки. Ничего не загружено.
    [many] { $n } ошибок. Ничего не загружено.
   *[other] { $n } ошибки. Ничего не загружено.
}
console-fault-line = Строка
console-fault-column = Столбец
console-fault = Ошибка
console-find = Найти
console-new = Новая запись
console-new-meeting = Новое заседание
console-new-topic = Новая тема
console-code = Код
console-name = Название
console-category = Категория
console-members = Члены
console-edit = Изменить
console-save = Сохранить
console-remove = Удалить
console-remove-sure = Удалить { $name }?
console-meetings = Заседания
console-topics = Темы
console-number = Номер
console-begins = Начало
console-hard-stop = Крайнее время
console-kind = Вид
console-kind-discussion = обсуждение
console-kind-reading = чтение
console-list-opens = Открытие списка (пусто: вручную)
console-cards-help = Мест с кодом: { $made }; делегаций без кода: { $missing }. Новый код отменяет старый и отключает его устройства.
console-cards-missing = { $n ->
    [one] Сделать { $n } недостающую карточку
    [few] Сделать { $n } недостающие карточки
    [many] Сделать { $n } недостающих карточек
   *[other] Сделать { $n } недостающей карточки
}
console-cards-all = Новые карточки для всех…
console-cards-all-sure = Все коды будут отменены, все будут отключены. Сделать новые карточки?
console-cards-all-yes = Сделать все заново
console-cards-one = Заменить одну
console-cards-one-make = Заменить…
console-cards-one-sure = Старый код будет отменён, его устройства отключены. Заменить?
console-cards-one-yes = Заменить
console-cards-print = Печать карточек
console-cards-making = Коды создаются. Это займёт до десяти секунд.
console-cards-failed = Коды создать не удалось.
console-cards-once = Напечатайте карточки сейчас: показать коды ещё раз нельзя.
console-cards-qr = QR-код для входа
console-device = Устройство
console-online = На связи
console-online-yes = на связи
console-online-no = нет на связи
console-online-reload = Обновить
console-online-failed = Не получилось. Попробуйте ещё раз.
console-sign-out = Отключить
console-sign-out-sure = Отключить это устройство?
console-factor = Второй фактор
console-factor-help = Шесть цифр из приложения на телефоне, которые запрашиваются после карточки. Тогда потерянная карточка ничего не открывает; новая карточка его не отменяет. Он нужен Председателю и секретарю, каждому свой.
console-factor-none = нет
console-factor-since = действует с { $time }
console-factor-set-up = Настроить…
console-factor-scan = Отсканируйте приложением (Authenticator) на телефоне этого места: { $seat }; или введите ключ. Затем введите шесть цифр, которые показывает приложение. Другие устройства этого места будут при этом отключены.
console-factor-qr = QR-код для приложения
console-factor-key = Ключ:
console-factor-digits = Шесть цифр
console-factor-confirm = Ввести в действие
console-factor-wrong = Эти цифры неверны или уже использованы. Дождитесь следующих.
console-factor-wait = Слишком много неверных цифр. Повторите попытку через несколько минут.
console-factor-remove = Удалить…
console-factor-remove-ask = Какие цифры сейчас показывает телефон этого места? Если телефон потерян, второй фактор удаляет на сервере тот, кто за него отвечает.
console-alarm-in = Новый вход: { $seat }, устройство { $device } ({ $client }), { $time }.
console-alarm-factor-set = Настроен второй фактор: { $seat }, { $time }.
console-alarm-factor-removed = Удалён второй фактор: { $seat }, { $time }.
console-alarm-tell = Если этого не ждали, сообщите секретарю.
console-alarm-out = Отключить это устройство
console-alarm-fine = Так и должно быть
console-alarm-line = { $seat }, устройство { $device } ({ $client }), { $time }
console-alarm-more = Ещё { $n }
console-alarm-pick = Нажмите на строку, чтобы увидеть её полностью.
console-alarm-all = Всё это ожидалось
console-alarm-answered = Отмечено как ожидаемое: { $n }. Осталось: { $left }.
console-access-in = Выполнен вход
console-access-out = Отключено устройство
console-access-factor-set = Настроен второй фактор
console-access-factor-removed = Удалён второй фактор
console-record-help = Отчёт на данный момент: темы, ораторы, начало и конец, регламент, превышение и каждое изменение с указанием лица и причины.
console-record-html = Для печати
console-record-csv = CSV
console-record-json = JSON
console-seals = Печати
console-seals-help = По окончании каждого заседания сервер подписывает, докуда дошёл отчёт. Запишите отпечаток или сфотографируйте его: у отчёта, изменённого позже, он уже другой.
console-seal-act = До действия { $act }, { $time }
console-seal-line = Печать до действия { $act }:
console-seal-owed = Печати пока нет: сервер пробует ещё раз.
console-seals-none = Пока нет.
console-seal-now = Поставить печать сейчас
console-seals-key = Подписано ключом:
console-seals-failed = Не удалось прочитать или поставить печать. Попробуйте ещё раз.
console-seals-not-made = Этот сервер не ставит печатей; причина указана в его журнале. Заседание продолжается.
console-odd-like = Похоже на «{ $like }», но написано другими буквами
console-odd-same = «{ $like }» — название и другого участника
console-odd-mixed = Смешаны буквы разных алфавитов: «{ $name }»
console-odd-long = Слишком длинно для экранов: «{ $name }»

act-set-round = Настроен раунд
act-import-participants = Загружены участники
act-put-participant = Изменён участник
act-remove-participant = Удалён участник
act-import-groups = Загружены группы
act-put-group = Изменена группа
act-remove-group = Удалена группа
act-import-programme = Загружена программа
act-put-meeting = Изменено заседание
act-remove-meeting = Удалено заседание
act-put-topic = Изменена тема
act-remove-topic = Удалена тема
act-note-access = Коды или устройства
act-open-round = Раунд открыт
act-conclude-round = Раунд завершён
act-call-to-order = Заседание открыто
act-suspend-meeting = Заседание прервано
act-resume-meeting = Заседание возобновлено
act-adjourn-meeting = Заседание закрыто
act-hand-over-chair = Передано председательство
act-open-topic = Тема открыта
act-stand-topic-over = Тема отложена
act-conclude-topic = Тема завершена
act-open-list = Список открыт
act-announce-closing = Объявлено закрытие
act-close-list = Список закрыт
act-reopen-list = Список открыт снова
act-set-ordering = Установлен порядок
act-inscribe = Запись
act-withdraw = Запись снята
act-move-entry = Перемещение
act-not-now = Не сейчас
act-ready = Готовность
act-call-next = Вызов
act-give-floor = Вызов вне очереди
act-mark-absent = Отсутствует при вызове
act-end-statement = Конец
act-pause-clock = Часы остановлены
act-resume-clock = Часы идут
act-add-seconds = Добавлено время
act-set-time-limits = Установлен регламент
act-set-entry-limit = Установлено время
act-show-message = Показано сообщение
act-clear-message = Сообщение убрано
act-blank-display = Экран погашен
act-unblank-display = Экран включён
act-undo = Отмена
act-tick = По часам

# The list of speakers
console-no-objection = Возражений не было
console-inscribed-by = записал: { $by }
console-open-at-question = Когда открывается список?
console-time = Время в зале
console-in-minutes = { $n ->
    [one] через { $n } мин
    [few] через { $n } мин
    [many] через { $n } мин
   *[other] через { $n } мин
}
console-announce-again = Объявить другое время…
console-announce-question = Когда список будет закрыт?
console-announce-yes = Объявить
console-add-several = нескольких делегаций…
console-add-language = Язык выступления
console-add-members = { $n ->
    [one] От имени { $n } делегации
    [few] От имени { $n } делегаций
    [many] От имени { $n } делегаций
   *[other] От имени { $n } делегаций
}
console-add-members-first = Сначала укажите делегации, от имени которых она выступает: не менее двух.
console-added = { $name } в списке: место { $place }.
console-add-already = { $name } уже в списке: место { $place }.

# The console
console-title = Пульт – { $topic }
console-views = Виды
console-chair-mode = Режим Председателя
console-elsewhere = Вы смотрите: { $here }. Обсуждается: { $open }.
console-back-to = Назад: { $topic }
console-floor-none = Заседание не идёт
console-absent-help = В течение минуты после вызова: запись возвращается в список
console-no-session = Заседание не идёт
console-no-topic-open = Ни одна тема не открыта
console-podium-only = Только Председатель и секретарь
console-somebody = Кто-то
console-stale-called = { $by }: слово уже предоставлено – { $name }.
console-stale-ended = { $by }: выступление уже завершено.
console-stale-next = Следующая запись изменилась: теперь это { $name }.
console-more-waiting = { $n ->
    [one] + ещё { $n }
    [few] + ещё { $n }
    [many] + ещё { $n }
   *[other] + ещё { $n }
}
console-displays-none = Экраны не подключены
console-as-at = на { $time }
console-devices = { $n ->
    [one] { $n } телефон делегаций
    [few] { $n } телефона делегаций
    [many] { $n } телефонов делегаций
   *[other] { $n } телефона делегаций
}
console-screens = Экраны и пульты
console-screen-state = Состояние
console-in-step = синхронно
console-behind = отстаёт
console-last-heard = Последний сигнал
console-seconds-ago = { $n ->
    [one] { $n } с назад
    [few] { $n } с назад
    [many] { $n } с назад
   *[other] { $n } с назад
}
console-queued = Ожидает отправки
console-kib = { $n } КиБ
console-log = действие № { $n }
console-public = { $n ->
    [one] { $n } открытая страница
    [few] { $n } открытые страницы
    [many] { $n } открытых страниц
   *[other] { $n } открытые страницы
}
console-data-of = данные на { $time }
console-health-unknown = Об экранах пока ничего не известно.
console-paper-position = позиция { $n }

# The meeting and the display
console-suspend-question = Прервать заседание? Часы остановятся; за оратором сохраняется оставшееся время.
console-suspend-reason = Причина (если есть)
console-suspend-yes = Прервать
console-resumes-at = возобновится в { $time }
console-presides = Председательствует { $name }
console-hand-over-sure = Передать председательство: { $name }?
console-hand-over-yes = Передать
console-open-topic-n = Открыть: { $topic }
console-programme = { $n ->
    [one] Программа: { $n } заседание
    [few] Программа: { $n } заседания
    [many] Программа: { $n } заседаний
   *[other] Программа: { $n } заседания
}
console-copy-exhausted = Все записавшиеся заслушаны
console-copy-concluded = Раунд завершён
console-copy-until = до { $time }
console-message-question = Показать сообщение в зале?
console-message-text = Сообщение
console-blank-question = Погасить экран? Останутся только часы.
console-blank-yes = Погасить
console-limit-of = { $category }: { $limit }
console-limits-round = на весь раунд
console-acts-none = Пока ничего не сделано.
console-seconds = +{ $n } с
act-unknown = Другое действие

# Faults of an imported file, as server/rounds names them
fault-empty-file = Файл пуст; в первой строке должны быть названия столбцов.
fault-too-big = Файл больше { $value }. Тот ли это файл?
fault-utf16 = Файл в кодировке UTF-16; сохраните его как «CSV UTF-8».
fault-not-utf8 = Байты { $value } не в UTF-8; сохраните файл как «CSV UTF-8».
fault-semicolons = Ячейки разделены знаком { $value }; сохраните файл с запятыми.
fault-quote-not-closed = Здесь открыта кавычка, которая не закрыта.
fault-quote-inside = Кавычка внутри ячейки: заключите ячейку в кавычки и удвойте внутренние.
fault-text-after-quote = Текст после закрывающей кавычки: { $value }
fault-too-many-lines = Более { $value } строк.
fault-no-rows = После заголовков нет ни одной строки.
fault-more-faults = И ещё ошибок: { $value }.
fault-column-missing = Этого столбца нет.
fault-column-unknown = Неизвестный столбец; удалите его или исправьте название.
fault-column-twice = Этот столбец указан дважды.
fault-wrong-number-of-cells = Ячеек в строке: { $value }.
fault-control-character = Содержит управляющий символ { $value }.
fault-direction-control = Содержит невидимый символ { $value }, меняющий направление текста.
fault-damaged-character = Содержит { $value }: текст повреждён при преобразовании. Возьмите его из источника заново.
fault-not-a-character = Содержит { $value }: такой символ не предназначен для обмена.
fault-required = Не может быть пустым.
fault-too-long = Слишком длинно: { $value }
fault-bad-code = «{ $value }» – не код: от 1 до 16 знаков A-Z, 0-9 и -.
fault-bad-id = «{ $value }» – не идентификатор: от 1 до 64 знаков a-z, 0-9 и -.
fault-twice = «{ $value }» уже есть в одной из предыдущих строк.
fault-name-twice = В другой строке такое же название: { $value }
fault-too-many = Слишком много: { $value }
fault-unknown-category = «{ $value }» – не категория: group, member_state, observer_state, igo, entity или stakeholder.
fault-unknown-participant = «{ $value }» – не код участника.
fault-member-twice = Член { $value } указан дважды.
fault-unknown-kind = «{ $value }» – не вид темы: discussion или reading.
fault-unknown-ordering = «{ $value }» – не порядок: as_requested, groups_first, protocol, lot или not_yet_spoken_first.
fault-bad-number = «{ $value }» – не допустимое целое число.
fault-bad-date = «{ $value }» – не дата; пишите 2018-03-12.
fault-bad-time = «{ $value }» – не время; пишите 10:00.
fault-no-such-local-time = { $value } не существует: в этот день часы переводят вперёд.
fault-ambiguous-local-time = { $value } бывает в этот день дважды: часы переводят назад. Добавьте смещение: 01:30-04:00.
fault-wrong-offset = { $value }: в это время у часового пояса раунда другое смещение.
fault-bad-duration = «{ $value }» – не длительность; пишите минуты и секунды: 3:00.
fault-out-of-range = { $value } вне допустимых пределов.
fault-limit-basis-missing = «{ $value }»: начните с guideline или decided, затем group=5:00 и т. д.
fault-bad-limit = «{ $value }» – не регламент; пишите member_state=3:00.
fault-bad-right = «{ $value }» – не право; пишите points=none, own_matters или all, appeals=yes, motions=yes, replies=0–4.
fault-unit-alone = В строке раздела должно быть пусто.
fault-unit-before-topic = Ни одна предыдущая строка не называет тему { $value }.
fault-not-a-reading = Тема { $value } — не чтение текста, у неё нет разделов.
fault-without-meeting = Указано, но в строке нет заседания.
fault-without-topic = Указано, но в строке нет темы.
fault-differs = Отличается от сказанного в предыдущей строке: { $value }
fault-ends-before-it-begins = Заседание заканчивается в { $value }, то есть не после начала.
fault-too-long-a-meeting = { $value }: заседание длится не более 12 часов.
fault-meetings-overlap = Заседание { $value } начинается до конца предыдущего.

# The rules of procedure, the reading, limits, forecast and corrections
console-matters = Порядок ведения, предложения, ответы
console-raise = Табличка «Т»…
console-raise-question = Какая делегация подняла табличку буквой «Т»?
console-raise-kind = Для чего
console-raise-yes = Записать
console-for-whom = Делегация
console-points-up = Поднято табличек: { $n }
console-point-place = { $place } из { $total } ожидающих
console-point-recognise = Дать слово сейчас
console-point-no = Не по порядку ведения…
console-point-no-question = Что это? На это отвечают, и вопрос снят.
console-point-no-yes = Так и решить
console-point-answered = Отвечено
console-point-is = Это по порядку ведения
console-point-well = Обоснованно
console-point-not-well = Необоснованно
console-ruling-text = Слова постановления (если есть)
console-point-go-on = Продолжает:
console-point-done = Закончено: дальше
console-lower = Снято делегацией…
console-lower-sure = Делегация сняла это?
console-lower-yes = Снято
console-note = Записка Председателю:
console-own-matter = говорит, что вопрос её касается (наблюдатели)
console-about-voting = о ходе голосования (88/128)
console-appeal = Протест…
console-appeal-question = Кто опротестовывает постановление? Протест немедленно ставится на голосование.
console-appeal-yes = Поставить на голосование
console-vote-appeal = Отменить ли постановление? При равенстве голосов оно остаётся в силе.
console-vote-motion = Принять ли предложение? При равенстве голосов оно отклоняется.
console-vote-yes = За
console-vote-no = Против
console-vote-abstain = Воздержались
console-vote-record = Записать голосование…
console-vote-yes-record = Записать
console-vote-no-objection = Возражений нет: принято
console-vote-adopted = Предложение принято.
console-vote-rejected = Предложение отклонено.
console-vote-cast = Подсчитано: { $n }. Членов: { $members }
console-vote-too-many = Подсчитано больше, чем членов ({ $members })
console-motion-move = Внести предложение…
console-motion-move-question = Какое предложение и кем внесено?
console-motion-move-yes = Внесено
console-motion-take = Рассмотреть
console-motion-first = Сначала: { $motion } (77/119)
console-motion-when-free = когда никто не будет выступать
console-motion-hear = Дать слово:
console-motion-for = За…
console-motion-against = Против…
console-motion-note = Записать
console-motion-vote = Поставить на голосование
console-motion-vote-sure = Поставить предложение на голосование?
console-motion-vote-unheard = Кто-то просил слова и не был заслушан. Всё равно голосовать?
console-motion-withdraw = Снято автором…
console-motion-withdraw-sure = Автор снял предложение?
console-reply-ask = Право на ответ…
console-reply-ask-question = Кто просит ответить и на какое выступление?
console-reply-ask-yes = Записать просьбу
console-reply-accord = Предоставить
console-reply-decline = Отказать…
console-reply-decline-question = Отказать? Это увидит только делегация.
console-reply-decline-yes = Отказать
console-reply-why = Причина
console-replies = Право на ответ: { $n }
console-replies-due = сейчас
console-replies-later = после списка, на последнем заседании дня по теме
console-swap-waits = Ожидается ответ:
console-swap-veto = Не разрешить…
console-swap-veto-question = Не разрешить обмен? Обе делегации увидят причину.
console-swap-veto-yes = Не разрешено
console-swap-propose = Предложить
console-presence = Присутствие…
console-presence-question = Какая делегация присутствует или ушла?
console-presence-here = Присутствует
console-presence-away = Ушла
console-quorum = Присутствуют: { $present } из { $members } членов. Для прений: { $debate }, для решения: { $decide }
console-mode-formal = Официальное заседание
console-mode-informal = Неофициальное заседание
console-mode-to-formal = Сделать официальным
console-mode-to-informal = Сделать неофициальным
console-mode-formal-sure = Тогда будут возможны предложения, голосования и протесты.
console-mode-informal-sure = Тогда не будет предложений, голосований и протестов.
console-draw = Жеребьёвка…
console-draw-question = Разыграть порядок сейчас, один раз, среди всех записавшихся? Начальное число публикуется.
console-draw-seed = Начальное число из зала (пусто: выберет сервер)
console-draw-yes = Разыграть
console-draw-at = Жеребьёвка в…
console-draw-at-question = Когда жеребьёвка? Участвуют все, кто записался до этого.
console-draw-cancel = Отменить жеребьёвку
console-unit = Раздел
console-unit-none = пока нет
console-unit-back = Предыдущий раздел
console-unit-next = Следующий раздел
console-unit-go = Перейти к разделу
console-unit-left = осталось имён: { $n }. Перенести или снять?
console-unit-carry = Перенести
console-unit-lapse = Снять
console-units = Разделов текста: { $n }
console-unit-label = Обозначение
console-unit-title = Название ({ $language })
console-unit-add = Добавить раздел
console-beside = Слово Председателя; ораторы вне списка
console-remind-time = Просьба заканчивать
console-remind-relevance = Держаться темы
console-floor-withdraw = Лишить слова…
console-floor-withdraw-question = Лишить оратора слова? Это записывается с причиной.
console-floor-withdraw-yes = Лишить слова
console-outside = Оратор вне списка…
console-outside-question = Кто выступит между двумя ораторами без ограничения времени?
console-outside-as = Выступает как
console-outside-name = Имя и должность (нужно по-английски)
console-outside-yes = Дать слово
console-limits-scope = Действуют
console-limits-meeting = только для этого заседания (№ { $n })
console-most-times = Сколько раз можно выступить по теме (0: без ограничения)
console-most-times-set = Установить число
console-extras = Дополнительное время (видят только президиум и делегация)
console-extra = Больше времени для…
console-extra-question = Кто получает больше времени при каждом выступлении?
console-extra-minutes = Минут больше
console-extra-yes = Установить
console-extra-end = Отменить
console-forecast = Прогноз
console-forecast-ends = окончание около { $from } – { $to }
console-forecast-fits = До { $time }: от { $few } до { $many } имён.
console-forecast-help = По времени прежних выступлений. Четыре списка из пяти заканчиваются в этих пределах.
console-what-if = Что если ({ $category }) предел будет
console-what-if-apply = Применить как ориентир
console-what-if-drop = Оставить как есть
console-correct = Исправить…
console-correct-question = Что исправить? В записи останутся оба, с причиной.
console-correct-what = Исправление
console-correct-time = Выступление длилось иначе
console-correct-not-heard = Не было заслушано: вернуть в список
console-correct-used = Длилось (минуты:секунды)
console-correct-yes = Исправить
console-not-absent = Отсутствие отмечено ошибочно…
console-why-not-absent = { $name }: почему отсутствие отмечено ошибочно?
console-group-speaks = за неё говорит и { $name }
act-set-mode = Задан вид заседания
act-mark-present = Присутствие
act-go-to-unit = Переход к другому разделу
act-set-most-times = Задано число выступлений
act-draw-lots = Жеребьёвка
act-announce-draw = Объявлена жеребьёвка
act-propose-swap = Предложен обмен местами
act-answer-swap = Ответ об обмене местами
act-request-reply = Запрошено право на ответ
act-decide-reply = Решение о праве на ответ
act-give-floor-outside = Дано слово вне списка
act-remind-speaker = Напоминание оратору
act-withdraw-floor = Лишён слова
act-set-accommodation = Дополнительное время делегации
act-raise-point = Поднята табличка «Т»
act-withdraw-point = Табличка опущена
act-reclassify-point = Выступление отнесено к другому виду
act-recognise-point = Дано слово по порядку ведения
act-rule-on-point = Постановление по порядку ведения
act-appeal-ruling = Постановление опротестовано
act-dispose-point = Вопрос по порядку ведения закрыт
act-move-motion = Внесено предложение
act-withdraw-motion = Предложение снято
act-take-motion = Приступили к рассмотрению предложения
act-speak-on-motion = Просит слова по предложению
act-hear-on-motion = Дано слово по предложению
act-put-to-vote = Поставлено на голосование
act-record-vote = Голосование записано
act-correct = Запись исправлена
console-read-only = Только чтение
console-read-only-help = Диск сервера заполнен: действия не принимаются, пока не появится место. Экраны продолжают показывать. Записывайте решения на бумаге.
console-clock-behind = Время дня спешит на { $n } с
console-clock-set = Часы переведены на { $n } с
console-matters-informal = Порядок ведения, ответы
console-order-set = Установить этот порядок
console-more-displays = и ещё { $n } экранов без входа
