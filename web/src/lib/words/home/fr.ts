import type { HomeWords } from './shape.ts';

export const fr: HomeWords = {
  title: 'Vos droits, des deux côtés.',
  lead: 'Trouvez les aides que vous pouvez demander. Et voyez ce qui peut se passer si un ordinateur décide à votre place.',
  begin: 'Commencer',
  short: 'Pas de nom. Pas de compte. Arrêtez quand vous voulez.',
  example: {
    title: 'Un exemple',
    note: 'Calculé pour un ménage inventé, avec les règles du {date}.',
  },
  doors: 'Trois portes',
  mine: {
    title: 'Mes droits',
    text: 'Une question à la fois. Vous pouvez dire « je ne sais pas ». À la fin : une chose à faire, un guichet, la liste des papiers.',
    hint: 'Marche sur un vieux téléphone. S’imprime.',
    open: 'Répondre aux questions',
  },
  desk: {
    title: 'Au guichet',
    text: 'Pour qui aide les autres. Tout sur une page : le ménage, les droits, et ce que les fichiers pourraient en faire.',
    hint: 'Une première version. Au clavier, avec des lettres prêtes à imprimer.',
    open: 'Ouvrir la page du guichet',
  },
  policy: {
    title: 'Simuler une politique',
    text: 'Qui reçoit enfin, qui reste oublié, qui perd selon la règle, qui perd à tort : pour chaque réforme, les deux faces.',
    hint: "Une première version. Sur une population synthétique : personne n'y existe.",
    open: 'Ouvrir les scénarios',
  },
  today: 'Besoin d’aide aujourd’hui ?',
  todayText: 'Manger, dormir, se soigner, plus de courant, danger à la maison, lettre d’huissier.',
  todayCall: 'Voir qui appeler maintenant',
  code: 'J’ai un code',
  codeHint: '24 lettres et chiffres, sur la feuille d’une visite précédente.',
  codeOpen: 'Ouvrir',
  more: 'Lire et vérifier',
};
