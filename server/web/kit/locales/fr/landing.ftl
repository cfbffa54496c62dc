landing-title = Liste des orateurs
landing-help = Pour toute aide, adressez-vous au secrétariat, près de la tribune.
landing-rehearsal = RÉPÉTITION : rien de ce qui se passe ici ne compte.
landing-go-on = Continuer en tant que { $seat }
landing-sign-in = S’identifier
landing-follow = Suivre la séance sans s’identifier
landing-display = Écran de la salle
landing-unreached = Le serveur est injoignable. Veuillez vérifier le réseau et réessayer.
landing-again = Réessayer
join-title = Identification
join-asking = Un instant…
join-unknown = Ce lien n’est pas valable. Il a peut-être déjà servi ou été remplacé.
join-type = Saisir plutôt le code
sign-in-title = S’identifier
sign-in-code = Code figurant sur votre carte
sign-in-help = Dix lettres et chiffres ; minuscules et tirets sont sans importance.
sign-in-incomplete = Le code compte { $length } lettres et chiffres.
sign-in-unknown = Ce code est inconnu. Il a peut-être été remplacé.
sign-in-asking = Identification…
sign-in-wait = { $seconds ->
    [one] Veuillez réessayer dans { $seconds } seconde.
   *[other] Veuillez réessayer dans { $seconds } secondes.
}
factor-digits = Six chiffres de l’application sur votre téléphone
factor-help = Cette place est protégée par un second facteur : l’application configurée pour elle affiche de nouveaux chiffres toutes les trente secondes.
factor-incomplete = L’application affiche { $length } chiffres.
factor-wrong = Ces chiffres ne sont pas bons, ou ont déjà servi. Veuillez attendre les suivants.
