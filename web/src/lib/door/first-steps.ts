/**
 * This module shows the first steps that the engine lists: at each desk the rights to ask for there, with what to do
 * for the first of them. Steps at no desk are left out, because the rights in them should come by themselves.
 */
import type { Answer, RightAnswer } from '@recto-verso/engine';
import { createPageSpeech } from './asking.ts';
import { findFirstStep, formatDeskLine } from './claim-place.ts';
import type { Page } from './fields.ts';
import { listAmountLines, listUnlessLines } from './right-lines.ts';

const MOST = 3;
const MOST_PAPERS = 3;

type DeskStep = NonNullable<Answer['steps']>[number];

/** Describes a right to ask for. */
export interface AskedRight {
  readonly right: string;
  readonly name: string;
  readonly standing: DeskStep['rights'][number]['standing'];
  /** Names the standing in the language of the page. */
  readonly say: string;
  /** Names the right, and its standing between brackets. */
  readonly line: string;
  /** Gives the official name in each language, to be said at the desk. */
  readonly official: Readonly<Record<string, string>>;
}

/** Describes the step at one desk. The properties of `AskedRight` are those of the first right to ask for there. */
export interface FirstStep extends AskedRight {
  /** Says what the right gives; it is empty when nothing is known of it. */
  readonly amount: string;
  /** Lists sentences that say what would have to be otherwise for a likely right not to be there. */
  readonly unless: readonly string[];
  /** Lists the other rights to ask for at the same desk. */
  readonly also: readonly AskedRight[];
  readonly step: string;
  /** Names the desk in one line, or only the kind of desk. */
  readonly desk: string;
  /** The name of the desk in another language is found by this id; it is empty when the desk is not known. */
  readonly deskId: string;
  readonly papers: readonly string[];
  /** Says the time limit; it is empty when none is known. */
  readonly deadline: string;
  /** Is `true` when a claim can have disadvantages that should be read first. */
  readonly downsides: boolean;
  /** Says which other rights exclude this one; it is empty when there are none. */
  readonly choice: string;
}

/** Returns the first steps, in the order of the engine. */
export function describeFirstSteps(page: Page, { steps = [], outcomes }: Answer): readonly FirstStep[] {
  const made = steps
    .filter(({ desk }) => desk !== '')
    .flatMap((step): readonly FirstStep[] => {
      const all = step.rights.flatMap(({ right, claimant, standing }): readonly Standing[] => {
        const answer = outcomes.find((one) => one.right === right && one.claimant === claimant);
        return answer === undefined ? [] : [{ answer, standing }];
      });
      const [first, ...others] = all;
      if (first === undefined) return [];
      return [
        { ...toAsked(page, first), ...stepOf(page, first.answer, step), also: others.map((one) => toAsked(page, one)) },
      ];
    });
  return made.slice(0, MOST);
}

interface Standing {
  readonly answer: RightAnswer;
  readonly standing: AskedRight['standing'];
}

function toAsked({ terms }: Page, { answer: { right, name, official }, standing }: Standing): AskedRight {
  const say = terms.first[standing];
  return { right, name, standing, say, line: `${name} (${say})`, official };
}

function stepOf(page: Page, answer: RightAnswer, step: DeskStep): Omit<FirstStep, keyof AskedRight | 'also'> {
  const { claim, choice } = answer;
  const speech = createPageSpeech(page, answer.right);
  const desk = claim?.desks.find(({ id }) => id === step.deskId);
  return {
    amount: listAmountLines(answer, speech).find(({ leads }) => leads)?.value ?? '',
    unless: listUnlessLines(answer, speech),
    step: findFirstStep(claim),
    desk: formatDeskLine(desk) || step.desk,
    deskId: step.deskId ?? '',
    papers: (claim?.documents ?? []).slice(0, MOST_PAPERS).map(({ label }) => label),
    deadline: claim?.deadline ?? '',
    downsides: (claim?.downsides.length ?? 0) > 0,
    choice: choice?.text ?? '',
  };
}
