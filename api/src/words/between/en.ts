import type { BetweenWords } from './shape.ts';

export const en: BetweenWords = {
  title: 'What stands between rights on {date}',
  titleOf: '{right}: what stands between it and other rights on {date}',
  ties: {
    opens: { out: 'Opens', in: 'Opened by', mark: 'opens a way', says: '{from} opens a way to {to}.' },
    excludes: {
      out: 'Cannot be had beside it',
      in: 'Cannot be had beside',
      mark: 'rules out',
      says: 'Whoever has {from} cannot have {to}.',
    },
    hinders: {
      out: 'Can close a way to',
      in: 'A way can be closed by',
      mark: 'can close a way',
      says: '{from} can close a way to {to}.',
    },
    counts: { out: 'Counts for', in: 'Takes into account', mark: 'is counted', says: '{from} is counted for {to}.' },
    law: {
      out: 'Its rule is read by',
      in: 'Reads the rule of',
      mark: 'its rule is read',
      says: 'The rule of {to} reads that of {from}.',
    },
  },
  entitled: 'being entitled to it is enough',
  alone: 'Nothing stands between this right and others.',
  outside: 'Received elsewhere, not computed here',
  rows: 'Whoever has this …',
  columns: '… and this',
  describes:
    'A table of marks: each row is what somebody has, each column a right; the mark where they meet says what the first does to the second.',
  payments: 'Money that comes in at once',
  changes: 'Changes',
  madeOf: 'made up of',
  restsOn: 'read by',
  shownOtherwise: 'Databases may show it otherwise',
  nobody: 'no right',
};
