/** Lines of the law that are too long to be read aloud: some are warned of, the longest are refused. */
import { kindOf } from './schema/kinds.ts';
import { inside } from './lines.ts';
import { readRuleFile, type RuleFile } from './read.ts';
import { problemAt } from './report.ts';
import type { Report } from './report.ts';
import type { Place } from '../language/ast.ts';
import type { Problem } from '../problem.ts';

/** Characters that a screen shows beside the number of the line; a sentence as long as that is as much as can be said in one breath. */
const READABLE = 140;
/** Beyond so many nobody who reads a line sees any more which `and` joins what. */
const MOST = 200;

interface Long {
  readonly place: Place;
  readonly length: number;
  readonly what: 'line' | 'formula';
}

/** Refuses what nobody can read. `text`: the file as it was written. */
export function refuseLongLines(file: RuleFile, text: string, report: Report): void {
  for (const long of longIn(file, text)) if (long.length > MOST) report(problemOf(long, MOST));
}

/**
 * What loads and should be broken all the same, in the law files of a rulebook.
 * @param files path inside the rulebook's folder to text
 */
export function warningsIn(files: ReadonlyMap<string, string>): readonly Problem[] {
  const laws = [...files].filter(([path]) => kindOf(path) === 'law').sort(([a], [b]) => (a < b ? -1 : 1));
  return laws.flatMap(([path, text]) => {
    const file = readRuleFile(path, text, () => undefined);
    const long = file === null ? [] : longIn(file, text);
    return long.filter(({ length }) => length <= MOST).map((one) => problemOf(one, READABLE));
  });
}

/** Lines as they stand in the file, and formulas however they are folded; of what begins on one line, the longest. */
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

/** Each with its field. The value of a branch of `first_of` is a key, which YAML holds on one line. */
function formulasIn(value: unknown, field: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    formulasIn(below, inside(field, Array.isArray(value) ? Number(key) : key)),
  );
}

function problemOf({ place, length, what }: Long, most: number): Problem {
  return problemAt(
    place,
    'long-line',
    `This ${what} has ${length} characters, more than ${most}.`,
    'Law is read aloud before anybody believes it, and in so long a line nobody hears what belongs to what.',
    'Give a part of it a name under facts: or groups:, or break it with first_of:, all: or any:; a comment goes onto lines of its own above.',
  );
}
