/** This module estimates the seconds in which a single question is read and answered. */
import type { ValueType } from '../../values/types.ts';
import type { AskableItem } from '../questions/items.ts';

const BY_KIND: Readonly<Record<ValueType['kind'], number>> = { truth: 4, choice: 6, person: 6, date: 10, number: 15 };
const LIST = 10;
const TIE = 6;
/** The answer about a fact that is kept by the year stands on a paper, which takes this many seconds to find. */
const PAPER = 60;

export function estimateQuestionSeconds({ kind, subject }: AskableItem, isByYear: boolean): number {
  if (kind === 'list') return LIST;
  if (subject === null) return TIE;
  return isByYear ? PAPER : BY_KIND[subject.type.kind];
}
