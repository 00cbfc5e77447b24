/**
 * This module runs a scenario whose law is evaluated in a database. A home is counted once all answers that its
 * settings need are there. Missing answers are asked for all homes of a range at once, and then these homes are tried
 * again, so that each stage takes one more query.
 */
import { join } from 'node:path';
import { asideFor } from '../../tables/aside.ts';
import type { Columns } from '../../tables/columns.ts';
import { startsOf } from '../../run/batch.ts';
import type { Sums } from '../../run/run.ts';
import type { Range } from '../../tables/views.ts';
import type { CountedAt } from '../../tables/prepare.ts';
import type { Duck } from '../../tables/duck.ts';
import type { Folder, Picture } from '../../tables/folder.ts';
import { endingsIn, readHomes, tryHome, type Counting, type HomesRead, type Rowed } from '../homes.ts';
import type { ScenarioJob, World } from '../job.ts';
import type { WorkOut } from '../outcome.ts';
import type { ScenarioPlan } from '../plan.ts';
import { taken, type Worked } from '../worked.ts';
import type { Database } from './database.ts';
import { keyOf, Questions, writeQuestions, type Asked } from './questions.ts';
import { keptSlots, lawScript } from './script.ts';

export interface SqlScenario {
  readonly duck: Duck;
  readonly folder: Folder;
  readonly plans: readonly ScenarioPlan[];
  readonly ended: readonly string[];
  readonly database: Database;
}

export interface SqlOptions {
  readonly told: (homes: number) => void;
  readonly signal: AbortSignal | undefined;
}

export async function sumsBySql(
  of: SqlScenario,
  job: ScenarioJob,
  ranges: readonly Range[],
  { told, signal }: SqlOptions,
): Promise<Sums> {
  const counting: Counting = { job, connection: of.duck.connection, groups: new Map() };
  for (const range of ranges) {
    const read = await readHomes(counting, range);
    await countAll(of, counting, read, range, signal);
    told(read.homes.length);
  }
  return new Map([...counting.groups].map(([group, tally]) => [group, tally.sums()]));
}

type Answers = Map<string, Worked>;

async function countAll(
  of: SqlScenario,
  counting: Counting,
  { beside, homes }: HomesRead,
  range: Range,
  signal: AbortSignal | undefined,
): Promise<void> {
  const answers: Answers = new Map();
  for (let waiting = homes; waiting.length > 0;) {
    signal?.throwIfAborted();
    const questions = new Questions(of.plans.length);
    const working = (rowed: Rowed, follows: boolean): WorkOut => {
      return (question) => {
        const worked = answers.get(keyOf(rowed.hh, question));
        if (worked !== undefined) return follows ? worked : { ...worked, official: worked.lived };
        questions.ask(rowed, question, endingsIn(beside, rowed));
        return null;
      };
    };
    waiting = waiting.filter((rowed) => !tryHome(counting, beside, rowed, (follows) => working(rowed, follows)));
    if (waiting.length > 0) await answerAll(of, counting.job, questions, range, answers);
  }
}

async function answerAll(
  of: SqlScenario,
  { worlds }: ScenarioJob,
  questions: Questions,
  range: Range,
  answers: Answers,
): Promise<void> {
  const { duck, folder, plans, ended, database } = of;
  return asideFor('asked', async (aside) => {
    const pictures = [folder.lived, ...(folder.official === null ? [] : [folder.official])];
    const asked = plans.map((_, w) => questions.of(w));
    const scripts = [];
    for (const [w, plan] of plans.entries()) {
      const files = { asked: join(aside, `asked-${w}.parquet`), said: join(aside, `said-${w}.parquet`) };
      if (asked[w]?.length === 0) continue;
      const columns = { receipts: plan.receipts.length, ended: ended.length };
      await writeQuestions(duck.connection, asked[w] as readonly Asked[], columns, files);
      const script = (picture: Picture): ReturnType<typeof lawScript> =>
        lawScript({ plan, ended, picture, range, files, ...database });
      scripts.push({ w, columns: keptSlots(plan).length, pictures: pictures.map(script) });
    }
    const found = await database.rows(
      scripts.flatMap(({ pictures: all, columns }) => all.map((one) => ({ ...one, columns }))),
      aside,
    );
    for (const [k, { w }] of scripts.entries()) {
      const [lived, official] = found.slice(k * pictures.length, (k + 1) * pictures.length) as [Columns, Columns?];
      keep(answers, asked[w] as readonly Asked[], plans[w] as ScenarioPlan, worlds[w] as World, lived, official);
    }
  });
}

function keep(
  answers: Answers,
  asked: readonly Asked[],
  plan: ScenarioPlan,
  { factors }: World,
  lived: Columns,
  official: Columns | undefined,
): void {
  const counted = countedIn(plan);
  const numbers = Float64Array.from(asked, (_, q) => q);
  const workedIn = (rows: Columns): ((q: number, persons: number) => Float64Array | null) => {
    const starts = startsOf(rows.hh, numbers);
    // The first column is skipped, because it holds the row number.
    const kept = rows.doubles.slice(1);
    return (q, persons) => {
      const [from, below] = [starts[q] as number, starts[q + 1] as number];
      if (below === from) return null;
      const stride = kept.length;
      const data = new Float64Array((below - from) * stride);
      kept.forEach((column, k) => {
        for (let row = from; row < below; row++) data[(row - from) * stride + k] = column[row] as number;
      });
      return taken(counted, factors, { data, stride, rows: below - from }, persons);
    };
  };
  const inLife = workedIn(lived);
  const inRegisters = official === undefined ? () => null : workedIn(official);
  for (const [q, { key, received }] of asked.entries()) {
    const own = inLife(q, received.persons);
    if (own === null) throw new Error(`household ${q} of the questions has no rows`);
    answers.set(key, { lived: own, official: inRegisters(q, received.persons) ?? own });
  }
}

/** Returns the positions of the counted values among the columns that are kept. */
function countedIn(plan: ScenarioPlan): readonly CountedAt[] {
  const slots = keptSlots(plan);
  const at = (column: { readonly slots: readonly [string, string] }): readonly [number, number] => [
    slots.indexOf(column.slots[0]),
    slots.indexOf(column.slots[1]),
  ];
  return plan.plan.counted.map((c) => ({
    claims: at(c.claims),
    reached: at(c.reached),
    lines: c.lines.map((l) => at(l.column)),
  }));
}
