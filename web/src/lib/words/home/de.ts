import type { HomeWords } from './shape.ts';

export const de: HomeWords = {
  title: 'Ihre Rechte, von beiden Seiten.',
  lead: 'Finden Sie, welche Hilfe Sie beantragen können. Und sehen Sie, was geschehen kann, wenn ein Computer an Ihrer Stelle entscheidet.',
  begin: 'Beginnen',
  short: 'Kein Name. Kein Konto. Hören Sie auf, wann Sie wollen.',
  example: {
    title: 'Ein Beispiel',
    note: 'Berechnet für einen erfundenen Haushalt, mit den Regeln vom {date}.',
  },
  doors: 'Drei Türen',
  mine: {
    title: 'Meine Rechte',
    text: 'Eine Frage nach der anderen. Sie dürfen sagen: „Ich weiß es nicht“. Am Ende: eine Sache zu tun, ein Schalter, die Liste der Papiere.',
    hint: 'Läuft auf einem alten Telefon. Lässt sich drucken.',
    open: 'Die Fragen beantworten',
  },
  desk: {
    title: 'Am Schalter',
    text: 'Für alle, die anderen helfen. Alles auf einer Seite: der Haushalt, die Rechte, und was die Dateien daraus machen könnten.',
    hint: 'Eine erste Fassung. Mit der Tastatur, mit Briefen zum Ausdrucken.',
    open: 'Die Seite des Schalters öffnen',
  },
  policy: {
    title: 'Eine Politik simulieren',
    text: 'Wer bekommt endlich etwas, wer bleibt vergessen, wer verliert nach der Regel, wer verliert zu Unrecht: bei jeder Reform beide Seiten.',
    hint: 'Eine erste Fassung. An einer synthetischen Bevölkerung: Niemand darin existiert.',
    open: 'Die Szenarien öffnen',
  },
  today: 'Brauchen Sie heute Hilfe?',
  todayText: 'Essen, schlafen, behandelt werden, kein Strom mehr, Gefahr zu Hause, ein Brief vom Gerichtsvollzieher.',
  todayCall: 'Sehen, wen Sie jetzt anrufen können',
  code: 'Ich habe einen Code',
  codeHint: '24 Buchstaben und Ziffern, auf dem Blatt eines früheren Besuchs.',
  codeOpen: 'Öffnen',
  more: 'Lesen und prüfen',
};
