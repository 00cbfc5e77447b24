/**
 * Splits a text into sentences to be read aloud. The end of a line always ends a sentence, and a sentence without a
 * letter or a number is left out.
 */
export function splitIntoSentences(text: string, language: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.flatMap((line) => cut(line, language)).filter((sentence) => /[\p{Letter}\p{Number}]/u.test(sentence));
}

function cut(line: string, language: string): readonly string[] {
  // Old phones have no `Intl.Segmenter`, so a mark such as a full stop or a question mark with a space after it is
  // taken as the end of a sentence.
  if (!('Segmenter' in Intl)) return line.split(/(?<=[.!?…])\s+/u);
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line);
  return [...segments].map(({ segment }) => segment.trim());
}
