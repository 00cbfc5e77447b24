/**
 * Tests line by line what follows from other facts (`implied:`, `never:`, `none:`). In the household of
 * `vocabulary/follows.yaml` in which a line holds, stating the implied value changes nothing; in the household in which
 * the line fails, stating it changes something.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { computeHousehold } from '../../engine/core/src/run/household.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { parseDay } from '../../engine/core/src/values/calendar.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';
import { formatVectorValue } from '../vectors/expected-cells.ts';

type Told = Readonly<Record<string, unknown>>;
interface Pair {
  readonly holds: Told;
  readonly fails: Told;
}

const DAY = '2026-11-01';
const pairs = parse(
  await readFile(new URL('../../rules/vocabulary/follows.yaml', import.meta.url), 'utf8'),
  // The file is read as the rules are: a day is a text, and yes and no are words.
  { schema: 'core', version: '1.2' },
) as Readonly<Record<string, readonly Pair[]>>;

const lines = Object.entries(pairs).flatMap(([id, cases]) =>
  cases.map(({ holds, fails }, at) => ({ id, at, holds, fails })),
);

test.each(lines)('$id, line $at', ({ id, at, holds, fails }) => {
  const told = tellingOf(id, at);
  expect(known(told(holds))).toEqual(known(holds));
  expect(known(told(fails))).not.toEqual(known(fails));
});

/** Returns a function that adds the value that a line implies to a household. */
function tellingOf(id: string, at: number): (household: Told) => Told {
  const [scope, name = ''] = id.includes('.') ? id.split('.') : ['person', id];
  if (scope === 'gets') return (told) => ({ ...told, gets: { [name]: 'no' } });
  if (name === 'none') return (told) => ({ ...told, [scope ?? '']: [] });
  const value = rulebook.facts.find((fact) => fact.id === id)?.implied[at]?.value.text ?? '';
  const said = /^\d+$/.test(value) ? Number(value) : value;
  if (scope === 'home') return (told) => ({ ...told, home: { ...(told['home'] as object), [name]: said } });
  return (told) => ({ ...told, [name]: said });
}

/**
 * Returns everything that is known of the person and the dwelling, by the facts of the vocabulary and those of the
 * laws.
 */
function known({ home = {}, date = DAY, with: others = {}, ...me }: Told): Readonly<Record<string, unknown>> {
  const day = parseDay(String(date));
  if (day === null) throw new Error(`"${String(date)}" is no day`);
  const situation = readSituation(rulebook, { persons: { me, ...(others as object) }, home } as SituationInput, day);
  const worked = computeHousehold(compiledRulebook.at(day), situation, day);
  const { plan } = worked.period;
  const laws = plan.rights.flatMap((right) => right.laws);
  const columns = [
    ...rulebook.facts.flatMap(({ id }) => plan.columns.get(id) ?? []),
    ...laws.flatMap(({ facts }) => [...facts.values()]),
  ].filter(({ scope }) => scope === 'person' || scope === 'home');
  return Object.fromEntries(columns.map((column) => [column.id, formatVectorValue(worked, column, 0)]));
}
