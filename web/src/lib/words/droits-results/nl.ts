import type { ResultWords } from './shape.ts';

export const nl: ResultWords = {
  title: {
    sureOne: 'U hebt vast recht op 1 hulp',
    sureOther: 'U hebt vast recht op {n} vormen van hulp',
    maybeOne: 'U hebt misschien recht op 1 hulp',
    maybeOther: 'U hebt misschien recht op {n} vormen van hulp',
    none: 'Wij vonden geen hulp die zeker is',
  },
  also: { one: 'Eén andere is mogelijk.', other: '{n} andere zijn mogelijk.' },
  decides: 'Alleen de dienst kan beslissen.',
  empty:
    'Dat betekent niet dat u op niets recht hebt. Ga met dit blad naar de sociale dienst van uw gemeente. U mag iets aanvragen, ook als u niet zeker bent.',
  week: {
    title: 'Deze week te doen',
    say: 'Zeg:',
    papers: 'Papieren:',
    receipt: 'Vraag een papier met de datum.',
    maybe: 'Dit is nog niet zeker. Vraag het toch aan: de datum van de aanvraag telt.',
    deadline: 'Termijn:',
    anyway:
      'Ga naar de sociale dienst van uw gemeente. Zeg wat er niet gaat. U mag iets aanvragen, ook als u niet zeker bent.',
  },
  show: { title: 'Toon dit woord', hint: 'Aan het loket kunt u dit scherm of dit blad tonen.' },
  more: 'Andere mogelijke hulp ({n})',
  how: 'Hoe vraagt u dit aan',
  notNow: {
    why: 'Waarom:',
    unmet: 'een voorwaarde is niet vervuld',
    would: 'Wat dit zou veranderen:',
    checks: 'Verandert uw leven, doe de test dan opnieuw. De dienst kan het nakijken.',
  },
  papers: {
    lack: 'Hebt u een van deze papieren niet?',
    anyway:
      'Vraag het toch aan. De datum van de aanvraag telt. De dienst kan sommige papieren zelf opzoeken: vraag het.',
  },
  desks: {
    title: 'De loketten',
    walkIn: 'Zonder afspraak',
    noWalkIn: 'Niet zonder afspraak: bel eerst',
    appointment: 'Op afspraak',
    tongues: 'Men spreekt er:',
    confirm: 'Bel eerst om dit te bevestigen',
    serves: { one: 'voor 1 hulp', other: 'voor {n} vormen van hulp' },
    more: 'Andere loketten ({n})',
    none: 'Het loket is dat van uw gemeente: het gemeentehuis geeft het adres.',
  },
  events: {
    title: 'Als mijn leven verandert',
    hint: 'Wat u dan moet zeggen, aan wie en wanneer. Wie het snel zegt, moet later minder terugbetalen.',
    declare: 'Te zeggen',
    mind: 'Goed om te weten',
    help: 'Wie kan helpen:',
  },
  notComputed: {
    title: 'Wat wij niet berekenen',
    text: 'Er bestaan nog rechten, en hulp van uw gemeente. Wij berekenen die niet: dat zegt ja noch nee.',
  },
  code: {
    title: 'Een code bewaren',
    hint: 'Deze code bevat uw antwoorden. Typ ze hier later in, of geef ze aan het loket: men moet niet alles opnieuw vragen.',
    trust: 'Deze code beschrijft uw situatie. Geef ze alleen aan iemand die u vertrouwt.',
    left: 'De code bevat niet:',
    rounded: 'De code bewaart alleen een schijf voor:',
    picture: 'Dezelfde code, om te scannen',
    copy: 'Uw code',
  },
  acts: {
    print: 'Mijn blad afdrukken',
    listen: 'Luisteren',
    stop: 'Stoppen',
  },
  wrong: {
    title: 'Gaat het aan het loket anders?',
    link: 'Een tekst voorbereiden',
  },
  printed: 'Afgedrukt op {date}',
  sheetOf: 'Blad {page} van {pages}',
};
