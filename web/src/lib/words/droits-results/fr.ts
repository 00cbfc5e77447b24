import type { ResultWords } from './shape.ts';

export const fr: ResultWords = {
  title: {
    sureOne: 'Vous avez sûrement droit à 1 aide',
    sureOther: 'Vous avez sûrement droit à {n} aides',
    maybeOne: 'Vous avez peut-être droit à 1 aide',
    maybeOther: 'Vous avez peut-être droit à {n} aides',
    none: 'Nous n’avons trouvé aucune aide sûre',
  },
  also: { one: 'Une autre est possible.', other: '{n} autres sont possibles.' },
  decides: 'Seul le service peut décider.',
  empty:
    'Cela ne veut pas dire que vous n’avez droit à rien. Allez au service social de votre commune avec cette feuille. Vous avez le droit de demander, même sans être sûr.',
  week: {
    title: 'À faire cette semaine',
    say: 'Dites :',
    papers: 'Papiers :',
    receipt: 'Demandez un papier avec la date.',
    maybe: 'Ce n’est pas encore sûr. Demandez quand même : la date de la demande compte.',
    deadline: 'Délai :',
    anyway:
      'Allez au service social de votre commune. Dites ce qui ne va pas. Vous avez le droit de demander, même sans être sûr.',
  },
  show: { title: 'Montrez ce mot', hint: 'Au guichet, vous pouvez montrer cet écran ou cette feuille.' },
  more: 'Autres aides possibles ({n})',
  how: 'Comment demander',
  notNow: {
    why: 'Pourquoi :',
    unmet: 'une condition n’est pas remplie',
    would: 'Ce qui changerait :',
    checks: 'Si votre vie change, refaites le test. Le service peut vérifier.',
  },
  papers: {
    lack: 'Vous n’avez pas un de ces papiers ?',
    anyway:
      'Demandez quand même. La date de la demande compte. Le service peut chercher certains papiers lui-même : demandez-le.',
  },
  desks: {
    title: 'Les guichets',
    walkIn: 'Sans rendez-vous',
    noWalkIn: 'Pas sans rendez-vous : téléphonez d’abord',
    appointment: 'Sur rendez-vous',
    tongues: 'On y parle :',
    confirm: 'À confirmer par téléphone avant d’y aller',
    serves: { one: 'pour 1 aide', other: 'pour {n} aides' },
    more: 'D’autres guichets ({n})',
    none: 'Le guichet est celui de votre commune : la maison communale donne l’adresse.',
  },
  events: {
    title: 'Si ma vie change',
    hint: 'Ce qu’il faut dire alors, à qui et quand. Le dire vite évite de rembourser plus tard.',
    declare: 'À dire',
    mind: 'À savoir',
    help: 'Qui peut aider :',
  },
  notComputed: {
    title: 'Ce que nous ne calculons pas',
    text: 'Il existe d’autres droits, et les aides de votre commune. Nous ne les calculons pas : cela ne dit ni oui ni non.',
  },
  code: {
    title: 'Garder un code',
    hint: 'Ce code reprend vos réponses. Tapez-le ici plus tard, ou donnez-le au guichet : on ne vous redemandera pas tout.',
    trust: 'Ce code décrit votre situation. Donnez-le seulement à une personne de confiance.',
    left: 'Le code ne contient pas :',
    rounded: 'Le code garde seulement une tranche pour :',
    picture: 'Le même code, à scanner',
    copy: 'Votre code',
  },
  acts: {
    print: 'Imprimer ma feuille',
    listen: 'Écouter',
    stop: 'Arrêter',
  },
  wrong: {
    title: 'Ce n’est pas ce qui se passe au guichet ?',
    link: 'Préparer un texte',
  },
  printed: 'Imprimé le {date}',
  sheetOf: 'Page {page} sur {pages}',
};
