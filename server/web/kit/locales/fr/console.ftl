console-rehearsal = RÉPÉTITION
console-sign-in = La console est réservée à la présidence et au secrétariat.
console-live = En direct
console-not-live = Hors ligne
console-on-line = { $delegations ->
    [one] { $delegations } délégation en ligne
   *[other] { $delegations } délégations en ligne
}
console-displays = Écrans à jour : { $good } sur { $all }
console-commit = Enregistré en { $ms } ms
console-setup = Préparation
console-to-floor = Retour au débat
console-print = Imprimer
console-topic = Thème { $n }
console-reading = Lecture du texte
console-no-topic = Il n’y a aucun thème. Ajoutez-en un dans « Préparation ».

console-has-the-floor = A la parole
console-floor-vacant = La présidence a la parole
console-pause = Pause
console-resume-clock = Reprendre
console-add-30 = +30 s
console-end = Fin
console-absent = Absent
console-next = Suivant
console-ready = prêt
console-list-empty = Personne n’attend
console-call-from-to = Fin { $from } → { $to }
console-call-to = Donner la parole : { $to }
console-call-nobody = Orateur suivant
console-undo = Annuler
console-undo-what = Annuler : { $act } ({ $by }) { $seconds } s

console-list = { $n ->
    [0] Liste des orateurs : personne en attente
    [one] Liste des orateurs : { $n } en attente
   *[other] Liste des orateurs : { $n } en attente
}
console-waiting = { $n ->
    [0] personne en attente
    [one] { $n } en attente
   *[other] { $n } en attente
}
console-heard = { $n ->
    [one] { $n } intervention entendue
   *[other] { $n } interventions entendues
}
console-opens-at = ouvre à { $time }
console-closes-at = close à { $time }
console-open-now = Ouvrir maintenant
console-open-at = Ouvrir à…
console-set-time = Fixer
console-cancel-opening = Annuler l’ouverture
console-announce = Annoncer la clôture…
console-close = Clore la liste…
console-close-sure = Clore la liste maintenant ? Les orateurs inscrits seront entendus.
console-close-objection = Y a-t-il une objection à la clôture de la liste ? Les orateurs inscrits seront entendus.
console-close-yes = Annoncer et clore
console-reopen = Rouvrir la liste
console-keep-open = La laisser ouverte
console-order = Ordre
console-add = Ajouter une délégation
console-add-hint = Quelques lettres, dans n’importe quelle langue
console-add-for = Au nom de
console-add-own = sa propre délégation
console-add-none = Aucune délégation de ce nom
console-already = déjà no { $place }
console-handle = Déplacer { $name }
console-move-help = Espace soulève le nom, les flèches le déplacent, Espace le dépose, Échap le remet. Alt et une flèche le déplacent d’une place.
console-lifted-at = { $name } : place { $place } sur { $total }
console-moved = { $name } est maintenant à la place { $place } sur { $total }
console-moved-because = déplacé : { $reason }
console-move-cancelled = Remis à sa place
console-move-gone = La liste a changé entre-temps. Veuillez vérifier.
console-more = Autres actions pour { $name }
console-more-title = Autres actions
console-move-first = Mettre en premier
console-move-to-place = Place
console-move = Déplacer
console-limit-minutes = Temps, minutes
console-set-limit = Fixer le temps
console-give = Donner la parole hors tour…
console-withdraw = Retirer…
console-withdraw-sure = Retirer ce nom de la liste ?
console-withdraw-yes = Retirer
console-carried = de la { $n ->
    [1] 1re
   *[other] { $n }e
} séance
console-absent-times = absent × { $n }
console-secretary-decides = le secrétaire décide
console-why-move = { $name } à la place { $place } : pour quel motif ?
console-why-limit = { $name } : pour quel motif le temps est-il modifié ?
console-why-give = { $name } prend la parole maintenant, hors tour : pour quel motif ?
console-reason-give = Donner ce motif
console-reason-own = en d’autres termes

console-meeting = { $n ->
    [1] 1re
   *[other] { $n }e
} séance
console-no-meeting = Aucune autre séance n’est au programme
console-call-to-order = Ouvrir la séance
console-until = Reprise à (si connue)
console-suspend = Suspendre…
console-resume = Reprendre la séance
console-adjourn = Lever la séance…
console-adjourn-sure = { $n ->
    [0] Lever la séance ?
    [one] Lever la séance ? { $n } nom est reporté.
   *[other] Lever la séance ? { $n } noms sont reportés, dans l’ordre.
}
console-adjourn-yes = Lever la séance
console-adjourn-floor = Terminez d’abord l’intervention
console-hand-over = Remettre à { $name }…
console-open-topic = Ouvrir
console-stand-over = Réserver
console-conclude = Conclure…
console-conclude-sure = { $n ->
    [0] Conclure le thème ?
    [one] Conclure le thème ? { $n } inscription devient caduque.
   *[other] Conclure le thème ? { $n } inscriptions deviennent caduques.
}
console-conclude-yes = Conclure
console-conclude-round = Clore la session…
console-conclude-round-sure = Aucune séance ne pourra suivre et les noms encore en attente ne seront pas entendus. Cela ne peut pas être annulé.
console-conclude-round-yes = Clore la session

console-display = Écran de la salle
console-copy = Ce que montre l’écran
console-copy-blank = vide
console-message = Message…
console-message-own = Texte libre (l’anglais est nécessaire)
console-ends = Fin
console-ends-call = au prochain orateur
console-ends-minutes = { $n ->
    [one] après { $n } minute
   *[other] après { $n } minutes
}
console-show = Afficher
console-clear = Effacer
console-blank = Vider l’écran…
console-unblank = Afficher de nouveau

console-acts = Actes
console-all-acts = Tous ({ $n })
console-fewer = Moins
console-undone = annulé
console-by-clock = par l’horloge
console-limits = Temps de parole
console-limits-help = En minutes ; 0 signifie sans limite. Ils valent pour les orateurs appelés ensuite, non pour l’intervention en cours.
console-limits-topic = seulement pour : { $topic }
console-limits-decided = décidé (et non simple indication)
console-limit-decided = Décidé
console-limit-guideline = Indication
console-set-limits = Fixer les temps
console-keys = Touches
console-keys-on = Les touches simples sont actives
console-key-next = Orateur suivant
console-key-undo = Annuler
console-key-end = Fin de l’intervention
console-key-pause = Pause et reprise
console-key-taken = Un autre bouton a cette touche, ou ce n’est ni une lettre ni un chiffre.

console-setup-programme = Programme
console-setup-participants = Participants
console-setup-groups = Groupes
console-setup-cards = Cartes de table
console-setup-online = En ligne
console-setup-record = Compte rendu
console-import = Importer un fichier CSV
console-export = Exporter
console-import-checked = { $name } : { $rows ->
    [one] { $rows } ligne, aucune erreur.
   *[other] { $rows } lignes, aucune erreur.
} L’importer à la place de ce qui existe ?
console-import-now = Importer
console-imported = { $rows ->
    [one] { $rows } ligne importée.
   *[other] { $rows } lignes importées.
}
console-import-failed = Le fichier n’a pas pu être importé. Rien n’a été changé.
console-faults = { $n ->
    [one] { $n } erreur. Rien n’a été importé.
   *[other] { $n } erreurs. Rien n’a été importé.
}
console-fault-line = Ligne
console-fault-column = Colonne
console-fault = Erreur
console-find = Chercher
console-new = Nouveau
console-new-meeting = Nouvelle séance
console-new-topic = Nouveau thème
console-code = Code
console-name = Nom
console-category = Catégorie
console-members = Membres
console-edit = Modifier
console-save = Enregistrer
console-remove = Supprimer
console-remove-sure = Supprimer { $name } ?
console-meetings = Séances
console-topics = Thèmes
console-number = Numéro
console-begins = Début
console-hard-stop = Fin impérative
console-kind = Nature
console-kind-discussion = discussion
console-kind-reading = lecture
console-list-opens = Ouverture de la liste (vide : à la main)
console-cards-help = { $made } places ont un code ; { $missing } délégations n’en ont pas. Un nouveau code met fin à l’ancien et déconnecte ses appareils.
console-cards-missing = { $n ->
    [one] Faire la carte manquante ({ $n })
   *[other] Faire les { $n } cartes manquantes
}
console-cards-all = Nouvelles cartes pour tous…
console-cards-all-sure = Tous les codes prennent fin et tous sont déconnectés. Faire de nouvelles cartes ?
console-cards-all-yes = Refaire toutes les cartes
console-cards-one = En remplacer une
console-cards-one-make = Remplacer…
console-cards-one-sure = L’ancien code prend fin et ses appareils sont déconnectés. Le remplacer ?
console-cards-one-yes = Remplacer
console-cards-print = Imprimer les cartes
console-cards-making = Les codes sont en préparation : dix secondes au plus.
console-cards-failed = Les codes n’ont pas pu être faits.
console-cards-once = Imprimez ces cartes maintenant : les codes ne pourront plus être montrés.
console-cards-qr = Code QR pour s’identifier
console-device = Appareil
console-online = En ligne
console-online-yes = en ligne
console-online-no = absent
console-online-reload = Actualiser
console-online-failed = Cela n’a pas abouti. Veuillez réessayer.
console-sign-out = Déconnecter
console-sign-out-sure = Déconnecter cet appareil ?
console-factor = Second facteur
console-factor-help = Six chiffres d’une application de téléphone, demandés après la carte. Une carte perdue n’ouvre alors plus rien ; une nouvelle carte ne change rien au second facteur. La présidence et le secrétaire devraient en avoir un chacun.
console-factor-none = aucun
console-factor-since = en vigueur depuis { $time }
console-factor-set-up = Configurer…
console-factor-scan = À scanner avec l’application (Authenticator) du téléphone de la place : { $seat } ; sinon, saisir la clé. Puis saisir les six chiffres que l’application affiche. Les autres appareils de cette place sont alors déconnectés.
console-factor-qr = Code QR pour l’application
console-factor-key = Clé :
console-factor-digits = Six chiffres
console-factor-confirm = Mettre en vigueur
console-factor-wrong = Ces chiffres ne sont pas bons, ou ont déjà servi. Veuillez attendre les suivants.
console-factor-wait = Trop de chiffres erronés. Veuillez réessayer dans quelques minutes.
console-factor-remove = Supprimer…
console-factor-remove-ask = Les chiffres que le téléphone de cette place affiche maintenant ? Si le téléphone est perdu, la personne chargée du serveur supprime le second facteur sur celui-ci.
console-alarm-in = Nouvelle connexion : { $seat }, appareil { $device } ({ $client }), { $time }.
console-alarm-factor-set = Second facteur configuré : { $seat }, { $time }.
console-alarm-factor-removed = Second facteur supprimé : { $seat }, { $time }.
console-alarm-tell = Si ce n’était pas prévu, prévenez le secrétaire.
console-alarm-out = Déconnecter cet appareil
console-alarm-fine = C’était prévu
console-alarm-line = { $seat }, appareil { $device } ({ $client }), { $time }
console-alarm-more = { $n } autres
console-alarm-pick = Appuyez sur une ligne pour la voir en entier.
console-alarm-all = Tout cela était prévu
console-alarm-answered = Réponses « prévu » : { $n }. En attente : { $left }.
console-access-in = S’est identifié
console-access-out = Appareil déconnecté
console-access-factor-set = Second facteur configuré
console-access-factor-removed = Second facteur supprimé
console-record-help = Le compte rendu à ce stade : thèmes, orateurs, début et fin, temps de parole, dépassement, et chaque changement avec son auteur et son motif.
console-record-html = À imprimer
console-record-csv = CSV
console-record-json = JSON
console-seals = Sceaux
console-seals-help = À la fin de chaque séance, le serveur signe l’état du compte rendu. Notez l’empreinte ou photographiez-la : un compte rendu modifié ensuite ne l’a plus.
console-seal-act = Jusqu’à l’acte { $act }, { $time }
console-seal-line = Scellé jusqu’à l’acte { $act } :
console-seal-owed = Pas encore de sceau : le serveur réessaie.
console-seals-none = Aucun pour le moment.
console-seal-now = Sceller maintenant
console-seals-key = Signé par :
console-seals-failed = Le sceau n’a pu être lu ou apposé. Veuillez réessayer.
console-seals-not-made = Ce serveur n’appose pas de sceaux ; son journal dit pourquoi. La séance continue.
console-odd-like = Ressemble à « { $like } » mais s’écrit avec d’autres lettres
console-odd-same = « { $like } » est aussi le nom d’un autre participant
console-odd-mixed = Mélange les lettres de plusieurs écritures : « { $name } »
console-odd-long = Trop long pour les écrans : « { $name } »

act-set-round = Session réglée
act-import-participants = Participants importés
act-put-participant = Participant modifié
act-remove-participant = Participant supprimé
act-import-groups = Groupes importés
act-put-group = Groupe modifié
act-remove-group = Groupe supprimé
act-import-programme = Programme importé
act-put-meeting = Séance modifiée
act-remove-meeting = Séance supprimée
act-put-topic = Thème modifié
act-remove-topic = Thème supprimé
act-note-access = Codes ou appareils
act-open-round = Session ouverte
act-conclude-round = Session close
act-call-to-order = Séance ouverte
act-suspend-meeting = Séance suspendue
act-resume-meeting = Séance reprise
act-adjourn-meeting = Séance levée
act-hand-over-chair = Présidence remise
act-open-topic = Thème ouvert
act-stand-topic-over = Thème réservé
act-conclude-topic = Thème conclu
act-open-list = Liste ouverte
act-announce-closing = Clôture annoncée
act-close-list = Liste close
act-reopen-list = Liste rouverte
act-set-ordering = Ordre fixé
act-inscribe = Inscription
act-withdraw = Retrait
act-move-entry = Déplacement
act-not-now = Pas maintenant
act-ready = Prêt
act-call-next = Appel
act-give-floor = Appel hors tour
act-mark-absent = Absent à l’appel
act-end-statement = Fin
act-pause-clock = Chronomètre arrêté
act-resume-clock = Chronomètre repris
act-add-seconds = Temps ajouté
act-set-time-limits = Temps de parole fixés
act-set-entry-limit = Temps fixé
act-show-message = Message affiché
act-clear-message = Message effacé
act-blank-display = Écran vidé
act-unblank-display = Écran rétabli
act-undo = Annulation
act-tick = Par l’horloge

# The list of speakers
console-no-objection = Il n’y a pas eu d’objection
console-inscribed-by = inscrit par : { $by }
console-open-at-question = À quelle heure la liste ouvre-t-elle ?
console-time = Heure de la salle
console-in-minutes = { $n ->
    [one] dans { $n } min
   *[other] dans { $n } min
}
console-announce-again = Annoncer une autre heure…
console-announce-question = À quelle heure la liste sera-t-elle close ?
console-announce-yes = Annoncer
console-add-several = plusieurs délégations…
console-add-language = Langue de l’intervention
console-add-members = { $n ->
    [one] Au nom de { $n } délégation
   *[other] Au nom de { $n } délégations
}
console-add-members-first = Indiquez d’abord les délégations représentées : deux au moins.
console-added = { $name } est sur la liste, à la place { $place }.
console-add-already = { $name } est déjà sur la liste, à la place { $place }.

# The console
console-title = Console – { $topic }
console-views = Vues
console-chair-mode = Mode Président
console-elsewhere = Vous regardez : { $here }. En discussion : { $open }.
console-back-to = Retour : { $topic }
console-floor-none = Aucune séance en cours
console-absent-help = Dans la minute qui suit l’appel : le nom retourne sur la liste
console-no-session = Aucune séance en cours
console-no-topic-open = Aucun thème n’est ouvert
console-podium-only = Réservé à la présidence et au secrétaire
console-somebody = Quelqu’un
console-stale-called = { $by } : la parole a déjà été donnée à { $name }.
console-stale-ended = { $by } : l’intervention est déjà terminée.
console-stale-next = Le nom suivant a changé : c’est maintenant { $name }.
console-more-waiting = { $n ->
    [one] + { $n } autre
   *[other] + { $n } autres
}
console-displays-none = Aucun écran connecté
console-as-at = état à { $time }
console-devices = { $n ->
    [one] { $n } téléphone de délégation
   *[other] { $n } téléphones de délégations
}
console-screens = Écrans et consoles
console-screen-state = État
console-in-step = à jour
console-behind = en retard
console-last-heard = Dernier signal
console-seconds-ago = { $n ->
    [one] il y a { $n } s
   *[other] il y a { $n } s
}
console-queued = En attente d’envoi
console-kib = { $n } Kio
console-log = acte no { $n }
console-public = { $n ->
    [one] { $n } page publique
   *[other] { $n } pages publiques
}
console-data-of = données de { $time }
console-health-unknown = L’état des écrans n’est pas encore connu.
console-paper-position = position { $n }

# The meeting and the display
console-suspend-question = Suspendre la séance ? Le chronomètre s’arrête ; l’orateur garde le temps restant.
console-suspend-reason = Motif (le cas échéant)
console-suspend-yes = Suspendre
console-resumes-at = reprise à { $time }
console-presides = { $name } préside
console-hand-over-sure = Remettre la présidence à { $name } ?
console-hand-over-yes = Remettre
console-open-topic-n = Ouvrir : { $topic }
console-programme = { $n ->
    [one] Programme : { $n } séance
   *[other] Programme : { $n } séances
}
console-copy-exhausted = Tous les inscrits ont été entendus
console-copy-concluded = La session est close
console-copy-until = jusqu’à { $time }
console-message-question = Afficher un message dans la salle ?
console-message-text = Message
console-blank-question = Vider l’écran ? Seul le chronomètre reste.
console-blank-yes = Vider
console-limit-of = { $category } : { $limit }
console-limits-round = pour toute la session
console-acts-none = Rien n’a encore été fait.
console-seconds = +{ $n } s
act-unknown = Autre acte

# Faults of an imported file, as server/rounds names them
fault-empty-file = Le fichier est vide ; sa première ligne doit nommer les colonnes.
fault-too-big = Le fichier dépasse { $value }. Est-ce le bon ?
fault-utf16 = Le fichier est en UTF-16 ; enregistrez-le en « CSV UTF-8 ».
fault-not-utf8 = Les octets { $value } ne sont pas en UTF-8 ; enregistrez en « CSV UTF-8 ».
fault-semicolons = Les cellules sont séparées par { $value } ; enregistrez avec des virgules.
fault-quote-not-closed = Un guillemet s’ouvre ici et n’est jamais fermé.
fault-quote-inside = Guillemet au milieu d’une cellule : mettez la cellule entre guillemets et doublez ceux de l’intérieur.
fault-text-after-quote = Texte après le guillemet fermant : { $value }
fault-too-many-lines = Plus de { $value } lignes.
fault-no-rows = Aucune ligne après les en-têtes.
fault-more-faults = Et { $value } autres erreurs.
fault-column-missing = Cette colonne manque.
fault-column-unknown = Colonne inconnue ; supprimez-la ou corrigez son nom.
fault-column-twice = Cette colonne figure deux fois.
fault-wrong-number-of-cells = La ligne a { $value } cellules.
fault-control-character = Contient le caractère de commande { $value }.
fault-direction-control = Contient le caractère invisible { $value }, qui inverse le sens du texte.
fault-damaged-character = Contient { $value } : texte abîmé par une conversion. Reprenez-le à la source.
fault-not-a-character = Contient { $value }, qui n’est pas un caractère d’échange.
fault-required = Ne doit pas être vide.
fault-too-long = Trop long : { $value }
fault-bad-code = « { $value } » n’est pas un code : 1 à 16 signes parmi A-Z, 0-9 et -.
fault-bad-id = « { $value } » n’est pas un identifiant : 1 à 64 signes parmi a-z, 0-9 et -.
fault-twice = « { $value } » figure déjà sur une ligne précédente.
fault-name-twice = Une autre ligne porte le même nom : { $value }
fault-too-many = Trop nombreux : { $value }
fault-unknown-category = « { $value } » n’est pas une catégorie : group, member_state, observer_state, igo, entity ou stakeholder.
fault-unknown-participant = « { $value } » n’est pas le code d’un participant.
fault-member-twice = Nomme deux fois le membre { $value }.
fault-unknown-kind = « { $value } » n’est pas une nature de thème : discussion ou reading.
fault-unknown-ordering = « { $value } » n’est pas un ordre : as_requested, groups_first, protocol, lot ou not_yet_spoken_first.
fault-bad-number = « { $value } » n’est pas un nombre entier admis.
fault-bad-date = « { $value } » n’est pas une date ; écrivez 2018-03-12.
fault-bad-time = « { $value } » n’est pas une heure ; écrivez 10:00.
fault-no-such-local-time = { $value } n’existe pas : ce jour-là, l’heure avance.
fault-ambiguous-local-time = { $value } arrive deux fois ce jour-là : l’heure recule. Ajoutez le décalage : 01:30-04:00.
fault-wrong-offset = { $value } : le fuseau de la session a alors un autre décalage.
fault-bad-duration = « { $value } » n’est pas une durée ; écrivez minutes et secondes : 3:00.
fault-out-of-range = { $value } est hors limites.
fault-limit-basis-missing = « { $value } » : commencez par guideline ou decided, puis group=5:00, etc.
fault-bad-limit = « { $value } » n’est pas un temps de parole ; écrivez member_state=3:00.
fault-bad-right = « { $value } » n’est pas un droit ; écrivez points=none, own_matters ou all, appeals=yes, motions=yes, replies=0 à 4.
fault-unit-alone = Doit être vide à la ligne d’une section.
fault-unit-before-topic = Aucune ligne précédente ne nomme le thème { $value }.
fault-not-a-reading = Le thème { $value } n’est pas une lecture et n’a pas de sections.
fault-without-meeting = Est donné, mais la ligne ne nomme pas de séance.
fault-without-topic = Est donné, mais la ligne ne nomme pas de thème.
fault-differs = Diffère de ce que dit une ligne précédente : { $value }
fault-ends-before-it-begins = La séance finit à { $value }, ce qui n’est pas après son début.
fault-too-long-a-meeting = { $value } : une séance dure 12 heures au plus.
fault-meetings-overlap = La séance { $value } commence avant la fin de la précédente.

# The rules of procedure, the reading, limits, forecast and corrections
console-matters = Motions d’ordre, motions, réponses
console-raise = Plaque en T…
console-raise-question = Quelle délégation a levé sa plaque en T ?
console-raise-kind = Pour
console-raise-yes = Noter
console-for-whom = Délégation
console-points-up = Plaques levées : { $n }
console-point-place = { $place } sur { $total } en attente
console-point-recognise = Donner la parole maintenant
console-point-no = Pas une motion d’ordre…
console-point-no-question = De quoi s’agit-il ? On y répond et l’on passe à la suite.
console-point-no-yes = Il en est ainsi
console-point-answered = Répondu
console-point-is = C’est une motion d’ordre
console-point-well = Bien fondée
console-point-not-well = Non fondée
console-ruling-text = Termes de la décision (s’il y a lieu)
console-point-go-on = Reprendre :
console-point-done = Terminé : poursuivre
console-lower = Retirée par la délégation…
console-lower-sure = La délégation l’a-t-elle retirée ?
console-lower-yes = Retirée
console-note = Note au Président :
console-own-matter = dit que la question la concerne (observateurs)
console-about-voting = sur la manière dont s’effectue le vote (88/128)
console-appeal = Appel…
console-appeal-question = Qui en appelle de la décision ? L’appel est immédiatement mis aux voix.
console-appeal-yes = Mettre aux voix
console-vote-appeal = La décision sera-t-elle annulée ? En cas de partage, elle est maintenue.
console-vote-motion = La motion est-elle adoptée ? En cas de partage, elle est rejetée.
console-vote-yes = Pour
console-vote-no = Contre
console-vote-abstain = Abstentions
console-vote-record = Consigner le vote…
console-vote-yes-record = Consigner
console-vote-no-objection = Pas d’objection : adoptée
console-vote-adopted = La motion est adoptée.
console-vote-rejected = La motion est rejetée.
console-vote-cast = Décompte : { $n }. Membres : { $members }
console-vote-too-many = Décompte supérieur au nombre de Membres ({ $members })
console-motion-move = Présenter une motion…
console-motion-move-question = Quelle motion, présentée par qui ?
console-motion-move-yes = Présentée
console-motion-take = L’examiner
console-motion-first = D’abord : { $motion } (77/119)
console-motion-when-free = quand la parole sera libre
console-motion-hear = Donner la parole :
console-motion-for = Pour…
console-motion-against = Contre…
console-motion-note = Noter
console-motion-vote = Mettre aux voix
console-motion-vote-sure = Mettre la motion aux voix ?
console-motion-vote-unheard = Quelqu’un a demandé la parole sans être entendu. Mettre aux voix quand même ?
console-motion-withdraw = Retirée par son auteur…
console-motion-withdraw-sure = Son auteur l’a-t-il retirée ?
console-reply-ask = Droit de réponse…
console-reply-ask-question = Qui demande à répondre, et à quelle déclaration ?
console-reply-ask-yes = Noter la demande
console-reply-accord = Accorder
console-reply-decline = Refuser…
console-reply-decline-question = Refuser ? Seule la délégation le voit.
console-reply-decline-yes = Refuser
console-reply-why = Motif
console-replies = Droit de réponse : { $n }
console-replies-due = maintenant
console-replies-later = après la liste, à la dernière séance du jour sur le thème
console-swap-waits = En attente de
console-swap-veto = Ne pas permettre…
console-swap-veto-question = Ne pas permettre l’échange ? Les deux délégations lisent le motif.
console-swap-veto-yes = Non permis
console-swap-propose = Proposer
console-presence = Présence…
console-presence-question = Quelle délégation est présente, ou est partie ?
console-presence-here = Présente
console-presence-away = Partie
console-quorum = Présents : { $present } Membres sur { $members }. Pour débattre : { $debate }, pour décider : { $decide }
console-mode-formal = Séance officielle
console-mode-informal = Séance officieuse
console-mode-to-formal = La rendre officielle
console-mode-to-informal = La rendre officieuse
console-mode-formal-sure = Motions, votes et appels seront alors possibles.
console-mode-informal-sure = Il n’y aura alors ni motions, ni votes, ni appels.
console-draw = Tirer au sort…
console-draw-question = Tirer l’ordre au sort maintenant, une fois, parmi tous les inscrits ? La graine est publiée.
console-draw-seed = Graine tirée dans la salle (vide : le serveur la tire)
console-draw-yes = Tirer au sort
console-draw-at = Tirage à…
console-draw-at-question = Quand le tirage a-t-il lieu ? Tous ceux qui se sont inscrits d’ici là y participent.
console-draw-cancel = Annuler le tirage
console-unit = Unité
console-unit-none = aucune encore
console-unit-back = Unité précédente
console-unit-next = Unité suivante
console-unit-go = Aller à une unité
console-unit-left = noms restants : { $n }. Sont-ils reportés ou deviennent-ils caducs ?
console-unit-carry = Reporter
console-unit-lapse = Les rendre caducs
console-units = Unités du texte : { $n }
console-unit-label = Intitulé
console-unit-title = Titre ({ $language })
console-unit-add = Ajouter une unité
console-beside = Le mot du Président ; orateurs hors liste
console-remind-time = Prière de conclure
console-remind-relevance = S’en tenir au thème
console-floor-withdraw = Retirer la parole…
console-floor-withdraw-question = Retirer la parole à l’orateur ? Le motif figure au compte rendu.
console-floor-withdraw-yes = Retirer la parole
console-outside = Orateur hors liste…
console-outside-question = Qui parle, entre deux orateurs et sans limite ?
console-outside-as = S’exprime en tant que
console-outside-name = Nom et fonction (l’anglais est requis)
console-outside-yes = Donner la parole
console-limits-scope = Elles s’appliquent
console-limits-meeting = seulement pour cette séance (n° { $n })
console-most-times = Nombre d’interventions sur le thème (0 : sans limite)
console-most-times-set = Fixer le nombre
console-extras = Temps supplémentaire (visible de la tribune et de la délégation seules)
console-extra = Plus de temps pour…
console-extra-question = Qui reçoit plus de temps à chaque intervention ?
console-extra-minutes = Minutes en plus
console-extra-yes = Fixer
console-extra-end = Y mettre fin
console-forecast = Prévision
console-forecast-ends = fin vers { $from } – { $to }
console-forecast-fits = Avant { $time } : { $few } à { $many } noms.
console-forecast-help = D’après la durée des déclarations jusqu’ici. Quatre listes sur cinq s’achèvent dans la fourchette.
console-what-if = Et si ({ $category }) la limite était de
console-what-if-apply = L’appliquer à titre indicatif
console-what-if-drop = Laisser tel quel
console-correct = Rectifier…
console-correct-question = Que faut-il rectifier ? Le compte rendu garde les deux, avec le motif.
console-correct-what = Rectification
console-correct-time = La déclaration a duré un autre temps
console-correct-not-heard = Elle n’a pas été prononcée : retour sur la liste
console-correct-used = Durée (minutes:secondes)
console-correct-yes = Rectifier
console-not-absent = Absence par erreur…
console-why-not-absent = { $name } : pourquoi l’absence était-elle une erreur ?
console-group-speaks = aussi représentée par { $name }
act-set-mode = A fixé le mode de la séance
act-mark-present = Présence
act-go-to-unit = Passage à une autre unité
act-set-most-times = A fixé le nombre d’interventions
act-draw-lots = Tirage au sort
act-announce-draw = A annoncé un tirage
act-propose-swap = A proposé un échange de places
act-answer-swap = Réponse sur l’échange de places
act-request-reply = A demandé un droit de réponse
act-decide-reply = Décision sur un droit de réponse
act-give-floor-outside = A donné la parole hors liste
act-remind-speaker = Rappel à l’orateur
act-withdraw-floor = A retiré la parole
act-set-accommodation = Temps supplémentaire pour une délégation
act-raise-point = Plaque levée en T
act-withdraw-point = Plaque baissée
act-reclassify-point = Motion d’ordre classée autrement
act-recognise-point = Parole donnée pour une motion d’ordre
act-rule-on-point = Décision sur une motion d’ordre
act-appeal-ruling = Appel de la décision
act-dispose-point = Motion d’ordre réglée
act-move-motion = A présenté une motion
act-withdraw-motion = A retiré une motion
act-take-motion = Motion prise en considération
act-speak-on-motion = Demande à parler sur une motion
act-hear-on-motion = Parole donnée sur une motion
act-put-to-vote = Mise aux voix
act-record-vote = Vote consigné
act-correct = Rectification du compte rendu
console-read-only = Lecture seule
console-read-only-help = Le disque du serveur est plein : aucun acte n’est pris jusqu’à ce qu’il y ait de la place. Les écrans continuent. Notez les décisions sur papier.
console-clock-behind = Les heures avancent de { $n } s
console-clock-set = Horloge réglée de { $n } s
console-matters-informal = Motions d’ordre, réponses
console-order-set = Fixer cet ordre
console-more-displays = et { $n } autres écrans sans identification
