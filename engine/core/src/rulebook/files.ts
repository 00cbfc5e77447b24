/** This module reads all files of a rulebook, checks their shape and gives access to them by kind. */
import type { z } from 'zod';
import { refuseLongLines } from './long-lines.ts';
import { readRuleFile } from './read.ts';
import type { RuleFile } from './read.ts';
import { createProblem } from './report.ts';
import type { Report } from './report.ts';
import { getFileKind, getKindOfReadFile, SCHEMAS } from './schema/kinds.ts';
import type { FileKind } from './schema/kinds.ts';
import { checkShape } from './shape.ts';

export interface TypedRuleFile<K extends FileKind> {
  readonly file: RuleFile;
  readonly value: z.infer<(typeof SCHEMAS)[K]>;
}

export interface RuleFiles {
  /** Returns the files of a kind that could be read and have the right shape, sorted by path. */
  of<K extends FileKind>(kind: K): readonly TypedRuleFile<K>[];
  /**
   * Returns one file by its path. Returns `null` when there is no such file, when it is of another kind, or when it
   * could not be read or has the wrong shape.
   */
  one<K extends FileKind>(kind: K, path: string): TypedRuleFile<K> | null;
  /** Checks whether a file exists at a path, readable or not. */
  has(path: string): boolean;
  /** Lists the path and plain value of every file that could be parsed as YAML, for the hash. */
  readonly contents: readonly (readonly [string, unknown])[];
}

/** Checks whether everything under a folder could be read. `''` stands for the whole rulebook. */
export type Whole = (folder: string) => boolean;

/** Lists the folders in which a file of no known kind is reported. In other folders such a file is allowed. */
const CLOSED_FOLDERS = [
  'vocabulary/',
  'rights/',
  'desks/',
  'crossings/',
  'remedies/',
  'events/',
  'listed/',
  'glossary/',
  'interview/',
];

/**
 * Reads and checks all files. A file that cannot be read or has the wrong shape is reported and left out. A file of no
 * known kind is read only for the hash, and it is reported when it stands in one of the `CLOSED_FOLDERS`.
 */
export function readFiles(files: ReadonlyMap<string, string>, report: Report): RuleFiles {
  const paths = [...files.keys()].sort();
  const contents: (readonly [string, unknown])[] = [];
  const typed = new Map<string, { kind: FileKind; file: RuleFile; value: unknown }>();
  for (const path of paths) {
    if (getFileKind(path) === null && CLOSED_FOLDERS.some((folder) => path.startsWith(folder))) report(strayFile(path));
    const text = files.get(path) ?? '';
    const file = readRuleFile(path, text, report);
    if (file === null) continue;
    if (getFileKind(path) === 'law') refuseLongLines(file, text, report);
    contents.push([path, file.value]);
    const kind = getKindOfReadFile(path, file.value);
    if (kind === null) continue;
    const value: unknown = checkShape(SCHEMAS[kind], file, report);
    if (value !== null) typed.set(path, { kind, file, value });
  }
  const all = [...typed.values()];
  return {
    // The cast is safe: every value is stored with the kind whose schema it has passed.
    of: (kind) => all.filter((f) => f.kind === kind) as never,
    one: (kind, path) => (typed.get(path)?.kind === kind ? (typed.get(path) as never) : null),
    has: (path) => files.has(path),
    contents,
  };
}

function strayFile(path: string): Parameters<Report>[0] {
  return createProblem(
    { file: path, line: 1, field: '' },
    'unknown-file',
    'A file whose name is of no known kind.',
    'A file that nobody reads would be law without effect.',
    'Name it right.yaml, <YYYY-MM-DD>.yaml, parameters.yaml, claim.yaml, cases.yaml or texts.<language>.yaml; in vocabulary/ and desks/ any one word, in crossings/, remedies/, events/, listed/, glossary/ and interview/ as CONTRIBUTING tells.',
  );
}
