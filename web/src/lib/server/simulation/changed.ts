/** This module says in words what a person changed of a scenario. */
import type { Edits, ScenarioResult } from '@recto-verso/population/scenarios';
import { fill } from '@recto-verso/api/words';
import { roundsText } from './form.ts';
import type { SaidSimulation } from './said.ts';
import { likelihoodName } from './tables.ts';

/** Returns the text, or `null` when nothing was changed. */
export function changedText(said: SaidSimulation, { edits }: Pick<ScenarioResult, 'edits'>): string | null {
  const what = changesOf(said, edits);
  return what.length === 0 ? null : fill(said.words.changed, { what: what.join(', ') });
}

function changesOf(said: SaidSimulation, edits: Edits): readonly string[] {
  const { run } = said.words;
  const { grant, reads, rounds, computerOnly, likelihoods = {} } = edits;
  return [
    ...(grant === undefined ? [] : [run.grants[grant]]),
    ...(reads === undefined ? [] : [run.reads[reads]]),
    ...(rounds === undefined ? [] : [roundsText(run, rounds)]),
    ...(computerOnly === undefined ? [] : [run.computer[computerOnly ? 'yes' : 'no']]),
    ...Object.entries(likelihoods).map(
      ([name, share]) => `${likelihoodName(said, name)}: ${said.numbers.share(100 * share)} %`,
    ),
  ];
}
