/**
 * This is the process of one simulation: it draws the population if there is none yet, runs the scenario, sends the
 * result, and ends.
 */
import { existsSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { ProblemError } from '@recto-verso/engine';
import { openRulebook, RULES_FOLDER } from '@recto-verso/engine/node';
import { getTemporaryPlace, openScenarios, findScenario, findVariant } from '@recto-verso/population/scenarios';
import { getToday } from '../../contract/date.ts';
import { getStackFrames } from '../../threads/frames.ts';
import type { ProcessMessage } from '../jobs/process.ts';
import type { ChildAsk, Simulated } from './ask.ts';
import { writeScenarioCsv } from './csv.ts';
import { explainFullDisk } from './full-disk.ts';
import { FIRST_ESTIMATE_HOMES, LIKELIHOOD_TRIAL_HOMES } from './sizes.ts';

// The process runs at a lower priority than the answers for which people wait.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

async function simulated(ask: ChildAsk): Promise<Simulated> {
  const { convertResultToParquet: resultParquet, simulate } = await import('@recto-verso/population');
  const { understood, rulebook } = await openRulebook();
  const book = await openScenarios(RULES_FOLDER, rulebook);
  const scenario = findScenario(book, ask.scenario);
  findVariant(scenario, ask.variant);
  if (!existsSync(ask.ground.folder)) await makeGround(ask);
  const result = await simulate(understood, ask.ground.folder, {
    book,
    scenario,
    variant: ask.variant,
    edits: ask.edits,
    today: getToday(),
    seed: ask.seed,
    engine: 'module',
    ...(ask.homes === null ? {} : { sample: ask.homes }),
    first: FIRST_ESTIMATE_HOMES,
    tried: LIKELIHOOD_TRIAL_HOMES,
    threads: ask.threads,
    progress: (_, done, of) => say({ kind: 'progress', progress: { done, of } }),
  });
  const csv = writeScenarioCsv(result);
  return { result, csv, parquet: Buffer.from(await resultParquet(csv)).toString('base64') };
}

async function makeGround({ ground }: ChildAsk): Promise<void> {
  const {
    makePopulation,
    openPopulation,
    listPopulationNames: populationNames,
  } = await import('@recto-verso/population/make');
  const { rulebook } = await openRulebook();
  const [first = ''] = await populationNames(RULES_FOLDER);
  const model = await openPopulation(RULES_FOLDER, first, rulebook);
  // The population is written into the process's own folder first: if the process is killed, the unfinished files are
  // removed with it.
  const drawn = join(getTemporaryPlace(), 'drawn');
  await makePopulation({
    model,
    households: ground.households,
    seed: 1,
    date: model.date,
    out: drawn,
    progress: (done) => say({ kind: 'progress', progress: { done, of: ground.households } }),
    signal: new AbortController().signal,
  });
  await rename(drawn, ground.folder);
}

function say(said: ProcessMessage<Simulated>, then: () => void = () => undefined): void {
  process.send?.(said, undefined, {}, then);
}

process.once('message', (ask: ChildAsk) => {
  void simulated(ask)
    .then(
      (result): ProcessMessage<Simulated> => ({ kind: 'result', result }),
      (thrown: unknown): ProcessMessage<Simulated> => {
        const error = explainFullDisk(thrown);
        if (error instanceof ProblemError) return { kind: 'problems', problems: error.problems };
        const known = error instanceof Error ? error : new Error('thrown without an error');
        return { kind: 'failure', name: known.name, frames: getStackFrames(known) };
      },
    )
    .then((said) => say(said, () => process.exit(0)));
});
// The parent process has gone, so nobody waits for the result.
process.once('disconnect', () => {
  rmSync(getTemporaryPlace(), { recursive: true, force: true });
  process.exit(1);
});
