/** This module compiles rulebooks of a few lines, and reads the columns of one household. */
import { compile, type Compiled } from '../../engine/core/src/run/compiled.ts';
import { household, type Household } from '../../engine/core/src/run/household.ts';
import { understand } from '../../engine/core/src/rulebook/typecheck/index.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { bookOf } from './book.ts';
import type { Expected, VectorFile } from './file.ts';
import { columnOf, written } from './look.ts';

/** Both constants are the day of the answer, as a text and as an integer, yyyymmdd. */
export const DATE = '2025-06-15';
export const DAY = 20250615;

export function small(parts: Pick<VectorFile, 'vocabulary'> & Partial<VectorFile>): Compiled {
  return compile(understand(bookOf({ name: 'small', about: '', date: DATE, vectors: [], ...parts })));
}

/** Evaluates a situation. Its list of persons is complete (`others: none`) unless the situation says otherwise. */
export function workedOut(compiled: Compiled, situation: object): Household {
  const read = readSituation(compiled.rulebook, { others: 'none', ...situation }, DAY);
  return household(compiled.at(DAY), read, DAY, 'interpret');
}

/** Returns the value of a column in the form of a vector, for the first person or for another row. */
export function told(h: Household, name: string, row = 0): Expected {
  return written(h, columnOf(name, 'person', h.period.plan), row);
}
