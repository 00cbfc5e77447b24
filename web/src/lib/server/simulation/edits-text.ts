/** This module says in words what a person changed of a scenario. */
import type { Edits, ScenarioResult } from '@recto-verso/population/scenarios';
import { fillTemplate } from '@recto-verso/api/words';
import { formatRounds } from './form.ts';
import type { SimulationTexts } from './simulation-texts.ts';
import { getLikelihoodName } from './tables.ts';

/** Returns the text, or `null` when nothing was changed. */
export function describeEdits(said: SimulationTexts, { edits }: Pick<ScenarioResult, 'edits'>): string | null {
  const what = changesOf(said, edits);
  return what.length === 0 ? null : fillTemplate(said.words.changed, { what: what.join(', ') });
}

function changesOf(said: SimulationTexts, edits: Edits): readonly string[] {
  const { run } = said.words;
  const { grant, reads, rounds, computerOnly, likelihoods = {} } = edits;
  return [
    ...(grant === undefined ? [] : [run.grants[grant]]),
    ...(reads === undefined ? [] : [run.reads[reads]]),
    ...(rounds === undefined ? [] : [formatRounds(run, rounds)]),
    ...(computerOnly === undefined ? [] : [run.computer[computerOnly ? 'yes' : 'no']]),
    ...Object.entries(likelihoods).map(
      ([name, share]) => `${getLikelihoodName(said, name)}: ${said.numbers.share(100 * share)} %`,
    ),
  ];
}
