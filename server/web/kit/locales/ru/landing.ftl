landing-title = Список ораторов
landing-help = За помощью обращайтесь в секретариат рядом с трибуной.
landing-rehearsal = РЕПЕТИЦИЯ: происходящее здесь не имеет силы.
landing-go-on = Продолжить: { $seat }
landing-sign-in = Войти
landing-follow = Следить за заседанием без входа
landing-display = Экран зала
landing-unreached = Сервер недоступен. Проверьте сеть и повторите попытку.
landing-again = Повторить
join-title = Вход
join-asking = Одну минуту…
join-unknown = Эта ссылка недействительна. Возможно, она уже использована или заменена.
join-type = Ввести код
sign-in-title = Вход
sign-in-code = Код на вашей карточке
sign-in-help = Десять букв и цифр; строчные буквы и дефисы не имеют значения.
sign-in-incomplete = Количество букв и цифр в коде: { $length }.
sign-in-unknown = Этот код неизвестен. Возможно, он был заменен.
sign-in-asking = Выполняется вход…
sign-in-wait = { $seconds ->
    [one] Повторите попытку через { $seconds } секунду.
    [few] Повторите попытку через { $seconds } секунды.
    [many] Повторите попытку через { $seconds } секунд.
   *[other] Повторите попытку через { $seconds } секунды.
}
