/**
 * This module draws the marks in the cells of the table of ties. The marks differ in form, so that nobody has to tell
 * them apart by colour.
 */
import { BetweenTieKind } from '../../contract/between.ts';
import { writeElement } from './svg.ts';

/** Maps each kind of tie to the corner of its mark in a cell with several marks: right or left, and down or up. */
const CORNERS: Readonly<Record<BetweenTieKind, readonly [number, number]>> = {
  opens: [-1, -1],
  excludes: [1, -1],
  hinders: [1, -1],
  counts: [-1, 1],
  law: [1, 1],
};

export const CELL = 20;
const CORNER = CELL / 4;
/** Scales a mark that shares its cell with others. */
const SHARED = 0.8;

/** Draws the marks of one cell around its middle (`x`, `y`). */
export function drawCellMarks(kinds: ReadonlySet<BetweenTieKind>, x: number, y: number): readonly string[] {
  const drawn = BetweenTieKind.options.filter((kind) => kinds.has(kind));
  if (drawn.length === 1) return drawn.map((kind) => drawMark(kind, x, y));
  return drawn.map((kind) => {
    const [right, down] = CORNERS[kind];
    return drawMark(kind, x + right * CORNER, y + down * CORNER, SHARED);
  });
}

export function drawMark(kind: BetweenTieKind, x: number, y: number, size = 1): string {
  const r = 5 * size;
  switch (kind) {
    case 'opens':
      return writeElement('circle', { class: kind, cx: x, cy: y, r });
    case 'excludes':
      return writeElement('path', {
        class: kind,
        d: `M${at(x - r)} ${at(y - r)}l${at(2 * r)} ${at(2 * r)}m0 ${at(-2 * r)}l${at(-2 * r)} ${at(2 * r)}`,
      });
    case 'hinders':
      return writeElement('path', { class: kind, d: `M${at(x - r)} ${at(y)}h${at(2 * r)}` });
    case 'counts':
    case 'law':
      return writeElement('text', { class: kind, x, y: y + r * 0.86, 'font-size': r * 2.5 }, [
        kind === 'counts' ? '€' : '§',
      ]);
  }
}

function at(value: number): number {
  return Math.round(value * 10) / 10;
}
