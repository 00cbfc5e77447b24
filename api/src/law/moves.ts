/**
 * This module computes the effect of a change of the rule files: the cases whose verdicts or amounts change, and by how
 * much.
 */
import {
  compile,
  evaluate,
  showDay,
  type AnswerLine,
  type Case,
  type Compiled,
  type Figure,
  type Law,
  type Right,
  type RightAnswer,
  type Rulebook,
  type Verdict,
} from '@recto-verso/engine';
import { listAllFigures } from './counts.ts';
import { findRightReaders } from './readers.ts';

/** Describes what a right gives to one person of a case. */
export interface CaseGiven {
  readonly verdict: Verdict;
  readonly lines: readonly AnswerLine[];
}

export interface CaseMove {
  readonly case: string;
  /** The day of the answer is in ISO form. */
  readonly day: string;
  /**
   * Is `true` for the day of the case itself. Otherwise the same household is evaluated on the first day of the change.
   */
  readonly own: boolean;
  readonly claimant: string;
  readonly before: CaseGiven | null;
  readonly after: CaseGiven | null;
}

export interface RightMoves {
  readonly right: string;
  /**
   * Holds the first day, in ISO form, on which a figure or law changes that this right reads; `null` when only the
   * vocabulary differs.
   */
  readonly since: string | null;
  readonly cases: number;
  readonly moves: readonly CaseMove[];
}

export interface Moves {
  /** Lists the figures with a changed value, each with the first day on which it differs. */
  readonly figures: readonly { readonly figure: string; readonly since: string }[];
  /** Lists the law files that differ, or that exist only in the earlier or only in the later rules. */
  readonly laws: readonly string[];
  /** Is `true` when facts, groups, relations or kinds of things differ; all rights are then evaluated again. */
  readonly vocabulary: boolean;
  /**
   * Lists, of the rights that exist in the earlier and in the later rules, those that read something that differs, or
   * all of them when the vocabulary differs.
   */
  readonly rights: readonly RightMoves[];
}

type Differing = Pick<Moves, 'vocabulary'> & {
  readonly figures: ReadonlyMap<string, number>;
  readonly laws: readonly { readonly file: string; readonly right: string; readonly from: number }[];
};

/**
 * Evaluates the cases of the rights that the change may affect, as the later rules (`after`) have them, under the
 * earlier and under the later rules. Rights that do not exist in `before` are left out.
 * @param before the earlier rules
 */
export async function compareCases(before: Compiled, after: Compiled): Promise<Moves> {
  const differing = differencesOf(before.rulebook, after.rulebook);
  const readers = findRightReaders(after.rulebook);
  const known = new Set(before.rulebook.rights.map(({ id }) => id));
  const touched = after.rulebook.rights
    .filter(({ id }) => known.has(id))
    .flatMap((right) => {
      const days = [
        ...[...differing.figures].flatMap(([id, day]) => (readers.readsFigure(right, id) ? [day] : [])),
        ...differing.laws.flatMap((law) => (readers.readsRight(right, law.right) ? [law.from] : [])),
      ];
      return days.length > 0 || differing.vocabulary
        ? [{ right, since: days.length === 0 ? null : Math.min(...days) }]
        : [];
    });
  const rights: RightMoves[] = [];
  for (const { right, since } of touched)
    rights.push(await rightMoves(alone(before, right), alone(after, right), right, since));
  return {
    figures: [...differing.figures].map(([figure, day]) => ({ figure, since: showDay(day) })),
    laws: differing.laws.map(({ file }) => file),
    vocabulary: differing.vocabulary,
    rights,
  };
}

/**
 * The limit is high because the cases of a right lie on many days, and a compiled period of a single right is small.
 */
const MOST_PERIODS = 64;

/** Compiles one right only, with what it reads. */
function alone({ understood }: Compiled, { name }: Right): Compiled {
  return compile(understood, { rights: [name], mostPeriods: MOST_PERIODS });
}

function differencesOf(before: Rulebook, after: Rulebook): Differing {
  const words = ({ facts, groups, relations, things }: Rulebook) => plain({ facts, groups, relations, things });
  return {
    figures: new Map(
      pairs(listAllFigures(before), listAllFigures(after), ({ id }) => id).flatMap(([a, b]) => figureSince(a, b)),
    ),
    laws: pairs(lawsOf(before), lawsOf(after), ({ file }) => file).flatMap(([a, b]) => {
      const law = b ?? a;
      if (law === null || plain(a) === plain(b)) return [];
      const right = [...after.rights, ...before.rights].find(({ id }) => id === law.right);
      return [{ file: law.file, right: right?.name ?? law.right, from: law.from }];
    }),
    vocabulary: words(before) !== words(after),
  };
}

function lawsOf({ rights }: Rulebook): readonly Law[] {
  return rights.flatMap(({ laws }) => laws);
}

/** Returns the figure with the first day from which its value differs; the list is empty when no value differs. */
function figureSince(before: Figure | null, after: Figure | null): readonly (readonly [string, number])[] {
  const cells = pairs(before?.values ?? [], after?.values ?? [], ({ from }) => String(from));
  const days = cells.flatMap(([a, b]) => (plain(a?.cell) === plain(b?.cell) ? [] : [(b ?? a)?.from ?? 0]));
  return days.length === 0 ? [] : [[(after ?? before)?.id ?? '', Math.min(...days)]];
}

function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  key: (one: T) => string,
): readonly (readonly [T | null, T | null])[] {
  const old = new Map(before.map((one) => [key(one), one]));
  const now = new Map(after.map((one) => [key(one), one]));
  return [...new Set([...old.keys(), ...now.keys()])].map((id) => [old.get(id) ?? null, now.get(id) ?? null]);
}

/** Converts a value to text, without syntax trees and places in the files. */
function plain(value: unknown): string {
  return JSON.stringify(value ?? null, (key, part: unknown) => (key === 'place' || key === 'ast' ? undefined : part));
}

async function rightMoves(before: Compiled, after: Compiled, right: Right, since: number | null): Promise<RightMoves> {
  const moves: CaseMove[] = [];
  for (const one of right.cases) {
    const own = await movesOn(before, after, right, one, one.date);
    const later = own.length === 0 && since !== null && since > one.date;
    moves.push(...(later ? await movesOn(before, after, right, one, since) : own));
  }
  return { right: right.id, since: since === null ? null : showDay(since), cases: right.cases.length, moves };
}

async function movesOn(
  before: Compiled,
  after: Compiled,
  right: Right,
  one: Case,
  date: number,
): Promise<readonly CaseMove[]> {
  const options = { date, language: 'en', rights: [right.id], whatIfs: false };
  const [was, is] = await Promise.all([before, after].map((side) => evaluate(side, one.situation, options)));
  const of = (side: typeof was) => side?.outcomes.filter((outcome) => outcome.right === right.id) ?? [];
  return pairs(of(was), of(is), ({ claimant }) => claimant).flatMap(([a, b]) => {
    const [from, to] = [givenIn(a), givenIn(b)];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    const claimant = (b ?? a)?.claimant ?? '';
    return [{ case: one.name, day: showDay(date), own: date === one.date, claimant, before: from, after: to }];
  });
}

function givenIn(outcome: RightAnswer | null): CaseGiven | null {
  if (outcome === null) return null;
  const { verdict, pays, saves, costs, tells } = outcome;
  return { verdict, lines: [...pays, ...saves, ...costs, ...tells] };
}
