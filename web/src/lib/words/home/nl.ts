import type { HomeWords } from './shape.ts';

export const nl: HomeWords = {
  title: 'Uw rechten, langs twee kanten.',
  lead: 'Zoek welke hulp u kunt vragen. En zie wat er kan gebeuren als een computer in uw plaats beslist.',
  begin: 'Beginnen',
  short: 'Geen naam. Geen account. Stop wanneer u wilt.',
  example: {
    title: 'Een voorbeeld',
    note: 'Berekend voor een verzonnen huishouden, met de regels van {date}.',
  },
  doors: 'Drie deuren',
  mine: {
    title: 'Mijn rechten',
    text: 'Eén vraag tegelijk. U mag zeggen: “ik weet het niet”. Op het einde: één ding om te doen, één loket, de lijst met papieren.',
    hint: 'Werkt op een oude telefoon. Kan op papier.',
    open: 'De vragen beantwoorden',
  },
  desk: {
    title: 'Aan het loket',
    text: 'Voor wie anderen helpt. Alles op één pagina: het huishouden, de rechten, en wat de bestanden ermee kunnen doen.',
    hint: 'Een eerste versie. Met het toetsenbord, met brieven klaar om af te drukken.',
    open: 'De pagina van het loket openen',
  },
  policy: {
    title: 'Een beleid simuleren',
    text: 'Wie krijgt eindelijk iets, wie blijft vergeten, wie verliest volgens de regel, wie verliest ten onrechte: bij elke hervorming de twee kanten.',
    hint: 'Een eerste versie. Op een synthetische bevolking: niemand erin bestaat.',
    open: "De scenario's openen",
  },
  today: 'Vandaag hulp nodig?',
  todayText: 'Eten, slapen, verzorging, geen stroom meer, gevaar thuis, een brief van de deurwaarder.',
  todayCall: 'Zien wie u nu kunt bellen',
  code: 'Ik heb een code',
  codeHint: '24 letters en cijfers, op het blad van een vorig bezoek.',
  codeOpen: 'Openen',
  more: 'Lezen en nagaan',
};
