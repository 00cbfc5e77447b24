/**
 * This module splits a body into lines while it arrives. Besides the chunk that arrived last, it holds at most one line
 * of the largest size in memory.
 */

export type InputLine =
  | { readonly kind: 'line'; readonly index: number; readonly text: string }
  /** The line is longer than the limit; its content is not kept. */
  | { readonly kind: 'too-long'; readonly index: number };

/**
 * Yields the lines that are not blank. Lines are numbered from 0, and blank lines count.
 * @param most the largest size of a line in bytes
 */
export async function* splitLines(body: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<InputLine> {
  let index = 0;
  let held: Uint8Array[] = [];
  let size = 0;
  const hold = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= most) held.push(piece);
    else held = [];
  };
  const end = (): InputLine | null => {
    const text = size > most ? null : Buffer.concat(held).toString('utf8').trim();
    held = [];
    size = 0;
    const number = index++;
    if (text === null) return { kind: 'too-long', index: number };
    return text === '' ? null : { kind: 'line', index: number, text };
  };
  for await (const chunk of body) {
    let from = 0;
    for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, from)) {
      hold(chunk.subarray(from, at));
      from = at + 1;
      const line = end();
      if (line !== null) yield line;
    }
    hold(chunk.subarray(from));
  }
  const last = size > 0 ? end() : null;
  if (last !== null) yield last;
}

const NEW_LINE = 10;
