back = Volver
close = Cerrar
language-choice = Idioma
not-sent = No se ha enviado. Inténtelo de nuevo.
not-taken-read-only = El servidor no puede registrar nada en este momento. Avise a la secretaría.
not-taken-busy = El servidor está ocupado. Inténtelo de nuevo.

live-not = SIN CONEXIÓN desde las { $time }
live-connecting = Conectando…
live-signed-out = Su acceso ha terminado.
live-sign-in = Identificarse
live-try = Reintentar
live-newer = Hay una versión nueva de esta página.
live-reload = Recargar
live-refused = El servidor puso fin a la conexión ({ $code }).
live-fault = Es posible que esta página no sea exacta. Recárguela y avise a la secretaría.

clock-label = Tiempo de uso de la palabra
clock-plain = Tiempo utilizado
clock-go = Uso de la palabra
clock-conclude = Concluya, por favor
clock-over = Tiempo agotado
clock-paused = Reloj detenido
clock-unconfirmed = sin confirmar
clock-one-minute = Queda un minuto

behalf-of = en nombre de: { $group }
behalf-of-many = { $count ->
    [one] en nombre de { $count } delegación
   *[other] en nombre de { $count } delegaciones
}

role-unspecified = Desconocido
role-presiding = Presidencia
role-cofacilitator = Cofacilitador
role-secretary = Secretario
role-officer = Oficial de conferencias
role-delegation = Delegación
role-booth = Intérpretes
role-display = Pantalla
role-public = Público
role-system = Sistema

category-unspecified = Desconocido
category-group = Grupo
category-member-state = Estado Miembro
category-observer-state = Estado observador
category-igo = Organización intergubernamental
category-entity = Observador
category-stakeholder = Parte interesada

meeting-unspecified = Desconocido
meeting-scheduled = Prevista
meeting-in-session = En curso
meeting-suspended = Sesión suspendida
meeting-adjourned = Sesión levantada

topic-unspecified = Desconocido
topic-not-opened = Aún no examinado
topic-open = En examen
topic-standing-over = Pendiente
topic-debate-adjourned = Debate aplazado
topic-debate-closed = Debate cerrado
topic-concluded = Examen concluido

list-unspecified = Desconocido
list-not-open = Lista no abierta
list-open = Lista abierta
list-closing-announced = Cierre anunciado
list-closed = Lista cerrada

entry-unspecified = Desconocido
entry-inscribed = En la lista
entry-speaking = Tiene la palabra
entry-interrupted = Interrumpido
entry-heard = Ha intervenido
entry-withdrawn = Retirado
entry-lapsed = Caducado
entry-frozen = En espera
entry-carried-over = Trasladado

ordering-unspecified = Desconocido
ordering-as-requested = Por orden de solicitud
ordering-groups-first = Primero los grupos, después por orden de solicitud
ordering-protocol = Por nivel de representación
ordering-lot = Por sorteo
ordering-not-yet-spoken-first = Primero quienes aún no han intervenido

language-unspecified = No indicado
language-en = Inglés
language-fr = Francés
language-es = Español
language-ru = Ruso
language-ar = Árabe
language-zh = Chino
language-other = Otro idioma

refusal-unknown = El servidor rechazó esta petición. Avise a la secretaría.
refusal-unknown-act = Este servidor no conoce esta operación. Recargue la página.
refusal-field-missing = Falta un dato: { $field }.
refusal-field-out-of-range = Este valor no es posible: { $field }.
refusal-reason-required = Indique un motivo: constará en acta.
refusal-role-read-only = Esta pantalla solo permite leer.
refusal-not-presiding = Solo puede hacerlo quien preside la sesión.
refusal-not-the-secretariat = Solo puede hacerlo la secretaría.
refusal-not-your-delegation = Corresponde a otra delegación.
refusal-not-a-member = Solo pueden hacerlo los Estados Miembros.
refusal-outside-observer-scope = Excede los derechos de los observadores.
refusal-not-found = Esto ya no existe.
refusal-stale = La lista ha cambiado entretanto. Compruébela.
refusal-round-concluded = La ronda ha concluido.
refusal-another-meeting-in-session = Hay otra sesión en curso.
refusal-meeting-not-in-session = No hay ninguna sesión en curso.
refusal-meeting-suspended = La sesión está suspendida.
refusal-meeting-adjourned = Se ha levantado la sesión.
refusal-meeting-under-way = La sesión ya ha comenzado.
refusal-informal-mode = No es posible en una sesión oficiosa.
refusal-no-objection-not-recorded = Confirme primero que no hay objeciones.
refusal-already-so = Ya es así.
refusal-topic-not-open = Este tema no está en examen.
refusal-debate-adjourned = Se ha aplazado el debate sobre este tema.
refusal-debate-closed = Se ha cerrado el debate sobre este tema.
refusal-topic-concluded = Ha concluido el examen de este tema.
refusal-topic-in-use = Este tema ya se ha examinado o tiene nombres en su lista. No se puede suprimir.
refusal-list-not-open = { $seconds ->
    [0] La lista de oradores aún no está abierta.
    [one] La lista de oradores se abre dentro de { $seconds } segundo.
   *[other] La lista de oradores se abre dentro de { $seconds } segundos.
}
refusal-list-closed = { $time ->
    [none] La lista de oradores está cerrada.
   *[other] La lista de oradores se cerró a las { $time }.
} Puede dirigirse a la Presidencia.
refusal-already-inscribed = Ya figura en la lista, en el puesto { $place }.
refusal-not-a-member-of-group = La delegación no es miembro de este grupo.
refusal-list-empty = No hay nadie en la lista.
refusal-list-has-begun = Ya se ha dado la palabra al primer orador. El orden de la lista no puede cambiarse.
refusal-not-waiting = Este nombre no está a la espera en la lista.
refusal-too-many-times = La delegación ya ha intervenido sobre este tema tantas veces como permite el reglamento.
refusal-floor-held = Hay un orador en uso de la palabra.
refusal-floor-interrupted = Hay una intervención interrumpida. Permita que continúe o póngale fin primero.
refusal-no-floor-holder = Nadie tiene la palabra.
refusal-not-the-speaker = Esta delegación no tiene la palabra.
refusal-too-late-for-absent = La intervención ya ha comenzado. Póngale fin, en su lugar.
refusal-point-of-order-pending = Primero debe decidirse una cuestión de orden.
refusal-voting-in-progress = Se está procediendo a votación.
refusal-nothing-to-undo = No hay nada que deshacer.
refusal-undo-expired = Es demasiado tarde para deshacerlo.
refusal-participant-in-use = { $name } figura en una lista y no se puede suprimir.
refusal-too-many = Se supera el número máximo: { $field }.
refusal-reply-limit-reached = La delegación ya ha contestado tantas veces como permite el reglamento en esta sesión sobre este tema.
refusal-reply-not-accorded = La Presidencia no ha concedido este derecho a contestar.
refusal-swap-not-accepted = La otra delegación no ha aceptado el cambio de lugar.
refusal-swap-entry-called = Uno de los dos nombres ya no espera.
refusal-swap-different-category = Estos dos nombres están en listas o categorías distintas. La Secretaría puede trasladarlos.
refusal-names-left = Todavía hay nombres en espera aquí. Indique si se trasladan o caducan.
refusal-replies-come-last = Las contestaciones se hacen al agotarse la lista, en la última sesión del día sobre este tema.
refusal-point-of-order-not-ruled = La Presidencia aún no se ha pronunciado sobre esta cuestión de orden.
refusal-appeal-not-debatable = La apelación se somete a votación inmediatamente, sin debate.
refusal-no-vote = No hay ninguna votación en curso.
refusal-motion-lower-precedence = Otra moción tiene precedencia.
refusal-motion-not-debatable = Esta moción se somete a votación sin debate.
refusal-motion-speakers-exhausted = Ya han hablado sobre esta moción cuantos permite el reglamento.
refusal-motion-speaker-side-not-allowed = El reglamento no permite que nadie hable en este sentido sobre la moción.
refusal-motion-not-yours = Solo la delegación que presentó la moción puede retirarla.
refusal-motion-vote-begun = La votación sobre esta moción ha comenzado.
refusal-motion-pending = Ya hay una moción pendiente. Debe decidirse primero.
refusal-no-motion = La sesión no tiene ante sí esta moción.

template-silence = Silencio en la sala, por favor.
template-break = Breve pausa. Permanezcan cerca de sus asientos.
template-conclude = Se ruega a los oradores que respeten el tiempo de uso de la palabra.
template-interpretation = Hay un problema con la interpretación. Esperen un momento, por favor.
template-documents = Los documentos están disponibles en la mesa de la secretaría.

# Usual reasons of acts on record.
reason-request = a petición de la delegación
reason-chair = decisión de la Presidencia
reason-level = nivel de representación
reason-absent = no está en la sala
reason-correction = corrección
reason-consultations = consultas
reason-break = receso
reason-technical = dificultades técnicas

# The rules of procedure.
entry-requested = Solicitado
entry-declined = Rechazado
point-unspecified = Desconocido
point-order = Cuestión de orden
point-motion = Moción
point-information = Solicitud de información
motion-unspecified = Moción
motion-suspend-meeting = Suspensión de la sesión
motion-adjourn-meeting = Levantamiento de la sesión
motion-adjourn-debate = Aplazamiento del debate
motion-close-debate = Cierre del debate
statement-unspecified = Declaración
statement-explanation-of-vote = Explicación de voto
statement-explanation-of-position = Explicación de posición
level-unspecified = No indicado
level-head = Jefe de Estado o de Gobierno
level-minister = Ministro
level-vice-minister = Viceministro
level-chair-of-delegation = Jefe de delegación
level-charge-daffaires = Encargado de negocios
capacity-unspecified = Desconocido
capacity-national = A título nacional
capacity-group = En nombre de un grupo
capacity-secretariat = Secretaría
capacity-guest = Invitado
capacity-precedence = Precedencia
placement-as-requested = Por orden de solicitud
placement-carried-over = Trasladado de una sesión anterior
placement-moved = Movido por la mesa
placement-absent-when-called = Ausente cuando se le llamó
placement-yielded = Cedió su puesto
placement-returned = Repuesto en su lugar: se anuló una medida
placement-order-changed = Situado según el orden fijado { $time ->
    [none] para esta lista
   *[other] a las { $time }
}
placement-by-lot = Por sorteo
placement-behind-the-drawn = Solicitado después del sorteo: a continuación
placement-swapped = Puesto intercambiado con otra delegación
placement-first-reply = Las primeras respuestas van antes que las segundas
placement-second-reply = Las segundas respuestas van después de todas las primeras
placement-corrected = Repuesto en la lista por una corrección
placement-by-category = { $ahead ->
    [one] Va primero { $ahead } inscripción de una categoría anterior
   *[other] Van primero { $ahead } inscripciones de categorías anteriores
} { $time ->
    [none] según el orden de esta lista
   *[other] según el orden fijado a las { $time }
}
placement-by-level = { $ahead ->
    [one] Va primero { $ahead } inscripción de nivel superior
   *[other] Van primero { $ahead } inscripciones de nivel superior
} { $time ->
    [none] según el orden de esta lista
   *[other] según el orden fijado a las { $time }
}
placement-not-yet-spoken = { $ahead ->
    [one] Va primero { $ahead } delegación que ha intervenido menos
   *[other] Van primero { $ahead } delegaciones que han intervenido menos
} { $time ->
    [none] según el orden de esta lista
   *[other] según el orden fijado a las { $time }
}

# Points of order, motions, replies, exchanges of places.
statement-level = Nivel de representación
statement-type = Tipo de intervención
matter-group-speaks = un grupo habla también en su nombre
matter-draw-at = El orden se sorteará a las { $time }. Participan todas las solicitudes recibidas hasta entonces.
matter-seed = Semilla del sorteo, para que cualquiera pueda repetirlo:
matter-voting = Votación:
matter-voting-appeal = apelación de la decisión de la Presidencia
matter-ruling-well = Decisión de la Presidencia: la cuestión de orden es procedente.
matter-ruling-not-well = Decisión de la Presidencia: la cuestión de orden no es procedente.
matter-appealed-by = Apelada por
matter-overruled = La decisión queda revocada.
matter-upheld = La decisión se mantiene.
matter-tally = { $yes } a favor, { $no } en contra, abstenciones: { $abstain }
matter-motion-taken = Moción en examen
matter-motion-moved = Moción presentada
matter-moved-by = Presentada por
matter-for = A favor:
matter-against = En contra:
matter-slots = { $n ->
    [one] puede intervenir { $n } más
   *[other] pueden intervenir { $n } más
}
matter-reply = { $n ->
    [1] Derecho a contestar (primera vez)
    [2] Derecho a contestar (segunda vez)
   *[other] Derecho a contestar
}
matter-reply-to = En respuesta a
matter-swap = Intercambio de puestos
matter-swap-accept = Aceptar
matter-swap-decline = Rechazar
matter-swap-with = Intercambiar el puesto con
matter-motion-which = Moción
matter-motion-resume = Reanudar a las
matter-speaks = en uso de la palabra
matter-heard = oído
