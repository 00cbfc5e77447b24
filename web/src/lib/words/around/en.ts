import type { AroundWords } from './shape.ts';

export const en: AroundWords = {
  pages: {
    rules: 'The rules, right by right',
    sources: 'The sources',
    glossary: 'Official words',
    desks: 'Find a desk',
    about: 'About this site',
    accessibility: 'Accessibility',
  },
  footer: 'Other pages',
  review: {
    draft: 'These texts have not yet been reviewed by a person.',
    read: 'These texts have been reviewed by a person.',
    approved: 'These texts have been reviewed and approved by a person.',
  },
  rules: {
    lead: 'This rulebook has {n} rules, each of a right or of a part of one. Each has a page: who can ask, on which conditions, how much, and how we know, on the day that you choose. Nothing that you answered is read here.',
    domains: 'By subject',
    listed: 'There are more rights, which we do not work out',
  },
  right: {
    all: 'All rules',
    day: 'The rule on which day?',
    dayHint: 'The law and the amounts of that day.',
    show: 'Show this day',
    badDay: '“{value}” is no day of the calendar. Here is the rule of {date}.',
    versions: 'The versions of the rule',
    versionsHint: 'Each opens on its first day.',
    fromOn: 'since {from}',
    fromTo: 'from {from} to {until}',
    holes: 'In [brackets]: what depends on each household.',
    written: 'As the rules have it',
    noFigures: 'This rule reads no amount on that day.',
    data: 'This rule as data (JSON)',
    others: 'What other rights and the files change about it shows with your answers, on the page “Your rights”.',
  },
  sources: {
    lead: 'This rulebook rests on {n} texts and pages. For each of them: the rights and amounts that depend on it.',
    english: 'What each source says is noted once, in English.',
    shared: 'shared by several rules',
    several: 'Several subjects',
    rights: 'Rights',
    figures: 'Amounts and limits',
    registers: 'Who holds which data',
    registersLead:
      'The files that the administration matches, as this rulebook describes them. This site is connected to none of them.',
    feeds: 'Used for',
    acts: 'Laws, decrees and pages read',
    subjects: 'By subject',
  },
  glossary: {
    lead: 'The words that you will read in a letter or hear at a desk, with what they mean. The official word is given in each language: show it.',
    unread: 'usual term, which we have read in no source',
    groups: {
      money: 'Money',
      household: 'The household',
      registers: 'Registers and files',
      procedure: 'Asking, and disagreeing',
      bodies: 'The services',
    },
    rights: 'Names of the rights',
    rightsLead: 'The plain name first, then the official names.',
  },
  desks: {
    lead: 'Desks where a person receives you, answers the telephone or reads your letter. The municipality that you write here is not kept and stands in no address.',
    find: 'Search',
    found: 'Around: {place}',
    levels: { commune: 'In the municipality', region: 'In the region', federal: 'In the whole country' },
  },
  about: {
    title: 'What this site is, and what it is not',
    lead: 'Recto-Verso decides nothing. Only the service that pays a right can decide.',
    sections: [
      {
        title: 'What it is',
        text: [
          'Recto: the rights that a household in Belgium could have, with the reason, the article of law and the source of each amount.',
          'Verso: what an automatic matching of files could make of them, and what one can then do.',
          'The law is written in public, dated files that anybody can read and check. The pages “rules” and “sources” show them.',
        ],
      },
      {
        title: 'What it is not',
        text: [
          'It is no public service, and no public service has approved what it says.',
          'It is neither a request nor legal advice. Nothing is asked on your behalf: one always has to go to the desk, telephone or write.',
          'It is not complete: many rights are not worked out, and some amounts wait for their update. Each page says so where it is the case.',
          'The texts have not yet been reviewed by a person of the trade. Have what matters to you confirmed.',
          'It is connected to no register: it does not know what the files say about you.',
        ],
      },
      {
        title: 'What becomes of your answers',
        text: [
          'No name, no account, no national number. No answer stands in an address, and nothing is written to a log.',
          'With scripts, your own device works everything out: your answers do not reach us.',
          'Without scripts, the server works it out. It keeps nothing: the answers travel in a sealed cookie, until you erase them or close the browser.',
          'If you choose a display, a cookie keeps that for a year. It says nothing else. With scripts, the device also keeps the pages and the law, so as to work without a network: never a page with answers.',
          'Nothing is sent to any service, and no page asks anything of another site.',
        ],
      },
      {
        title: 'Who makes it, and under which licence',
        text: [
          'Recto-Verso is free software, made by those who contribute to it. The history of its files says who changed what, and when.',
          'The code is licensed under EUPL-1.2. Rules, texts and data are licensed under CC BY 4.0: anybody may use them and name the source.',
        ],
      },
      {
        title: 'Reporting a mistake',
        text: [
          'A wrong rule, an old amount, a desk that has moved, a word that hurts: all of it can be mended. Note the right, the day and what is wrong, with the source if you can. Write nothing personal.',
        ],
        contact: true,
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'We aim at WCAG 2.2, level AA. We do not yet say that the site conforms: only machines have checked it.',
    sections: [
      {
        title: 'What a machine checks at every change',
        text: [
          'The tool axe finds nothing wrong with the pages in Chromium: light and dark, on a desk screen and on a small one, from left to right and from right to left.',
          'No page scrolls sideways at 320 pixels with text twice as large.',
          'The way from the form to a right, and to a letter, can be gone by keyboard alone.',
          'Everything works without scripts, and the pages can be printed.',
          'Light, dark or high contrast is chosen at the foot of every page, also without scripts.',
        ],
      },
      {
        title: 'What has not been checked',
        text: [
          'With a screen reader (NVDA, VoiceOver, TalkBack): not yet.',
          'In Firefox and Safari, and on real, old telephones: not yet.',
          'By people with disabilities, or who read with difficulty: not yet. No text is therefore called “easy to read”.',
        ],
      },
      {
        title: 'What we know to be imperfect',
        text: [
          'The names of sources, and the reason why an amount is not known, are in English in every language.',
          'Only the results of “My rights” can be read aloud, with scripts. There is no sign language.',
          'Arabic is on the first page, around the others and in the first questions. The rest is in French. Nobody has reviewed it yet.',
          'Some pages of rules are long, as the law is. Their parts unfold.',
        ],
      },
      {
        title: 'Does something stop you?',
        text: [
          'Say what you wanted to do, and with which device. Meanwhile a desk or an association can print these pages for you.',
        ],
        contact: true,
      },
    ],
  },
  contact: 'Whom to tell: {contact}',
  noContact:
    'This copy of the site gives no address. Tell whoever showed it to you, an association or a desk, who can pass it on.',
};
