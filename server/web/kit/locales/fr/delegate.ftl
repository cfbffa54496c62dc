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
delegate-why-category = { $ahead ->
    [one] { $ahead } inscription passe avant selon l’ordre de cette liste
   *[other] { $ahead } inscriptions passent avant selon l’ordre de cette liste
}
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
