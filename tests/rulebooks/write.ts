/** This module writes a random rulebook as a vector file, without the facts, figures and groups that no law reads. */
import { parseDay } from '../../engine/core/src/values/calendar.ts';
import type { VectorFile } from '../vectors/file.ts';
import type { DrawnRulebook, Group } from './draw.ts';
import { pick, type Leaves } from './place.ts';
import {
  FRAMES,
  HOME_FACTS,
  ITEM,
  joinLeaves,
  PERSON_FACTS,
  createFormulaPlace,
  RECEIPTS,
  DRAWN_RELATIONS,
  createLeafRow,
} from './vocabulary.ts';
import { listDerivedLeaves, writeLaws, type Around, type Scope } from './write-law.ts';
import { writeLine, type RuleValues } from './write-tree.ts';

/** A drawn rulebook has no vectors, because households are drawn separately. */
export type DrawnBook = Omit<VectorFile, 'vectors'>;

/** Returns the day of the answers as an integer, yyyymmdd, and throws an `Error` when `date` is not a day. */
export function readBookDay({ date }: DrawnBook): number {
  const day = parseDay(date);
  if (day === null) throw new Error(`"${date}" is no day`);
  return day;
}

interface Written {
  readonly name: string;
  readonly of: Scope;
  readonly says: RuleValues;
}

const GROUPS: readonly Written[] = [
  { name: 'everyone', of: 'person', says: { over: 'everybody', where: 'yes' } },
  { name: 'housemates', of: 'person', says: { over: 'roof', where: 'yes' } },
  { name: 'enrolled', of: 'person', says: { over: 'register', where: 'yes' } },
  { name: 'items', of: 'item', says: { over: 'item', where: 'same(member.owner, me)' } },
];
const FRAMED: readonly Pick<Written, 'name' | 'of'>[] = [
  { name: 'everybody', of: 'person' },
  { name: 'roof', of: 'person' },
  { name: 'register', of: 'person' },
  { name: 'item', of: 'item' },
];
/** Lists the facts of a person that a formula gives unless they are stated. */
const GIVEN: Partial<Leaves> = { truth: ['busy', 'idle'], amount: ['means'] };

export function writeDrawnRulebook({ date, figures, given, groups, rights }: DrawnRulebook): DrawnBook {
  const names = rights.map((_, i) => `right_${i}`);
  const gets = names.map((rightName) => `gets.${rightName}`);
  const receipts: Partial<Leaves> = { truth: gets, lasting: gets };
  const [busy, idle, means] = given.map((term) =>
    writeLine(term, createFormulaPlace([createLeafRow('person', '', receipts)])),
  );
  const all = [
    ...GROUPS,
    ...groups.reduce<readonly Written[]>((above, group) => [...above, written(group, above)], []),
  ];
  const laws = rights.map((right, i) => {
    const before = rights.slice(0, i).map((one, k) => listDerivedLeaves(one, `right_${k}.`));
    const may: Partial<Leaves> = { truth: names.slice(0, i).map((rightName) => `may_get.${rightName}`) };
    const around: Around = {
      groups: all,
      ofPerson: joinLeaves(GIVEN, receipts, ...before, may),
      // Of two rights, at most one states the exclusion. In some pairs the earlier right states it with `not_with`, and
      // its lines read no fact that the later right derives; in the other pairs the later right gives way to the
      // earlier one.
      receipts: [
        { name: 'pension', first: false },
        ...names.flatMap((name, k) => {
          const first = (i + k) % 2 === 1;
          return k !== i && first === k < i ? [{ name, first }] : [];
        }),
      ],
    };
    return [names[i] ?? '', { laws: writeLaws(right, around) }] as const;
  });
  return onlyWhatIsRead({
    name: 'drawn',
    about: 'Drawn',
    date,
    vocabulary: {
      person: {
        ...PERSON_FACTS,
        busy: { type: 'yes-no', is: busy },
        idle: { type: 'yes-no', is: idle },
        means: { ...PERSON_FACTS['wage'], is: `clamp(${means ?? ''}, 0, 1)` },
      },
      home: HOME_FACTS,
      item: ITEM,
      receipts: RECEIPTS,
    },
    relations: DRAWN_RELATIONS,
    groups: { ...FRAMES, ...Object.fromEntries(all.map(({ name, says }) => [name, says])) },
    figures,
    rights: Object.fromEntries(laws),
  });
}

/** Writes a group. `above` lists the groups that stand before it, which it may narrow or name. */
function written({ over, where, asOf }: Group, above: readonly Written[]): Written {
  const frame = pick([...FRAMED, ...above], over);
  const of = frame?.of ?? 'person';
  const own = (scope: Scope): Partial<Leaves> => (scope === 'person' ? GIVEN : {});
  const place = createFormulaPlace([createLeafRow(of, 'member.', own(of)), createLeafRow('person', 'me.', GIVEN)], {
    tests: of === 'person' ? above.filter((group) => group.of === 'person').map(({ name }) => name) : [],
    isPair: of === 'person',
  });
  const day = asOf === null ? {} : { as_of: writeLine(asOf, createFormulaPlace([])) };
  return { name: `group_${above.length}`, of, says: { over: frame?.name, ...day, where: writeLine(where, place) } };
}

/** Maps a name to the names that are kept when it is read: a group over a frame needs the definition of that frame. */
const WITH: Readonly<Record<string, readonly string[]>> = {
  roof: ['roof_frame'],
  register: ['register_frame'],
  param: [],
};

/**
 * Leaves out every fact, receipt, figure and group that no law reads, directly or through others. The definitions of
 * relations are left out too, when nothing reads a relation.
 */
function onlyWhatIsRead(book: DrawnBook): DrawnBook {
  const { person, home, item, receipts } = book.vocabulary as Readonly<Record<string, RuleValues>>;
  const named: RuleValues = { ...item, ...home, ...person, ...book.groups, ...book.figures };
  const read = new Set<string>();
  const look = (value: unknown): void => {
    for (const word of JSON.stringify(value).match(/[A-Za-z]\w*/g) ?? []) {
      if (read.has(word)) continue;
      read.add(word);
      look(named[word] ?? '');
      look(WITH[word] ?? []);
    }
  };
  look(book.rights);
  const kept = (values: RuleValues = {}): RuleValues | undefined => {
    const found = Object.entries(values).filter(([name]) => read.has(name));
    return found.length === 0 ? undefined : Object.fromEntries(found);
  };
  const things =
    read.has('item') || read.has('items') ? { item: { of: 'person', owner: ITEM['owner'], ...kept(item) } } : {};
  const parts = { person: kept(person), home: kept(home), receipts: kept(receipts) };
  const { relations, ...rest } = book;
  return {
    ...rest,
    vocabulary: { ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)), ...things },
    ...(relations !== undefined && (read.has('related') || read.has('degree')) ? { relations } : {}),
    groups: kept(book.groups) ?? {},
    figures: kept(book.figures) ?? {},
  };
}
