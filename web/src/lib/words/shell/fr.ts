import type { FrameWords } from './shape.ts';

export const fr: FrameWords = {
  display: 'Affichage',
  displays: { system: 'comme l’appareil', light: 'clair', dark: 'sombre', contrast: 'contraste fort' },
  review: 'draft',
};
