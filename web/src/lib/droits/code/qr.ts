/** A text as a square to be scanned: black cells as one path, so that a page needs neither picture nor style for it. */
import { encode } from 'uqr';

export interface Square {
  /** Cells on a side, with the white edge that scanners need. */
  readonly size: number;
  readonly path: string;
}

const EDGE = 4;

export function squareOf(text: string): Square {
  const { size, data } = encode(text, { ecc: 'M', border: EDGE });
  const cells = data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: cells.join('') };
}
