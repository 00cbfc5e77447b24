/** This module makes the form of a run: a scenario as a sentence with parts that can be changed. */
import { capital, fill } from '@recto-verso/api/words';
import type { FormView, Option, SentencePart, ShareField, Slot } from '../../simulation/form.ts';
import { GRANTS, MOST_ROUNDS, READS, hasEdits } from './engine.ts';
import { likelihoodsRead, percentOf, SHARE, type Choices, type Choosing } from './choices.ts';
import type { SaidSimulation } from './said.ts';
import { likelihoodName, nameOf } from './tables.ts';

/** The form offers at most this number of rounds, unless an address already has more. */
const OFFERED_ROUNDS = 3;

/**
 * Builds the form.
 * @param reset address of the scenario without the changes
 */
export function formView(said: SaidSimulation, choosing: Choosing, choices: Choices, reset: string): FormView {
  return {
    sentence: sentenceOf(said, choosing, choices),
    shares: sharesOf(said, choosing, choices),
    hasShares: Object.keys(choices.edits.likelihoods ?? {}).length > 0,
    reset: hasEdits(choices.edits) ? reset : null,
  };
}

function sentenceOf(said: SaidSimulation, choosing: Choosing, { edits }: Choices): readonly SentencePart[] {
  const { words, rules } = said;
  const { sentence } = words.run;
  const slots = slotsOf(said, edits);
  const [right = ''] = choosing.scenario.rights;
  return sentence.split(/(\{\w+\})/).map((piece): SentencePart => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    const slot = slots.find((one) => one.name === name);
    if (slot !== undefined) return { slot };
    const id = rules.book.rulebook.rights.find(({ name: rightName }) => rightName === right)?.id ?? right;
    return { text: name === 'right' ? nameOf(rules, id) : piece };
  });
}

function slotsOf({ words }: SaidSimulation, edits: Choices['edits']): readonly Slot[] {
  const { run } = words;
  const slot = (
    name: keyof typeof words.run.slots,
    chosen: string,
    options: readonly (readonly [string, string])[],
  ): Slot => ({
    name,
    label: run.slots[name],
    options: [['', run.asItIs[name]] as const, ...options].map(([value, label]): Option => ({
      value,
      label,
      isChosen: value === chosen,
    })),
  });
  const rounds = Array.from({ length: Math.max(OFFERED_ROUNDS, edits.rounds ?? 0) + 1 }, (_, n) => n);
  const { computerOnly } = edits;
  return [
    slot(
      'grant',
      edits.grant ?? '',
      GRANTS.map((one) => [one, run.grants[one]]),
    ),
    slot(
      'reads',
      edits.reads ?? '',
      READS.map((one) => [one, run.reads[one]]),
    ),
    slot(
      'rounds',
      edits.rounds === undefined ? '' : String(edits.rounds),
      rounds.filter((n) => n <= MOST_ROUNDS).map((n) => [String(n), roundsText(run, n)]),
    ),
    slot('computer', computerOnly === undefined ? '' : computerOnly ? 'yes' : 'no', [
      ['no', run.computer.no],
      ['yes', run.computer.yes],
    ]),
  ];
}

export function roundsText(run: SaidSimulation['words']['run'], n: number): string {
  return n === 0 ? run.noRound : n === 1 ? run.oneRound : fill(run.rounds, { n });
}

/**
 * Returns a field for each likelihood that the scenario can read after any change, including those of rounds and
 * computers.
 */
function sharesOf(said: SaidSimulation, choosing: Choosing, { variant, edits }: Choices): readonly ShareField[] {
  const { words, numbers } = said;
  const share = (one: number): string => `${numbers.share(100 * one)} %`;
  return likelihoodsRead(choosing, variant, { rounds: 1, computerOnly: true }).map(({ name, value, range }) => ({
    name: `${SHARE}${name}`,
    label: capital(likelihoodName(said, name)),
    value: String(percentOf(edits.likelihoods?.[name] ?? value)),
    hint: fill(words.run.taken, { value: share(value), range: numbers.range(range[0], range[1], share) }),
  }));
}
