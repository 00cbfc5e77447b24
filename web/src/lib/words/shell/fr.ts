import type { FrameWords } from './shape.ts';

export const fr: FrameWords = {
  newer: 'Les règles ont changé depuis votre dernière visite. Ce que vous voyez est calculé avec les nouvelles.',
  display: 'Affichage',
  displays: { system: 'comme l’appareil', light: 'clair', dark: 'sombre', contrast: 'contraste fort' },
  review: 'draft',
};
