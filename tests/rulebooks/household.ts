/**
 * This module draws random households for a random rulebook. They are drawn as answers that name no facts, so that they
 * shrink independently of the rulebook, and are then written as a situation with the facts that the rulebook asks.
 */
import fc from 'fast-check';
import { showDay } from '../../engine/core/src/values/calendar.ts';
import { listFigureAmounts } from './figures.ts';
import { pick, SIZE_WORDS } from './place.ts';
import { HOME_FACTS, ITEM, PERSON_FACTS, DRAWN_RELATIONS } from './vocabulary.ts';
import { readBookDay, type DrawnBook } from './write.ts';
import type { RuleValues } from './write-tree.ts';

/** Describes an answer: `how`, from 0 to 99, says how well it is known; `a` and `b` select what is stated. */
interface Said {
  readonly how: number;
  readonly a: number;
  readonly b: number;
}

interface Person {
  readonly facts: readonly Said[];
  readonly gets: readonly Said[];
  readonly partner: number;
  readonly related: number;
  readonly items: readonly (readonly Said[])[] | null;
}

export interface HouseholdDraw {
  /** An answer whose `how` (0 to 99) is below this number is, in most cases, known only in part or not known. */
  readonly open: number;
  readonly persons: readonly Person[];
  readonly home: readonly Said[];
  readonly othersUnknown: boolean;
  readonly points: readonly Said[];
}

const IDS = ['ann', 'ben', 'cat'] as const;
/** Lists the facts of a person that `write.ts` adds to the vocabulary; their answers follow those of the vocabulary. */
const GIVEN = ['busy', 'idle', 'means'];
const GETS = ['pension', 'right_0', 'right_1', 'right_2'];
/**
 * The answer about a fact or a receipt is left out when its `how` is below this number, so that answers shrink to none.
 */
const SILENT = 4;
/** A fact that has a formula (`is:`) is stated only if the `how` of its answer is at least this number. */
const STATED = 85;

export function drawHouseholds(): fc.Arbitrary<HouseholdDraw> {
  const said = fc.record({ how: fc.nat(99), a: fc.nat(9_999), b: fc.nat(9_999) });
  const answers = (length: number): fc.Arbitrary<readonly Said[]> => fc.tuple(...Array.from({ length }, () => said));
  const person = fc.record({
    facts: answers(Object.keys(PERSON_FACTS).length + GIVEN.length),
    gets: answers(GETS.length),
    partner: fc.nat(3),
    related: fc.nat(3),
    items: fc.option(fc.array(answers(Object.keys(ITEM).length), { maxLength: 2 }), { freq: 8 }),
  });
  return fc.record({
    open: fc.constantFrom(20, 0, 30, 60),
    persons: fc.array(person, { minLength: 1, maxLength: IDS.length }),
    home: answers(Object.keys(HOME_FACTS).length),
    othersUnknown: fc.nat(9).map((n) => n === 9),
    points: answers(3),
  });
}

interface Telling {
  readonly book: DrawnBook;
  readonly open: number;
  /** The day is an integer, yyyymmdd. */
  readonly date: number;
  readonly persons: readonly string[];
  /** Lists the numbers of the figures; values close to them are drawn more often, because results change there. */
  readonly near: readonly number[];
}

export function writeDrawnSituation(h: HouseholdDraw, book: DrawnBook): RuleValues {
  const persons = IDS.slice(0, h.persons.length);
  const telling: Telling = {
    book,
    open: h.open,
    date: readBookDay(book),
    persons,
    near: listFigureAmounts(book.figures),
  };
  const { person, home, item } = book.vocabulary as Readonly<Record<string, RuleValues | undefined>>;
  const has = new Set(
    Object.keys(book.rights ?? {}).concat(Object.keys((book.vocabulary['receipts'] ?? {}) as RuleValues)),
  );
  const gets = (told: readonly Said[]): RuleValues =>
    fields(GETS.map((name, i) => [name, has.has(name) ? receipt(telling, told[i]) : undefined]));
  const items = (list: Person['items']): readonly RuleValues[] | undefined =>
    item === undefined || list === null
      ? undefined
      : list.map((told) => facts(telling, { ...item, owner: undefined }, Object.keys(ITEM), told));
  return {
    persons: Object.fromEntries(
      h.persons.map((p, i) => [
        persons[i] ?? '',
        fields([
          ...Object.entries(facts(telling, person, [...Object.keys(PERSON_FACTS), ...GIVEN], p.facts)),
          ['gets', gets(p.gets)],
          ['item', items(p.items)],
          ...Object.entries(ties(telling, p, i)),
        ]),
      ]),
    ),
    ...(home === undefined ? {} : { home: facts(telling, home, Object.keys(HOME_FACTS), h.home) }),
    ...(h.othersUnknown ? { others: 'unknown' } : {}),
    ...points(telling, h.points),
  };
}

/**
 * Writes the ties of person `i`. The first person may name the second as partner, or state `none`; a third person may
 * state `none` too. The first person may also state one relation to everybody after the second. Nothing is said about
 * other pairs.
 */
function ties({ book, persons }: Telling, { partner, related }: Person, i: number): RuleValues {
  const couple = persons[1 - i];
  return fields([
    [
      'partner',
      partner === 0
        ? undefined
        : partner === 1 && couple !== undefined && i === 0
          ? couple
          : i > 1 || (partner === 2 && i === 0)
            ? 'none'
            : undefined,
    ],
    [
      'related',
      book.relations === undefined || i !== 0 || related === 0
        ? undefined
        : fields(persons.slice(2).map((id) => [id, pick(DRAWN_RELATIONS.values, related)])),
    ],
  ]);
}

/**
 * States exact values for the readings and discretions that the laws contain, or leaves them out. They are never
 * declined, because nobody is asked about a point of law.
 */
function points(telling: Telling, told: readonly Said[]): RuleValues {
  const laws = JSON.stringify(telling.book.rights);
  const settled = (name: string, def: RuleValues, said: Said | undefined): unknown =>
    laws.includes(name) && said !== undefined && said.how >= telling.open ? exact(telling, def, said.a) : undefined;
  const [view, grace, extra] = told;
  return fields([
    ['readings', fields([['view', settled('reading.view', { type: SIZE_WORDS }, view)]])],
    [
      'discretion',
      fields([
        ['grace', settled('discretion.grace', { type: 'yes-no' }, grace)],
        ['extra', settled('discretion.extra', { type: 'money/month', min: 0, max: 50 }, extra)],
      ]),
    ],
  ]);
}

/** Builds an object without the values that are `undefined` and without objects that have no field. */
function fields(entries: readonly (readonly [string, unknown])[]): RuleValues {
  const isEmpty = (v: unknown): boolean =>
    v === undefined || (typeof v === 'object' && v !== null && !Array.isArray(v) && Object.keys(v).length === 0);
  return Object.fromEntries(entries.filter(([, v]) => !isEmpty(v)));
}

/**
 * Writes those facts of a row that the rulebook has (`defs`). `order` lists the names of the facts in the order of
 * their answers.
 */
function facts(telling: Telling, defs: RuleValues = {}, order: readonly string[], told: readonly Said[]): RuleValues {
  return fields(
    order.map((name, i) => {
      const def = defs[name] as RuleValues | undefined;
      const said = told[i];
      if (def === undefined || said === undefined || ('is' in def && said.how < STATED)) return [name, undefined];
      return [name, 'kept' in def ? overTime(telling, def, said) : value(telling, def, said)];
    }),
  );
}

/**
 * Returns a fact as a situation states it: a value, a range or set of values, `null`, declined, or "my situation is
 * different". Returns `undefined` when the fact is left out.
 */
function value(telling: Telling, def: RuleValues, said: Said | undefined): unknown {
  if (said === undefined || said.how < SILENT) return undefined;
  const [a, b] = [exact(telling, def, said.a), exact(telling, def, said.b)];
  if (said.how >= telling.open) return a;
  if (def['type'] === 'yes-no') return said.b % 2 === 0 ? null : { declined: true };
  if (Array.isArray(def['type']) || def['type'] === 'person')
    return a === b ? { other: 'otherwise' } : { one_of: [a, b] };
  const [min, max] = (a as number) < (b as number) ? [a, b] : [b, a];
  return pick([{ min, max }, { min, max }, { min }, { max }, null], said.a + said.b);
}

/** Returns a known value of the type of a fact, selected by `n`. */
function exact({ date, persons, near }: Telling, { type, min, max }: RuleValues, n: number): unknown {
  if (Array.isArray(type)) return pick(type as string[], n);
  if (type === 'yes-no') return n % 2 === 0 ? 'no' : 'yes';
  if (type === 'person') return pick([...persons, 'nobody'], n);
  if (type === 'date')
    return pick([showDay(date), '2024-02-29', '2025-06-16', '2025-01-01', '2010-05-05', '2004-06-15'], n);
  if (type === 'share') return (n % 9) / 8;
  const [lo, hi] = [min as number, max as number];
  const some = type === 'number' ? [] : near.flatMap((x) => [x, x + 0.01, x - 0.01]).filter((x) => lo <= x && x <= hi);
  const among = [lo, hi, ...some, ...some].map((x) => Math.round(x * 10_000) / 10_000);
  return n % 3 === 0 ? lo + (n % (hi - lo + 1)) : pick(among, Math.floor(n / 3));
}

const SPELLS = [
  [{ from: '2024-01-10' }],
  [{ from: '2024-01-10', until: '2025-03-31' }],
  [{ from: '2024-01-10', until: '2025-03-31' }, { from: '2025-04-01' }],
  [
    { from: '2023-05-01', until: '2024-02-28' },
    { from: '2025-02-15', until: '2025-06-15' },
  ],
  [{ from: '2025-06-15' }],
  [],
] as const;

/**
 * Returns a fact that is kept over time as a situation states it: spells, values by month or by year, or one statement
 * without a period. Returns `undefined` when the fact is left out.
 */
function overTime(telling: Telling, def: RuleValues, said: Said): unknown {
  if (said.how < SILENT) return undefined;
  const each = (i: number): unknown => exact(telling, def, said.a + i * said.b);
  const isOpen = said.how < telling.open;
  if (def['kept'] === 'by-month')
    return said.b % 3 === 0
      ? each(0)
      : Object.fromEntries(
          ['2025-06', '2025-05', '2025-04', '2024-12'].slice(isOpen ? 2 : 0).map((m, i) => [m, each(i)]),
        );
  if (def['kept'] === 'by-year')
    return said.b % 3 === 0
      ? each(0)
      : Object.fromEntries(['2025', '2024', '2023'].slice(isOpen ? 1 : 0).map((y, i) => [y, each(i)]));
  if (isOpen) return value(telling, def, said);
  const spells = pick(SPELLS, said.b) ?? [];
  return def['type'] === 'yes-no' ? spells : spells.map((spell, i) => ({ ...spell, value: each(i) }));
}

/**
 * Returns a receipt: received or not, now or in spells, sometimes with the day of the request or of the grant. `null`
 * means that it is not known, and `undefined` that it is left out.
 */
function receipt(telling: Telling, said: Said | undefined): unknown {
  if (said === undefined || said.how < SILENT) return undefined;
  const beside = { asked: pick(['2024-02-10', '2025-01-01', { min: '2024-12-31', max: '2025-06-16' }], said.a) };
  if (said.how < telling.open) return pick(['yes', beside, { granted: '2024-01-01' }, null], said.b);
  const spells = pick(SPELLS, said.b) ?? [];
  return pick<unknown>(['no', 'no', spells, spells.map((spell) => ({ ...spell, ...beside }))], said.a);
}
