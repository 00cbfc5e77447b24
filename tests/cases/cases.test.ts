/** Every case of every right, through the public way in. A failure names right, case, place, step, expected and seen. */
import { describe, expect, test } from 'vitest';
import { compile, type Compiled } from '../../engine/src/evaluate/compiled.ts';
import { household } from '../../engine/src/evaluate/household.ts';
import { evaluate, readSituation } from '../../engine/src/index.ts';
import { rulebook, understood } from '../opened.ts';
import { differences } from './differences.ts';

const symbols = new Map(rulebook.rights.map(({ id, symbol }) => [id, symbol]));

/**
 * The rulebook for the rights that a case asks for, and for what these read: a tenth of the whole, for each of the days
 * on which cases stand. That the whole says the same is shown by the golden households, day by day by the properties.
 */
function compiledFor(): (rights: readonly string[]) => Compiled {
  const known = new Map<string, Compiled>();
  return (rights) => {
    const key = [...rights].sort().join(' ');
    const made = known.get(key) ?? compile(understood, { rights: rights.map((id) => symbols.get(id) ?? id) });
    known.set(key, made);
    return made;
  };
}

/** Those of one right alone are kept. */
let those = { of: '', compiledFor: compiledFor() };

describe.each(rulebook.rights)('$id', (right) => {
  test.each(right.cases)('$name', async (expected) => {
    if (those.of !== right.id) those = { of: right.id, compiledFor: compiledFor() };
    const { date, situation, place } = expected;
    const rights = Object.keys(expected.expect);
    const compiled = those.compiledFor(rights);
    const answer = await evaluate(compiled, situation, { date, language: 'en', rights, whatIfs: false });
    const h = household(compiled.at(date), readSituation(rulebook, situation, date), date);
    const found = differences(expected, answer, h);
    expect(found, `${right.id}, "${expected.name}" (${place.file}:${place.line})`).toEqual([]);
  });
});
