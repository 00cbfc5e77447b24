/** What a server writes of errors while it is looked at: how much, and of which kind, never what. */
import type { ChildProcess } from 'node:child_process';

/** @returns how many lines were written, with the words that they begin with */
export function linesOf(server: ChildProcess): () => string {
  let lines = 0;
  let rest = '';
  const first = new Map<string, number>();
  server.stderr?.on('data', (piece: Buffer) => {
    const parts = `${rest}${piece.toString()}`.split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      lines += 1;
      // A word that is no plain one may be something that was sent.
      const word = /^\s*([A-Za-z]{1,20})\b/.exec(line)?.[1] ?? '…';
      first.set(word, (first.get(word) ?? 0) + 1);
    }
  });
  return () => {
    const words = [...first].map(([word, count]) => `${word} ${count}`);
    return `${lines} lines of errors were written by the server${words.length === 0 ? '' : `, by their first word: ${words.join(', ')}`}`;
  };
}
