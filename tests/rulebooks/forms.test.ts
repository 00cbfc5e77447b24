/**
 * These tests cover the forms of conditions that json-rules-engine publishes. A form that loads gives, on every
 * backend, the result of that library; every other form is refused with a message that says how to write it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../engine/core/src/run/compiled.ts';
import { createMemoryFor, readTruth, type Household } from '../../engine/core/src/run/household.ts';
import { understand } from '../../engine/core/src/rulebook/typecheck/index.ts';
import { sortPersonIds } from '../../engine/core/src/situation/people.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { BACKENDS } from '../vectors/backends.ts';
import { loadVectorRulebook, findVectorFileProblems } from '../vectors/book.ts';
import type { VectorFile } from '../vectors/file.ts';
import type { RuleValues } from './write-tree.ts';

interface Forms extends Pick<VectorFile, 'vocabulary' | 'figures'> {
  readonly worlds: Readonly<Record<string, readonly unknown[]>>;
  readonly accepted: Readonly<Record<string, TopLevelCondition>>;
  readonly refused: readonly {
    readonly id: string;
    readonly when: RuleValues;
    readonly code: string;
    readonly mend: string;
  }[];
}

const DAY = 20250615;
const {
  vocabulary,
  figures = {},
  worlds,
  accepted,
  refused,
} = parse(readFileSync(join(import.meta.dirname, 'forms.yaml'), 'utf8')) as Forms;

/** Returns the id of the route for a form. The id of a route may not contain a dash. */
function routeOf(id: string): string {
  return id.replaceAll('-', '_');
}

/**
 * Builds a vector file with one route per tree.
 *
 * @param trees maps the id of each form to its tree of conditions
 */
function fileWith(trees: RuleValues): VectorFile {
  const routes = Object.entries(trees).map(([id, when]) => [routeOf(id), { when }] as const);
  const law = { routes: Object.fromEntries(routes) };
  return { name: 'forms', about: '', date: '2025-06-15', vocabulary, figures, law, vectors: [] };
}

const WORLDS: readonly RuleValues[] = Object.entries(worlds).reduce<readonly RuleValues[]>(
  (all, [fact, values]) => all.flatMap((world) => values.map((value) => ({ ...world, [fact]: value }))),
  [{}],
);

/**
 * Builds a situation from a world, which maps each fact and figure to one value. Figures (`param.…`) are left out,
 * because they do not belong to a household.
 */
function situationOf(world: RuleValues): RuleValues {
  const facts = Object.entries(world).filter(([fact]) => !fact.startsWith('param.'));
  const of = (isHome: boolean): RuleValues =>
    Object.fromEntries(
      facts
        .filter(([fact]) => fact.startsWith('home.') === isHome)
        .map(([fact, value]) => [fact.replace(/^home\./, ''), value]),
    );
  return { persons: { ann: of(false) }, home: of(true) };
}

describe('a form that loads means the same', () => {
  const compiled = compile(understand(loadVectorRulebook(fileWith(accepted))));
  const period = compiled.at(DAY);
  const laws = period.plan.rights.flatMap((right) => right.laws);

  test.each(BACKENDS.map((backend) => [backend.name, backend] as const))('%s', async (_, backend) => {
    const households = WORLDS.map((world): Household => {
      const situation = readSituation(compiled.rulebook, situationOf(world), DAY);
      const memory = createMemoryFor(period);
      period.load(situation, DAY, memory);
      return { period, situation, memory, persons: sortPersonIds(situation), kept: new Map() };
    });
    await backend.run(
      period,
      households.map(({ memory }) => memory),
    );
    const wrong: string[] = [];
    for (const [id, conditions] of Object.entries(accepted)) {
      const route = laws.flatMap((law) => law.routes).find((one) => one.id === routeOf(id));
      if (route === undefined) throw new Error(`${id} has no route`);
      for (const [i, world] of WORLDS.entries()) {
        const [alone, found] = [
          await foundAlone(conditions, world),
          readTruth(households[i] as Household, route.node.column, 0),
        ];
        if (found !== (alone ? 'yes' : 'no')) wrong.push(`${id}: ${found} where ${JSON.stringify(world)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(accepted))('%s is met in some worlds, and in others not', async (_, conditions) => {
    const found = await Promise.all(WORLDS.map((world) => foundAlone(conditions, world)));
    expect(new Set(found)).toEqual(new Set([true, false]));
  });
});

/** Runs json-rules-engine without any code of this project, and returns whether the conditions are met. */
async function foundAlone(conditions: TopLevelCondition, world: RuleValues): Promise<boolean> {
  const engine = new Engine([{ conditions, event: { type: 'met' } }]);
  const { events } = await engine.run(world);
  return events.length > 0;
}

describe('a form that is refused says why', () => {
  test.each(refused.map((one) => [one.id, one] as const))('%s', (id, { when, code, mend }) => {
    const found = findVectorFileProblems(fileWith({ [id]: when }));
    expect(found.map((problem) => problem.code)).toContain(code);
    expect(found.find((problem) => problem.code === code)?.mend).toContain(mend);
  });
});
