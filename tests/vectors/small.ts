/** Rulebooks of a few lines, ready to answer, and what one household's columns hold then. */
import { compile, type Compiled } from '../../engine/core/src/run/compiled.ts';
import { household, type Household } from '../../engine/core/src/run/household.ts';
import { understand } from '../../engine/core/src/rulebook/typecheck/index.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { bookOf } from './book.ts';
import type { Expected, VectorFile } from './file.ts';
import { columnOf, written } from './look.ts';

/** The day of the answer, in the words of a file and as a number. */
export const DATE = '2025-06-15';
export const DAY = 20250615;

export function small(parts: Pick<VectorFile, 'vocabulary'> & Partial<VectorFile>): Compiled {
  return compile(understand(bookOf({ name: 'small', about: '', date: DATE, vectors: [], ...parts })));
}

/** @param others of whom nothing is said are not there, unless the situation says otherwise */
export function workedOut(compiled: Compiled, situation: object): Household {
  const read = readSituation(compiled.rulebook, { others: 'none', ...situation }, DAY);
  return household(compiled.at(DAY), read, DAY, 'interpret');
}

/** What a column of the first person, or of another row, holds, as a vector writes it. */
export function told(h: Household, name: string, row = 0): Expected {
  return written(h, columnOf(name, 'person', h.period.plan), row);
}
