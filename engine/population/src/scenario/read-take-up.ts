/**
 * This module reads `take-up.yaml`: how likely people are to be reached and to need help, and how many hours help
 * takes. It returns these numbers by name.
 */
import { didYouMean, joinField, createProblem } from '@recto-verso/engine/rulebook';
import type { Likelihood } from './likelihood.ts';
import { HELP, type Help, type TakeUp } from './model.ts';
import { findRightName, type ScenarioReading } from './read-change.ts';
import type { LikelihoodFile, TakeUpFile } from './schema.ts';

export const ON_REQUEST = 'on_request';

export interface TakeUpAndHelp {
  readonly takeUp: TakeUp;
  readonly help: Help;
}

export function readTakeUp(reading: ScenarioReading, value: TakeUpFile): TakeUpAndHelp {
  const { on_request: byRight, sources, help, ...others } = value;
  const read = (one: LikelihoodFile, field: string): Likelihood => readLikelihood(reading, sources, one, field);
  const takeUp = new Map([
    ...Object.entries(byRight).flatMap(([id, one]) => {
      const field = joinField(ON_REQUEST, id);
      const right = findRightName(reading, id, field);
      return right === null ? [] : [[`${ON_REQUEST}.${right}`, read(one, field)] as const];
    }),
    ...Object.entries(others).map(([name, one]) => [name, read(one, name)] as const),
  ]);
  return {
    takeUp,
    help: new Map(HELP.map((name) => [name, read(help[name], joinField('help', name))])),
  };
}

export function readLikelihood(
  { file, report }: ScenarioReading,
  sources: TakeUpFile['sources'],
  { value, range, source, assumption, note }: LikelihoodFile,
  field: string,
): Likelihood {
  const [low, high] = range;
  if (value < low || value > high)
    report(
      createProblem(
        file.place(joinField(field, 'range')),
        'out-of-bounds',
        `${value} does not lie between ${low} and ${high}.`,
        'What is taken has to be among what is possible.',
        'Write the lowest and then the highest.',
      ),
    );
  if (source === undefined && assumption === undefined)
    report(
      createProblem(
        file.place(field),
        'missing-source',
        'It says not where it comes from.',
        'A likelihood without a source is an assumption, and has to say so.',
        'Add `source:`, or `assumption:` with the reason.',
      ),
    );
  const known = source === undefined ? undefined : sources[source];
  if (source !== undefined && known === undefined)
    report(
      createProblem(
        file.place(joinField(field, 'source')),
        'unknown-source',
        `"${source}" is no source of this file.`,
        'Nobody could look it up.',
        didYouMean(source, Object.keys(sources), 'Add it under `sources:`.'),
      ),
    );
  return { value, range, source: known ?? null, why: [assumption, note].filter((s) => s !== undefined).join(' ') };
}
