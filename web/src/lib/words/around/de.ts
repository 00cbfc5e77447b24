import type { AroundWords } from './shape.ts';

export const de: AroundWords = {
  pages: {
    rules: 'Die Regeln, Recht für Recht',
    sources: 'Die Quellen',
    glossary: 'Amtliche Wörter',
    desks: 'Einen Schalter finden',
    about: 'Über diese Seite',
    accessibility: 'Barrierefreiheit',
  },
  footer: 'Weitere Seiten',
  review: {
    draft: 'Diese Texte wurden noch nicht von einem Menschen geprüft.',
    read: 'Diese Texte wurden von einem Menschen geprüft.',
    approved: 'Diese Texte wurden von einem Menschen geprüft und gutgeheißen.',
  },
  rules: {
    lead: 'Dieses Regelwerk hat {n} Regeln, jede für ein Recht oder einen Teil davon. Jede hat eine Seite: wer fragen kann, unter welchen Bedingungen, wie viel, und woher wir das wissen, an dem Tag, den Sie wählen. Nichts von Ihren Antworten wird hier gelesen.',
    domains: 'Nach Thema',
    listed: 'Es gibt weitere Rechte, die wir nicht berechnen',
  },
  right: {
    all: 'Alle Regeln',
    day: 'Die Regel an welchem Tag?',
    dayHint: 'Das Gesetz und die Beträge dieses Tages.',
    show: 'Diesen Tag zeigen',
    badDay: '„{value}“ ist kein Tag des Kalenders. Hier steht die Regel vom {date}.',
    versions: 'Die Fassungen der Regel',
    versionsHint: 'Jede öffnet sich an ihrem ersten Tag.',
    fromOn: 'seit dem {from}',
    fromTo: 'vom {from} bis zum {until}',
    holes: 'In [Klammern]: was von jedem Haushalt abhängt.',
    written: 'So steht es in den Regeln',
    noFigures: 'Diese Regel liest an diesem Tag keinen Betrag.',
    data: 'Diese Regel als Daten (JSON)',
    others:
      'Was andere Rechte und die Daten daran ändern, zeigt sich mit Ihren Antworten, auf der Seite „Ihre Rechte“.',
  },
  sources: {
    lead: 'Dieses Regelwerk stützt sich auf {n} Texte und Seiten. Bei jedem: die Rechte und Beträge, die davon abhängen.',
    english: 'Was jede Quelle sagt, ist einmal notiert, auf Englisch.',
    shared: 'mehreren Regeln gemeinsam',
    several: 'Mehrere Themen',
    rights: 'Rechte',
    figures: 'Beträge und Grenzen',
    registers: 'Wer welche Daten führt',
    registersLead:
      'Die Daten, die die Verwaltung abgleicht, wie dieses Regelwerk sie beschreibt. Diese Seite ist mit keiner dieser Stellen verbunden.',
    feeds: 'Dient für',
    acts: 'Gesetze, Erlasse und gelesene Seiten',
    subjects: 'Nach Thema',
  },
  glossary: {
    lead: 'Die Wörter, die Sie in einem Brief lesen oder am Schalter hören, und was sie bedeuten. Das amtliche Wort steht in jeder Sprache da: Zeigen Sie es.',
    unread: 'üblicher Ausdruck, den wir in keiner Quelle gelesen haben',
    groups: {
      money: 'Geld',
      household: 'Der Haushalt',
      registers: 'Register und Daten',
      procedure: 'Fragen, und nicht einverstanden sein',
      bodies: 'Die Dienste',
    },
    rights: 'Die Namen der Rechte',
    rightsLead: 'Zuerst der einfache Name, dann die amtlichen Namen.',
  },
  desks: {
    lead: 'Schalter, an denen ein Mensch Sie empfängt, am Telefon antwortet oder Ihren Brief liest. Die Gemeinde, die Sie hier schreiben, wird nicht behalten und steht in keiner Adresse.',
    find: 'Suchen',
    found: 'Um: {place}',
    levels: { commune: 'In der Gemeinde', region: 'In der Region', federal: 'Im ganzen Land' },
  },
  about: {
    title: 'Was diese Seite ist, und was sie nicht ist',
    lead: 'Recto-Verso entscheidet nichts. Nur der Dienst, der ein Recht auszahlt, kann entscheiden.',
    sections: [
      {
        title: 'Was sie ist',
        text: [
          'Recto: die Rechte, die ein Haushalt in Belgien haben könnte, mit Grund, Gesetzesartikel und Quelle jedes Betrags.',
          'Verso: was ein automatischer Datenabgleich daraus machen könnte, und was man dann tun kann.',
          'Das Gesetz steht in öffentlichen, datierten Dateien, die jeder lesen und nachprüfen kann. Die Seiten „Regeln“ und „Quellen“ zeigen sie.',
        ],
      },
      {
        title: 'Was sie nicht ist',
        text: [
          'Sie ist kein öffentlicher Dienst, und kein öffentlicher Dienst hat ihren Inhalt gutgeheißen.',
          'Sie ist weder ein Antrag noch eine Rechtsberatung. Nichts wird für Sie beantragt: Man muss immer zum Schalter gehen, anrufen oder schreiben.',
          'Sie ist nicht vollständig: Viele Rechte werden nicht berechnet, und einige Beträge warten auf ihre Anpassung. Jede Seite sagt es dort, wo es so ist.',
          'Die Texte wurden noch nicht von jemandem vom Fach geprüft. Lassen Sie bestätigen, was für Sie zählt.',
          'Sie ist mit keinem Register verbunden: Sie weiß nicht, was die Daten über Sie sagen.',
        ],
      },
      {
        title: 'Was mit Ihren Antworten geschieht',
        text: [
          'Kein Name, kein Konto, keine Nationalregisternummer. Keine Antwort steht in einer Adresse, und nichts wird protokolliert.',
          'Mit Skripten rechnet Ihr eigenes Gerät: Ihre Antworten erreichen uns nicht.',
          'Ohne Skripte rechnet der Server. Er behält nichts: Die Antworten reisen in einem versiegelten Cookie, bis Sie sie löschen oder den Browser schließen.',
          'Wenn Sie eine Anzeige wählen, merkt sie sich ein Cookie ein Jahr lang. Er sagt nichts anderes. Mit Skripten behält das Gerät auch die Seiten und das Gesetz, damit es ohne Netz geht: nie eine Seite mit Antworten.',
          'Nichts wird an einen Dienst gesendet, und keine Seite fragt etwas bei einer anderen Website.',
        ],
      },
      {
        title: 'Wer sie macht, und unter welcher Lizenz',
        text: [
          'Recto-Verso ist freie Software, gemacht von denen, die dazu beitragen. Die Geschichte der Dateien sagt, wer wann was geändert hat.',
          'Der Code steht unter der Lizenz EUPL-1.2. Regeln, Texte und Daten stehen unter CC BY 4.0: Jeder darf sie mit Angabe der Quelle verwenden.',
        ],
      },
      {
        title: 'Einen Fehler melden',
        text: [
          'Eine falsche Regel, ein alter Betrag, ein umgezogener Schalter, ein verletzendes Wort: All das lässt sich verbessern. Notieren Sie das Recht, den Tag und was nicht stimmt, wenn möglich mit der Quelle. Schreiben Sie nichts Persönliches.',
        ],
        contact: true,
      },
    ],
  },
  accessibility: {
    title: 'Barrierefreiheit',
    lead: 'Unser Ziel ist WCAG 2.2, Stufe AA. Wir sagen noch nicht, dass die Seite dem entspricht: Nur Maschinen haben sie geprüft.',
    sections: [
      {
        title: 'Was eine Maschine bei jeder Änderung prüft',
        text: [
          'Das Werkzeug axe findet in Chromium keinen Fehler auf den Seiten: hell und dunkel, auf einem großen und einem kleinen Bildschirm, von links nach rechts und von rechts nach links.',
          'Keine Seite läuft bei 320 Pixeln und doppelt so großem Text seitlich über.',
          'Der Weg vom Formular zu einem Recht und zu einem Brief geht mit der Tastatur allein.',
          'Alles geht ohne Skripte, und die Seiten lassen sich drucken.',
          'Hell, dunkel oder mit hohem Kontrast: Das wählen Sie unten auf jeder Seite, auch ohne Skripte.',
        ],
      },
      {
        title: 'Was nicht geprüft wurde',
        text: [
          'Mit einem Bildschirmleser (NVDA, VoiceOver, TalkBack): noch nicht.',
          'In Firefox und Safari, und auf echten, alten Telefonen: noch nicht.',
          'Von Menschen mit Behinderung, oder die schwer lesen: noch nicht. Darum heißt kein Text „leicht zu lesen“.',
        ],
      },
      {
        title: 'Was unseres Wissens nicht gut genug ist',
        text: [
          'Die Namen der Quellen, und der Grund, warum ein Betrag nicht bekannt ist, stehen in jeder Sprache auf Englisch.',
          'Vorlesen gibt es nur bei den Ergebnissen von „Meine Rechte“, mit Skripten. Gebärdensprache gibt es nicht.',
          'Arabisch gibt es auf der ersten Seite, um die anderen herum und bei den ersten Fragen. Der Rest ist auf Französisch. Noch niemand hat es geprüft.',
          'Manche Seiten mit Regeln sind lang, wie das Gesetz. Ihre Teile lassen sich aufklappen.',
        ],
      },
      {
        title: 'Hält Sie etwas auf?',
        text: [
          'Sagen Sie, was Sie tun wollten, und mit welchem Gerät. Inzwischen kann ein Schalter oder ein Verein diese Seiten für Sie drucken.',
        ],
        contact: true,
      },
    ],
  },
  contact: 'Wem Sie es sagen: {contact}',
  noContact:
    'Diese Kopie der Seite gibt keine Adresse an. Sagen Sie es dem, der sie Ihnen gezeigt hat, einem Verein oder einem Schalter, der es weitergeben kann.',
};
