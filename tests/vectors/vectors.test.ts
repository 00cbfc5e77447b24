/** The conformance vectors of rules/vectors/, on every backend. */
import { describe, expect, test } from 'vitest';
import { compile, type Compiled, type Period } from '../../engine/src/evaluate/compiled.ts';
import { understand } from '../../engine/src/rulebook/check/index.ts';
import type { Household } from '../../engine/src/evaluate/household.ts';
import { newMemory } from '../../engine/src/evaluate/memory.ts';
import { patched } from '../../engine/src/patch/change/apply.ts';
import { workedRules } from '../../engine/src/patch/change/rules.ts';
import type { Situation } from '../../engine/src/situation/model.ts';
import { personOrder } from '../../engine/src/situation/people.ts';
import { readSituation } from '../../engine/src/situation/read.ts';
import { parseDay } from '../../engine/src/values/calendar.ts';
import { BACKENDS, SKIPPED } from './backends.ts';
import { bookOf, problemsWith } from './book.ts';
import { vectorFiles, type Vector, type VectorFile } from './file.ts';
import { lookUp, same, written } from './look.ts';
import { situationOf } from './situation.ts';

/** A vector with its situation in a memory of its own. */
interface Loaded {
  readonly vector: Vector;
  readonly household: Household;
}

const FILES = vectorFiles();

function loaded(file: VectorFile, compiled: Compiled): readonly Loaded[] {
  return file.vectors.map((vector) => {
    const day = parseDay(vector.date ?? file.date);
    if (day === null) throw new Error(`${vector.id}: "${vector.date ?? file.date}" is no day`);
    const period = compiled.at(day);
    const situation = laid(compiled, vector, readSituation(compiled.rulebook, situationOf(file, vector), day), day);
    const memory = newMemory(
      period.layout,
      period.plan.dated.map((d) => d.fact),
    );
    period.load(situation, day, memory);
    return { vector, household: { period, situation, memory, persons: personOrder(situation), kept: new Map() } };
  });
}

/** The situation with the patch of its vector, if it has one. */
function laid(
  compiled: Compiled,
  { id, patch, doubt = 'reach' }: Vector,
  situation: Situation,
  day: number,
): Situation {
  const rule = compiled.rulebook.crossings.divergences.find((d) => d.id === id)?.rule ?? null;
  if (patch === undefined || rule === null) return situation;
  const everybody = situation.persons.map((p) => p.id);
  return patched(compiled.rulebook, workedRules(compiled, situation, day), rule, everybody, doubt);
}

/** What a household's columns hold other than the vector expects. */
function differences({ vector, household }: Loaded): readonly string[] {
  const { period, situation, persons } = household;
  return lookUp(vector, period.plan, situation, persons).flatMap(({ label, column, row, want }) => {
    const is = written(household, column, row);
    return same(is, want)
      ? []
      : [`${vector.id}: ${label} is ${JSON.stringify(is)}, and ought to be ${JSON.stringify(want)}`];
  });
}

describe.each(FILES.map((file) => [file.name, file] as const))('%s', (_, file) => {
  const compiled = compile(understand(bookOf(file)));

  test.each(BACKENDS.map((backend) => [backend.name, backend] as const))('%s', async (__, backend) => {
    const all = loaded(file, compiled);
    const byPeriod = new Map<Period, Loaded[]>();
    for (const one of all) byPeriod.set(one.household.period, [...(byPeriod.get(one.household.period) ?? []), one]);
    for (const [period, group] of byPeriod)
      await backend.run(
        period,
        group.map((one) => one.household.memory),
      );
    expect(all.flatMap(differences)).toEqual([]);
  });

  test.each((file.refusals ?? []).map((refusal) => [refusal.id, refusal] as const))('%s', (__, refusal) => {
    expect(problemsWith(file, refusal.facts).map((p) => p.code)).toContain(refusal.refused);
  });
});

test('no backend is left out', () => {
  expect(SKIPPED).toEqual([]);
  expect(BACKENDS.map((b) => b.name)).toEqual(['interpreter', 'generated screen', 'json-rules-engine', 'DuckDB']);
});

test('every vector has an id of its own', () => {
  const ids = FILES.flatMap((file) => [...file.vectors, ...(file.refusals ?? [])].map((v) => v.id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
