/** This module compiles rulebooks of a few lines, and reads the columns of one household. */
import { compile, type Compiled } from '../../engine/core/src/run/compiled.ts';
import { computeHousehold, type Household } from '../../engine/core/src/run/household.ts';
import { understand } from '../../engine/core/src/rulebook/typecheck/index.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { loadVectorRulebook } from './book.ts';
import type { ExpectedValue, VectorFile } from './file.ts';
import { findVectorColumn, formatVectorValue } from './expected-cells.ts';

/** Both constants are the day of the answer, as a text and as an integer, yyyymmdd. */
export const SMALL_DATE = '2025-06-15';
export const SMALL_DAY = 20250615;

export function compileSmall(parts: Pick<VectorFile, 'vocabulary'> & Partial<VectorFile>): Compiled {
  return compile(understand(loadVectorRulebook({ name: 'small', about: '', date: SMALL_DATE, vectors: [], ...parts })));
}

/** Evaluates a situation. Its list of persons is complete (`others: none`) unless the situation says otherwise. */
export function evaluateSmall(compiled: Compiled, situation: object): Household {
  const read = readSituation(compiled.rulebook, { others: 'none', ...situation }, SMALL_DAY);
  return computeHousehold(compiled.at(SMALL_DAY), read, SMALL_DAY, 'interpret');
}

/** Returns the value of a column in the form of a vector, for the first person or for another row. */
export function readSmallValue(h: Household, name: string, row = 0): ExpectedValue {
  return formatVectorValue(h, findVectorColumn(name, 'person', h.period.plan), row);
}
