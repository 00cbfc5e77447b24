/** This module draws hostile requests: bodies, addresses and headers that could break the code that reads them. */
import fc from 'fast-check';
import { getMediaType, service, type Described, type Wire } from './contract.ts';
import { correctCurveRequest } from './consistent-bodies.ts';
import { drawValid, type SchemaDrawing } from './schema-arbitrary.ts';

type Schemas = SchemaDrawing['schemas'];

/** Lists texts that a parser or a reader may misinterpret. */
const TEXTS: readonly string[] = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  '0x10',
  '\u0000',
  'a\u0000b',
  '\u202egnihton',
  '\ufeffx',
  '\ud800',
  'e\u0301',
  '👩‍👩‍👧‍👦',
  '../../etc/passwd',
  '%00',
  '${7*7}',
  '<script>alert(1)</script>',
  "' or 1=1 --",
  'a\r\nset-cookie: a=b',
  'x'.repeat(100_000),
  '(a+)+$'.repeat(200),
  '0000-00-00',
  '9999-12-31',
  '-000001-01-01',
  '+275760-09-13',
  '2026-02-30',
  '1900-02-29',
  '2026-11-25T00:00:00Z',
  '20261125',
  '2026-11-25\u0000',
];

/** Lists values as they are written in a JSON text. Some of them cannot be produced by serializing a value. */
const TOKENS: readonly string[] = [
  'NaN',
  'Infinity',
  '1e999',
  '-1e999',
  '-0',
  '5e-324',
  '1.7976931348623157e308',
  '9007199254740993',
  '1'.repeat(5_000),
  '0.1e-400',
  '"\\ud800"',
  '"\\u0000"',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"min":1,"max":-1}',
  '{"min":-1e308,"max":1e308}',
  '{"one_of":[]}',
  '{"one_of":[{"one_of":[1]}]}',
  '{"spells":[{"from":"9999-12-31","until":"0001-01-01","value":1}]}',
  '{"declined":true,"other":"x"}',
  '{"other":"\\u202e\\u0000"}',
  '{"a":1,"a":2}',
  '{"persons":{"a":{},"a":{"partner":"a"}}}',
  '{"persons":{"a":{"partner":"b"},"b":{"partner":"a","related":{"a":"child","b":"parent"}}}}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
  `[${'0,'.repeat(20_000)}0]`,
  `{${Array.from({ length: 3_000 }, (_, i) => `"p${i}":{}`).join(',')}}`,
  '/* a */ 1',
  '&a [*a]',
  '!!js/function "x"',
];

const token = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS).map((text) => JSON.stringify(text)) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)) },
);
const key = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 8, unit: 'binary' }));

/** Marks the place of a hostile token in a body, until the body is serialized to text. */
const MARK = '\u0001here';

/** Draws a request for an operation with something hostile in its body, its address or its headers. */
export function drawHostileRequest(described: Described, schemas: Schemas): fc.Arbitrary<Wire> {
  const plain = wireOf(described, '{"situation":{"persons":{"her":{}}}}');
  const parts: fc.Arbitrary<Wire>[] = [
    addresses(described).map((address) => ({ ...plain, address })),
    headers.map((odd) => ({ ...plain, headers: { ...plain.headers, ...odd } })),
  ];
  if (getMediaType(described) !== null) {
    const spoilt = spoiltBodies(described, schemas).map((body) => wireOf(described, body));
    parts.push(
      spoilt,
      spoilt,
      spoilt,
      spoilt,
      bytes.map((body) => ({ ...plain, body })),
    );
  }
  return fc.oneof(...parts);
}

function wireOf(described: Described, body: string): Wire {
  const media = getMediaType(described);
  return {
    address: fillPath(described.path, 'ris'),
    headers: media === null ? {} : { 'content-type': media },
    body: media === null ? null : body,
  };
}

function soundBodies({ name, operation }: Described, schemas: Schemas): fc.Arbitrary<object> {
  const situation = { persons: { her: { birth: '1990-04-23' } }, home: { region: 'brussels' } };
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema ?? {};
  if (schema['$ref'] === undefined) return fc.constant({ situation });
  const drawing: SchemaDrawing = {
    schemas,
    own: {
      Situation: fc.constant(situation),
      Official: fc.constant({}),
      SimulationRequest: fc.constant({ scenario: 's1' }),
    },
    days: fc.constant('2026-11-25'),
  };
  return drawValid(schema, drawing).map((drawn) =>
    name === 'curve' ? correctCurveRequest(service.rulebook, drawn) : drawn,
  ) as fc.Arbitrary<object>;
}

/**
 * Draws bodies in which a hostile token replaces a value of the request or of its household, or stands under an
 * unexpected key, and bodies that are a hostile token alone.
 */
function spoiltBodies(described: Described, schemas: Schemas): fc.Arbitrary<string> {
  const { operation } = described;
  const sound = soundBodies(described, schemas);
  const keysOf = (name: string): readonly string[] => Object.keys((schemas[name]?.['properties'] ?? {}) as object);
  const { $ref } = (Object.values(operation.requestBody?.content ?? {})[0]?.schema ?? {}) as { $ref?: string };
  const request = keysOf($ref?.split('/').at(-1) ?? 'EvaluateRequest');
  const spoil = (place: readonly string[], names: readonly string[]): fc.Arbitrary<readonly string[]> =>
    fc.oneof(fc.constantFrom(...names), key).map((name) => [...place, name]);
  const place = fc.oneof(
    spoil([], request),
    spoil(['situation'], keysOf('Situation')),
    spoil(['situation', 'persons'], ['her']),
    { weight: 3, arbitrary: spoil(['situation', 'persons', 'her'], keysOf('Person')) },
    { weight: 2, arbitrary: spoil(['situation', 'home'], keysOf('Home')) },
  );
  const inside = fc
    .tuple(sound, place, token)
    .map(([body, path, text]) => JSON.stringify(laid(body, path)).replace(JSON.stringify(MARK), () => text));
  return fc.oneof({ weight: 6, arbitrary: inside }, { weight: 1, arbitrary: token });
}

/**
 * Returns a copy of the value with the mark at a path. It defines each key as a property, because an assignment would
 * treat keys such as `__proto__` differently.
 */
function laid(value: object, [first, ...rest]: readonly string[]): object {
  if (first === undefined) return value;
  const copy = { ...value };
  const below: unknown = Object.hasOwn(value, first) ? (value as Readonly<Record<string, unknown>>)[first] : {};
  const set = rest.length === 0 ? MARK : laid(below as object, rest);
  return Object.defineProperty(copy, first, { value: set, enumerable: true, configurable: true, writable: true });
}

/** Lists unusual parts of an address, in the form in which they are sent. */
export const ODD_PARTS: readonly string[] = [
  ...TEXTS.map((text) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '')).slice(0, 20_000)),
  ...['%', '%00', '%ff', '%c0%af', '%ED%A0%80', '%2e%2e%2f', '.', '..', '+', ';', '[]', '*'],
];

function addresses({ path, operation }: Described): fc.Arbitrary<string> {
  const odd = fc.constantFrom(...ODD_PARTS);
  const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...namesOf(operation)), odd), odd), { maxLength: 3 });
  const filled = path.includes('{') ? odd.map((part) => fillPath(path, part)) : fc.constant(path);
  return fc
    .tuple(filled, query)
    .map(([to, pairs]) => `${to}${pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.join('=')).join('&')}`}`);
}

/** Returns a path with `part` in place of each parameter in braces. */
export function fillPath(path: string, part: string): string {
  return path.replaceAll(/\{\w+\}/g, () => part);
}

function namesOf({ parameters = [] }: Described['operation']): readonly string[] {
  const names = parameters.filter((one) => one.in === 'query').map((one) => one.name);
  return names.length > 0 ? names : ['date'];
}

const headers = fc.constantFrom<Readonly<Record<string, string>>>(
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-yaml' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json;'.repeat(500) },
  { 'content-type': '' },
  { accept: 'text/html;q=0' },
  { accept: `${'a/b,'.repeat(5_000)}*/*` },
  { 'content-encoding': 'gzip' },
  { 'content-length': '-1' },
  { 'content-length': '99999999999' },
  { 'x-forwarded-for': '__proto__' },
  { 'accept-language': 'xx,'.repeat(2_000) },
  { 'transfer-encoding': 'chunked' },
);

/** Draws bodies that are not UTF-8, that are cut off, or that are no JSON object. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((drawn) => new Uint8Array(drawn)),
  fc.constantFrom('', ' ', '\ufeff{}', '{"situation":', '[', '"', '\u0000', '{}\n{}\n{', '\n'.repeat(5_000)),
  fc.constantFrom([0xff, 0xfe], [0x22, 0xc3, 0x28, 0x22], [0xed, 0xa0, 0x80]).map((list) => new Uint8Array(list)),
) as fc.Arbitrary<string | Uint8Array<ArrayBuffer>>;
