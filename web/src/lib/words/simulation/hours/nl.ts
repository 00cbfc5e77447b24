import type { HoursWords } from './shape.ts';

export const hours: HoursWords = {
  title: 'Uren hulp van verenigingen en diensten',
  unit: 'Uren per jaar, voor alle rechten van het scenario, alsof elke aanvraag één keer per jaar gebeurt. Niemand heeft ze gemeten: ze volgen uit de aanvragen die hier geteld zijn en uit wat hieronder wordt aangenomen',
  when: 'Wanneer',
  taken: ['Zoals genomen, minstens', 'Zoals genomen, hoogstens'],
  range: ['Laagste van de aannames', 'Hoogste van de aannames'],
  rows: { observed: 'Vandaag', scenario: 'Scenario', change: 'Scenario min vandaag' },
  hours: '{n} u',
  assumed: {
    at_ease: 'van de aanvragen van huishoudens die vlot met een computer omgaan, gebeurt met hulp',
    vulnerable: 'van de aanvragen van huishoudens waar niemand vlot met een computer omgaat, gebeurt met hulp',
    computer: 'hetzelfde waar er geen andere weg is dan een computer',
    payback: 'van wie iets wordt teruggevraagd, komt hulp zoeken',
    request: 'hulp bij een aanvraag',
    round: 'van die uren meer bij elke extra ronde',
    recovery: 'hulp bij wat wordt teruggevraagd',
  },
};
