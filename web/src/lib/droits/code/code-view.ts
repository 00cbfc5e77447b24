/**
 * This module prepares the code of a set of answers for a page: its groups of characters, its QR code, and the answers
 * that it does not hold.
 */
import { listPersonIds, type Answers } from '../../door/answers.ts';
import { encodeAnswers, type EncodingContext } from './encode.ts';
import { drawQrCode, type QrCode } from './qr.ts';
import { splitIntoGroups } from './code-text.ts';

export interface CodeView {
  readonly groups: readonly string[];
  readonly square: QrCode;
  /**
   * Lists in words the answers that the code does not hold; `rounded` lists those that it holds less precisely than
   * they were given.
   */
  readonly left: readonly string[];
  readonly rounded: readonly string[];
}

/**
 * Builds what a page shows of the code: its groups of characters, its QR code, and the answers that it does not hold or
 * holds less precisely.
 * @param address address of the page that opens codes, with its host
 * @param labels labels of the answers, by their names
 */
export function buildCodeView(
  answers: Answers,
  of: EncodingContext,
  address: string,
  labels: Readonly<Record<string, string>>,
): CodeView {
  const { code, left, rounded } = encodeAnswers(answers, of);
  const groups = splitIntoGroups(code);
  // A code numbers the persons without gaps, in their order; the labels have the ids that the persons have here.
  const ids = listPersonIds(answers);
  const named = (name: string): string => name.replaceAll(/\bp[1-9]\d?\b/g, (id) => ids[Number(id.slice(1)) - 1] ?? id);
  const labelled = (encoded: string): string => {
    const name = named(encoded);
    const [, closed = '', screen = ''] = /^(.+\.closed)\.(.+)$/.exec(name) ?? [];
    return closed === '' ? (labels[name] ?? name) : `${labels[closed] ?? closed} (${screen})`;
  };
  const said = (names: readonly string[]): readonly string[] => [...new Set(names.map(labelled))];
  // The code stands behind `#` in the address. No browser sends that part to a server, so opening the QR code does not
  // disclose the code.
  return {
    groups,
    square: drawQrCode(`${address}#${groups.join('-')}`),
    left: said(left),
    rounded: said(rounded),
  };
}
