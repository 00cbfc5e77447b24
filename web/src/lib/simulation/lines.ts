/** Text in lines, for drawings: SVG breaks none. It is measured as a wide face without serifs, which other faces stay within. */

/** Widths of a letter, as parts of its size. */
const NARROW = 0.32;
const USUAL = 0.58;
const CAPITAL = 0.72;
const WIDE = 0.9;

function partOf(letter: string): number {
  if (/[iljtfrI.,;:'’|!()[\] \u00a0\u202f-]/.test(letter)) return NARROW;
  if (/[mwMW%€@–—−]/.test(letter)) return WIDE;
  return letter !== letter.toLowerCase() ? CAPITAL : USUAL;
}

/** At most so wide, in the unit of `size`; bold letters take a tenth more. */
export function widthOf(text: string, size: number): number {
  return size * [...text].reduce((sum, letter) => sum + partOf(letter), 0);
}

/**
 * @param width what a line may take, in the unit of `size`; a word that takes more stands alone
 * @returns at least one line
 */
export function linesOf(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // What a no-break space holds together stays so.
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
