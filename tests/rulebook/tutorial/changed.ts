/** Answers that are not those of the page: whether a household is held to each of them. */
import type { Values } from '../../vectors/situation.ts';

const TURNED: Readonly<Record<string, string>> = { yes: 'no', no: 'yes', depends: 'no' };

/** An answer with one of its values changed, once for each of its values. */
export function changedAnswers(answer: Values): readonly Values[] {
  return Object.entries(answer).flatMap(([key, value]) =>
    changedValues(value, key).map((changed) => ({ ...answer, [key]: changed })),
  );
}

function changedValues(value: unknown, key: string): readonly unknown[] {
  if (Array.isArray(value)) return value.map((_, i) => value.toSpliced(i, 1, 'otherwise'));
  if (typeof value === 'object' && value !== null) return changedAnswers(value as Values);
  if (typeof value === 'number') return [value + 1];
  if (key === 'outcome') return ['not-computed'];
  if (value === null) return [key === 'route' ? 'otherwise' : { otherwise: 1 }];
  return [TURNED[String(value)] ?? 'otherwise'];
}
