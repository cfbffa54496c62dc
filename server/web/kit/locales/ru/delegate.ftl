delegate-title = { $delegation } – Nameplate
delegate-title-next = (!) Вы следующий оратор – { $delegation }
delegate-title-floor = (!) Вам предоставлено слово – { $delegation }
delegate-topic = Тема { $number }
delegate-reading = Чтение текста
delegate-has-the-floor = Слово имеет
delegate-floor-vacant = Слово имеет Председатель
delegate-no-topic = В данный момент ни одна тема не открыта.
delegate-request = Попросить слова
delegate-request-for = Выступаем от имени
delegate-for-own = нашей делегации
delegate-for-group = { $group }
delegate-language = Язык выступления
delegate-sending = Отправка…
delegate-not-sent = Не отправлено. Попробуйте ещё раз.
delegate-place-label = Ваше место
delegate-place = { $place } из { $total }
delegate-place-first = первое из { $total }
delegate-places-before = { $ahead ->
    [0] Перед вами никого нет
    [one] Перед вами { $ahead } делегация
    [few] Перед вами { $ahead } делегации
    [many] Перед вами { $ahead } делегаций
   *[other] Перед вами { $ahead } делегации
}
delegate-wait = примерно от { $from } до { $to } минут
delegate-wait-soon = через несколько минут
delegate-wait-paused = ожидание, пока часы остановлены
delegate-withdraw = Снять запись
delegate-withdraw-sure = Снять вашу запись?
delegate-withdraw-yes = Да, снять
delegate-back = Назад
delegate-withdrawn = Ваша запись снята.
delegate-undo = Отменить ({ $seconds } с)
delegate-next-title = Вы следующий оратор
delegate-next-after = после
delegate-next-hint = Просим быть готовыми на своём месте.
delegate-ready = Мы готовы
delegate-ready-done = Президиум знает, что вы готовы
delegate-not-now = Не сейчас: пропустить вперёд { $n }
delegate-floor-title = Вам предоставлено слово
delegate-finished = Мы закончили
delegate-finished-sure = Закончить выступление?
delegate-finished-yes = Да, мы закончили
delegate-heard = Ваше выступление заслушано: { $used }
delegate-absent = Вас вызвали, но вас не было в зале. Ваша запись снова стоит в списке.
delegate-carried = Перенесено с { $meeting }-го заседания: вы сохраняете место перед новыми записями.
delegate-moved = Перемещено президиумом: { $reason }
delegate-why-category = { $ahead ->
    [one] { $ahead } запись идёт раньше по порядку этого списка
    [few] { $ahead } записи идут раньше по порядку этого списка
    [many] { $ahead } записей идут раньше по порядку этого списка
   *[other] { $ahead } записи идут раньше по порядку этого списка
}
delegate-receipt = Принято в { $time }, номер { $act }
delegate-receipt-by = Принято в { $time }, номер { $act }, запись сделал: { $role }
delegate-limit = Регламент { $limit }
delegate-list-opens-at = Список открывается в { $time }
delegate-list-opens-in = через { $left }
delegate-list-not-open = Список ещё не открыт.
delegate-list-closed = Список ораторов закрыт.
delegate-list-closing = Список закрывается в { $time }
delegate-list-waiting = { $n ->
    [0] никто не ожидает
    [one] ожидает { $n }
    [few] ожидают { $n }
    [many] ожидают { $n }
   *[other] ожидают { $n }
}
delegate-other-topics = Другие темы
delegate-show-list = Список ораторов
delegate-hide-list = Скрыть список
delegate-your-entry = ваша делегация
delegate-suspended = Заседание прервано.
delegate-suspended-until = Заседание прервано. Ожидаемое возобновление в { $time }.
delegate-adjourned = Заседание закрыто.
delegate-before = { $number }-е заседание начинается: { $day }, { $time }.
delegate-following = Просмотр без входа: можно читать, но не просить слова.
delegate-sign-in = Войти
delegate-sound = Звук и вибрация, когда вы следующий
delegate-for-the-chair = Сообщение на экране
delegate-rehearsal = РЕПЕТИЦИЯ
