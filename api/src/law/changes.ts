/**
 * This module compares the law of two days: the law files, each condition, route, fact and line in them, and the
 * figures.
 */
import { showDay, type Right, type Words } from '@recto-verso/engine';
import type { FigureView } from '../contract/law.ts';
import { describeFiguresAt } from './figures.ts';
import { flattenLaw, type LawPiece } from './law-pieces.ts';
import { describeRightAt } from './right-at.ts';

export interface LawChange<T> {
  readonly before: T | null;
  readonly after: T | null;
}

export interface RightChanges {
  readonly right: string;
  readonly name: string;
  /** Holds the first day of the law file in force on each of the two days; `null` when none is. */
  readonly law: LawChange<string>;
  readonly pieces: readonly LawChange<LawPiece>[];
  readonly figures: readonly LawChange<FigureView>[];
}

export interface Changes {
  readonly from: string;
  readonly to: string;
  /** Lists the changes of figures that laws share. */
  readonly shared: readonly LawChange<FigureView>[];
  readonly rights: readonly RightChanges[];
}

/**
 * @param from the first of the two days; both are yyyymmdd
 * @param right the one right that is compared, or `null` for all rights and the shared figures
 */
export function compareLaws(words: Words, from: number, to: number, right: Right | null): Changes {
  const { rulebook } = words.book;
  const rights = right === null ? rulebook.rights : [right];
  const figures = (day: number) => describeFiguresAt(words, day, right?.id);
  const differing = pairs(figures(from), figures(to), ({ id }) => id).filter(figureDiffers);
  const ofRight = (id: string | null) => differing.filter(({ before, after }) => (after ?? before)?.right === id);
  return {
    from: showDay(from),
    to: showDay(to),
    shared: ofRight(null),
    rights: rights.flatMap((one) => {
      const changes = rightChanges(words, one, from, to, ofRight(one.id));
      return changes.pieces.length + changes.figures.length === 0 && changes.law.before === changes.law.after
        ? []
        : [changes];
    }),
  };
}

function rightChanges(
  words: Words,
  right: Right,
  from: number,
  to: number,
  figures: readonly LawChange<FigureView>[],
): RightChanges {
  const [before, after] = [describeRightAt(words, right, from), describeRightAt(words, right, to)];
  const pieces = pairs(
    [...flattenLaw(before).values()],
    [...flattenLaw(after).values()],
    ({ kind, id }) => `${kind} ${id}`,
  );
  return {
    right: right.id,
    name: words.rightName(right),
    law: { before: before.law?.from ?? null, after: after.law?.from ?? null },
    pieces: pieces.filter((pair) => pair.before?.text !== pair.after?.text),
    figures,
  };
}

/**
 * Checks whether the value of a figure differs. A value that was only recorded again, with a newer source, is not a
 * change of the law.
 */
function figureDiffers({ before, after }: LawChange<FigureView>): boolean {
  return JSON.stringify(before?.cell) !== JSON.stringify(after?.cell);
}

/**
 * Pairs the entries of `before` and `after` by key: first in the order of `after`, then those that only `before` has.
 */
function pairs<T>(before: readonly T[], after: readonly T[], key: (one: T) => string): readonly LawChange<T>[] {
  const old = new Map(before.map((one) => [key(one), one]));
  const now = new Set(after.map(key));
  return [
    ...after.map((one) => ({ before: old.get(key(one)) ?? null, after: one })),
    ...before.filter((one) => !now.has(key(one))).map((one) => ({ before: one, after: null })),
  ];
}
