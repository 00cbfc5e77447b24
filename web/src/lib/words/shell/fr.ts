import type { FrameWords } from './shape.ts';

export const fr: FrameWords = {
  newer: 'Les règles ont changé depuis votre dernière visite. Ce que vous voyez est calculé avec les nouvelles.',
  display: 'Affichage',
  displays: { system: 'comme l’appareil', light: 'clair', dark: 'sombre', contrast: 'contraste fort' },
  unread:
    'Ce formulaire n’a pas pu être lu : il est abîmé ou trop long. Revenez à la page et envoyez-le encore une fois.',
  busy: 'Beaucoup de demandes arrivent en ce moment',
  busyText:
    'Réessayez dans un instant. Vos réponses sont toujours là : revenez à la page précédente et envoyez-la encore une fois.',
  tooMuch: 'Ce ménage est trop grand pour cette page',
  tooMuchText:
    'Indiquez moins de personnes, ou dites-en plus sur chacune. Avec JavaScript, votre propre appareil fait le calcul, aussi pour un grand ménage. Un service social peut vous aider.',
  review: 'draft',
};
