import type { FrameWords } from './shape.ts';

export const de: FrameWords = {
  newer: 'Die Regeln haben sich seit Ihrem letzten Besuch geändert. Was Sie sehen, ist mit den neuen berechnet.',
  display: 'Anzeige',
  displays: { system: 'wie das Gerät', light: 'hell', dark: 'dunkel', contrast: 'hoher Kontrast' },
  unread:
    'Dieses Formular war nicht lesbar: Es ist beschädigt oder zu lang. Gehen Sie zurück zur Seite und senden Sie es noch einmal.',
  busy: 'Gerade kommen viele Anfragen zugleich',
  busyText:
    'Versuchen Sie es gleich noch einmal. Ihre Antworten sind noch da: Gehen Sie zur vorigen Seite zurück und senden Sie sie noch einmal ab.',
  tooMuch: 'Dieser Haushalt ist zu groß für diese Seite',
  tooMuchText:
    'Nennen Sie weniger Personen oder sagen Sie mehr über jede von ihnen. Mit JavaScript rechnet Ihr eigenes Gerät, auch für einen großen Haushalt. Ein Sozialdienst kann Ihnen helfen.',
  review: 'draft',
};
