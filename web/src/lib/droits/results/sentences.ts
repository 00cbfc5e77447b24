/** A text cut into sentences to be read aloud; what stands on a line of its own is one. */
export function sentencesIn(text: string, language: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.flatMap((line) => cut(line, language)).filter((sentence) => /[\p{Letter}\p{Number}]/u.test(sentence));
}

function cut(line: string, language: string): readonly string[] {
  // Old phones have no segmenter: a point with a space after it ends a sentence well enough.
  if (!('Segmenter' in Intl)) return line.split(/(?<=[.!?…])\s+/u);
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line);
  return [...segments].map(({ segment }) => segment.trim());
}
