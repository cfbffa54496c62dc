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
