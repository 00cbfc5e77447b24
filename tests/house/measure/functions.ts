/** This module finds functions that are longer than a screen. */
import ts from 'typescript';
import type { SourceFile } from './files.ts';
import { extractScripts } from './imports.ts';

/** A function with at most this many lines fits a screen. */
export const SCREEN = 60;

export interface LongFunction {
  readonly path: string;
  readonly name: string;
  readonly lines: number;
}

/** Lists the functions of a file with more than `most` lines, the longest first. */
export function findLongFunctions({ path, text }: SourceFile, most = SCREEN): readonly LongFunction[] {
  return extractScripts(path, text)
    .flatMap((script) => functionsIn(path, script))
    .filter(({ lines }) => lines > most)
    .sort((a, b) => b.lines - a.lines);
}

function functionsIn(path: string, script: string): readonly LongFunction[] {
  const file = ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true);
  const found: LongFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const [first, last] = [node.getStart(file), node.getEnd()].map(
        (at) => file.getLineAndCharacterOfPosition(at).line,
      );
      found.push({ path, name: nameOf(node, file), lines: (last ?? 0) - (first ?? 0) + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * Returns the name of a function, or of the variable or property that it is assigned to, or `(unnamed)` where there is
 * none.
 */
function nameOf(node: ts.SignatureDeclaration, file: ts.SourceFile): string {
  if (node.name !== undefined) return node.name.getText(file);
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText(file) : '(unnamed)';
}
