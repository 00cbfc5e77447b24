import type { BetweenWords } from './shape.ts';

export const fr: BetweenWords = {
  title: 'Ce qui lie les aides entre elles, au {date}',
  titleOf: '{right} : ce qui la lie aux autres aides, au {date}',
  ties: {
    opens: { out: 'Ouvre', in: 'Ouverte par', mark: 'ouvre un chemin', says: '{from} ouvre un chemin vers {to}.' },
    excludes: {
      out: 'Ne peut pas être reçue à côté',
      in: 'Ne peut pas être reçue à côté de',
      mark: 'ne va pas avec',
      says: 'Qui a {from} ne peut pas avoir {to}.',
    },
    hinders: {
      out: 'Peut fermer un chemin vers',
      in: 'Un chemin peut être fermé par',
      mark: 'peut fermer un chemin',
      says: '{from} peut fermer un chemin vers {to}.',
    },
    counts: { out: 'Compte pour', in: 'Tient compte de', mark: 'est comptée', says: '{from} compte pour {to}.' },
    law: {
      out: 'Sa règle est lue par',
      in: 'Lit la règle de',
      mark: 'sa règle est lue',
      says: 'La règle de {to} lit celle de {from}.',
    },
  },
  entitled: 'il suffit d’y avoir droit',
  alone: 'Rien ne lie cette aide à d’autres.',
  outside: 'Reçu ailleurs, pas calculé ici',
  rows: 'Qui a ceci …',
  columns: '… et ceci',
  describes:
    'Un tableau de signes : chaque ligne est ce qu’une personne a, chaque colonne une aide ; le signe à leur croisement dit ce que la première fait à la seconde.',
  payments: 'De l’argent qui arrive en une fois',
  changes: 'Change',
  madeOf: 'composé de',
  restsOn: 'lu par',
  shownOtherwise: 'Les bases de données peuvent le montrer autrement',
  nobody: 'aucune aide',
};
