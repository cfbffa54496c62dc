back = Retour
close = Fermer
language-choice = Langue
not-sent = Non envoyé. Veuillez réessayer.
not-taken-read-only = Le serveur ne peut rien enregistrer pour le moment. Veuillez prévenir le secrétariat.
not-taken-busy = Le serveur est occupé. Veuillez réessayer.

live-not = HORS LIGNE depuis { $time }
live-connecting = Connexion…
live-signed-out = Votre accès a pris fin.
live-sign-in = S’identifier
live-try = Réessayer
live-newer = Une nouvelle version de cette page est prête.
live-reload = Recharger
live-refused = Le serveur a mis fin à la connexion ({ $code }).
live-fault = Cette page n’est peut-être pas exacte. Veuillez la recharger et prévenir le secrétariat.

clock-label = Temps de parole
clock-plain = Temps utilisé
clock-go = Temps de parole
clock-conclude = Veuillez conclure
clock-over = Temps écoulé
clock-paused = Chronomètre arrêté
clock-unconfirmed = non confirmé
clock-one-minute = Il reste une minute

behalf-of = au nom de : { $group }
behalf-of-many = { $count ->
    [one] au nom de { $count } délégation
   *[other] au nom de { $count } délégations
}

role-unspecified = Inconnu
role-presiding = Présidence
role-cofacilitator = Cofacilitateur
role-secretary = Secrétaire
role-officer = Fonctionnaire des conférences
role-delegation = Délégation
role-booth = Interprètes
role-display = Écran
role-public = Public
role-system = Système

category-unspecified = Inconnu
category-group = Groupe
category-member-state = État Membre
category-observer-state = État observateur
category-igo = Organisation intergouvernementale
category-entity = Observateur
category-stakeholder = Partie prenante

meeting-unspecified = Inconnu
meeting-scheduled = Prévue
meeting-in-session = En cours
meeting-suspended = Séance suspendue
meeting-adjourned = Séance levée

topic-unspecified = Inconnu
topic-not-opened = Pas encore abordé
topic-open = En discussion
topic-standing-over = En suspens
topic-debate-adjourned = Débat ajourné
topic-debate-closed = Débat clos
topic-concluded = Examen achevé

list-unspecified = Inconnu
list-not-open = Liste non ouverte
list-open = Liste ouverte
list-closing-announced = Clôture annoncée
list-closed = Liste close

entry-unspecified = Inconnu
entry-inscribed = Inscrit
entry-speaking = A la parole
entry-interrupted = Interrompu
entry-heard = Entendu
entry-withdrawn = Retiré
entry-lapsed = Caduc
entry-frozen = En attente
entry-carried-over = Reporté

ordering-unspecified = Inconnu
ordering-as-requested = Dans l’ordre des demandes
ordering-groups-first = Les groupes d’abord, puis dans l’ordre des demandes
ordering-protocol = Selon le niveau de représentation
ordering-lot = Par tirage au sort
ordering-not-yet-spoken-first = D’abord ceux qui n’ont pas encore pris la parole

language-unspecified = Non indiquée
language-en = Anglais
language-fr = Français
language-es = Espagnol
language-ru = Russe
language-ar = Arabe
language-zh = Chinois
language-other = Autre langue

refusal-unknown = Le serveur a refusé cette demande. Veuillez prévenir le secrétariat.
refusal-unknown-act = Ce serveur ne connaît pas cette opération. Veuillez recharger la page.
refusal-field-missing = Il manque une indication : { $field }.
refusal-field-out-of-range = Cette valeur n’est pas possible : { $field }.
refusal-reason-required = Veuillez indiquer un motif : il sera consigné au procès-verbal.
refusal-role-read-only = Cet écran ne permet que la lecture.
refusal-not-presiding = Seule la présidence de séance peut le faire.
refusal-not-the-secretariat = Seul le secrétariat peut le faire.
refusal-not-your-delegation = Cela relève d’une autre délégation.
refusal-not-a-member = Seuls les États Membres peuvent le faire.
refusal-outside-observer-scope = Cela dépasse les droits des observateurs.
refusal-not-found = Cet élément n’existe plus.
refusal-stale = La liste a changé entre-temps. Veuillez vérifier.
refusal-round-concluded = La série de négociations est terminée.
refusal-another-meeting-in-session = Une autre séance est en cours.
refusal-meeting-not-in-session = Aucune séance n’est en cours.
refusal-meeting-suspended = La séance est suspendue.
refusal-meeting-adjourned = La séance est levée.
refusal-meeting-under-way = La séance a commencé.
refusal-informal-mode = Cela n’est pas possible dans une séance informelle.
refusal-no-objection-not-recorded = Veuillez d’abord confirmer qu’il n’y a pas d’objection.
refusal-already-so = C’est déjà le cas.
refusal-topic-not-open = Ce thème n’est pas en discussion.
refusal-debate-adjourned = Le débat sur ce thème est ajourné.
refusal-debate-closed = Le débat sur ce thème est clos.
refusal-topic-concluded = L’examen de ce thème est achevé.
refusal-topic-in-use = Ce thème a été abordé ou sa liste comporte des noms. Il ne peut pas être supprimé.
refusal-list-not-open = { $seconds ->
    [0] La liste des orateurs n’est pas encore ouverte.
    [one] La liste des orateurs s’ouvre dans { $seconds } seconde.
   *[other] La liste des orateurs s’ouvre dans { $seconds } secondes.
}
refusal-list-closed = { $time ->
    [none] La liste des orateurs est close.
   *[other] La liste des orateurs a été close à { $time }.
} Vous pouvez vous adresser à la présidence.
refusal-already-inscribed = Vous êtes déjà inscrit sur la liste, à la place { $place }.
refusal-not-a-member-of-group = La délégation n’est pas membre de ce groupe.
refusal-list-empty = La liste ne comporte aucun nom.
refusal-list-has-begun = Le premier orateur a été appelé. L’ordre de la liste ne peut plus être changé.
refusal-not-waiting = Ce nom n’est pas en attente sur la liste.
refusal-too-many-times = La délégation a déjà pris la parole sur ce thème autant de fois que le règlement le permet.
refusal-floor-held = Un orateur a la parole.
refusal-floor-interrupted = Une intervention est interrompue. Veuillez d’abord la laisser reprendre ou y mettre fin.
refusal-no-floor-holder = Personne n’a la parole.
refusal-not-the-speaker = Cette délégation n’a pas la parole.
refusal-too-late-for-absent = L’intervention a commencé. Veuillez plutôt y mettre fin.
refusal-point-of-order-pending = Une motion d’ordre doit d’abord être tranchée.
refusal-voting-in-progress = Un vote est en cours.
refusal-nothing-to-undo = Il n’y a rien à annuler.
refusal-undo-expired = Il est trop tard pour annuler.
refusal-participant-in-use = Une inscription au nom de { $name } figure sur une liste ; ce participant ne peut pas être supprimé.
refusal-too-many = Le nombre maximal est dépassé : { $field }.
refusal-reply-limit-reached = La délégation a exercé son droit de réponse aussi souvent que le règlement le permet à cette séance sur ce thème.
refusal-reply-not-accorded = La présidence n’a pas accordé ce droit de réponse.
refusal-swap-not-accepted = L’autre délégation n’a pas accepté l’échange.
refusal-swap-entry-called = L’un des deux noms n’attend plus.
refusal-swap-different-category = Ces deux noms sont sur des listes ou dans des catégories différentes. Le secrétariat peut les déplacer.
refusal-names-left = Des noms attendent encore ici. Indiquez s’ils sont reportés ou s’ils deviennent caducs.
refusal-replies-come-last = Les réponses viennent une fois la liste épuisée, à la dernière séance du jour sur ce thème.
refusal-point-of-order-not-ruled = La présidence n’a pas encore statué sur cette motion d’ordre.
refusal-appeal-not-debatable = Un appel est mis aux voix immédiatement, sans débat.
refusal-no-vote = Aucun vote n’est en cours.
refusal-motion-lower-precedence = Une autre motion a la priorité.
refusal-motion-not-debatable = Cette motion est mise aux voix sans débat.
refusal-motion-speakers-exhausted = Tous les orateurs que le règlement autorise sur cette motion ont été entendus.
refusal-motion-speaker-side-not-allowed = Le règlement n’autorise personne à parler dans ce sens sur cette motion.
refusal-motion-not-yours = Seule la délégation auteur de la motion peut la retirer.
refusal-motion-vote-begun = Le vote sur cette motion a commencé.
refusal-motion-pending = Une motion est déjà présentée. Elle doit d’abord être tranchée.
refusal-no-motion = La séance n’est pas saisie de cette motion.

template-silence = Silence dans la salle, s’il vous plaît.
template-break = Courte pause. Veuillez rester à proximité de vos sièges.
template-conclude = Les orateurs sont priés de respecter leur temps de parole.
template-interpretation = Difficulté d’interprétation. Veuillez patienter un instant.
template-documents = Les documents sont disponibles au bureau du secrétariat.

# Usual reasons of acts on record.
reason-request = à la demande de la délégation
reason-chair = décision de la présidence
reason-level = niveau de représentation
reason-absent = pas dans la salle
reason-correction = correction
reason-consultations = consultations
reason-break = pause
reason-technical = difficultés techniques

# The rules of procedure.
entry-requested = Demandé
entry-declined = Refusé
point-unspecified = Inconnu
point-order = Motion d’ordre
point-motion = Motion
point-information = Demande de renseignements
motion-unspecified = Motion
motion-suspend-meeting = Suspension de la séance
motion-adjourn-meeting = Ajournement de la séance
motion-adjourn-debate = Ajournement du débat
motion-close-debate = Clôture du débat
statement-unspecified = Déclaration
statement-explanation-of-vote = Explication de vote
statement-explanation-of-position = Explication de position
level-unspecified = Non précisé
level-head = Chef d’État ou de gouvernement
level-minister = Ministre
level-vice-minister = Vice-ministre
level-chair-of-delegation = Chef de délégation
level-charge-daffaires = Chargé d’affaires
capacity-unspecified = Inconnu
capacity-national = À titre national
capacity-group = Au nom d’un groupe
capacity-secretariat = Secrétariat
capacity-guest = Invité
capacity-precedence = Tour de priorité
placement-as-requested = Dans l’ordre des demandes
placement-carried-over = Reporté d’une séance antérieure
placement-moved = Déplacé par la tribune
placement-absent-when-called = Absent au moment de l’appel
placement-yielded = A cédé sa place
placement-returned = Remis à sa place : une mesure a été annulée
placement-order-changed = Placé selon l’ordre fixé { $time ->
    [none] pour cette liste
   *[other] à { $time }
}
placement-by-lot = Tiré au sort
placement-behind-the-drawn = Demandé après le tirage au sort : à la suite
placement-swapped = Place échangée avec une autre délégation
placement-first-reply = Les premières réponses précèdent les deuxièmes
placement-second-reply = Les deuxièmes réponses suivent toutes les premières
placement-corrected = Rétabli sur la liste par une rectification
placement-by-category = { $ahead ->
    [one] { $ahead } inscription d’une catégorie antérieure passe d’abord
   *[other] { $ahead } inscriptions de catégories antérieures passent d’abord
} { $time ->
    [none] selon l’ordre de cette liste
   *[other] selon l’ordre fixé à { $time }
}
placement-by-level = { $ahead ->
    [one] { $ahead } inscription d’un niveau supérieur passe d’abord
   *[other] { $ahead } inscriptions d’un niveau supérieur passent d’abord
} { $time ->
    [none] selon l’ordre de cette liste
   *[other] selon l’ordre fixé à { $time }
}
placement-not-yet-spoken = { $ahead ->
    [one] { $ahead } délégation qui s’est moins exprimée passe d’abord
   *[other] { $ahead } délégations qui se sont moins exprimées passent d’abord
} { $time ->
    [none] selon l’ordre de cette liste
   *[other] selon l’ordre fixé à { $time }
}

# Points of order, motions, replies, exchanges of places.
statement-level = Niveau de représentation
statement-type = Type d’intervention
matter-group-speaks = un groupe parle aussi en son nom
matter-draw-at = L’ordre sera tiré au sort à { $time }. Toutes les demandes reçues d’ici là y participent.
matter-seed = Germe du tirage, pour que chacun puisse le refaire :
matter-voting = Vote :
matter-voting-appeal = appel de la décision de la présidence
matter-ruling-well = Décision de la présidence : la motion d’ordre est fondée.
matter-ruling-not-well = Décision de la présidence : la motion d’ordre n’est pas fondée.
matter-appealed-by = Appel formé par
matter-overruled = La décision est infirmée.
matter-upheld = La décision est maintenue.
matter-tally = { $yes } pour, { $no } contre, abstentions : { $abstain }
matter-motion-taken = Motion en cours d’examen
matter-motion-moved = Motion présentée
matter-moved-by = Présentée par
matter-for = Pour :
matter-against = Contre :
matter-slots = { $n ->
    [one] encore { $n } orateur possible
   *[other] encore { $n } orateurs possibles
}
matter-reply = { $n ->
    [1] Droit de réponse (première fois)
    [2] Droit de réponse (deuxième fois)
   *[other] Droit de réponse
}
matter-reply-to = En réponse à
matter-swap = Échange de places
matter-swap-accept = Accepter
matter-swap-decline = Refuser
matter-swap-with = Échanger la place avec
matter-motion-which = Motion
matter-motion-resume = Reprise à
matter-speaks = a la parole
matter-heard = entendu
