/**
 * This module runs a scenario whose law is evaluated in a database. A home is counted once all answers that its
 * settings need are there. Missing answers are asked for all homes of a range at once, and then these homes are tried
 * again, so that each stage takes one more round of queries.
 */
import { join } from 'node:path';
import { withTemporaryFolder } from '../../tables/temporary-folder.ts';
import type { ColumnArrays } from '../../tables/columns.ts';
import { findHouseholdStarts } from '../../run/batch.ts';
import type { Sums } from '../../run/run.ts';
import type { HomeRange } from '../../tables/views.ts';
import type { CountedAt } from '../../tables/prepare.ts';
import type { Duck } from '../../tables/duck.ts';
import type { Folder, Picture } from '../../tables/folder.ts';
import { findEndings, readHomes, tryHome, type Counting, type HomesRead, type Rowed } from '../homes.ts';
import type { ScenarioJob, ScenarioWorld } from '../job.ts';
import type { WorkOut } from '../outcome.ts';
import type { ScenarioPlan } from '../plan.ts';
import { extractCounted, type WorkedStage } from '../extracted-values.ts';
import type { Database } from './database.ts';
import { formatHomeQuestionKey, Questions, writeQuestions, type HomeQuestion } from './questions.ts';
import { listKeptSlots, writeLawScript } from './script.ts';

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

export async function sumBySql(
  of: SqlScenario,
  job: ScenarioJob,
  ranges: readonly HomeRange[],
  { told, signal }: SqlOptions,
): Promise<Sums> {
  const counting: Counting = { job, connection: of.duck.connection, groups: new Map() };
  for (const range of ranges) {
    signal?.throwIfAborted();
    const read = await readHomes(counting, range);
    await countAll(of, counting, read, range, signal);
    told(read.homes.length);
  }
  return new Map([...counting.groups].map(([group, tally]) => [group, tally.sums()]));
}

type Answers = Map<string, WorkedStage>;

async function countAll(
  of: SqlScenario,
  counting: Counting,
  { beside, homes }: HomesRead,
  range: HomeRange,
  signal: AbortSignal | undefined,
): Promise<void> {
  const answers: Answers = new Map();
  for (let waiting = homes; waiting.length > 0;) {
    signal?.throwIfAborted();
    const questions = new Questions(of.plans.length);
    const working = (rowed: Rowed, follows: boolean): WorkOut => {
      return (question) => {
        const worked = answers.get(formatHomeQuestionKey(rowed.hh, question));
        if (worked !== undefined) return follows ? worked : { ...worked, official: worked.lived };
        questions.ask(rowed, question, findEndings(beside, rowed));
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
  range: HomeRange,
  answers: Answers,
): Promise<void> {
  const { duck, folder, plans, ended, database } = of;
  return withTemporaryFolder('asked', async (aside) => {
    const pictures = [folder.lived, ...(folder.official === null ? [] : [folder.official])];
    const asked = plans.map((_, w) => questions.of(w));
    const scripts = [];
    for (const [w, plan] of plans.entries()) {
      const files = { asked: join(aside, `asked-${w}.parquet`), said: join(aside, `said-${w}.parquet`) };
      if (asked[w]?.length === 0) continue;
      const columns = { receipts: plan.receipts.length, ended: ended.length };
      await writeQuestions(duck.connection, asked[w] as readonly HomeQuestion[], columns, files);
      const script = (picture: Picture): ReturnType<typeof writeLawScript> =>
        writeLawScript({ plan, ended, picture, range, files, ...database });
      scripts.push({ w, columns: listKeptSlots(plan).length, pictures: pictures.map(script) });
    }
    const found = await database.rows(
      scripts.flatMap(({ pictures: all, columns }) => all.map((one) => ({ ...one, columns }))),
      aside,
    );
    for (const [k, { w }] of scripts.entries()) {
      const [lived, official] = found.slice(k * pictures.length, (k + 1) * pictures.length) as [
        ColumnArrays,
        ColumnArrays?,
      ];
      keep(
        answers,
        asked[w] as readonly HomeQuestion[],
        plans[w] as ScenarioPlan,
        worlds[w] as ScenarioWorld,
        lived,
        official,
      );
    }
  });
}

function keep(
  answers: Answers,
  asked: readonly HomeQuestion[],
  plan: ScenarioPlan,
  { factors }: ScenarioWorld,
  lived: ColumnArrays,
  official: ColumnArrays | undefined,
): void {
  const counted = countedIn(plan);
  const numbers = Float64Array.from(asked, (_, q) => q);
  const workedIn = (rows: ColumnArrays): ((q: number, persons: number) => Float64Array | null) => {
    const starts = findHouseholdStarts(rows.hh, numbers);
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
      return extractCounted(counted, factors, { data, stride, rows: below - from }, persons);
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
  const slots = listKeptSlots(plan);
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
