/** Lines of a body as they come in: never more of it in memory than one line may have. */

export type InputLine =
  | { readonly kind: 'line'; readonly index: number; readonly text: string }
  /** Longer than a line may be: what it says is not kept. */
  | { readonly kind: 'too-long'; readonly index: number };

/** Lines that are not blank, numbered from 0 with the blank ones counted. @param most bytes of a line */
export async function* linesOf(body: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<InputLine> {
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
