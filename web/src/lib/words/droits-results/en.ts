import type { ResultWords } from './shape.ts';

export const en: ResultWords = {
  title: {
    sureOne: 'You are very likely entitled to 1 aid',
    sureOther: 'You are very likely entitled to {n} aids',
    maybeOne: 'You may be entitled to 1 aid',
    maybeOther: 'You may be entitled to {n} aids',
    none: 'We found no aid that is sure',
  },
  also: { one: 'One more is possible.', other: '{n} more are possible.' },
  decides: 'Only the service can decide.',
  empty:
    'That does not mean that nothing is there for you. Go to the social service of your municipality with this sheet. You have the right to ask, even without being sure.',
  week: {
    title: 'To do this week',
    say: 'Say:',
    papers: 'Papers:',
    receipt: 'Ask for a paper with the date.',
    maybe: 'This is not sure yet. Ask all the same: the date of the request counts.',
    deadline: 'Time limit:',
    anyway:
      'Go to the social service of your municipality. Say what is wrong. You have the right to ask, even without being sure.',
  },
  show: { title: 'Show this word', hint: 'At the desk you can show this screen or this sheet.' },
  more: 'Other possible aids ({n})',
  how: 'How to ask',
  notNow: {
    why: 'Why:',
    unmet: 'a condition is not met',
    would: 'What would change it:',
    checks: 'If your life changes, do the test again. The service can check.',
  },
  papers: {
    lack: 'Is one of these papers missing?',
    anyway:
      'Ask all the same. The date of the request counts. The service can look up some papers itself: ask for that.',
  },
  desks: {
    title: 'The desks',
    walkIn: 'Without an appointment',
    noWalkIn: 'Not without an appointment: telephone first',
    appointment: 'By appointment',
    tongues: 'Spoken there:',
    confirm: 'To be confirmed by telephone before you go',
    serves: { one: 'for 1 aid', other: 'for {n} aids' },
    more: 'Other desks ({n})',
    none: 'The desk is that of your municipality: the town hall gives the address.',
  },
  events: {
    title: 'If my life changes',
    hint: 'What has to be said then, to whom and when. Saying it early avoids paying back later.',
    declare: 'To be said',
    mind: 'Good to know',
    help: 'Who can help:',
  },
  notComputed: {
    title: 'What we do not calculate',
    text: 'There are other rights, and the aid of your municipality. We do not calculate them: that says neither yes nor no.',
  },
  code: {
    title: 'Keep a code',
    hint: 'This code holds your answers. Type it here later, or hand it over at the desk: not everything is asked again.',
    trust: 'This code describes your situation. Give it only to somebody whom you trust.',
    left: 'The code does not hold:',
    rounded: 'The code keeps only a range for:',
    picture: 'The same code, to be scanned',
    copy: 'Your code',
  },
  acts: { print: 'Print my sheet', listen: 'Listen', stop: 'Stop' },
  wrong: {
    title: 'Is it not what happens at the desk?',
    link: 'Prepare a text',
  },
  printed: 'Printed on {date}',
  sheetOf: 'Page {page} of {pages}',
};
