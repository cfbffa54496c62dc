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
display-reading = Lectura del texto
display-replies = Derecho a contestar
display-reply = { $n ->
    [1] Derecho a contestar, primera vez
    [2] Derecho a contestar, segunda vez
   *[other] Derecho a contestar
}
display-interrupted = Interrumpida:
display-appeal = Apelación de la decisión
display-overruled = La decisión queda revocada
display-upheld = La decisión se mantiene
display-ruling = Decisión de la Presidencia
display-well-taken = La cuestión de orden es procedente
display-not-well-taken = La cuestión de orden no es procedente
display-voting = Votación
display-appeal-question = ¿Se revoca la decisión? Apela: { $name }
display-moved-by = Presentada por: { $name }
display-adopted = Moción aprobada
display-rejected = Moción rechazada
display-motion = Moción
display-for = A favor
display-against = En contra
display-no-objection = Sin objeciones
display-tally = A favor { $yes } · En contra { $no } · Abstenciones { $abstain }
display-guideline = A título indicativo
display-decided = Decidido por la sesión
display-decided-at = Decidido a las { $time }
