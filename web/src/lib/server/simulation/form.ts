/** This module makes the form of a run: a scenario as a sentence with parts that can be changed. */
import { capitalizeText, fillTemplate } from '@recto-verso/api/words';
import type { FormView, FormOption, SentencePart, ShareField, SentenceSlot } from '../../simulation/form.ts';
import { EDITABLE_GRANTS, MOST_ROUNDS, READS, hasEdits } from './engine.ts';
import { listReadLikelihoods, toPercent, SHARE, type Choices, type ChoiceContext } from './choices.ts';
import type { SimulationTexts } from './simulation-texts.ts';
import { getLikelihoodName, getRightName } from './tables.ts';

/** The form offers at most this number of rounds, unless an address already has more. */
const OFFERED_ROUNDS = 3;

/**
 * Builds the form.
 * @param reset address of the scenario without the changes
 */
export function buildFormView(
  said: SimulationTexts,
  choosing: ChoiceContext,
  choices: Choices,
  reset: string,
): FormView {
  return {
    sentence: sentenceOf(said, choosing, choices),
    shares: sharesOf(said, choosing, choices),
    hasShares: Object.keys(choices.edits.likelihoods ?? {}).length > 0,
    reset: hasEdits(choices.edits) ? reset : null,
  };
}

function sentenceOf(said: SimulationTexts, choosing: ChoiceContext, { edits }: Choices): readonly SentencePart[] {
  const { words, rules } = said;
  const { sentence } = words.run;
  const slots = slotsOf(said, edits);
  const [right = ''] = choosing.scenario.rights;
  return sentence.split(/(\{\w+\})/).map((piece): SentencePart => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    const slot = slots.find((one) => one.name === name);
    if (slot !== undefined) return { slot };
    const id = rules.book.rulebook.rights.find(({ name: rightName }) => rightName === right)?.id ?? right;
    return { text: name === 'right' ? getRightName(rules, id) : piece };
  });
}

function slotsOf({ words }: SimulationTexts, edits: Choices['edits']): readonly SentenceSlot[] {
  const { run } = words;
  const slot = (
    name: keyof typeof words.run.slots,
    chosen: string,
    options: readonly (readonly [string, string])[],
  ): SentenceSlot => ({
    name,
    label: run.slots[name],
    options: [['', run.asItIs[name]] as const, ...options].map(([value, label]): FormOption => ({
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
      EDITABLE_GRANTS.map((one) => [one, run.grants[one]]),
    ),
    slot(
      'reads',
      edits.reads ?? '',
      READS.map((one) => [one, run.reads[one]]),
    ),
    slot(
      'rounds',
      edits.rounds === undefined ? '' : String(edits.rounds),
      rounds.filter((n) => n <= MOST_ROUNDS).map((n) => [String(n), formatRounds(run, n)]),
    ),
    slot('computer', computerOnly === undefined ? '' : computerOnly ? 'yes' : 'no', [
      ['no', run.computer.no],
      ['yes', run.computer.yes],
    ]),
  ];
}

export function formatRounds(run: SimulationTexts['words']['run'], n: number): string {
  return n === 0 ? run.noRound : n === 1 ? run.oneRound : fillTemplate(run.rounds, { n });
}

/**
 * Returns a field for each likelihood that the scenario reads, including those that it would read only with rounds or
 * with `computerOnly`.
 */
function sharesOf(said: SimulationTexts, choosing: ChoiceContext, { variant, edits }: Choices): readonly ShareField[] {
  const { words, numbers } = said;
  const share = (one: number): string => `${numbers.share(100 * one)} %`;
  return listReadLikelihoods(choosing, variant, { rounds: 1, computerOnly: true }).map(({ name, value, range }) => ({
    name: `${SHARE}${name}`,
    label: capitalizeText(getLikelihoodName(said, name)),
    value: String(toPercent(edits.likelihoods?.[name] ?? value)),
    hint: fillTemplate(words.run.taken, { value: share(value), range: numbers.range(range[0], range[1], share) }),
  }));
}
