/**
 * This module turns a household of `households/` into the fields of the page's form; facts for which the form has no
 * field stay unknown.
 */
import type { FactDef, Rulebook } from '../../engine/core/src/index.ts';
import { applyForm, type Answers } from '../../web/src/lib/door/answers.ts';
import { firstFacts } from '../../web/src/lib/door/first-facts.ts';
import { ABSENT, DECLINED, isShare } from '../../web/src/lib/door/parse.ts';
import { findFieldTarget } from '../../web/src/lib/door/vocabulary.ts';
import { formatIsoDay, type GoldenHousehold } from './household.ts';

type Facts = Readonly<Record<string, unknown>>;
type Said = readonly (readonly [string, string])[];

interface Telling {
  readonly rulebook: Rulebook;
  /**
   * Maps the id of each person to the id that the page gives the person: `p1` for the first person, `p2` for the next.
   */
  readonly ids: ReadonlyMap<string, string>;
  readonly persons: Readonly<Record<string, Facts>>;
}

/** Each of these facts has its own fields in the form, and its own function in this module. */
const APART = ['partner', 'related', 'gets'];

export function tellOnPage(rulebook: Rulebook, { date, situation }: GoldenHousehold): Answers {
  const { persons, home } = situation;
  const ids = new Map(Object.keys(persons).map((id, i) => [id, `p${i + 1}`]));
  const telling = { rulebook, ids, persons };
  return applyForm({}, [
    ['persons', [...ids.values()].slice(1).join(' ')],
    ['others', 'none'],
    ['date', formatIsoDay(date)],
    ...[...ids.keys()].flatMap((id) => personSaid(telling, id)),
    ...factsSaid(telling, 'home', home),
  ]);
}

function personSaid(telling: Telling, id: string): Said {
  const facts = telling.persons[id] ?? {};
  const of = telling.ids.get(id) ?? '';
  return [
    ...partnerSaid(telling, id, of),
    ...tiesSaid(telling, id, of),
    ...getsSaid(of, facts),
    ...factsSaid(telling, of, facts),
  ];
}

/**
 * Returns the fields for the partner of a person. Where one of a couple is the first person, the field `relation` of
 * the other person states the couple.
 */
function partnerSaid({ ids, persons }: Telling, id: string, of: string): Said {
  const partner = ids.get(String(persons[id]?.['partner'])) ?? 'none';
  if (of === 'p1') return partner === 'none' ? [['p1.partner', 'none']] : [[`${partner}.relation`, 'partner']];
  return partner === 'p1' ? [] : [[`${of}.partner`, partner]];
}

function tiesSaid({ ids, persons }: Telling, id: string, of: string): Said {
  return Object.entries((persons[id]?.['related'] ?? {}) as Facts).map(([to, relation]) => {
    const other = ids.get(to) ?? '';
    return [of === 'p1' ? `${other}.relation` : `${of}.related.${other}`, String(relation)] as const;
  });
}

/**
 * Returns the fields for the receipts. One tick covers all that was never received or is no longer received; a receipt
 * that is not known is declined.
 */
function getsSaid(of: string, { gets = {} }: Facts): Said {
  return [
    [`${of}.gets`, 'none'],
    ...Object.entries(gets as Facts).flatMap(([name, periods]): Said => {
      const field = `${of}.gets.${name}`;
      if (periods === null) return [[field, DECLINED]];
      const last = (periods as readonly Facts[]).at(-1);
      if (last === undefined || 'until' in last) return [];
      return [
        [field, 'yes'],
        ...Object.entries(last).map(([key, value]) => [`${field}.${key}`, String(value)] as const),
      ];
    }),
  ];
}

function factsSaid(telling: Telling, of: string, facts: Facts): Said {
  return Object.entries(facts).flatMap(([name, value]): Said => {
    const place = APART.includes(name) ? null : findFieldTarget(telling.rulebook, `${of}.${name}`);
    if (place?.kind === 'fact') return factSaid(telling, `${of}.${name}`, place.fact, value);
    if (place?.kind === 'count' && Array.isArray(value))
      return thingsSaid(telling, `${of}.${name}`, value as readonly Facts[]);
    return [];
  });
}

/**
 * Returns the fields of one fact. Of several periods the form gets the last, provided that it has a beginning and no
 * end. A table of values by year is left out, because the form has only one field for them.
 */
function factSaid({ ids }: Telling, name: string, { type }: FactDef, value: unknown): Said {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  if (last === null || last === undefined) return [];
  if (typeof last === 'object') {
    const { from, until, value: then = 'yes' } = last as Facts;
    return from === undefined || until !== undefined
      ? []
      : [
          [`${name}.from`, String(from)],
          [name, written(then)],
        ];
  }
  return [[name, written(last)]];

  function written(one: unknown): string {
    if (type.kind === 'person') return ids.get(String(one)) ?? String(one);
    return isShare(type) ? String(Math.round(Number(one) * 1e6) / 1e4) : String(one);
  }
}

/**
 * Returns the fields of a list of things in their order. Where the form has a row for each thing by its name, the thing
 * goes into that row, and the row of a thing that is not listed says that it is absent.
 */
function thingsSaid(telling: Telling, list: string, things: readonly Facts[]): Said {
  const kind = list.slice(list.indexOf('.') + 1);
  const named = firstFacts.named[kind];
  if (named === undefined)
    return [
      [list, String(things.length)],
      ...things.flatMap((thing, row) => thingSaid(telling, `${list}[${row}]`, kind, thing)),
    ];
  return named.rows.flatMap((value, row): Said => {
    const thing = things.find((one) => one[named.by] === value);
    const { [named.by]: _, ...rest } = thing ?? {};
    if (thing === undefined) return [[`${list}[${row}].${named.facts[0]}`, ABSENT]];
    return thingSaid(telling, `${list}[${row}]`, kind, rest);
  });
}

function thingSaid(telling: Telling, row: string, kind: string, thing: Facts): Said {
  return Object.entries(thing).flatMap(([name, value]) => {
    const fact = telling.rulebook.facts.find((one) => one.id === `${kind}.${name}`);
    return fact === undefined ? [] : factSaid(telling, `${row}.${name}`, fact, value);
  });
}
