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
display-reading = Lecture du texte
display-replies = Droit de réponse
display-reply = { $n ->
    [1] Droit de réponse, première fois
    [2] Droit de réponse, deuxième fois
   *[other] Droit de réponse
}
display-interrupted = Interruption :
display-appeal = Appel de la décision
display-overruled = La décision est infirmée
display-upheld = La décision est maintenue
display-ruling = Décision de la présidence
display-well-taken = La motion d’ordre est fondée
display-not-well-taken = La motion d’ordre n’est pas fondée
display-voting = Vote
display-appeal-question = La décision doit-elle être infirmée ? Appel de : { $name }
display-moved-by = Présentée par : { $name }
display-adopted = Motion adoptée
display-rejected = Motion rejetée
display-motion = Motion
display-for = Pour
display-against = Contre
display-no-objection = Aucune objection
display-tally = Pour { $yes } · Contre { $no } · Abstentions { $abstain }
display-guideline = À titre indicatif
display-decided = Décidé par la réunion
display-decided-at = Décidé à { $time }
