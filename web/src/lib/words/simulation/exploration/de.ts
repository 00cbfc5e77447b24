import type { ExplorationWords } from './shape.ts';

export const exploration: ExplorationWords = {
  sentence: '{gain} {gainText}; {loss} {lossText}.',
  exploratory:
    'Erkundend: Keine Zählung wurde veröffentlicht. Dies ist keine Schätzung; es sagt, was aus Annahmen folgt, die meist niemand gemessen hat.',
  about: '{homes} Haushalte der synthetischen Bevölkerung werden betrachtet. Recht vom {date}. Startwert {seed}.',
  faces: 'Wer gewinnt und wer verliert',
  gainAndLoss: 'Haushalte, vom niedrigsten zum höchsten Wert',
  euros: '{n} im Jahr',
  noEuros: 'Euro: nicht zu sagen',
  units: { share: '{n} von 100', 'money/month': '{n} Euro im Monat', months: '{n} Monate' },
  parts: {
    title: 'In Zahlen',
    unit: 'Haushalte und Euro im Jahr, vom niedrigsten zum höchsten Wert von allem, was versucht wurde',
    what: 'Was',
    homes: 'Haushalte',
    euros: 'Euro im Jahr',
    share: 'Von 100 davon',
    none: 'nicht zu sagen',
  },
  weighs: {
    unit: {
      euros: 'Gewonnene Euro im Jahr weniger verlorene, mit jeder Annahme allein an ihren Enden',
      homes: 'Haushalte, die gewinnen, weniger Haushalte, die verlieren, mit jeder Annahme allein an ihren Enden',
    },
    together: 'Alles zugleich',
    tables: 'Was die Tabellen der Bevölkerung offenlassen',
  },
  grounds: 'Worauf es beruht',
  lead: 'Was angenommen ist, und wie niedrig und wie hoch jedes sein kann. Was markiert ist, hat niemand gemessen.',
  help: 'Wer weniger Hilfe bekommt, keine mehr oder darauf warten muss, hat Anspruch auf eine schriftliche Begründung, kann gehört werden und jemanden mitbringen (einen Sozialdienst, einen Anwalt über Rechtsbeistand) und kann vor das Arbeitsgericht gehen.',
};
