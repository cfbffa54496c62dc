# Экран зала.
display-title = Nameplate – экран зала
display-rehearsal = Репетиция
display-link-lost = Связь с сервером потеряна
display-topic = Тема { $number }
display-chair-speaks = Слово имеет Председатель
display-exhausted = Список ораторов исчерпан
display-suspended = Заседание прервано
display-suspended-until = Заседание прервано до { $time }
display-adjourned = { $number }-е заседание закрыто
display-begins = { $number }-е заседание начинается в { $time }
display-next-meeting = Следующее: { $number }-е заседание, { $day }, { $time }
display-concluded = Раунд завершен
display-next = Далее
display-more = { $n ->
    [one] + еще { $n }
    [few] + еще { $n }
    [many] + еще { $n }
   *[other] + еще { $n }
}
display-remaining = { $n ->
    [one] остался { $n }
    [few] осталось { $n }
    [many] осталось { $n }
   *[other] осталось { $n }
}
display-list-opens = Список откроется в { $time }
display-list-closes = Список закроется в { $time }
display-limit = Рекомендуемое время { $limit }
display-limit-decided = Регламент { $limit }
display-limit-of = { $category }: { $limit }
display-no-limit = Без ограничения времени
display-reading = Чтение текста
display-replies = Право на ответ
display-reply = { $n ->
    [1] Право на ответ, первый раз
    [2] Право на ответ, второй раз
   *[other] Право на ответ
}
display-interrupted = Прервано:
display-appeal = Протест против постановления
display-overruled = Постановление отменено
display-upheld = Постановление остаётся в силе
display-ruling = Постановление Председателя
display-well-taken = Выступление по порядку ведения обоснованно
display-not-well-taken = Выступление по порядку ведения необоснованно
display-voting = Голосование
display-appeal-question = Отменить постановление? Протест: { $name }
display-moved-by = Внесено: { $name }
display-adopted = Предложение принято
display-rejected = Предложение отклонено
display-motion = Предложение
display-for = За
display-against = Против
display-no-objection = Возражений нет
display-tally = За { $yes } · Против { $no } · Воздержались { $abstain }
display-guideline = Рекомендуется
display-decided = По решению заседания
display-decided-at = Решение в { $time }
