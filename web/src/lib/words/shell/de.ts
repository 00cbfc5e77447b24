import type { FrameWords } from './shape.ts';

export const de: FrameWords = {
  display: 'Anzeige',
  displays: { system: 'wie das Gerät', light: 'hell', dark: 'dunkel', contrast: 'hoher Kontrast' },
  review: 'draft',
};
