# La pantalla de la sala.
display-title = Nameplate – pantalla de la sala
display-rehearsal = Ensayo
display-link-lost = Se ha perdido la conexión con el servidor
display-topic = Tema { $number }
display-chair-speaks = La Presidencia tiene la palabra
display-exhausted = Se ha agotado la lista de oradores
display-suspended = La sesión está suspendida
display-suspended-until = La sesión está suspendida hasta las { $time }
display-adjourned = Se levanta la { $number }ª sesión
display-begins = La { $number }ª sesión comienza a las { $time }
display-next-meeting = Próxima: { $number }ª sesión, { $day }, { $time }
display-concluded = La ronda ha concluido
display-next = Sigue
display-more = + { $n } más
display-remaining = { $n ->
    [one] queda { $n }
   *[other] quedan { $n }
}
display-list-opens = La lista se abre a las { $time }
display-list-closes = La lista se cierra a las { $time }
display-limit = Duración indicativa { $limit }
display-limit-decided = Límite de tiempo { $limit }
display-limit-of = { $category }: { $limit }
display-no-limit = Sin límite de tiempo
