import type { HoursWords } from './shape.ts';

export const hours: HoursWords = {
  title: 'Stunden, in denen Vereine und Dienste helfen',
  unit: 'Stunden im Jahr, für alle Rechte des Szenarios, als würde jeder Antrag einmal im Jahr gestellt. Niemand hat sie gemessen: Sie folgen aus den hier gezählten Anträgen und aus dem, was unten angenommen wird',
  when: 'Wann',
  taken: ['Wie angesetzt, mindestens', 'Wie angesetzt, höchstens'],
  range: ['Niedrigste der Annahmen', 'Höchste der Annahmen'],
  rows: { observed: 'Heute', scenario: 'Szenario', change: 'Szenario weniger heute' },
  hours: '{n} Std.',
  assumed: {
    at_ease: 'der Anträge von Haushalten, die mit einem Computer zurechtkommen, werden mit Hilfe gestellt',
    vulnerable:
      'der Anträge von Haushalten, in denen niemand mit einem Computer zurechtkommt, werden mit Hilfe gestellt',
    computer: 'ebenso, wo es keinen anderen Weg als den Computer gibt',
    payback: 'derer, von denen etwas zurückverlangt wird, suchen Hilfe',
    request: 'Hilfe bei einem Antrag',
    round: 'dieser Stunden mehr bei jedem weiteren Schritt',
    recovery: 'Hilfe bei dem, was zurückverlangt wird',
  },
};
