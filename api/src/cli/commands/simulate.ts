import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openRulebook, RULES_FOLDER } from '@recto-verso/engine/node';
import { openScenarios, scenarioNamed, variantNamed, type ScenarioResult } from '@recto-verso/engine/scenarios';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { today } from '../../date.ts';
import { readDate } from '../../service.ts';
import type { Asked, Command } from '../command.ts';
import { cost } from '../cost.ts';
import { engineOf } from '../engine.ts';
import { EDITS, editsOf } from '../edits.ts';
import { EXIT } from '../exit.ts';
import { CommandFailure } from '../failure.ts';
import { stoppable } from '../interrupt.ts';
import { wholeNumber } from '../number.ts';
import { printEstimate, printScenarioResult } from '../print-scenario.ts';
import { printDetection } from '../print-detection.ts';
import { printExploration } from '../print-exploration.ts';
import { newProgress } from '../progress.ts';
import { sayResult } from '../say.ts';
import { scenarioCsv } from '../../simulations/csv.ts';
import { FIRST, TRIED } from '../../simulations/sizes.ts';

export const simulateCommand: Command = {
  name: 'simulate',
  args: 'SCENARIO FOLDER',
  count: [2, 2],
  options: [
    'variant',
    ...EDITS,
    'date',
    'seed',
    'sample',
    'engine',
    'master',
    'threads',
    'out',
    'language',
    'json',
    'csv',
  ],
  summary:
    'Runs a policy scenario over a population: who is reached at last, who stays forgotten, who loses, and who gets it unduly.',
  details: `SCENARIO is one of "recto-verso scenarios", FOLDER a population as for "population run". Three settings stand side by side:
today's ways of granting, everybody who is entitled, and the scenario. Every number is a band, from what is certain to what is
possible with what the tables tell; in brackets how far chance could carry it, by leaving out each of 20 groups of homes in
turn. Cells of fewer than ten persons of the tables are not shown. Nobody in a synthetic population exists.

--grant, --reads, --rounds and --computer-only say how the right that the scenario is about would be granted instead, by all of
its routes; --likely NAME=SHARE, as often as needed, how likely people are to be reached, by the names under "Taken so".

--seed: another seed draws others who ask; the same one gives the same bytes, with any number of --threads. --sample: the first
so many homes alone. --engine: "duckdb" or "spark" work the law out as printed SQL, as for "population run"; the bytes are the
same, and it takes far longer. --date: the day of the law, where the scenario names none or another is wanted. --out: a folder that is not
there yet; result.json and result.csv are written there. A first estimate from 1,000 homes, time and memory stand on the error
output. An interrupt leaves nothing.

  recto-verso simulate s1 belgium-20000
  recto-verso simulate s1 belgium-20000 --variant without_flaw --csv > s1.csv
  recto-verso simulate s1 belgium-20000 --grant proactive --likely letter=0.2`,
  async run(asked, io) {
    const [id = '', dir = ''] = asked.args;
    const { detect, ENGINES, explore, simulate, writtenWhole } = await import('@recto-verso/engine/population');
    const { understood, rulebook } = await openRulebook();
    const book = await openScenarios(RULES_FOLDER, rulebook);
    const began = performance.now();
    const language = asked.language ?? DEFAULT_LANGUAGE;
    const threads = wholeNumber('threads', asked.threads ?? String(availableParallelism()), [1, 64]);
    const seed = wholeNumber('seed', asked.seed ?? '1', [0, 2 ** 31]);
    const engine = engineOf(asked, ENGINES);
    const variant = asked.variant ?? null;
    const detection = book.detections.find((one) => one.id === id);
    if (detection !== undefined) {
      refuse(
        asked,
        ['date', 'engine', 'master', ...OF_POLICIES],
        'it looks for what people do not say, and has no law',
      );
      const found = await detect(dir, { rulebook, book, detection, seed, threads });
      sayResult(io, asked, found, () => printDetection(detection, found, language));
      return EXIT.fine;
    }
    const exploration = book.explorations.find((one) => one.id === id);
    if (exploration !== undefined) {
      refuse(asked, OF_POLICIES, 'nothing in it is granted otherwise, and its assumptions stand in its file');
      const homes = newProgress('homes');
      const found = await stoppable((signal) =>
        explore(understood, dir, {
          ...{ book, exploration, engine, seed, threads, signal, today: today(), ...dated(asked) },
          progress: (done, of) => homes.told(done, of),
        }),
      ).finally(() => homes.end());
      io.err(cost(began));
      sayResult(io, asked, found, () => printExploration(exploration, found, language));
      return EXIT.fine;
    }
    const scenario = scenarioNamed(book, id);
    variantNamed(scenario, variant);
    const parts = { homes: newProgress('homes'), trials: newProgress('trials') };
    const work = (): Promise<ScenarioResult> =>
      stoppable((signal) =>
        simulate(understood, dir, {
          book,
          scenario,
          variant,
          edits: editsOf(asked),
          ...dated(asked),
          today: today(),
          seed,
          engine,
          ...(asked.sample === undefined ? {} : { sample: wholeNumber('sample', asked.sample, [1, 1e8]) }),
          first: FIRST,
          tried: TRIED,
          threads,
          estimated: (whole, homes) => io.err(printEstimate(whole, homes, secondsSince(began))),
          progress: (part, done, of) => parts[part].told(done, of),
          signal,
        }),
      ).finally(() => {
        parts.homes.end();
        parts.trials.end();
      });
    const { out } = asked;
    // A folder that is in the way is told of before the work, not after it.
    const result = await (out === undefined
      ? work()
      : writtenWhole(out, async (aside) => {
          const made = await work();
          await writeFile(join(aside, 'result.json'), `${JSON.stringify(made, null, 2)}\n`);
          await writeFile(join(aside, 'result.csv'), scenarioCsv(made));
          return made;
        }));
    io.err(cost(began));
    if (asked.csv) io.out(scenarioCsv(result));
    else sayResult(io, asked, result, () => printScenarioResult(result, language));
    return EXIT.fine;
  },
};

/** Which law, and where it is worked out. */
function dated({ date, master }: Asked): { readonly date?: number; readonly master?: string } {
  return {
    ...(date === undefined ? {} : { date: readDate(date) }),
    ...(master === undefined ? {} : { master }),
  };
}

/** What a scenario that changes the law or the way it is granted takes, and no other. */
const OF_POLICIES = ['variant', ...EDITS, 'sample', 'out', 'csv'] as const;

function refuse(
  asked: Asked,
  names: readonly ((typeof OF_POLICIES)[number] | 'date' | 'engine' | 'master')[],
  why: string,
): void {
  const stray = names.find((name) => {
    const value = asked[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  });
  if (stray !== undefined) throw new CommandFailure(`This scenario takes no --${stray}: ${why}.`);
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
