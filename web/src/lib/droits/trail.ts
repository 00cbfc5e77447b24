/**
 * The questions that were asked, in their order, and how each was answered. It stands in the answers, under `flow.trail`,
 * beside the other names of this path: `flow.phone` (`own`, `shared`), `flow.urgent`, `flow.rounds`, `flow.until`, and
 * what was chosen of each question of the start: `flow.start.age`.
 */
import type { Answers } from '../door/answers.ts';

/** `ranged`: answered by a range, which the engine would ask to be narrowed for ever. */
export type Mark = 'answered' | 'ranged' | 'unknown' | 'declined' | 'other';
export type Soft = Extract<Mark, 'unknown' | 'declined' | 'other'>;

export interface Step {
  /** `start/age`, or the id of a question of the engine; `~s` at its end: since when. */
  readonly key: string;
  readonly mark: Mark;
}

const TRAIL = 'flow.trail';
const SIGNS: Readonly<Record<Mark, string>> = {
  answered: '',
  ranged: ':r',
  unknown: ':u',
  declined: ':d',
  other: ':o',
};
const SINCE = '~s';

export function stepsIn(answers: Answers): readonly Step[] {
  return (answers[TRAIL] ?? '')
    .split(' ')
    .filter((text) => text !== '')
    .map((text) => {
      const found = (Object.keys(SIGNS) as Mark[]).find((mark) => SIGNS[mark] !== '' && text.endsWith(SIGNS[mark]));
      return found === undefined
        ? { key: text, mark: 'answered' }
        : { key: text.slice(0, -SIGNS[found].length), mark: found };
    });
}

export function markOf(answers: Answers, key: string): Mark | null {
  return stepsIn(answers).find((step) => step.key === key)?.mark ?? null;
}

/** A question was answered, or answered anew: it keeps its place. What is not to be asked again is skipped from here on. */
export function withStep(answers: Answers, key: string, mark: Mark): Answers {
  const steps = stepsIn(answers);
  const known = steps.some((step) => step.key === key);
  return withTrail(
    answers,
    known ? steps.map((step) => (step.key === key ? { key, mark } : step)) : [...steps, { key, mark }],
  );
}

/** Without the questions about somebody who is gone. */
export function withoutStepsOf(answers: Answers, person: string): Answers {
  const about = new RegExp(`(?:^|/)${person}(?:[./[]|$)`);
  return withTrail(
    answers,
    stepsIn(answers).filter(({ key }) => !about.test(plainKey(key))),
  );
}

function withTrail(answers: Answers, steps: readonly Step[]): Answers {
  const before = new Set(stepsIn(answers).map(({ key }) => plainKey(key)));
  const elsewhere = (answers['skip'] ?? '').split(' ').filter((id) => id !== '' && !before.has(id));
  const passed = steps.filter(({ key, mark }) => mark !== 'answered' && isAsked(key)).map(({ key }) => plainKey(key));
  const skip = [...new Set([...elsewhere, ...passed])].join(' ');
  const trail = steps.map(({ key, mark }) => `${key}${SIGNS[mark]}`).join(' ');
  return { ...answers, [TRAIL]: trail, ...(skip === '' && answers['skip'] === undefined ? {} : { skip }) };
}

/** Whether a question comes from the engine, not from the start that is the same for everybody. */
export function isAsked(key: string): boolean {
  return !key.startsWith('start/');
}

/** Without the sign that it asks since when: the id by which the engine knows it. */
export function plainKey(key: string): string {
  return key.endsWith(SINCE) ? key.slice(0, -SINCE.length) : key;
}

export function keyOf(id: string, since: boolean): string {
  return since ? `${id}${SINCE}` : id;
}

export function asksSince(key: string): boolean {
  return key.endsWith(SINCE);
}
