import type { BetweenWords } from './shape.ts';

export const nl: BetweenWords = {
  title: 'Wat rechten met elkaar verbindt, op {date}',
  titleOf: '{right}: wat het met andere rechten verbindt, op {date}',
  ties: {
    opens: { out: 'Opent', in: 'Geopend door', mark: 'opent een weg', says: '{from} opent een weg naar {to}.' },
    excludes: {
      out: 'Kan er niet naast',
      in: 'Kan niet naast',
      mark: 'gaat niet samen',
      says: 'Wie {from} heeft, kan {to} niet hebben.',
    },
    hinders: {
      out: 'Kan een weg afsluiten naar',
      in: 'Een weg kan afgesloten zijn door',
      mark: 'kan een weg afsluiten',
      says: '{from} kan een weg naar {to} afsluiten.',
    },
    counts: { out: 'Telt mee voor', in: 'Houdt rekening met', mark: 'telt mee', says: '{from} telt mee voor {to}.' },
    law: {
      out: 'De regel ervan wordt gelezen door',
      in: 'Leest de regel van',
      mark: 'de regel ervan wordt gelezen',
      says: 'De regel van {to} leest die van {from}.',
    },
  },
  entitled: 'er recht op hebben volstaat',
  alone: 'Niets verbindt dit recht met andere.',
  outside: 'Elders ontvangen, hier niet berekend',
  rows: 'Wie dit heeft …',
  columns: '… en dit',
  describes:
    'Een tabel met tekens: elke rij is wat iemand heeft, elke kolom een recht; het teken waar ze elkaar kruisen zegt wat het eerste met het tweede doet.',
  payments: 'Geld dat in één keer komt',
  changes: 'Verandert',
  madeOf: 'bestaat uit',
  restsOn: 'gelezen door',
  shownOtherwise: 'Databanken kunnen het anders tonen',
  nobody: 'geen enkel recht',
};
