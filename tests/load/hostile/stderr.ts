/**
 * This module counts what a server writes to its error output: how many lines and of which kind, but never their
 * content.
 */
import type { ChildProcess } from 'node:child_process';

/** Returns a function that says how many lines were written, with the counts of their first words. */
export function countErrorLines(server: ChildProcess): () => string {
  let lines = 0;
  let rest = '';
  const first = new Map<string, number>();
  server.stderr?.on('data', (piece: Buffer) => {
    const parts = `${rest}${piece.toString()}`.split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      lines += 1;
      // Only a plain word is kept, because anything else may be part of a request.
      const word = /^\s*([A-Za-z]{1,20})\b/.exec(line)?.[1] ?? '…';
      first.set(word, (first.get(word) ?? 0) + 1);
    }
  });
  return () => {
    const words = [...first].map(([word, count]) => `${word} ${count}`);
    return `${lines} lines of errors were written by the server${words.length === 0 ? '' : `, by their first word: ${words.join(', ')}`}`;
  };
}
