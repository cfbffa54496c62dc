console-rehearsal = ENSAYO
console-sign-in = La consola es para la Presidencia y la secretaría.
console-live = En directo
console-not-live = Sin conexión
console-on-line = { $delegations ->
    [one] { $delegations } delegación en línea
   *[other] { $delegations } delegaciones en línea
}
console-displays = Pantallas al día: { $good } de { $all }
console-commit = Registrado en { $ms } ms
console-setup = Preparación
console-to-floor = Volver al debate
console-print = Imprimir
console-topic = Tema { $n }
console-reading = Lectura del texto
console-no-topic = No hay ningún tema. Añada uno en «Preparación».

console-has-the-floor = Tiene la palabra
console-floor-vacant = La Presidencia tiene la palabra
console-pause = Pausa
console-resume-clock = Continuar
console-add-30 = +30 s
console-end = Fin
console-absent = Ausente
console-next = Siguiente
console-ready = listo
console-list-empty = Nadie espera
console-call-from-to = Fin { $from } → { $to }
console-call-to = Dar la palabra: { $to }
console-call-nobody = Siguiente orador
console-undo = Deshacer
console-undo-what = Deshacer: { $act } ({ $by }) { $seconds } s

console-list = { $n ->
    [0] Lista de oradores: nadie en espera
    [one] Lista de oradores: { $n } en espera
   *[other] Lista de oradores: { $n } en espera
}
console-waiting = { $n ->
    [0] nadie en espera
    [one] { $n } en espera
   *[other] { $n } en espera
}
console-heard = { $n ->
    [one] { $n } intervención escuchada
   *[other] { $n } intervenciones escuchadas
}
console-opens-at = se abre a las { $time }
console-closes-at = se cierra a las { $time }
console-open-now = Abrir ahora
console-open-at = Abrir a las…
console-set-time = Fijar
console-cancel-opening = Cancelar la apertura
console-announce = Anunciar el cierre…
console-close = Cerrar la lista…
console-close-sure = ¿Cerrar la lista ahora? Se escuchará a los oradores inscritos.
console-close-objection = ¿Hay alguna objeción al cierre de la lista? Se escuchará a los oradores inscritos.
console-close-yes = Anunciar y cerrar
console-reopen = Reabrir la lista
console-keep-open = Mantenerla abierta
console-order = Orden
console-add = Añadir una delegación
console-add-hint = Unas letras, en cualquier idioma
console-add-for = En nombre de
console-add-own = su propia delegación
console-add-none = No hay tal delegación
console-already = ya es el núm. { $place }
console-handle = Mover { $name }
console-move-help = Espacio levanta el nombre, las flechas lo mueven, Espacio lo suelta, Escape lo devuelve. Alt y una flecha lo mueven un puesto.
console-lifted-at = { $name }: puesto { $place } de { $total }
console-moved = { $name } ocupa ahora el puesto { $place } de { $total }
console-moved-because = movido: { $reason }
console-move-cancelled = Devuelto a su puesto
console-move-gone = La lista ha cambiado entretanto. Compruébela.
console-more = Más para { $name }
console-more-title = Más
console-move-first = Poner el primero
console-move-to-place = Puesto
console-move = Mover
console-limit-minutes = Tiempo, minutos
console-set-limit = Fijar el tiempo
console-give = Dar la palabra fuera de orden…
console-withdraw = Retirar…
console-withdraw-sure = ¿Retirar este nombre de la lista?
console-withdraw-yes = Retirar
console-carried = de la { $n }.ª sesión
console-absent-times = ausente × { $n }
console-secretary-decides = decide el secretario
console-why-move = { $name } al puesto { $place }: ¿por qué motivo?
console-why-limit = { $name }: ¿por qué motivo se cambia el tiempo?
console-why-give = { $name } habla ahora, fuera de orden: ¿por qué motivo?
console-reason-give = Dar este motivo
console-reason-own = con otras palabras

console-meeting = { $n }.ª sesión
console-no-meeting = No hay más sesiones en el programa
console-call-to-order = Abrir la sesión
console-until = Se reanuda a las (si se sabe)
console-suspend = Suspender…
console-resume = Reanudar la sesión
console-adjourn = Levantar la sesión…
console-adjourn-sure = { $n ->
    [0] ¿Levantar la sesión?
    [one] ¿Levantar la sesión? Se traslada { $n } nombre.
   *[other] ¿Levantar la sesión? Se trasladan { $n } nombres, en su orden.
}
console-adjourn-yes = Levantar la sesión
console-adjourn-floor = Termine antes la intervención
console-hand-over = Entregar a { $name }…
console-open-topic = Abrir
console-stand-over = Dejar pendiente
console-conclude = Concluir…
console-conclude-sure = { $n ->
    [0] ¿Concluir el tema?
    [one] ¿Concluir el tema? { $n } inscripción caduca.
   *[other] ¿Concluir el tema? { $n } inscripciones caducan.
}
console-conclude-yes = Concluir
console-conclude-round = Concluir la ronda…
console-conclude-round-sure = No podrá haber más sesiones y no se oirá a quienes aún esperan. No se puede deshacer.
console-conclude-round-yes = Concluir la ronda

console-display = Pantalla de la sala
console-copy = Lo que muestra la pantalla
console-copy-blank = vacía
console-message = Mensaje…
console-message-own = Texto libre (el inglés es necesario)
console-ends = Termina
console-ends-call = con el siguiente orador
console-ends-minutes = { $n ->
    [one] después de { $n } minuto
   *[other] después de { $n } minutos
}
console-show = Mostrar
console-clear = Quitar
console-blank = Vaciar la pantalla…
console-unblank = Mostrar de nuevo

console-acts = Actos
console-all-acts = Todos ({ $n })
console-fewer = Menos
console-undone = deshecho
console-by-clock = por el reloj
console-limits = Tiempo de uso de la palabra
console-limits-help = En minutos; 0 significa sin límite. Valen para los oradores llamados después, no para la intervención en curso.
console-limits-topic = solo para: { $topic }
console-limits-decided = decidido (no solo orientación)
console-limit-decided = Decidido
console-limit-guideline = Orientación
console-set-limits = Fijar los tiempos
console-keys = Teclas
console-keys-on = Las teclas simples están activas
console-key-next = Siguiente orador
console-key-undo = Deshacer
console-key-end = Fin de la intervención
console-key-pause = Pausa y continuación
console-key-taken = Otro botón tiene esa tecla, o no es letra ni cifra.

console-setup-programme = Programa
console-setup-participants = Participantes
console-setup-groups = Grupos
console-setup-cards = Tarjetas de mesa
console-setup-online = En línea
console-setup-record = Acta
console-import = Importar un archivo CSV
console-export = Exportar
console-import-checked = { $name }: { $rows ->
    [one] { $rows } fila, sin errores.
   *[other] { $rows } filas, sin errores.
} ¿Importarlo en lugar de lo que hay?
console-import-now = Importar
console-imported = { $rows ->
    [one] { $rows } fila importada.
   *[other] { $rows } filas importadas.
}
console-import-failed = No se pudo importar el archivo. No se cambió nada.
console-faults = { $n ->
    [one] { $n } error. No se importó nada.
   *[other] { $n } errores. No se importó nada.
}
console-fault-line = Línea
console-fault-column = Columna
console-fault = Error
console-find = Buscar
console-new = Nuevo
console-new-meeting = Nueva sesión
console-new-topic = Nuevo tema
console-code = Código
console-name = Nombre
console-category = Categoría
console-members = Miembros
console-edit = Modificar
console-save = Guardar
console-remove = Eliminar
console-remove-sure = ¿Eliminar { $name }?
console-meetings = Sesiones
console-topics = Temas
console-number = Número
console-begins = Comienza
console-hard-stop = Fin obligatorio
console-kind = Clase
console-kind-discussion = debate
console-kind-reading = lectura
console-list-opens = Apertura de la lista (vacío: a mano)
console-cards-help = { $made } puestos tienen código; { $missing } delegaciones no lo tienen. Un código nuevo anula el anterior y desconecta sus dispositivos.
console-cards-missing = { $n ->
    [one] Hacer la tarjeta que falta ({ $n })
   *[other] Hacer las { $n } tarjetas que faltan
}
console-cards-all = Tarjetas nuevas para todos…
console-cards-all-sure = Todos los códigos se anulan y se desconecta a todos. ¿Hacer tarjetas nuevas?
console-cards-all-yes = Rehacer todas
console-cards-one = Reemplazar una
console-cards-one-make = Reemplazar…
console-cards-one-sure = El código anterior se anula y sus dispositivos se desconectan. ¿Reemplazarlo?
console-cards-one-yes = Reemplazar
console-cards-print = Imprimir las tarjetas
console-cards-making = Se están haciendo los códigos: diez segundos como mucho.
console-cards-failed = No se pudieron hacer los códigos.
console-cards-once = Imprima ahora estas tarjetas: los códigos no podrán mostrarse otra vez.
console-cards-qr = Código QR para identificarse
console-device = Dispositivo
console-online = En línea
console-online-yes = en línea
console-online-no = ausente
console-online-reload = Actualizar
console-online-failed = No fue posible. Inténtelo de nuevo.
console-sign-out = Desconectar
console-sign-out-sure = ¿Desconectar este dispositivo?
console-factor = Segundo factor
console-factor-help = Seis cifras de una aplicación de teléfono, que se piden después de la tarjeta. Así una tarjeta perdida no abre nada; una tarjeta nueva no lo anula. La Presidencia y el secretario deberían tener uno cada uno.
console-factor-none = ninguno
console-factor-since = en vigor desde { $time }
console-factor-set-up = Configurar…
console-factor-scan = Escanee esto con la aplicación (Authenticator) del teléfono de este puesto: { $seat }; o escriba la clave. Después escriba las seis cifras que muestra la aplicación. Los demás dispositivos de este puesto se desconectan entonces.
console-factor-qr = Código QR para la aplicación
console-factor-key = Clave:
console-factor-digits = Seis cifras
console-factor-confirm = Poner en vigor
console-factor-wrong = Estas cifras no son correctas o ya se usaron. Espere a las siguientes.
console-factor-wait = Demasiadas cifras erróneas. Inténtelo de nuevo dentro de unos minutos.
console-factor-remove = Quitar…
console-factor-remove-ask = ¿Las cifras que muestra ahora el teléfono de este puesto? Si el teléfono se ha perdido, lo quita en el servidor la persona a su cargo.
console-alarm-in = Nueva conexión: { $seat }, dispositivo { $device } ({ $client }), { $time }.
console-alarm-factor-set = Segundo factor configurado: { $seat }, { $time }.
console-alarm-factor-removed = Segundo factor retirado: { $seat }, { $time }.
console-alarm-tell = Si no estaba previsto, avise al secretario.
console-alarm-out = Desconectar este dispositivo
console-alarm-fine = Estaba previsto
console-alarm-line = { $seat }, dispositivo { $device } ({ $client }), { $time }
console-alarm-more = { $n } más
console-alarm-pick = Pulse una línea para verla completa.
console-alarm-all = Todo esto estaba previsto
console-alarm-answered = Marcadas como previstas: { $n }. Pendientes: { $left }.
console-access-in = Se identificó
console-access-out = Dispositivo desconectado
console-access-factor-set = Segundo factor configurado
console-access-factor-removed = Segundo factor retirado
console-record-help = El acta hasta ahora: temas, oradores, comienzo y fin, tiempo, exceso, y cada cambio con su autor y su motivo.
console-record-html = Para imprimir
console-record-csv = CSV
console-record-json = JSON
console-seals = Sellos
console-seals-help = Al terminar cada sesión, el servidor firma hasta dónde llega el acta. Anote la huella o fotografíela: un acta modificada después ya no la tiene.
console-seal-act = Hasta el acto { $act }, { $time }
console-seal-line = Sellado hasta el acto { $act }:
console-seal-owed = Aún sin sello: el servidor lo intenta de nuevo.
console-seals-none = Ninguno por ahora.
console-seal-now = Sellar ahora
console-seals-key = Firmado por:
console-seals-failed = No se pudo leer o poner el sello. Inténtelo de nuevo.
console-seals-not-made = Este servidor no pone sellos; su registro dice por qué. La sesión continúa.
console-odd-like = Se parece a «{ $like }», pero está escrito con otras letras
console-odd-same = «{ $like }» es también el nombre de otro participante
console-odd-mixed = Mezcla letras de varios alfabetos: «{ $name }»
console-odd-long = Demasiado largo para las pantallas: «{ $name }»

act-set-round = Ronda configurada
act-import-participants = Participantes importados
act-put-participant = Participante modificado
act-remove-participant = Participante eliminado
act-import-groups = Grupos importados
act-put-group = Grupo modificado
act-remove-group = Grupo eliminado
act-import-programme = Programa importado
act-put-meeting = Sesión modificada
act-remove-meeting = Sesión eliminada
act-put-topic = Tema modificado
act-remove-topic = Tema eliminado
act-note-access = Códigos o dispositivos
act-open-round = Ronda abierta
act-conclude-round = Ronda concluida
act-call-to-order = Sesión abierta
act-suspend-meeting = Sesión suspendida
act-resume-meeting = Sesión reanudada
act-adjourn-meeting = Sesión levantada
act-hand-over-chair = Presidencia entregada
act-open-topic = Tema abierto
act-stand-topic-over = Tema pendiente
act-conclude-topic = Tema concluido
act-open-list = Lista abierta
act-announce-closing = Cierre anunciado
act-close-list = Lista cerrada
act-reopen-list = Lista reabierta
act-set-ordering = Orden fijado
act-inscribe = Inscripción
act-withdraw = Retirada
act-move-entry = Cambio de puesto
act-not-now = Ahora no
act-ready = Listo
act-call-next = Llamada
act-give-floor = Llamada fuera de orden
act-mark-absent = Ausente al ser llamado
act-end-statement = Fin
act-pause-clock = Reloj detenido
act-resume-clock = Reloj en marcha
act-add-seconds = Tiempo añadido
act-set-time-limits = Tiempos fijados
act-set-entry-limit = Tiempo fijado
act-show-message = Mensaje mostrado
act-clear-message = Mensaje quitado
act-blank-display = Pantalla vaciada
act-unblank-display = Pantalla restablecida
act-undo = Deshecho
act-tick = Por el reloj

# The list of speakers
console-no-objection = No hubo objeciones
console-inscribed-by = inscrito por: { $by }
console-open-at-question = ¿A qué hora se abre la lista?
console-time = Hora de la sala
console-in-minutes = { $n ->
    [one] en { $n } min
   *[other] en { $n } min
}
console-announce-again = Anunciar otra hora…
console-announce-question = ¿A qué hora se cerrará la lista?
console-announce-yes = Anunciar
console-add-several = varias delegaciones…
console-add-language = Idioma de la intervención
console-add-members = { $n ->
    [one] En nombre de { $n } delegación
   *[other] En nombre de { $n } delegaciones
}
console-add-members-first = Indique primero las delegaciones representadas: dos como mínimo.
console-added = { $name } está en la lista, en el puesto { $place }.
console-add-already = { $name } ya está en la lista, en el puesto { $place }.

# The console
console-title = Consola – { $topic }
console-views = Vistas
console-chair-mode = Modo Presidencia
console-elsewhere = Está viendo: { $here }. En debate: { $open }.
console-back-to = Volver a: { $topic }
console-floor-none = No hay ninguna sesión en curso
console-absent-help = En el minuto siguiente a la llamada: el nombre vuelve a la lista
console-no-session = No hay ninguna sesión en curso
console-no-topic-open = No hay ningún tema abierto
console-podium-only = Solo la Presidencia y el secretario
console-somebody = Alguien
console-stale-called = { $by }: ya se dio la palabra a { $name }.
console-stale-ended = { $by }: la intervención ya se dio por terminada.
console-stale-next = El siguiente nombre ha cambiado: ahora es { $name }.
console-more-waiting = { $n ->
    [one] + { $n } más
   *[other] + { $n } más
}
console-displays-none = Ninguna pantalla conectada
console-as-at = a las { $time }
console-devices = { $n ->
    [one] { $n } teléfono de delegación
   *[other] { $n } teléfonos de delegaciones
}
console-screens = Pantallas y consolas
console-screen-state = Estado
console-in-step = al día
console-behind = atrasada
console-last-heard = Última señal
console-seconds-ago = { $n ->
    [one] hace { $n } s
   *[other] hace { $n } s
}
console-queued = Pendiente de envío
console-kib = { $n } KiB
console-log = acto núm. { $n }
console-public = { $n ->
    [one] { $n } página pública
   *[other] { $n } páginas públicas
}
console-data-of = datos de las { $time }
console-health-unknown = Aún no se conoce el estado de las pantallas.
console-paper-position = posición { $n }

# The meeting and the display
console-suspend-question = ¿Suspender la sesión? El reloj se detiene; el orador conserva el tiempo restante.
console-suspend-reason = Motivo (si lo hay)
console-suspend-yes = Suspender
console-resumes-at = se reanuda a las { $time }
console-presides = Preside { $name }
console-hand-over-sure = ¿Entregar la Presidencia a { $name }?
console-hand-over-yes = Entregar
console-open-topic-n = Abrir: { $topic }
console-programme = { $n ->
    [one] Programa: { $n } sesión
   *[other] Programa: { $n } sesiones
}
console-copy-exhausted = Se ha escuchado a todos los inscritos
console-copy-concluded = La ronda ha concluido
console-copy-until = hasta las { $time }
console-message-question = ¿Mostrar un mensaje en la sala?
console-message-text = Mensaje
console-blank-question = ¿Vaciar la pantalla? Solo queda el reloj.
console-blank-yes = Vaciar
console-limit-of = { $category }: { $limit }
console-limits-round = para toda la ronda
console-acts-none = Aún no se ha hecho nada.
console-seconds = +{ $n } s
act-unknown = Otro acto

# Faults of an imported file, as server/rounds names them
fault-empty-file = El archivo está vacío; su primera línea debe nombrar las columnas.
fault-too-big = El archivo supera { $value }. ¿Es el correcto?
fault-utf16 = El archivo está en UTF-16; guárdelo como «CSV UTF-8».
fault-not-utf8 = Los bytes { $value } no son UTF-8; guarde como «CSV UTF-8».
fault-semicolons = Las celdas están separadas por { $value }; guarde con comas.
fault-quote-not-closed = Aquí se abren comillas que nunca se cierran.
fault-quote-inside = Comillas en medio de una celda: ponga la celda entre comillas y duplique las interiores.
fault-text-after-quote = Texto después de las comillas de cierre: { $value }
fault-too-many-lines = Más de { $value } líneas.
fault-no-rows = No hay líneas después de los encabezados.
fault-more-faults = Y { $value } errores más.
fault-column-missing = Falta esta columna.
fault-column-unknown = Columna desconocida; elimínela o corrija su nombre.
fault-column-twice = Esta columna aparece dos veces.
fault-wrong-number-of-cells = La línea tiene { $value } celdas.
fault-control-character = Contiene el carácter de control { $value }.
fault-direction-control = Contiene el carácter invisible { $value }, que invierte la dirección del texto.
fault-damaged-character = Contiene { $value }: texto dañado por una conversión. Tómelo de nuevo del original.
fault-not-a-character = Contiene { $value }, que no es un carácter de intercambio.
fault-required = No puede quedar vacío.
fault-too-long = Demasiado largo: { $value }
fault-bad-code = «{ $value }» no es un código: de 1 a 16 signos A-Z, 0-9 y -.
fault-bad-id = «{ $value }» no es un identificador: de 1 a 64 signos a-z, 0-9 y -.
fault-twice = «{ $value }» ya figura en una línea anterior.
fault-name-twice = Otra línea tiene el mismo nombre: { $value }
fault-too-many = Demasiados: { $value }
fault-unknown-category = «{ $value }» no es una categoría: group, member_state, observer_state, igo, entity o stakeholder.
fault-unknown-participant = «{ $value }» no es el código de un participante.
fault-member-twice = Nombra dos veces al miembro { $value }.
fault-unknown-kind = «{ $value }» no es una clase de tema: discussion o reading.
fault-unknown-ordering = «{ $value }» no es un orden: as_requested, groups_first, protocol, lot o not_yet_spoken_first.
fault-bad-number = «{ $value }» no es un número entero admitido.
fault-bad-date = «{ $value }» no es una fecha; escriba 2018-03-12.
fault-bad-time = «{ $value }» no es una hora; escriba 10:00.
fault-no-such-local-time = { $value } no existe: ese día se adelanta el reloj.
fault-ambiguous-local-time = { $value } ocurre dos veces ese día: se atrasa el reloj. Añada la diferencia: 01:30-04:00.
fault-wrong-offset = { $value }: el huso de la ronda tiene entonces otra diferencia.
fault-bad-duration = «{ $value }» no es una duración; escriba minutos y segundos: 3:00.
fault-out-of-range = { $value } está fuera de los límites.
fault-limit-basis-missing = «{ $value }»: empiece con guideline o decided, luego group=5:00, etc.
fault-bad-limit = «{ $value }» no es un límite; escriba member_state=3:00.
fault-bad-right = «{ $value }» no es un derecho; escriba points=none, own_matters o all, appeals=yes, motions=yes, replies=0 a 4.
fault-unit-alone = Debe estar vacío en la línea de una sección.
fault-unit-before-topic = Ninguna línea anterior nombra el tema { $value }.
fault-not-a-reading = El tema { $value } no es una lectura y no tiene secciones.
fault-without-meeting = Consta, pero la línea no nombra ninguna sesión.
fault-without-topic = Consta, pero la línea no nombra ningún tema.
fault-differs = Difiere de lo que dice una línea anterior: { $value }
fault-ends-before-it-begins = La sesión termina a las { $value }, que no es después de su inicio.
fault-too-long-a-meeting = { $value }: una sesión dura como máximo 12 horas.
fault-meetings-overlap = La sesión { $value } empieza antes de que termine la anterior.

# The rules of procedure, the reading, limits, forecast and corrections
console-matters = Cuestiones de orden, mociones, respuestas
console-raise = Placa en T…
console-raise-question = ¿Qué delegación ha levantado su placa en T?
console-raise-kind = Para
console-raise-yes = Anotar
console-for-whom = Delegación
console-points-up = Placas levantadas: { $n }
console-point-place = { $place } de { $total } en espera
console-point-recognise = Dar la palabra ahora
console-point-no = No es una cuestión de orden…
console-point-no-question = ¿Qué es? Se responde y se sigue adelante.
console-point-no-yes = Así se decide
console-point-answered = Respondido
console-point-is = Es una cuestión de orden
console-point-well = Procedente
console-point-not-well = Improcedente
console-ruling-text = Texto de la decisión (si lo hay)
console-point-go-on = Continuar:
console-point-done = Concluido: continuar
console-lower = Retirada por la delegación…
console-lower-sure = ¿La ha retirado la delegación?
console-lower-yes = Retirada
console-note = Nota para la Presidencia:
console-own-matter = dice que el asunto le concierne (observadores)
console-about-voting = sobre la forma en que se efectúa la votación (88/128)
console-appeal = Apelación…
console-appeal-question = ¿Quién apela la decisión? Se somete de inmediato a votación.
console-appeal-yes = Someter a votación
console-vote-appeal = ¿Se revoca la decisión? El empate la mantiene.
console-vote-motion = ¿Se aprueba la moción? El empate la rechaza.
console-vote-yes = A favor
console-vote-no = En contra
console-vote-abstain = Abstenciones
console-vote-record = Registrar la votación…
console-vote-yes-record = Registrar
console-vote-no-objection = Sin objeciones: aprobada
console-vote-adopted = La moción queda aprobada.
console-vote-rejected = La moción queda rechazada.
console-vote-cast = Contados: { $n }. Miembros: { $members }
console-vote-too-many = Se contaron más que los Miembros ({ $members })
console-motion-move = Presentar una moción…
console-motion-move-question = ¿Qué moción y quién la presenta?
console-motion-move-yes = Presentada
console-motion-take = Examinarla
console-motion-first = Primero: { $motion } (77/119)
console-motion-when-free = cuando nadie tenga la palabra
console-motion-hear = Dar la palabra:
console-motion-for = A favor…
console-motion-against = En contra…
console-motion-note = Anotar
console-motion-vote = Someter a votación
console-motion-vote-sure = ¿Someter la moción a votación?
console-motion-vote-unheard = Alguien pidió la palabra y no fue oído. ¿Someterla igualmente a votación?
console-motion-withdraw = Retirada por su autor…
console-motion-withdraw-sure = ¿La ha retirado su autor?
console-reply-ask = Derecho a contestar…
console-reply-ask-question = ¿Quién pide contestar y a qué declaración?
console-reply-ask-yes = Anotar la solicitud
console-reply-accord = Conceder
console-reply-decline = Denegar…
console-reply-decline-question = ¿Denegarlo? Solo lo ve la delegación.
console-reply-decline-yes = Denegar
console-reply-why = Motivo
console-replies = Derecho a contestar: { $n }
console-replies-due = ahora
console-replies-later = tras la lista, en la última sesión del día sobre el tema
console-swap-waits = A la espera de
console-swap-veto = No permitir…
console-swap-veto-question = ¿No permitir el intercambio? Ambas delegaciones leen el motivo.
console-swap-veto-yes = No permitido
console-swap-propose = Proponer
console-presence = Presencia…
console-presence-question = ¿Qué delegación está presente o se ha ido?
console-presence-here = Presente
console-presence-away = Se ha ido
console-quorum = Presentes: { $present } de { $members } Miembros. Para debatir: { $debate }, para decidir: { $decide }
console-mode-formal = Sesión oficial
console-mode-informal = Sesión oficiosa
console-mode-to-formal = Hacerla oficial
console-mode-to-informal = Hacerla oficiosa
console-mode-formal-sure = Entonces serán posibles mociones, votaciones y apelaciones.
console-mode-informal-sure = Entonces no habrá mociones, votaciones ni apelaciones.
console-draw = Sortear…
console-draw-question = ¿Sortear ahora el orden, una vez, entre todos los inscritos? La semilla se publica.
console-draw-seed = Semilla sorteada en la sala (vacía: la saca el servidor)
console-draw-yes = Sortear
console-draw-at = Sortear a las…
console-draw-at-question = ¿Cuándo se sortea? Participan quienes lo pidan hasta entonces.
console-draw-cancel = Cancelar el sorteo
console-unit = Unidad
console-unit-none = ninguna aún
console-unit-back = Unidad anterior
console-unit-next = Unidad siguiente
console-unit-go = Ir a una unidad
console-unit-left = nombres restantes: { $n }. ¿Se trasladan o caducan?
console-unit-carry = Trasladar
console-unit-lapse = Dejar que caduquen
console-units = Unidades del texto: { $n }
console-unit-label = Etiqueta
console-unit-title = Título ({ $language })
console-unit-add = Añadir una unidad
console-beside = La palabra de la Presidencia; oradores fuera de lista
console-remind-time = Se ruega concluir
console-remind-relevance = Ceñirse al tema
console-floor-withdraw = Retirar la palabra…
console-floor-withdraw-question = ¿Retirar la palabra al orador? Consta en acta con el motivo.
console-floor-withdraw-yes = Retirar la palabra
console-outside = Orador fuera de lista…
console-outside-question = ¿Quién habla, entre dos oradores y sin límite?
console-outside-as = Habla como
console-outside-name = Nombre y función (se necesita el inglés)
console-outside-yes = Dar la palabra
console-limits-scope = Se aplican
console-limits-meeting = solo para esta sesión (núm. { $n })
console-most-times = Veces que se puede hablar del tema (0: sin límite)
console-most-times-set = Fijar el número
console-extras = Más tiempo (solo lo ven el podio y la delegación)
console-extra = Más tiempo para…
console-extra-question = ¿Quién recibe más tiempo cada vez que habla?
console-extra-minutes = Minutos más
console-extra-yes = Fijar
console-extra-end = Terminarlo
console-forecast = Previsión
console-forecast-ends = fin hacia { $from } – { $to }
console-forecast-fits = Antes de las { $time }: { $few } a { $many } nombres.
console-forecast-help = Según lo que duraron las declaraciones. Cuatro de cada cinco listas acaban dentro del margen.
console-what-if = ¿Y si ({ $category }) el límite fuera
console-what-if-apply = Aplicarlo como orientación
console-what-if-drop = Dejarlo como está
console-correct = Corregir…
console-correct-question = ¿Qué hay que corregir? El acta conserva ambos, con el motivo.
console-correct-what = Corrección
console-correct-time = La declaración duró otro tiempo
console-correct-not-heard = No llegó a intervenir: vuelve a la lista
console-correct-used = Duró (minutos:segundos)
console-correct-yes = Corregir
console-not-absent = Ausencia por error…
console-why-not-absent = { $name }: ¿por qué fue un error la ausencia?
console-group-speaks = también representada por { $name }
act-set-mode = Fijó la modalidad de la sesión
act-mark-present = Presencia
act-go-to-unit = Pasó a otra unidad
act-set-most-times = Fijó el número de intervenciones
act-draw-lots = Sorteo
act-announce-draw = Anunció un sorteo
act-propose-swap = Propuso un intercambio de lugares
act-answer-swap = Respuesta sobre el intercambio de lugares
act-request-reply = Pidió el derecho a contestar
act-decide-reply = Decisión sobre el derecho a contestar
act-give-floor-outside = Dio la palabra fuera de lista
act-remind-speaker = Recordatorio al orador
act-withdraw-floor = Retiró la palabra
act-set-accommodation = Más tiempo para una delegación
act-raise-point = Levantó la placa en T
act-withdraw-point = Bajó la placa
act-reclassify-point = Cuestión recalificada
act-recognise-point = Dio la palabra para una cuestión de orden
act-rule-on-point = Decisión sobre una cuestión de orden
act-appeal-ruling = Apeló la decisión
act-dispose-point = Cuestión de orden resuelta
act-move-motion = Presentó una moción
act-withdraw-motion = Retiró una moción
act-take-motion = Pasó a examinar una moción
act-speak-on-motion = Pide hablar de una moción
act-hear-on-motion = Dio la palabra sobre una moción
act-put-to-vote = Sometió a votación
act-record-vote = Votación registrada
act-correct = Corrigió el acta
console-read-only = Solo lectura
console-read-only-help = El disco del servidor está lleno: no se admite ningún acto hasta que haya espacio. Las pantallas siguen. Anote en papel lo que se decida.
console-clock-behind = Las horas van { $n } s adelantadas
console-clock-set = Reloj ajustado { $n } s
console-matters-informal = Cuestiones de orden, respuestas
console-order-set = Fijar este orden
console-more-displays = y { $n } pantallas más sin identificar
