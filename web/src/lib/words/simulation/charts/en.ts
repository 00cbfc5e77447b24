import type { ChartWords } from './shape.ts';

export const charts: ChartWords = {
  source: 'Source',
  day: 'Date',
  why: 'Note',
  scenario: 'Scenario',
  difference: 'difference to the first',
  few: 'Hatched: too few people to be shown',
  budget: {
    more: 'In all, {n} more is paid a year',
    less: 'In all, {n} less is paid a year',
    either: 'In all, between {less} less and {more} more a year: which of the two cannot be told',
    unit: 'Euros a year, all rights of the scenario. Pale: how far what is not known reaches. The work of desks is not counted',
    step: 'Step',
    low: 'At least',
    high: 'At most',
    steps: {
      more: 'Paid more, to households that have more',
      less: 'Paid less, to households that have less',
      open: 'Households of which it cannot be told whether they have more or less, or that are too few to be shown',
      recovered: 'Asked back, of what is paid without being due',
      net: 'In all',
    },
  },
};
