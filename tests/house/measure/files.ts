/**
 * This module lists the files of the repository that people write, each with its text. It looks for them among the
 * files that Git tracks and new files that Git does not ignore.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The kind `words` stands for catalogues of one language, which are counted apart. Rules, documents, other data and
 * generated files are not counted.
 */
export type SourceKind = 'code' | 'test' | 'words';

export interface SourceFile {
  /** The path is relative to the root of the repository, with `/`. */
  readonly path: string;
  readonly kind: SourceKind;
  readonly text: string;
  readonly lines: number;
}

const CATALOGUE = /^(?:api|engine|web)\/.*\/[a-z]{2}\.json$/;
const WRITTEN = /\.(ts|js|mjs|svelte|css|html|py)$/;

/** Returns the kind of a path, or `null` where the file is not counted. */
export function findSourceKind(path: string): SourceKind | null {
  if (CATALOGUE.test(path)) return 'words';
  if (!WRITTEN.test(path) || path.startsWith('rules/')) return null;
  return path.startsWith('tests/') || /\.test\.ts$/.test(path) ? 'test' : 'code';
}

/**
 * Lists the files in the order of their paths.
 * @param root the folder of the repository
 * @throws Error where the folder is no repository of Git
 */
export function listWrittenFiles(root: string): readonly SourceFile[] {
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const paths = [...new Set(tracked.toString('utf8').split('\0'))].sort();
  return paths.flatMap((path) => {
    const kind = findSourceKind(path);
    return kind === null ? [] : [toSourceFile(path, kind, readFileSync(join(root, path), 'utf8'))];
  });
}

export function toSourceFile(path: string, kind: SourceKind, text: string): SourceFile {
  return { path, kind, text, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) };
}
