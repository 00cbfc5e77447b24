import type { ChartWords } from './shape.ts';

export const charts: ChartWords = {
  source: 'Bron',
  day: 'Datum',
  why: 'Opmerking',
  scenario: 'Scenario',
  difference: 'verschil met het eerste',
  few: 'Gearceerd: te weinig mensen om te tonen',
  budget: {
    more: 'Alles samen wordt er per jaar {n} meer betaald',
    less: 'Alles samen wordt er per jaar {n} minder betaald',
    either: 'Alles samen tussen {less} minder en {more} meer per jaar: welk van beide is niet te zeggen',
    unit: 'Euro per jaar, alle rechten van het scenario. Licht: tot waar reikt wat niet geweten is. Het werk van de loketten is niet geteld',
    step: 'Stap',
    low: 'Op zijn laagst',
    high: 'Op zijn hoogst',
    steps: {
      more: 'Meer betaald aan huishoudens die meer hebben',
      less: 'Minder betaald aan huishoudens die minder hebben',
      open: 'Huishoudens van wie niet te zeggen is of ze meer of minder hebben, of te weinig om te tonen',
      recovered: 'Teruggevraagd, van wat betaald wordt zonder dat er recht op is',
      net: 'Alles samen',
    },
  },
};
