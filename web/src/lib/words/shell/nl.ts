import type { FrameWords } from './shape.ts';

export const nl: FrameWords = {
  newer: 'De regels zijn veranderd sinds uw vorige bezoek. Wat u ziet, is met de nieuwe berekend.',
  display: 'Weergave',
  displays: { system: 'zoals het toestel', light: 'licht', dark: 'donker', contrast: 'hoog contrast' },
  unread:
    'Dit formulier kon niet gelezen worden: het is beschadigd of te lang. Ga terug naar de pagina en verstuur het opnieuw.',
  busy: 'Er komen nu veel vragen tegelijk binnen',
  busyText:
    'Probeer het zo dadelijk opnieuw. Uw antwoorden zijn er nog: ga terug naar de vorige pagina en verstuur ze nog eens.',
  tooMuch: 'Dit gezin is te groot voor deze pagina',
  tooMuchText:
    'Vermeld minder personen, of vertel meer over elk van hen. Met JavaScript rekent uw eigen toestel het uit, ook voor een groot gezin. Een sociale dienst kan u helpen.',
  review: 'draft',
};
