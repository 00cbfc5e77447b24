import type { ChartWords } from './shape.ts';

export const charts: ChartWords = {
  source: 'Quelle',
  day: 'Datum',
  why: 'Anmerkung',
  scenario: 'Szenario',
  difference: 'Unterschied zum ersten',
  few: 'Schraffiert: zu wenige Menschen, um gezeigt zu werden',
  budget: {
    more: 'Insgesamt werden im Jahr {n} mehr gezahlt',
    less: 'Insgesamt werden im Jahr {n} weniger gezahlt',
    either: 'Insgesamt zwischen {less} weniger und {more} mehr im Jahr: Welches von beiden, ist nicht zu sagen',
    unit: 'Euro im Jahr, alle Rechte des Szenarios. Hell: wie weit reicht, was nicht bekannt ist. Die Arbeit der Schalter ist nicht gezählt',
    step: 'Schritt',
    low: 'Mindestens',
    high: 'Höchstens',
    steps: {
      more: 'Mehr gezahlt an Haushalte, die mehr haben',
      less: 'Weniger gezahlt an Haushalte, die weniger haben',
      open: 'Haushalte, von denen nicht zu sagen ist, ob sie mehr oder weniger haben, oder zu wenige, um gezeigt zu werden',
      recovered: 'Zurückgefordert von dem, was ohne Anspruch gezahlt wird',
      net: 'Insgesamt',
    },
  },
};
