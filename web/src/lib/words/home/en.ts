import type { HomeWords } from './shape.ts';

export const en: HomeWords = {
  title: 'Your rights, on both sides.',
  lead: 'Find the help that you can ask for. And see what can happen if a computer decides in your place.',
  begin: 'Start',
  short: 'No name. No account. Stop whenever you like.',
  example: {
    title: 'An example',
    note: 'Worked out for an invented household, with the rules of {date}.',
  },
  doors: 'Three doors',
  mine: {
    title: 'My rights',
    text: 'One question at a time. You can say “I don’t know”. At the end: one thing to do, one desk, the list of papers.',
    hint: 'Works on an old telephone. Can be printed.',
    open: 'Answer the questions',
  },
  desk: {
    title: 'At the desk',
    text: 'For those who help others. Everything on one page: the household, the rights, and what the files could make of them.',
    hint: 'A first version. By keyboard, with letters ready to print.',
    open: 'Open the page of the desk',
  },
  policy: {
    title: 'Simulate a policy',
    text: 'Who receives at last, who stays forgotten, who loses by the rule, who loses wrongly: for each reform, both sides.',
    hint: 'A first version. Runs on a synthetic population; nobody in it exists.',
    open: 'Open the scenarios',
  },
  today: 'Do you need help today?',
  todayText: 'Food, a bed, care, no power any more, danger at home, a letter from a bailiff.',
  todayCall: 'See whom to call now',
  code: 'I have a code',
  codeHint: '24 letters and digits, on the sheet of an earlier visit.',
  codeOpen: 'Open',
  more: 'Read and check',
};
