import type { ExplorationWords } from './shape.ts';

export const exploration: ExplorationWords = {
  sentence: '{gain} {gainText}; {loss} {lossText}.',
  exploratory:
    'Exploratory: no count was published. This is no estimate; it says what follows from assumptions, most of which nobody measured.',
  about: '{homes} households of the synthetic population are looked at. Law of {date}. Seed {seed}.',
  faces: 'Who gains and who loses',
  gainAndLoss: 'Households, from the lowest to the highest',
  euros: '{n} a year',
  noEuros: 'Euros: cannot be said',
  units: { share: '{n} of 100', 'money/month': '{n} euros a month', months: '{n} months' },
  parts: {
    title: 'In figures',
    unit: 'Households and euros a year, from the lowest to the highest of all that was tried',
    what: 'What',
    homes: 'Households',
    euros: 'Euros a year',
    share: 'Of 100 of them',
    none: 'cannot be said',
  },
  weighs: {
    unit: {
      euros: 'Euros a year gained less euros lost, with each assumption alone at its ends',
      homes: 'Households that gain less households that lose, with each assumption alone at its ends',
    },
    together: 'All at once',
    tables: 'What the tables of the population leave open',
  },
  grounds: 'On what it rests',
  lead: 'What is taken so, and how low and how high each can well be. What is marked was measured by nobody.',
  help: 'Whoever has aid lowered, stopped or held up has to be told why in writing, can ask to be heard with somebody beside them (a social service, a lawyer through legal aid), and can go to the labour court.',
};
