delegate-title = { $delegation } – Nameplate
delegate-title-next = (!) Vous êtes le prochain orateur – { $delegation }
delegate-title-floor = (!) Vous avez la parole – { $delegation }
delegate-topic = Thème { $number }
delegate-reading = Lecture du texte
delegate-has-the-floor = A la parole
delegate-floor-vacant = La présidence a la parole
delegate-no-topic = Aucun thème n’est ouvert pour le moment.
delegate-request = Demander la parole
delegate-request-for = Au nom de
delegate-for-own = notre délégation
delegate-for-group = { $group }
delegate-language = Langue de l’intervention
delegate-sending = Envoi…
delegate-not-sent = Non envoyé. Veuillez réessayer.
delegate-place-label = Votre place
delegate-place = { $place } sur { $total }
delegate-place-first = première sur { $total }
delegate-places-before = { $ahead ->
    [0] Personne avant vous
    [one] { $ahead } délégation avant vous
   *[other] { $ahead } délégations avant vous
}
delegate-wait = environ { $from } à { $to } minutes
delegate-wait-soon = dans quelques minutes
delegate-wait-paused = en attente pendant l’arrêt du chronomètre
delegate-withdraw = Se retirer de la liste
delegate-withdraw-sure = Retirer votre nom ?
delegate-withdraw-yes = Oui, retirer
delegate-back = Retour
delegate-withdrawn = Votre nom a été retiré.
delegate-undo = Annuler ({ $seconds } s)
delegate-next-title = Vous êtes le prochain orateur
delegate-next-after = après
delegate-next-hint = Veuillez vous tenir prêt à votre place.
delegate-ready = Nous sommes prêts
delegate-ready-done = La tribune sait que vous êtes prêts
delegate-not-now = Pas maintenant : après { $n } autres
delegate-floor-title = Vous avez la parole
delegate-finished = Nous avons terminé
delegate-finished-sure = Terminer votre intervention ?
delegate-finished-yes = Oui, nous avons terminé
delegate-heard = Votre intervention a été entendue : { $used }
delegate-absent = Vous avez été appelé et n’étiez pas dans la salle. Votre nom figure de nouveau sur la liste.
delegate-carried = Report de la { $meeting ->
    [1] 1re
   *[other] { $meeting }e
} séance : vous gardez votre place avant les nouveaux noms.
delegate-moved = Déplacé par la tribune : { $reason }
delegate-receipt = Reçu à { $time }, numéro { $act }
delegate-receipt-by = Reçu à { $time }, numéro { $act }, inscription par : { $role }
delegate-limit = Temps de parole { $limit }
delegate-list-opens-at = La liste ouvre à { $time }
delegate-list-opens-in = dans { $left }
delegate-list-not-open = La liste n’est pas encore ouverte.
delegate-list-closed = La liste des orateurs est close.
delegate-list-closing = La liste sera close à { $time }
delegate-list-waiting = { $n ->
    [0] personne en attente
    [one] { $n } en attente
   *[other] { $n } en attente
}
delegate-other-topics = Autres thèmes
delegate-show-list = Liste des orateurs
delegate-hide-list = Masquer la liste
delegate-your-entry = votre délégation
delegate-suspended = La séance est suspendue.
delegate-suspended-until = La séance est suspendue. Reprise prévue à { $time }.
delegate-adjourned = La séance est levée.
delegate-before = La { $number ->
    [1] 1re
   *[other] { $number }e
} séance commence { $day } à { $time }.
delegate-following = Consultation sans identification : vous pouvez lire, non demander la parole.
delegate-sign-in = S’identifier
delegate-sound = Son et vibration quand vous êtes le prochain
delegate-for-the-chair = Message à l’écran
delegate-rehearsal = RÉPÉTITION
delegate-debate-adjourned = Le débat sur ce thème est ajourné. Les noms inscrits sur la liste restent en l’état.
delegate-debate-closed = Le débat sur ce thème est clos. Plus personne ne prend la parole à son sujet.
delegate-frozen = Votre inscription est en attente : le débat est ajourné.
delegate-extra = Vous disposez de { $extra } de plus à chaque intervention. Seules votre délégation et la tribune le voient.
delegate-remind-time = La présidence vous invite à conclure.
delegate-remind-relevance = La présidence vous invite à vous en tenir au thème en discussion.
delegate-floor-withdrawn = La présidence y a mis fin.
delegate-for-several = plusieurs délégations…
delegate-members = Autres délégations au nom desquelles vous parlez : { $n }
delegate-member-add = Ajouter une délégation…
delegate-members-least = Indiquez-en au moins deux autres.
delegate-member-remove = Retirer { $name }
delegate-group-speaks = un groupe dont vous faites partie est inscrit sur cette liste. Vous pouvez aussi parler à titre national.
delegate-interrupted = L’orateur interrompu reprendra ensuite avec le temps qui lui restait.
delegate-appeal = En appeler de la décision
delegate-appeal-sure = En appeler ? L’appel est immédiatement mis aux voix.
delegate-appeal-yes = Oui, en appeler
delegate-moved-by-you = Présentée par votre délégation
delegate-withdraw-motion = Retirer la motion
delegate-withdraw-motion-sure = Retirer votre motion ?
delegate-speak-for = Parler pour
delegate-speak-against = Parler contre
delegate-nameplate-up = Votre plaque
delegate-point-waits = { $place } sur { $total } en attente. La présidence la voit.
delegate-point-seen = Levée. La présidence la voit.
delegate-point-recognised = Vous avez la parole pour votre motion d’ordre.
delegate-point-reclassified = La présidence ne l’a pas considérée comme une motion d’ordre et y a donné suite.
delegate-lower = Abaisser la plaque
delegate-lower-sure = Abaisser votre plaque ?
delegate-private = Visible seulement par vous et la tribune
delegate-reply-requested = Demandé. La présidence décidera.
delegate-reply-declined = La présidence ne l’a pas accordé.
delegate-reply-accorded = Accordé : place { $place } sur { $total }, après la liste des orateurs.
delegate-swap-done = Places échangées.
delegate-swap-declined = Refusé.
delegate-swap-vetoed = La tribune ne l’a pas autorisé.
delegate-swap-void = Caduc : l’une des deux délégations a été appelée ou n’attend plus.
delegate-swap-proposed = Vous l’avez proposé. L’autre délégation décide.
delegate-swap-asked = Cette délégation vous propose d’échanger vos places.
delegate-swap-places = Votre place { $mine }, la leur { $theirs }
delegate-swap-hint = L’autre délégation doit accepter. La proposition devient caduque dès que l’une des deux est appelée.
delegate-swap-now = Proposer
delegate-more = Autres démarches
delegate-more-raise = Lever la plaque (T)
delegate-more-reply = Droit de réponse
delegate-more-motion = Présenter une motion
delegate-more-swap = Échanger les places
delegate-more-second = Deuxième inscription : au nom d’un groupe ou à titre national
delegate-here = Nous sommes présents
delegate-not-here = Signaler notre présence
delegate-raise-for = Objet
delegate-raise-voting = Un vote est en cours : uniquement sur la manière dont il est effectué.
delegate-own-matter = Cela nous concerne : les débats mettent en cause notre délégation.
delegate-note = Note à la présidence (vue de la tribune seule)
delegate-raise-now = Lever maintenant
delegate-reply-hint = La présidence décide. Les réponses viennent après la liste des orateurs, les premières avant les deuxièmes.
delegate-reply-now = Demander le droit de réponse
delegate-motion-now = Présenter
