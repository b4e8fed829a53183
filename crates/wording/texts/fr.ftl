# Phrases des lettres. Phrases courtes, mots simples (niveau B1). Le texte néerlandais fait foi.
verified = no
column = Français · traduction

title-admitted = Décision : vous avez une place
title-referred = Décision : une place dans une autre ville
title-refused = Décision : vous n'avez pas de place
title-ended = Décision : votre séjour prend fin
title-warned = Avertissement : votre séjour peut prendre fin
title-objection = Décision sur votre objection
title-hardship = Décision : les règles sont trop dures pour vous

label-date = Date
label-reference = Référence
label-for = Pour
for-unnamed = la personne qui a reçu cette lettre

note-unverified = Cette traduction n'a pas été vérifiée par une personne dont c'est la langue maternelle. Le texte néerlandais fait foi.
note-no-translation = Il n'y a pas encore de traduction dans votre langue. Cette lettre est en néerlandais et en anglais.
note-no-face = Cette lettre n'a pas pu être imprimée dans votre écriture. Elle est donc en néerlandais et en anglais.
note-latin-name = Votre nom n'a pas pu être imprimé dans votre écriture. Il est écrit en lettres latines.
note-dates = Toutes les dates suivent le calendrier occidental. La date en néerlandais est entre parenthèses.
note-read-aloud = Cette lettre est difficile à lire pour vous ? Demandez-nous de vous la lire, avec un interprète.
note-dutch = Cette partie est écrite en néerlandais.
note-english = Ces points sont en anglais.

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

# En bref
summary = En bref
summary-admitted = Vous avez une place dans { $programme }. Votre place commence le { $from }.
summary-referred = Vous avez une place à { $city }. Un lit y est gardé pour vous jusqu'au { $held } inclus.
summary-refused = Vous n'avez pas de place dans { $programme }. Nous avons aussi regardé si c'est trop dur pour vous.
summary-ended = Votre séjour dans { $programme } prend fin. À partir du { $from }, votre lit n'est plus à vous.
summary-warned = Votre séjour dans { $programme } peut prendre fin. Ce n'est pas encore décidé. Vous pouvez d'abord dire ce que vous en pensez. Faites-le au plus tard le { $until }.
summary-objection-well-founded = Vous n'étiez pas d'accord avec notre décision. Vous aviez raison. Nous allons prendre une nouvelle décision.
summary-objection-unfounded = Vous n'étiez pas d'accord avec notre décision. Nous ne vous donnons pas raison. La décision reste la même.
summary-objection-inadmissible = Vous n'étiez pas d'accord avec notre décision. Nous n'avons pas pu traiter votre objection.
summary-hardship = Les règles habituelles sont trop dures pour vous. C'est pourquoi nous faisons une exception.
summary-conditions = Il y a des conditions. Elles sont dans cette lettre.
summary-objection = Vous n'êtes pas d'accord avec cette décision ? Faites une objection, au plus tard le { $last }.
summary-appeal = Vous n'êtes pas d'accord avec cette décision ? Allez devant le juge, au plus tard le { $last }.
summary-tonight = Vous n'avez pas d'endroit où dormir cette nuit ? Demandez un lit pour cette nuit. Tout le monde peut le demander, toujours.

# La décision
heading-decision = Notre décision
heading-warning = L'objet de cette lettre
decision-admitted = Nous vous admettons dans { $programme }. Votre place est disponible à partir du { $from }.
until = Vous pouvez rester jusqu'au { $until } inclus.
no-end = Il n'y a pas de date de fin.
reviews = À ces dates, nous regardons avec vous comment cela se passe :
decision-referred = Une place à { $city } convient mieux à votre situation. C'est pourquoi nous vous y envoyons. Un lit y est réservé pour vous jusqu'au { $held } inclus.
referred-where = À propos de ce lit
referred-keep = Vous gardez votre lit ici jusqu'à ce que vous ayez un lit là-bas.
decision-refused = Nous ne vous admettons pas dans { $programme }.
bed-until = Vous gardez le lit où vous dormez maintenant jusqu'au { $until } inclus.
decision-ended = Nous mettons fin à votre séjour dans { $programme }. À partir du { $from }, votre lit n'est plus à vous.
after-elsewhere = À partir de ce jour, il y a un lit pour vous dans un autre lieu.
after-night-shelter = À partir de ce jour, vous pouvez dormir à l'accueil de nuit.
after-own-place = À partir de ce jour, vous avez un endroit à vous, comme vous l'avez dit.
arranged = Ce qui est prévu
decision-warned = Nous pensons mettre fin à votre séjour dans { $programme }. Ce n'est pas encore une décision.
warned-bed = Tant qu'il n'y a pas de décision, rien ne change pour votre lit.
answer = Vous pouvez d'abord dire ce que vous en pensez. C'est possible jusqu'au { $until } inclus. Dites-le à l'accueil, ou écrivez à l'adresse en haut de cette lettre. Nous tenons compte de votre réponse avant de décider.
decision-objection-well-founded = Votre objection est fondée. Cela veut dire : vous aviez raison. Nous allons prendre une nouvelle décision.
decision-objection-unfounded = Votre objection n'est pas fondée. Cela veut dire : la décision reste la même.
decision-objection-inadmissible = Votre objection est irrecevable. Cela veut dire : nous n'avons pas pu examiner le contenu de votre objection.
decision-hardship = Les règles habituelles sont trop dures dans votre situation. C'est pourquoi nous faisons une exception pour vous. Vous pouvez obtenir ou garder une place, même si vous ne remplissez pas toutes les règles.

# Pourquoi
heading-reason = Pourquoi
heading-conditions = Conditions
conditions-intro = Voici ce que nous vous demandons :
conditions-none = Il n'y a pas de conditions.
heading-grounds = Ce que nous avons regardé
grounds-intro = Voici tous les points, aussi ceux qui sont en votre faveur.
grounds-unknown = Ce que nous ne savons pas n'est pas une raison de vous refuser une place.
standing-met = Rempli
standing-not-met = Non rempli
standing-unknown = Pas connu
standing-judged = Évalué par une personne
source = Source : { $source }
heading-deviation = Différent de l'avis
deviation-admit = L'avis selon les règles était : admettre. Nous décidons autrement. La raison est :
deviation-not-by-rules = L'avis selon les règles était : ne pas admettre. Nous décidons autrement. La raison est :
deviation-cannot-say = Selon les règles, aucun avis n'était encore possible. Nous décidons quand même. La raison est :
heading-hardship = Les règles sont-elles trop dures pour vous ?
hardship-weighed = Nous avons examiné si les règles sont trop dures dans votre situation (hardheidsclausule). Une deuxième personne l'a vérifié.
hardship-found = Le résultat est : oui, les règles sont trop dures pour vous.
hardship-not-found = Le résultat est : non, les règles ne sont pas trop dures pour vous.
hardship-until = C'est valable jusqu'au { $until } inclus.
hardship-review = Le { $review }, nous examinons cela de nouveau.
heading-rule = Les règles
rule-used = Nous avons utilisé ces règles : { $rule }. Elles sont en vigueur depuis le { $since }.
rule-hash = Code de contrôle : { $hash }. Avec ce code, chacun peut voir quel texte des règles a été utilisé.

# Ce que nous savons
heading-facts = Ce que nous savons sur vous
facts-intro = Nous avons utilisé ces informations :
facts-none = Pour cette décision, nous n'avons utilisé aucune information sur vous.
fact-yes = oui
fact-no = non
fact-unknown = pas connu
known-told = Vous nous l'avez dit le { $since }.
known-document = C'était dans un document que nous avons vu le { $since }.
known-partner = Une autre organisation l'a répondu le { $since }.
known-worker = Un membre de l'équipe l'a vu le { $since }.
facts-correct = Quelque chose n'est pas juste ? Ou il manque quelque chose ? Dites-le à l'accueil, ou écrivez à l'adresse en haut de cette lettre. Nous corrigeons et nous regardons si la décision change.

# Pas d'accord
heading-objection = Vous n'êtes pas d'accord avec cette décision ?
objection-until = Vous pouvez faire une objection (bezwaar) jusqu'au { $last } inclus.
appeal-until = Vous pouvez faire un recours devant le juge (beroep) jusqu'au { $last } inclus.
term-rule = Cela vient de : { $rule }.
objection-how = Écrivez que vous n'êtes pas d'accord avec la décision, et pourquoi. Ajoutez la référence { $reference } et la date. Signez aussi votre lettre. Vous pouvez demander de l'aide à quelqu'un.
send-to = Envoyez votre lettre à :
meanwhile-decided = Vous le faites à temps ? Alors vous gardez votre lit jusqu'à { $weeks ->
    [one] une semaine
   *[other] { $weeks } semaines
  } après la décision à ce sujet.
meanwhile-until = Vous gardez votre lit en tout cas jusqu'au { $until } inclus.
meanwhile-no-bed = Vous n'avez pas de lit dans { $programme } en ce moment. Cela ne change pas tant que rien n'est décidé. Vous pouvez toujours demander un lit pour cette nuit.
meanwhile-written = Ce qui se passe avec votre lit
measure = Vous ne pouvez pas attendre si longtemps ? Vous pouvez demander au juge de décider vite et provisoirement (mesure provisoire, voorlopige voorziening). Demandez-le ici : { $court }.

# Aide
heading-help = Où trouver de l'aide
heading-tonight = Un lit pour cette nuit
tonight = Vous n'avez pas d'endroit où dormir cette nuit ? Demandez un lit d'urgence. Le lit d'urgence reste ouvert à tout le monde, quoi que dise cette lettre.
tonight-where = Où
closing = Cordialement,
