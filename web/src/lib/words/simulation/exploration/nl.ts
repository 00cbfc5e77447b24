import type { ExplorationWords } from './shape.ts';

export const exploration: ExplorationWords = {
  sentence: '{gain} {gainText}; {loss} {lossText}.',
  exploratory:
    'Verkennend: er is geen telling gepubliceerd. Dit is geen schatting; het zegt wat volgt uit aannames die meestal niemand heeft gemeten.',
  about: '{homes} huishoudens van de synthetische bevolking worden bekeken. Recht van {date}. Startgetal {seed}.',
  faces: 'Wie wint en wie verliest',
  gainAndLoss: 'Huishoudens, van het laagste tot het hoogste',
  euros: '{n} per jaar',
  noEuros: "Euro's: niet te zeggen",
  units: { share: '{n} op 100', 'money/month': '{n} euro per maand', months: '{n} maanden' },
  parts: {
    title: 'In cijfers',
    unit: "Huishoudens en euro's per jaar, van het laagste tot het hoogste van alles wat geprobeerd is",
    what: 'Wat',
    homes: 'Huishoudens',
    euros: "Euro's per jaar",
    share: 'Op 100 ervan',
    none: 'niet te zeggen',
  },
  weighs: {
    unit: {
      euros: "Gewonnen euro's per jaar min verloren euro's, met elke aanname alleen op haar uitersten",
      homes: 'Huishoudens die winnen min huishoudens die verliezen, met elke aanname alleen op haar uitersten',
    },
    together: 'Alles tegelijk',
    tables: 'Wat de tabellen van de bevolking openlaten',
  },
  grounds: 'Waarop het rust',
  lead: 'Wat is aangenomen, en hoe laag en hoe hoog elk kan zijn. Wat gemerkt is, heeft niemand gemeten.',
  help: 'Wie minder hulp krijgt, geen hulp meer krijgt of erop moet wachten, moet schriftelijk de reden krijgen, kan vragen om gehoord te worden met iemand erbij (een sociale dienst, een advocaat via rechtsbijstand), en kan naar de arbeidsrechtbank.',
};
