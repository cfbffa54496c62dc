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
delegate-debate-adjourned = В прениях по этой теме объявлен перерыв. Список ораторов остаётся без изменений.
delegate-debate-closed = Прения по этой теме прекращены. Слово по ней больше не предоставляется.
delegate-frozen = Ваша запись приостановлена: в прениях объявлен перерыв.
delegate-extra = При каждом выступлении у вас на { $extra } больше времени. Это видите только вы и президиум.
delegate-remind-time = Председатель просит вас завершить выступление.
delegate-remind-relevance = Председатель просит вас придерживаться рассматриваемой темы.
delegate-floor-withdrawn = Председатель прервал его.
delegate-for-several = нескольких делегаций…
delegate-level = Уровень представительства
delegate-type = Вид выступления
delegate-members = Другие делегации, от имени которых вы выступаете: { $n }
delegate-member-add = Добавить делегацию…
delegate-members-least = Назовите не менее двух других.
delegate-member-remove = Убрать: { $name }
delegate-group-speaks = ваша группа есть в этом списке. Вы можете выступить и в национальном качестве.
delegate-group-mark = от её имени выступает и группа
delegate-draw-at = Очередность определяется жребием в { $time }. Участвуют все, кто запишется до этого.
delegate-seed = Начальное число жребия, чтобы каждый мог его повторить:
delegate-voting = Голосование:
delegate-voting-appeal = протест против постановления Председателя
delegate-interrupted = Прерванный оратор затем продолжит выступление, сохранив оставшееся время.
delegate-ruling-well = Постановление Председателя: выступление по порядку ведения обоснованно.
delegate-ruling-not-well = Постановление Председателя: выступление по порядку ведения необоснованно.
delegate-appealed-by = Протест заявлен:
delegate-overruled = Постановление отменено.
delegate-upheld = Постановление остаётся в силе.
delegate-tally = за – { $yes }, против – { $no }, воздержались – { $abstain }
delegate-appeal = Опротестовать постановление
delegate-appeal-sure = Опротестовать? Протест немедленно ставится на голосование.
delegate-appeal-yes = Да, опротестовать
delegate-motion-taken = Рассматривается предложение
delegate-motion-moved = Внесено предложение
delegate-moved-by = Внесено:
delegate-moved-by-you = Внесено вашей делегацией
delegate-withdraw-motion = Снять предложение
delegate-withdraw-motion-sure = Снять ваше предложение?
delegate-for = За:
delegate-against = Против:
delegate-slots = { $n ->
    [one] может выступить ещё { $n }
    [few] могут выступить ещё { $n }
    [many] могут выступить ещё { $n }
   *[other] могут выступить ещё { $n }
}
delegate-speak-for = Выступить за
delegate-speak-against = Выступить против
delegate-nameplate-up = Ваша табличка
delegate-point-waits = { $place } из { $total } ожидающих. Председатель её видит.
delegate-point-seen = Поднята. Председатель её видит.
delegate-point-recognised = Вам предоставлено слово по порядку ведения заседания.
delegate-point-reclassified = Председатель не счёл это выступлением по порядку ведения; вопрос рассмотрен.
delegate-lower = Опустить табличку
delegate-lower-sure = Опустить табличку?
delegate-private = Видите только вы и президиум
delegate-reply = { $n ->
    [1] Право на ответ (первый раз)
    [2] Право на ответ (второй раз)
   *[other] Право на ответ
}
delegate-reply-to = В ответ на выступление:
delegate-reply-requested = Запрошено. Решает Председатель.
delegate-reply-declined = Председатель его не предоставил.
delegate-reply-accorded = Предоставлено: место { $place } из { $total }, после списка ораторов.
delegate-swap = Обмен местами
delegate-swap-done = Места обменены.
delegate-swap-declined = Отклонено.
delegate-swap-vetoed = Президиум не разрешил.
delegate-swap-void = Недействительно: одна из двух делегаций вызвана или больше не ждёт.
delegate-swap-proposed = Вы предложили обмен. Решает другая делегация.
delegate-swap-asked = Эта делегация предлагает вам обменяться местами.
delegate-swap-places = Ваше место { $mine }, их место { $theirs }
delegate-swap-accept = Согласиться
delegate-swap-decline = Отклонить
delegate-swap-with = Обменяться местами с делегацией
delegate-swap-hint = Другая делегация должна согласиться. Предложение теряет силу, когда одну из двух вызовут.
delegate-swap-now = Предложить
delegate-more = Другие действия
delegate-more-raise = Поднять табличку (T)
delegate-more-reply = Право на ответ
delegate-more-motion = Внести предложение
delegate-more-swap = Обменяться местами
delegate-more-second = Ещё одна запись: от группы или от себя
delegate-here = Мы присутствуем
delegate-not-here = Сообщить о присутствии
delegate-raise-for = Для чего
delegate-raise-voting = Идёт голосование: только о порядке его проведения.
delegate-own-matter = Это касается нас: вопрос затрагивает нашу делегацию.
delegate-note = Записка Председателю (видит только президиум)
delegate-raise-now = Поднять сейчас
delegate-reply-hint = Решает Председатель. Ответы заслушиваются после списка ораторов: сначала все первые, затем вторые.
delegate-reply-now = Запросить право на ответ
delegate-motion-which = Предложение
delegate-motion-resume = Возобновить в
delegate-motion-now = Внести
