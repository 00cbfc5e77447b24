import type { AroundWords } from './shape.ts';

export const fr: AroundWords = {
  pages: {
    rules: 'Les règles, droit par droit',
    sources: 'Les sources',
    glossary: 'Les mots officiels',
    desks: 'Trouver un guichet',
    about: 'À propos de ce site',
    accessibility: 'Accessibilité',
  },
  footer: 'Autres pages',
  review: {
    draft: 'Ces textes n’ont pas encore été relus par une personne.',
    read: 'Ces textes ont été relus par une personne.',
    approved: 'Ces textes ont été relus et approuvés par une personne.',
  },
  rules: {
    lead: 'Ce recueil a {n} règles, chacune d’un droit ou d’une partie d’un droit. Chacune a sa page : qui peut demander, à quelles conditions, combien, et d’où nous le savons, à la date que vous choisissez. Rien de ce que vous avez répondu n’est lu ici.',
    domains: 'Par sujet',
    listed: 'D’autres droits existent, que nous ne calculons pas',
  },
  right: {
    all: 'Toutes les règles',
    day: 'La règle à quelle date ?',
    dayHint: 'La loi et les montants de ce jour-là.',
    show: 'Montrer ce jour',
    badDay: '« {value} » n’est pas un jour du calendrier. Voici la règle du {date}.',
    versions: 'Les versions de la règle',
    versionsHint: 'Chacune s’ouvre à son premier jour.',
    fromOn: 'depuis le {from}',
    fromTo: 'du {from} au {until}',
    holes: 'Entre [crochets] : ce qui dépend de chaque ménage.',
    written: 'Écrit ainsi dans les règles',
    noFigures: 'Cette règle ne lit aucun montant ce jour-là.',
    data: 'Cette règle en données (JSON)',
    others:
      'Ce que les autres droits et les fichiers y changent se voit avec vos réponses, sur la page « Vos droits ».',
  },
  sources: {
    lead: 'Ce recueil repose sur {n} textes et pages. Pour chacun : les droits et les montants qui en dépendent.',
    english: 'Ce que dit chaque source est noté une fois, en anglais.',
    shared: 'commun à plusieurs règles',
    several: 'Plusieurs sujets',
    rights: 'Droits',
    figures: 'Montants et seuils',
    registers: 'Qui tient quelles données',
    registersLead:
      'Les fichiers que l’administration croise, comme ce recueil les décrit. Ce site n’est relié à aucun d’eux.',
    feeds: 'Sert à',
    acts: 'Lois, arrêtés et pages lues',
    subjects: 'Par sujet',
  },
  glossary: {
    lead: 'Les mots que vous lirez sur une lettre ou entendrez au guichet, avec ce qu’ils veulent dire. Le mot officiel est donné dans chaque langue : montrez-le.',
    unread: 'terme usuel, que nous n’avons lu dans aucune source',
    groups: {
      money: 'L’argent',
      household: 'Le ménage',
      registers: 'Les registres et les fichiers',
      procedure: 'Demander, et ne pas être d’accord',
      bodies: 'Les services',
    },
    rights: 'Les noms des droits',
    rightsLead: 'Le nom simple d’abord, puis les noms officiels.',
  },
  desks: {
    lead: 'Les guichets où une personne vous reçoit, vous répond au téléphone ou lit votre lettre. La commune que vous écrivez ici n’est ni gardée ni mise dans une adresse.',
    find: 'Chercher',
    found: 'Autour de : {place}',
    levels: { commune: 'Dans la commune', region: 'Dans la région', federal: 'Dans tout le pays' },
  },
  about: {
    title: 'Ce que ce site est, et ce qu’il n’est pas',
    lead: 'Recto-Verso ne décide rien. Seul le service qui paie un droit peut décider.',
    sections: [
      {
        title: 'Ce qu’il est',
        text: [
          'Recto : les droits qu’un ménage en Belgique pourrait avoir, avec la raison, l’article de loi et la source de chaque montant.',
          'Verso : ce qu’un croisement automatique de fichiers pourrait en faire, et ce que l’on peut faire alors.',
          'La loi est écrite dans des fichiers publics, datés, que chacun peut lire et vérifier. Les pages « règles » et « sources » les montrent.',
        ],
      },
      {
        title: 'Ce qu’il n’est pas',
        text: [
          'Ce n’est pas un service public, et aucun service public n’en a approuvé le contenu.',
          'Ce n’est ni une demande ni un conseil juridique. Rien n’est demandé pour vous : il faut toujours aller au guichet, téléphoner ou écrire.',
          'Il n’est pas complet : beaucoup de droits ne sont pas calculés, et certains montants attendent leur mise à jour. Chaque page le dit là où c’est le cas.',
          'Les textes n’ont pas encore été relus par une personne du métier. Faites confirmer ce qui compte pour vous.',
          'Il n’est relié à aucun registre : il ne sait pas ce que les fichiers disent de vous.',
        ],
      },
      {
        title: 'Ce que deviennent vos réponses',
        text: [
          'Pas de nom, pas de compte, pas de numéro national. Aucune réponse ne se trouve dans une adresse, et rien n’est écrit dans un journal.',
          'Avec des scripts, le calcul se fait dans votre appareil : vos réponses ne nous parviennent pas.',
          'Sans scripts, le serveur calcule. Il ne garde rien : les réponses voyagent dans un cookie scellé, jusqu’à ce que vous effaciez ou fermiez le navigateur.',
          'Si vous choisissez un affichage, un cookie le retient un an. Il ne dit rien d’autre. Avec des scripts, l’appareil garde aussi les pages et la loi, pour marcher sans réseau : jamais une page avec des réponses.',
          'Rien n’est envoyé à un service, et aucune page ne demande quoi que ce soit à un autre site.',
        ],
      },
      {
        title: 'Qui le fait, et sous quelle licence',
        text: [
          'Recto-Verso est un logiciel libre, fait par celles et ceux qui y contribuent. L’historique de ses fichiers dit qui a changé quoi, et quand.',
          'Le code est sous licence EUPL-1.2. Les règles, les textes et les données sont sous licence CC BY 4.0 : chacun peut les reprendre en citant la source.',
        ],
      },
      {
        title: 'Signaler une erreur',
        text: [
          'Une règle fausse, un montant ancien, un guichet qui a déménagé, un mot qui blesse : tout cela se corrige. Notez le droit, le jour et ce qui ne va pas, si possible avec la source. N’écrivez rien de personnel.',
        ],
        contact: true,
      },
    ],
  },
  accessibility: {
    title: 'Accessibilité',
    lead: 'Nous visons les règles WCAG 2.2, niveau AA. Nous ne disons pas encore que le site y est conforme : il n’a été vérifié que par des machines.',
    sections: [
      {
        title: 'Ce qui est vérifié par une machine, à chaque changement',
        text: [
          'Les pages ne montrent aucune faute à l’outil axe dans Chromium : en clair et en sombre, sur un grand et un petit écran, de gauche à droite et de droite à gauche.',
          'Aucune page ne défile de côté à 320 pixels avec un texte deux fois plus grand.',
          'Le chemin du formulaire à un droit, et à une lettre, se fait au clavier seul.',
          'Tout fonctionne sans scripts, et les pages s’impriment.',
          'L’affichage clair, sombre ou à contraste fort se choisit au pied de chaque page, aussi sans scripts.',
        ],
      },
      {
        title: 'Ce qui n’a pas été vérifié',
        text: [
          'Avec un lecteur d’écran (NVDA, VoiceOver, TalkBack) : pas encore.',
          'Dans Firefox et Safari, et sur de vrais téléphones anciens : pas encore.',
          'Par des personnes handicapées, ou qui lisent avec difficulté : pas encore. Aucun texte n’est donc appelé « facile à lire ».',
        ],
      },
      {
        title: 'Ce que nous savons imparfait',
        text: [
          'Les noms des sources, et la raison pour laquelle un montant n’est pas connu, sont en anglais dans toutes les langues.',
          'La lecture à voix haute n’existe qu’aux résultats de « Mes droits », avec des scripts. Il n’y a pas de langue des signes.',
          'L’arabe est sur la première page, autour des autres et aux premières questions. Le reste est en français. Personne ne l’a encore relu.',
          'Certaines pages de règles sont longues : la loi l’est aussi. Leurs parties se déplient.',
        ],
      },
      {
        title: 'Quelque chose vous bloque ?',
        text: [
          'Dites ce que vous vouliez faire, et avec quel appareil. En attendant, un guichet ou une association peut imprimer ces pages pour vous.',
        ],
        contact: true,
      },
    ],
  },
  contact: 'À qui le dire : {contact}',
  noContact:
    'Cette copie du site ne donne pas d’adresse. Dites-le à qui vous l’a montrée, une association ou un guichet, qui peut le transmettre.',
};
