/** The code of a sheet of answers as a page shows it. Apart from the results, which are there without it. */
import type { Answers } from '../../door/answers.ts';
import { encode, type Of } from './encode.ts';
import { squareOf, type Square } from './qr.ts';
import { grouped } from './signs.ts';

export interface CodeView {
  readonly groups: readonly string[];
  readonly square: Square;
  /** What it does not hold, and of what it holds a range alone, in words. */
  readonly left: readonly string[];
  readonly rounded: readonly string[];
}

/**
 * @param address of the page that opens codes, with its host
 * @param labels of the answers, by their names
 */
export function codeView(
  answers: Answers,
  of: Of,
  address: string,
  labels: Readonly<Record<string, string>>,
): CodeView {
  const { code, left, rounded } = encode(answers, of);
  const groups = grouped(code);
  const labelled = (name: string): string => {
    const [, closed = '', screen = ''] = /^(.+\.closed)\.(.+)$/.exec(name) ?? [];
    return closed === '' ? (labels[name] ?? name) : `${labels[closed] ?? closed} (${screen})`;
  };
  const said = (names: readonly string[]): readonly string[] => [...new Set(names.map(labelled))];
  // Behind `#`, which no browser sends: whoever scans it tells nobody.
  return {
    groups,
    square: squareOf(`${address}#${groups.join('-')}`),
    left: said(left),
    rounded: said(rounded),
  };
}
