import type { FrameWords } from './shape.ts';

export const de: FrameWords = {
  newer: 'Die Regeln haben sich seit Ihrem letzten Besuch geändert. Was Sie sehen, ist mit den neuen berechnet.',
  display: 'Anzeige',
  displays: { system: 'wie das Gerät', light: 'hell', dark: 'dunkel', contrast: 'hoher Kontrast' },
  review: 'draft',
};
