/**
 * This module finds lines of the law that are too long to be read aloud. It warns about long lines and refuses the
 * longest ones.
 */
import { getFileKind } from './schema/kinds.ts';
import { joinField } from './lines.ts';
import { readRuleFile, type RuleFile } from './read.ts';
import { createProblem } from './report.ts';
import type { Report } from './report.ts';
import type { Place } from '../language/ast.ts';
import type { Problem } from '../problem.ts';

/**
 * Limits the characters of a readable line: about as many fit on a screen beside the line number, and can be read aloud
 * in one breath.
 */
const READABLE = 140;
/**
 * Limits the characters of a line that is accepted. In a longer line a reader can no longer see which conditions an
 * `and` joins.
 */
const MOST = 200;

interface Long {
  readonly place: Place;
  readonly length: number;
  readonly what: 'line' | 'formula';
}

/**
 * Reports every line and formula that is longer than `MOST`.
 * @param text the file as it was written
 */
export function refuseLongLines(file: RuleFile, text: string, report: Report): void {
  for (const long of longIn(file, text)) if (long.length > MOST) report(problemOf(long, MOST));
}

/**
 * Returns warnings about lines in law files that load but should be split.
 * @param files path inside the rulebook's folder → text
 */
export function listLongLineWarnings(files: ReadonlyMap<string, string>): readonly Problem[] {
  const laws = [...files].filter(([path]) => getFileKind(path) === 'law').sort(([a], [b]) => (a < b ? -1 : 1));
  return laws.flatMap(([path, text]) => {
    const file = readRuleFile(path, text, () => undefined);
    const long = file === null ? [] : longIn(file, text);
    return long.filter(({ length }) => length <= MOST).map((one) => problemOf(one, READABLE));
  });
}

/**
 * Returns the long lines of the file, and the long formulas, even if they are folded over several lines. For each line
 * only the longest entry that begins there is returned.
 */
function longIn(file: RuleFile, text: string): readonly Long[] {
  const lines = text.split('\n').map((line, i): Long => ({
    place: { file: file.path, line: i + 1, field: '' },
    length: line.trimEnd().length,
    what: 'line',
  }));
  const formulas = formulasIn(file.value, '').map(([field, { length }]): Long => ({
    place: file.place(field),
    length,
    what: 'formula',
  }));
  const longest = new Map<number, Long>();
  for (const long of [...lines, ...formulas].filter(({ length }) => length > READABLE)) {
    const { line } = long.place;
    if (long.length > (longest.get(line)?.length ?? 0)) longest.set(line, long);
  }
  return [...longest.values()];
}

/**
 * Returns each value that is a text, among them all formulas, with its field. The value of a branch of `first_of` is a
 * key, which YAML keeps on one line, so it is already checked as a line and not returned.
 */
function formulasIn(value: unknown, field: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    formulasIn(below, joinField(field, Array.isArray(value) ? Number(key) : key)),
  );
}

function problemOf({ place, length, what }: Long, most: number): Problem {
  return createProblem(
    place,
    'long-line',
    `This ${what} has ${length} characters, more than ${most}.`,
    'Law is read aloud before anybody believes it, and in so long a line nobody hears what belongs to what.',
    'Give a part of it a name under facts: or groups:, or break it with first_of:, all: or any:; a comment goes onto lines of its own above.',
  );
}
