/**
 * This module draws a text as a QR code. The black cells are one SVG path, so that a page needs neither an image nor a
 * style for it.
 */
import { encode } from 'uqr';

export interface QrCode {
  /** Holds the number of cells on a side, with the white border that scanners need. */
  readonly size: number;
  readonly path: string;
}

const EDGE = 4;

export function drawQrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: EDGE });
  const cells = data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: cells.join('') };
}
