import type { ResultWords } from './shape.ts';

export const de: ResultWords = {
  title: {
    sureOne: 'Sie haben wahrscheinlich Anspruch auf 1 Hilfe',
    sureOther: 'Sie haben wahrscheinlich Anspruch auf {n} Hilfen',
    maybeOne: 'Sie haben vielleicht Anspruch auf 1 Hilfe',
    maybeOther: 'Sie haben vielleicht Anspruch auf {n} Hilfen',
    none: 'Wir haben keine sichere Hilfe gefunden',
  },
  also: { one: 'Eine weitere ist möglich.', other: '{n} weitere sind möglich.' },
  decides: 'Nur die Behörde kann entscheiden.',
  empty:
    'Das heißt nicht, dass Ihnen nichts zusteht. Gehen Sie mit diesem Blatt zum Sozialdienst Ihrer Gemeinde. Sie dürfen einen Antrag stellen, auch wenn Sie nicht sicher sind.',
  week: {
    title: 'Diese Woche zu tun',
    say: 'Sagen Sie:',
    papers: 'Papiere:',
    receipt: 'Bitten Sie um ein Papier mit Datum.',
    maybe: 'Das ist noch nicht sicher. Fragen Sie trotzdem: Das Datum des Antrags zählt.',
    deadline: 'Frist:',
    anyway:
      'Gehen Sie zum Sozialdienst Ihrer Gemeinde. Sagen Sie, was nicht geht. Sie dürfen einen Antrag stellen, auch wenn Sie nicht sicher sind.',
  },
  show: { title: 'Zeigen Sie dieses Wort', hint: 'Am Schalter können Sie diesen Bildschirm oder dieses Blatt zeigen.' },
  more: 'Weitere mögliche Hilfen ({n})',
  how: 'Wie Sie den Antrag stellen',
  notNow: {
    why: 'Warum:',
    unmet: 'eine Bedingung ist nicht erfüllt',
    would: 'Was es ändern würde:',
    checks: 'Wenn sich Ihr Leben ändert, machen Sie den Test noch einmal. Die Behörde kann es prüfen.',
  },
  papers: {
    lack: 'Ihnen fehlt eines dieser Papiere?',
    anyway:
      'Stellen Sie den Antrag trotzdem. Das Datum des Antrags zählt. Manche Papiere kann die Behörde selbst besorgen: Fragen Sie danach.',
  },
  desks: {
    title: 'Die Schalter',
    walkIn: 'Ohne Termin',
    noWalkIn: 'Nicht ohne Termin: Rufen Sie zuerst an',
    appointment: 'Mit Termin',
    tongues: 'Dort spricht man:',
    confirm: 'Vor dem Weg telefonisch nachfragen',
    serves: { one: 'für 1 Hilfe', other: 'für {n} Hilfen' },
    more: 'Weitere Schalter ({n})',
    none: 'Zuständig ist Ihre Gemeinde: Das Gemeindehaus nennt die Adresse.',
  },
  events: {
    title: 'Wenn sich mein Leben ändert',
    hint: 'Was Sie dann wem und wann sagen müssen. Wer es schnell sagt, muss später weniger zurückzahlen.',
    declare: 'Zu melden',
    mind: 'Gut zu wissen',
    help: 'Wer helfen kann:',
  },
  notComputed: {
    title: 'Was wir nicht berechnen',
    text: 'Es gibt weitere Rechte und Hilfen Ihrer Gemeinde. Wir berechnen sie nicht: Das heißt weder ja noch nein.',
  },
  code: {
    title: 'Einen Code aufheben',
    hint: 'Dieser Code enthält Ihre Antworten. Geben Sie ihn später hier ein oder am Schalter ab: Man muss nicht alles neu fragen.',
    trust: 'Dieser Code beschreibt Ihre Lage. Geben Sie ihn nur einer Person, der Sie vertrauen.',
    left: 'Der Code enthält nicht:',
    rounded: 'Der Code hält nur eine Spanne fest für:',
    picture: 'Derselbe Code zum Scannen',
    copy: 'Ihr Code',
  },
  acts: {
    print: 'Mein Blatt drucken',
    listen: 'Anhören',
    stop: 'Anhalten',
  },
  wrong: {
    title: 'Läuft es am Schalter anders?',
    link: 'Einen Text vorbereiten',
  },
  printed: 'Gedruckt am {date}',
  sheetOf: 'Seite {page} von {pages}',
};
