import type { BetweenWords } from './shape.ts';

export const de: BetweenWords = {
  title: 'Was Rechte miteinander verbindet, am {date}',
  titleOf: '{right}: was es mit anderen Rechten verbindet, am {date}',
  ties: {
    opens: { out: 'Öffnet', in: 'Geöffnet durch', mark: 'öffnet einen Weg', says: '{from} öffnet einen Weg zu {to}.' },
    excludes: {
      out: 'Daneben nicht möglich',
      in: 'Nicht möglich neben',
      mark: 'geht nicht zusammen',
      says: 'Wer {from} hat, kann {to} nicht haben.',
    },
    hinders: {
      out: 'Kann einen Weg verschließen zu',
      in: 'Ein Weg kann verschlossen sein durch',
      mark: 'kann einen Weg verschließen',
      says: '{from} kann einen Weg zu {to} verschließen.',
    },
    counts: { out: 'Zählt für', in: 'Berücksichtigt', mark: 'wird mitgezählt', says: '{from} zählt für {to}.' },
    law: {
      out: 'Seine Regel wird gelesen von',
      in: 'Liest die Regel von',
      mark: 'seine Regel wird gelesen',
      says: 'Die Regel von {to} liest die von {from}.',
    },
  },
  entitled: 'es genügt, Anspruch darauf zu haben',
  alone: 'Nichts verbindet dieses Recht mit anderen.',
  outside: 'Anderswo erhalten, hier nicht berechnet',
  rows: 'Wer dies hat …',
  columns: '… und dies',
  describes:
    'Eine Tabelle mit Zeichen: jede Zeile ist, was jemand hat, jede Spalte ein Recht; das Zeichen, wo sie sich kreuzen, sagt, was das erste mit dem zweiten macht.',
  payments: 'Geld, das auf einmal kommt',
  changes: 'Ändert',
  madeOf: 'besteht aus',
  restsOn: 'gelesen von',
  shownOtherwise: 'Datenbanken können es anders zeigen',
  nobody: 'kein Recht',
};
