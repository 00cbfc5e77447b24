/** This module has hostile forms, names and cookies, which no ordinary visitor sends. */

/** Lists names for which no page has an action. Most of them are inherited by every object. */
export const NAMES: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'default',
  'nothing',
  '',
  'answer/../constructor',
];

/** Lists hostile values for a parameter of an address. */
export const PLACED: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  '%E0%A4%A',
  '%00',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..%5c',
  '%0d%0aset-cookie:%20a=b',
  '%252e',
  '%ED%A0%80',
  'x'.repeat(4_000),
];

const ODD_VALUES: readonly string[] = ['constructor/__proto__', '__proto__', '\u0000', '-1e999', '9999-99-99', '//'];
/** Lists names of query parameters that pages read, and `__proto__`; `in` and `with` are in the list twice. */
const ASKED = 'in with date step variant grant reads rounds seed homes share.x check __proto__ with in'.split(' ');

/**
 * Lists hostile queries. Most of them give one odd value to every name in `ASKED`; the last two have a broken encoding
 * or odd parameters of SvelteKit.
 */
export const QUERIES: readonly string[] = [
  ...ODD_VALUES.map((value) => `?${ASKED.map((name) => `${name}=${encodeURIComponent(value)}`).join('&')}`),
  '?%E0%A4%A=%zz&%=%',
  '?x-sveltekit-invalidated=zz&x-sveltekit-trailing-slash=9',
];

export interface SentBody {
  readonly body: string | FormData | URLSearchParams | null;
  readonly type: string | null;
}

const URLENCODED = 'application/x-www-form-urlencoded';

/** Maps a description to a request body that is not a form, or that is a broken or too long one. */
export const BROKEN: Readonly<Record<string, SentBody>> = {
  json: { body: '{"back":"/fr"}', type: 'application/json' },
  'plain text': { body: 'back=/fr', type: 'text/plain' },
  nothing: { body: null, type: null },
  'cut multipart': {
    body: '--x\r\ncontent-disposition: form-data; name="back"\r\n\r\n/fr',
    type: 'multipart/form-data; boundary=x',
  },
  'multipart without a boundary': { body: 'back=/fr', type: 'multipart/form-data' },
  'a form of remote functions': { body: '\u0000\u00ff\u00ff\u00ff\u007f', type: 'application/x-sveltekit-formdata' },
  'too much': { body: `back=${'x'.repeat(300_000)}`, type: URLENCODED },
};

/** Lists names that are added to the fields of a form; most of them are the field of no page, but look like one. */
const NOBODYS_FIELDS: readonly string[] = [
  '__proto__',
  'constructor',
  'p1.constructor',
  'p1.constructor.from',
  'p1.gets.constructor.amount',
  'p1.constructor[0].constructor',
  'p99.birth',
  'home.constructor[0].constructor',
  'official.p1.constructor',
  'decided.constructor',
  'compare.constructor',
  'question',
];

/**
 * Returns forms with values that the page itself would never send.
 *
 * @param names the names of the fields of a page
 */
export function createOddForms(names: readonly string[]): readonly (readonly [string, SentBody])[] {
  const every = [...names, ...NOBODYS_FIELDS];
  const files = new FormData();
  for (const name of names) files.append(name, new Blob(['/fr']), 'a.txt');
  const twice = new URLSearchParams(
    names.flatMap((name) => ['constructor', '//other.example'].map((one) => [name, one])),
  );
  const exact = new URLSearchParams(names.map((name) => [`exact.${name}`, '__proto__']));
  const broken = `${names.map((name) => `${name}=%E0%A4%A`).join('&')}&%=%zz&%00=%ff&&==`;
  return [
    ...ODD_VALUES.map((value): readonly [string, SentBody] => [
      JSON.stringify(value),
      { body: new URLSearchParams(every.map((name) => [name, value])), type: null },
    ]),
    ['files', { body: files, type: null }],
    ['each field twice', { body: twice, type: null }],
    ['exact values', { body: exact, type: null }],
    ['broken encoding', { body: broken, type: `${URLENCODED}; charset=utf-16` }],
    ['long names and values', { body: `${'a'.repeat(60_000)}=${'b'.repeat(60_000)}`, type: URLENCODED }],
  ];
}

/** Lists return addresses that lead to another site, or that are no address at all. */
export const WAYS_BACK: readonly string[] = [
  '//other.example',
  '/\\other.example',
  '\\\\other.example',
  '/a/..//other.example',
  '/a/../\\other.example',
  '/a/%2e%2e//other.example',
  '/.//other.example',
  '/./\t/other.example',
  '\t//other.example',
  'https://other.example/fr',
  'https:other.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:http://other.example/x',
  'http://[',
  'http://a:b@other.example/',
  '///',
  '',
  '\u0000',
  '/fr\r\nlocation: //other.example',
  '@other.example',
];

/** Lists contents of a sealed cookie that are not a set of answers. */
export const NO_ANSWERS: readonly unknown[] = [
  null,
  'x',
  ['a'],
  { a: 1 },
  { persons: ['p2'] },
  JSON.parse('{"__proto__":"x"}'),
];

/** Lists sets of answers that a cookie or a form could hold, and in which most values mean nothing. */
export const ODD_ANSWERS: readonly Readonly<Record<string, string>>[] = [
  {
    persons: 'constructor __proto__ p2 p2 p99',
    others: '__proto__',
    date: '9999-99-99',
    'p1.birth': '__proto__',
    'p1.partner': 'constructor',
    'p1.gets': 'constructor',
    'p1.job': '-1',
    'p1.related.__proto__': 'x',
    'p2.relation': 'toString',
    'home.region': '__proto__',
    'home.commune': 'constructor',
    letter: 'constructor __proto__ toString',
    skip: '__proto__ constructor',
    'official.p1.lives': '__proto__',
    'decided.constructor': '9999-99-99',
    'compare.2': 'event:constructor:__proto__',
    'compare.3': 'after:__proto__',
    'compare.along': '__proto__',
    'flow.phone': 'constructor',
    'flow.until': 'constructor',
    'flow.urgent': '__proto__ constructor',
    'flow.rounds': '-1e999',
    'flow.trail': '__proto__:r constructor/__proto__:u start/__proto__ p1+p2/constructor~s',
    'flow.start.who': '__proto__ constructor',
    'flow.start.age': '__proto__',
    'flow.bands.__proto__': '1 2',
  },
  ...[
    ['nearest:constructor', 'files:__proto__'],
    ['event:__proto__', 'after:compare.2'],
  ].map(([second = '', third = '']) => ({
    'p1.birth': '1950',
    'home.region': 'constructor',
    date: 'constructor',
    letter: 'ris dm-1 constructor',
    'compare.2': second,
    'compare.3': third,
    'compare.along': 'p1.constructor',
  })),
];
