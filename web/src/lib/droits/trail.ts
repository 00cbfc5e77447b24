/**
 * This module keeps the questions that were asked, in their order, and how each was answered. They stand in the answers
 * under `flow.trail`, beside the other names that begin with `flow.`, such as `flow.phone` (`own`, `shared`),
 * `flow.urgent`, `flow.rounds`, `flow.until`, and the chosen option of each question of the start, such as
 * `flow.start.age`.
 */
import type { Answers } from '../door/answers.ts';

/**
 * `ranged` means that the answer is a range. Without this mark, the engine would ask the question again to narrow the
 * range.
 */
export type Mark = 'answered' | 'ranged' | 'unknown' | 'declined' | 'other';
export type Soft = Extract<Mark, 'unknown' | 'declined' | 'other'>;

export interface TrailStep {
  /**
   * Holds `start/age` or the id of a question of the engine. A question about several persons is `p1+p3/lives`. The end
   * `~s` asks since when, and the end `~2023,2024` asks about these years.
   */
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
const MORE = /~(?:s|\d{4}(?:,\d{4})*)$/;

export function readTrail(answers: Answers): readonly TrailStep[] {
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

export function findMark(answers: Answers, key: string): Mark | null {
  return readTrail(answers).find((step) => step.key === key)?.mark ?? null;
}

/**
 * Records how a question was answered. A question that was answered before keeps its place. Questions of the engine
 * whose answer leaves them open are added to `skip`, so that the engine does not ask them again.
 */
export function recordStep(answers: Answers, key: string, mark: Mark): Answers {
  const steps = readTrail(answers);
  const known = steps.some((step) => step.key === key);
  return withTrail(
    answers,
    known ? steps.map((step) => (step.key === key ? { key, mark } : step)) : [...steps, { key, mark }],
  );
}

/** Returns the answers without the questions about a person who was removed. */
export function removeStepsAbout(answers: Answers, person: string): Answers {
  const about = new RegExp(`(?:^|/)${person}(?:[./[]|$)`);
  const steps = readTrail(answers).flatMap(({ key, mark }): readonly TrailStep[] => {
    const rest = withoutPersonIn(key, person);
    return rest === '' || about.test(stripKeySuffix(rest)) ? [] : [{ key: rest, mark }];
  });
  return withTrail(answers, steps);
}

/**
 * Returns the key without a person. A question about several persons remains as a question about the others; the key is
 * empty when nobody is left.
 */
function withoutPersonIn(key: string, person: string): string {
  const [of = '', ...rest] = key.split('/');
  const others = of.split('+').filter((id) => id !== person);
  return others.length === 0 ? '' : [others.join('+'), ...rest].join('/');
}

function withTrail(answers: Answers, steps: readonly TrailStep[]): Answers {
  const before = new Set(readTrail(answers).flatMap(({ key }) => listQuestionIds(key)));
  const elsewhere = (answers['skip'] ?? '').split(' ').filter((id) => id !== '' && !before.has(id));
  const passed = steps
    .filter(({ key, mark }) => mark !== 'answered' && isEngineQuestion(key))
    .flatMap(({ key }) => listQuestionIds(key));
  const skip = [...new Set([...elsewhere, ...passed])].join(' ');
  const trail = steps.map(({ key, mark }) => `${key}${SIGNS[mark]}`).join(' ');
  return { ...answers, [TRAIL]: trail, ...(skip === '' && answers['skip'] === undefined ? {} : { skip }) };
}

export function isEngineQuestion(key: string): boolean {
  return !key.startsWith('start/');
}

/**
 * Returns the key without the sign that it asks since when or about which years: this is the id by which the engine
 * knows the question.
 */
export function stripKeySuffix(key: string): string {
  return key.replace(MORE, '');
}

/** Returns the ids by which the engine knows a question, one for each person. */
export function listQuestionIds(key: string): readonly string[] {
  const [of = '', ...rest] = stripKeySuffix(key).split('/');
  return of.split('+').map((one) => [one, ...rest].join('/'));
}

export function formatQuestionKey(id: string, since: boolean, years: readonly number[] = []): string {
  return since ? `${id}${SINCE}` : years.length > 0 ? `${id}~${years.join(',')}` : id;
}

/** Returns the years that a question is about, or an empty list when it is not about years. */
export function parseKeyYears(key: string): readonly string[] {
  return /~(\d[\d,]+)$/.exec(key)?.[1]?.split(',') ?? [];
}

export function asksSince(key: string): boolean {
  return key.endsWith(SINCE);
}
