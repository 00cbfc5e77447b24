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
  /** `start/age`, or the id of a question of the engine; of several persons at once `p1+p3/lives`; at its end `~s`: since when, `~2023,2024`: of which years. */
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
  const steps = stepsIn(answers).flatMap(({ key, mark }): readonly Step[] => {
    const rest = withoutPersonIn(key, person);
    return rest === '' || about.test(plainKey(rest)) ? [] : [{ key: rest, mark }];
  });
  return withTrail(answers, steps);
}

/** A question about several persons goes on to be one about the others. */
function withoutPersonIn(key: string, person: string): string {
  const [of = '', ...rest] = key.split('/');
  const others = of.split('+').filter((id) => id !== person);
  return others.length === 0 ? '' : [others.join('+'), ...rest].join('/');
}

function withTrail(answers: Answers, steps: readonly Step[]): Answers {
  const before = new Set(stepsIn(answers).flatMap(({ key }) => idsIn(key)));
  const elsewhere = (answers['skip'] ?? '').split(' ').filter((id) => id !== '' && !before.has(id));
  const passed = steps.filter(({ key, mark }) => mark !== 'answered' && isAsked(key)).flatMap(({ key }) => idsIn(key));
  const skip = [...new Set([...elsewhere, ...passed])].join(' ');
  const trail = steps.map(({ key, mark }) => `${key}${SIGNS[mark]}`).join(' ');
  return { ...answers, [TRAIL]: trail, ...(skip === '' && answers['skip'] === undefined ? {} : { skip }) };
}

/** Whether a question comes from the engine, not from the start that is the same for everybody. */
export function isAsked(key: string): boolean {
  return !key.startsWith('start/');
}

/** Without the sign that it asks since when or of which years: the id by which the engine knows it. */
export function plainKey(key: string): string {
  return key.replace(MORE, '');
}

/** The ids by which the engine knows a question: one for each of several persons. */
export function idsIn(key: string): readonly string[] {
  const [of = '', ...rest] = plainKey(key).split('/');
  return of.split('+').map((one) => [one, ...rest].join('/'));
}

export function keyOf(id: string, since: boolean, years: readonly number[] = []): string {
  return since ? `${id}${SINCE}` : years.length > 0 ? `${id}~${years.join(',')}` : id;
}

/** The years of which an answer counts; none where it is not of a year. */
export function yearsOf(key: string): readonly string[] {
  return /~(\d[\d,]+)$/.exec(key)?.[1]?.split(',') ?? [];
}

export function asksSince(key: string): boolean {
  return key.endsWith(SINCE);
}
