/**
 * This module computes the sides of a comparison. Each side is an answer, compared with the answer for the household as
 * it is.
 */
import type { Answer, Comparison, EventAnswer, Finding, Verso } from '@recto-verso/engine';
import { ProblemError } from '@recto-verso/engine/browser';
import { compareAnswers } from '@recto-verso/engine/desk';
import type { Answers } from '../../door/answers.ts';
import { readAnswerDay } from '../../door/errors.ts';
import type { PageEngine, Evaluation } from '../../door/evaluation.ts';
import { describeSmallestChange } from '../../door/detail.ts';
import { createPage, type PageTexts } from '../../door/fields.ts';
import { parseValue } from '../../door/parse.ts';
import type { EventEngine } from '../../door/changed.ts';
import { applyOpeningChange, findOpeningChange } from './change.ts';
import { parseColumnContent, type ColumnContent } from './column-content.ts';

/** The worker of the browser and the service of the server implement this interface. */
export interface CompareEngine extends EventEngine, Pick<PageEngine, 'evaluate'> {
  /** Evaluates the household as the registers hold it on the day from which an event counts. */
  heldAfter(situation: unknown, options: Parameters<EventEngine['event']>[1]): Promise<Answer>;
}

export interface ComparisonSide {
  readonly wish: ColumnContent;
  readonly answer: Answer;
  readonly differences: Comparison['differences'];
  /** Is set when the side shows an event. */
  readonly event: EventAnswer | null;
  /** Is set when the side shows one divergence of the registers. */
  readonly finding: Finding | null;
  /** Describes in words a change that would open a right, when the side shows one. */
  readonly change: string | null;
}

/**
 * Holds the result for one column. `wish` is `null` when nothing was chosen. `side` is `null` then too, and when the
 * choice cannot be shown for this household, for example because its event cannot happen or its day is missing or
 * wrong.
 */
export interface ColumnResult {
  readonly wish: ColumnContent | null;
  readonly side: ComparisonSide | null;
  /** Maps the name of each field that has to be corrected to a message. */
  readonly errors: ReadonlyMap<string, string>;
}

export interface LivedHousehold extends Pick<Evaluation, 'asked' | 'answer'> {
  readonly answers: Answers;
  readonly said: PageTexts;
  /** Holds both faces of the household as it is now: as it lives, and as the registers hold it. */
  readonly report: Verso;
}

export async function computeComparedSide(
  engine: CompareEngine,
  lived: LivedHousehold,
  column: string,
): Promise<ColumnResult> {
  const wish = parseColumnContent(lived.answers, column);
  const errors = new Map<string, string>();
  try {
    const side = wish === null ? null : await worked(engine, lived, column, wish, errors);
    return { wish, side, errors };
  } catch (problem) {
    if (!(problem instanceof ProblemError)) throw problem;
    return { wish, side: null, errors };
  }
}

async function worked(
  engine: CompareEngine,
  lived: LivedHousehold,
  column: string,
  wish: ColumnContent,
  errors: Map<string, string>,
): Promise<ComparisonSide | null> {
  const { situation, options } = lived.asked;
  switch (wish.kind) {
    case 'nearest': {
      const change = findOpeningChange(lived.answer, wish.right);
      if (change === null) return null;
      const page = createPage(engine.rulebook, lived.said, lived.answers);
      const other = applyOpeningChange(page, lived.asked, change);
      const answer = await engine.evaluate(other.situation, { ...other.options, ordered: false });
      return { ...against(lived, wish, answer), change: describeSmallestChange(page, wish.right, change) };
    }
    case 'law': {
      const day = lawDay(engine, lived, column, errors);
      if (day === null) return null;
      return against(lived, wish, await engine.evaluate(situation, { ...options, date: day, ordered: false }));
    }
    case 'event': {
      const { event, who } = wish;
      const tells = toldOf(engine, lived, column, event, errors);
      const happened = await engine.event(situation, { ...options, event, who, tells });
      return { ...against(lived, wish, happened.comparison.after), event: happened };
    }
    case 'after': {
      const other = parseColumnContent(lived.answers, wish.column);
      if (other?.kind !== 'event') return null;
      const { event, who } = other;
      const tells = toldOf(engine, lived, wish.column, event, errors);
      return against(lived, wish, await engine.heldAfter(situation, { ...options, event, who, tells }));
    }
    case 'files': {
      const { findings, rights } = lived.report;
      const finding = findings.find(({ divergence }) => divergence === wish.divergence) ?? null;
      if (wish.divergence !== null && finding === null) return null;
      return {
        ...against(lived, wish, held(lived.answer, finding?.effects ?? rights.map((one) => one.official))),
        finding,
      };
    }
  }
}

function against({ answer }: LivedHousehold, wish: ColumnContent, other: Answer): ComparisonSide {
  // A person who joins the household has no result before. If such a person does not have a right afterwards either,
  // that is no difference for the household.
  const differences = compareAnswers(answer, other).differences.filter(
    (one) => one.before !== null || one.after?.verdict !== 'no',
  );
  return { wish, answer: other, differences, event: null, finding: null, change: null };
}

/** Returns the answer for the household as the registers hold it. Results that no effect changes stay as they are. */
function held(answer: Answer, effects: Finding['effects']): Answer {
  // Effects of the kind `same` are left out unless the outcome differs: the right is open on both faces, yet somebody
  // else may have to settle it.
  const moved = effects.filter(({ kind, before, after }) => kind !== 'same' || before.outcome !== after.outcome);
  const found = new Map(moved.map((one) => [`${one.right} ${one.claimant}`, one.after]));
  const outcomes = answer.outcomes.map((one) => {
    const after = found.get(`${one.right} ${one.claimant}`);
    return after === undefined ? one : laidOver(one, after);
  });
  return { ...answer, outcomes };
}

/**
 * Returns an object with `one` as its prototype and the fields of `after` as its own. A copy would compute all fields
 * that are only computed when they are read, such as the reasons and the nearest change.
 */
function laidOver<T extends object>(one: T, after: Partial<T>): T {
  return Object.create(one, Object.getOwnPropertyDescriptors(after)) as T;
}

function lawDay(
  { rulebook }: CompareEngine,
  { answers, said }: LivedHousehold,
  column: string,
  errors: Map<string, string>,
): number | null {
  const name = `${column}.day`;
  const date = answers[name];
  if (date === undefined) return null;
  const { day, error } = readAnswerDay({ date }, rulebook, said);
  if (error === null) return day;
  errors.set(name, error);
  return null;
}

/**
 * Returns what was answered about an event. An answer that does not fit is reported in `errors` and counts as not
 * known.
 */
function toldOf(
  { rulebook }: CompareEngine,
  { answers, said }: LivedHousehold,
  column: string,
  event: string,
  errors: Map<string, string>,
): Readonly<Record<string, unknown>> {
  const asks = rulebook.crossings.events.find(({ id }) => id === event)?.asks ?? {};
  return Object.fromEntries(
    Object.entries(asks).flatMap(([name, fact]) => {
      const field = `${column}.tells.${name}`;
      const [text, type] = [answers[field], rulebook.facts.find(({ id }) => id === fact)?.type];
      if (text === undefined || type === undefined) return [];
      const read = parseValue(text, type, said.language);
      if (!read.ok) errors.set(field, said.words.errors[read.error === 'bounds' ? 'unfit' : read.error]);
      return read.ok ? [[name, read.value] as const] : [];
    }),
  );
}
