/** This module changes the answers of the tutorial, to test whether each of their values is really checked. */
import type { Values } from '../../vectors/situation.ts';

const TURNED: Readonly<Record<string, string>> = { yes: 'no', no: 'yes', depends: 'no' };

/** Returns copies of an answer with one value changed, one copy for each value. */
export function listChangedAnswers(answer: Values): readonly Values[] {
  return Object.entries(answer).flatMap(([key, value]) =>
    changedValues(value, key).map((changed) => ({ ...answer, [key]: changed })),
  );
}

function changedValues(value: unknown, key: string): readonly unknown[] {
  if (Array.isArray(value)) return value.map((_, i) => value.toSpliced(i, 1, 'otherwise'));
  if (typeof value === 'object' && value !== null) return listChangedAnswers(value as Values);
  if (typeof value === 'number') return [value + 1];
  if (key === 'outcome') return ['not-computed'];
  if (value === null) return [key === 'route' ? 'otherwise' : { otherwise: 1 }];
  return [TURNED[String(value)] ?? 'otherwise'];
}
