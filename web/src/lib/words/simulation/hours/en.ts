import type { HoursWords } from './shape.ts';

export const hours: HoursWords = {
  title: 'Hours that associations and services spend helping',
  unit: 'Hours a year, for all rights of the scenario, as if each request were made once a year. Nobody measured them: they follow from the requests counted here and from what is assumed below',
  when: 'When',
  taken: ['As all is taken, at least', 'As all is taken, at most'],
  range: ['Lowest of what is assumed', 'Highest of what is assumed'],
  rows: { observed: 'Today', scenario: 'Scenario', change: 'Scenario less today' },
  hours: '{n} h',
  assumed: {
    at_ease: 'of requests from homes at ease with a computer are made with help',
    vulnerable: 'of requests from homes where nobody is at ease with a computer are made with help',
    computer: 'the same where there is no way but a computer',
    payback: 'of those from whom something is asked back come for help',
    request: 'of help with a request',
    round: 'more of these hours with each further round',
    recovery: 'of help with what is asked back',
  },
};
