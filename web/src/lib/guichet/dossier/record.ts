/**
 * This module makes the record of an answer for a dossier, and checks whether the current law gives the same answer. It
 * runs where the engine runs.
 */
import { writeCanonicalJson, findJsonDifferences } from '@recto-verso/api/record';
import { dayOf } from '@recto-verso/api/date';
import type { Answer, AnswerLine, Reason, RightAnswer } from '@recto-verso/engine';
import type { PageEngine, Evaluation } from '../../door/evaluation.ts';
import type { Language } from '../../languages.ts';
import { computeSha256 } from './bytes.ts';
import type { Dossier, Recorded, RecordedFace, RecordedFigure, RecordedLine, RecordedRight } from './format.ts';

export type KeptEvaluation = Pick<Dossier, 'situation' | 'official' | 'record'>;

/**
 * Makes what a dossier keeps of a question and its answer.
 * @param official what registers still say, as the engine reads it
 * @param other the other face of each right of the same situation
 */
export async function makeRecord(
  { asked, answer }: Pick<Evaluation, 'asked' | 'answer'>,
  official: unknown,
  other: readonly RecordedFace[],
): Promise<KeptEvaluation> {
  const faces = other.map(({ right, claimant, status, findings }) => ({ right, claimant, status, findings }));
  return { situation: asked.situation, official, record: { ...(await recordedOf(answer)), faces } };
}

async function recordedOf(answer: Answer): Promise<Omit<Recorded, 'faces'>> {
  const { date, language, rulebook, outcomes } = answer;
  return {
    date,
    language,
    rulebook: { ...rulebook },
    sha256: await computeSha256(writeCanonicalJson(answer)),
    rights: outcomes.map(rightOf),
    figures: figuresIn(outcomes),
  };
}

function rightOf(one: RightAnswer): RecordedRight {
  const { right, name, claimant, outcome, verdict, route, law } = one;
  const lines = { pays: one.pays.map(lineOf), saves: one.saves.map(lineOf), costs: one.costs.map(lineOf) };
  return { right, name, claimant, outcome, verdict, route, law, ...lines };
}

function lineOf({ id, label, value, period }: AnswerLine): RecordedLine {
  return { id, label, value, period };
}

/** Lists the figures of all reasons, each value once. */
function figuresIn(outcomes: readonly RightAnswer[]): readonly RecordedFigure[] {
  const found = new Map<string, RecordedFigure>();
  const visit = ({ figures, children }: Reason): void => {
    for (const { id, value, from, confidence, stale, source } of figures) {
      const { act, link } = source;
      found.set(`${id} ${from} ${JSON.stringify(value)}`, { id, value, from, confidence, stale, act, link });
    }
    children.forEach(visit);
  };
  for (const { routes } of outcomes) for (const { reasons } of routes) visit(reasons);
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure);
}

/**
 * `same` means identical, byte for byte; `same-amounts` that outcomes and amounts are the same in another language;
 * `different` that the same rulebook gives another answer; `other-rulebook` that the record was made with another
 * rulebook; and `no-law` that the rulebook starts after the day of the record, or that this day cannot be read.
 */
export type RecordCheckResult = 'same' | 'same-amounts' | 'different' | 'other-rulebook' | 'no-law';

/**
 * Describes a right whose outcome or amounts changed. `before` or `now` is `null` when the right was, or is, not there.
 */
export interface MovedRight {
  readonly name: string;
  readonly claimant: string;
  readonly before: RecordedRight | null;
  readonly now: RecordedRight | null;
}

export interface CheckedRecord {
  readonly found: RecordCheckResult;
  readonly recorded: Answer['rulebook'];
  readonly here: Answer['rulebook'];
  readonly moved: readonly MovedRight[];
}

/**
 * Evaluates the recorded situation again for the day of the record and compares both answers. With the same rulebook
 * they should be identical; `moved` lists the rights that changed.
 */
export async function checkRecord(
  engine: Pick<PageEngine, 'rulebook' | 'evaluate'>,
  { situation, record }: Pick<KeptEvaluation, 'situation' | 'record'>,
  language: Language,
): Promise<CheckedRecord> {
  const { name, version, hash } = engine.rulebook;
  const about = { recorded: record.rulebook, here: { name, version, hash } };
  const date = dayOf(record.date);
  if (date === null || date < engine.rulebook.starts) return { found: 'no-law', ...about, moved: [] };
  const now = await recordedOf(await engine.evaluate(situation, { date, language, ordered: false }));
  const moved = movedIn(record.rights, now.rights);
  const same = now.sha256 === record.sha256;
  if (record.rulebook.hash !== hash) return { found: 'other-rulebook', ...about, moved };
  // Names and sentences are part of the answer, so its hash differs in another language.
  const amounts = record.language !== language && moved.length === 0;
  return { found: same ? 'same' : amounts ? 'same-amounts' : 'different', ...about, moved };
}

function movedIn(before: readonly RecordedRight[], now: readonly RecordedRight[]): readonly MovedRight[] {
  const key = ({ right, claimant }: RecordedRight): string => `${right} ${claimant}`;
  const [was, is] = [before, now].map((all) => new Map(all.map((one) => [key(one), one])));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((one) => {
    const [left, right] = [was?.get(one) ?? null, is?.get(one) ?? null];
    if (!isMoved(left, right)) return [];
    return [{ name: (right ?? left)?.name ?? '', claimant: (right ?? left)?.claimant ?? '', before: left, now: right }];
  });
}

/**
 * Checks whether the outcome or the amounts of a right changed. Another wording or another route with the same result
 * is no change.
 */
function isMoved(before: RecordedRight | null, now: RecordedRight | null): boolean {
  return findJsonDifferences(momentous(before), momentous(now)).length > 0;
}

function momentous(one: RecordedRight | null): unknown {
  if (one === null) return null;
  const amounts = [one.pays, one.saves, one.costs].map((lines) =>
    lines.map(({ id, value, period }) => ({ id, value, period })),
  );
  return { outcome: one.outcome, amounts };
}
