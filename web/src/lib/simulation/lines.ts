/**
 * This module breaks text into lines for drawings, because SVG does not. It measures the text as in a wide sans-serif
 * font, so that other fonts take no more room.
 */

/** Each constant is the width of a letter as a fraction of the font size. */
const NARROW = 0.32;
const USUAL = 0.58;
const CAPITAL = 0.72;
const WIDE = 0.9;

function partOf(letter: string): number {
  if (/[iljtfrI.,;:'’|!()[\] \u00a0\u202f-]/.test(letter)) return NARROW;
  if (/[mwMW%€@–—−]/.test(letter)) return WIDE;
  return letter !== letter.toLowerCase() ? CAPITAL : USUAL;
}

/** Returns the width of a text in a wide sans-serif font, in the unit of `size`; bold letters take a tenth more. */
export function measureText(text: string, size: number): number {
  return size * [...text].reduce((sum, letter) => sum + partOf(letter), 0);
}

/**
 * Breaks a text into lines.
 * @param width the width of a line, in the unit of `size`; a longer word stands alone
 * @returns at least one line
 */
export function breakLines(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // A no-break space is not a space here, so it still keeps its words together.
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measureText(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
