delegate-title = { $delegation } – Nameplate
delegate-title-next = (!) Es usted el siguiente orador – { $delegation }
delegate-title-floor = (!) Tiene usted la palabra – { $delegation }
delegate-topic = Tema { $number }
delegate-reading = Lectura del texto
delegate-has-the-floor = Tiene la palabra
delegate-floor-vacant = La Presidencia tiene la palabra
delegate-no-topic = No hay ningún tema abierto en este momento.
delegate-request = Pedir la palabra
delegate-request-for = En nombre de
delegate-for-own = nuestra delegación
delegate-for-group = { $group }
delegate-language = Idioma de la intervención
delegate-sending = Enviando…
delegate-not-sent = No se envió. Inténtelo de nuevo.
delegate-place-label = Su puesto
delegate-place = { $place } de { $total }
delegate-place-first = primero de { $total }
delegate-places-before = { $ahead ->
    [0] Nadie antes que usted
    [one] { $ahead } delegación antes que usted
   *[other] { $ahead } delegaciones antes que usted
}
delegate-wait = de { $from } a { $to } minutos aproximadamente
delegate-wait-soon = en unos minutos
delegate-wait-paused = en espera mientras el reloj está detenido
delegate-withdraw = Retirarse de la lista
delegate-withdraw-sure = ¿Retirar su nombre?
delegate-withdraw-yes = Sí, retirar
delegate-back = Volver
delegate-withdrawn = Su nombre fue retirado.
delegate-undo = Deshacer ({ $seconds } s)
delegate-next-title = Es usted el siguiente orador
delegate-next-after = después de
delegate-next-hint = Le rogamos que esté listo en su asiento.
delegate-ready = Estamos listos
delegate-ready-done = La mesa sabe que están listos
delegate-not-now = Ahora no: después de { $n } más
delegate-floor-title = Tiene usted la palabra
delegate-finished = Hemos terminado
delegate-finished-sure = ¿Terminar su intervención?
delegate-finished-yes = Sí, hemos terminado
delegate-heard = Su intervención fue escuchada: { $used }
delegate-absent = Fue llamado y no estaba en la sala. Su nombre figura de nuevo en la lista.
delegate-carried = Trasladado de la { $meeting }.ª sesión: conserva su puesto antes de los nombres nuevos.
delegate-moved = Cambiado por la mesa: { $reason }
delegate-why-category = { $ahead ->
    [one] { $ahead } inscripción va antes según el orden de esta lista
   *[other] { $ahead } inscripciones van antes según el orden de esta lista
}
delegate-receipt = Recibido a las { $time }, número { $act }
delegate-receipt-by = Recibido a las { $time }, número { $act }, inscripción por: { $role }
delegate-limit = Tiempo de uso de la palabra { $limit }
delegate-list-opens-at = La lista se abre a las { $time }
delegate-list-opens-in = en { $left }
delegate-list-not-open = La lista aún no está abierta.
delegate-list-closed = La lista de oradores está cerrada.
delegate-list-closing = La lista se cierra a las { $time }
delegate-list-waiting = { $n ->
    [0] nadie en espera
    [one] { $n } en espera
   *[other] { $n } en espera
}
delegate-other-topics = Otros temas
delegate-show-list = Lista de oradores
delegate-hide-list = Ocultar la lista
delegate-your-entry = su delegación
delegate-suspended = La sesión está suspendida.
delegate-suspended-until = La sesión está suspendida. Reanudación prevista a las { $time }.
delegate-adjourned = Se ha levantado la sesión.
delegate-before = La { $number }.ª sesión comienza el { $day } a las { $time }.
delegate-following = Consulta sin identificación: puede leer, no pedir la palabra.
delegate-sign-in = Identificarse
delegate-sound = Sonido y vibración cuando sea el siguiente
delegate-for-the-chair = Mensaje en la pantalla
delegate-rehearsal = ENSAYO
