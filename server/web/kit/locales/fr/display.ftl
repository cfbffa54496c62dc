# L’écran de la salle.
display-title = Nameplate – écran de la salle
display-rehearsal = Répétition
display-link-lost = La liaison avec le serveur est perdue
display-topic = Thème { $number }
display-chair-speaks = La présidence a la parole
display-exhausted = La liste des orateurs est épuisée
display-suspended = La séance est suspendue
display-suspended-until = La séance est suspendue jusqu’à { $time }
display-adjourned = La { $number ->
    [1] 1re
   *[other] { $number }e
} séance est levée
display-begins = La { $number ->
    [1] 1re
   *[other] { $number }e
} séance commence à { $time }
display-next-meeting = Prochaine : { $number ->
    [1] 1re
   *[other] { $number }e
} séance, { $day }, { $time }
display-concluded = La session est terminée
display-next = À suivre
display-more = + { $n } { $n ->
    [one] autre
   *[other] autres
}
display-remaining = { $n ->
    [one] { $n } en attente
   *[other] { $n } en attente
}
display-list-opens = Ouverture de la liste à { $time }
display-list-closes = Clôture de la liste à { $time }
display-limit = Durée indicative { $limit }
display-limit-decided = Limite { $limit }
display-limit-of = { $category } : { $limit }
display-no-limit = Sans limite de temps
