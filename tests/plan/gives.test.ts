/**
 * These tests check what a right gives by its routes: the result includes all values that are still possible, and is
 * exact where all is known.
 */
import { expect, test } from 'vitest';
import { compileSmall, readSmallValue, evaluateSmall } from '../vectors/small.ts';

const compiled = compileSmall({
  vocabulary: {
    person: { t: { type: 'yes-no' }, u: { type: 'yes-no' }, m: { type: 'money', min: 0, max: 1000 } },
  },
  figures: { fifty: { unit: 'money', values: { '2000-01-01': { value: 50 } } } },
  law: {
    routes: {
      first: { when: { r_t: 't' }, pays: { sum: 'param.fifty' } },
      second: { when: { r_u: 'u' }, pays: { sum: 'm', more: 'm' } },
    },
  },
});

type Word = 'yes' | 'no';
const THREE = ['yes', 'no', null] as const;
const either = (x: Word | null): readonly Word[] => (x === null ? ['yes', 'no'] : [x]);

/**
 * Returns what the leading route gives where all is known, or `null` where no route is open. The open route that gives
 * more leads, and of two that give the same the first.
 */
function given(t: Word, u: Word, m: number): { readonly sum: number; readonly more: number | null } | null {
  if (u === 'yes' && (t === 'no' || 2 * m > 50)) return { sum: m, more: m };
  return t === 'yes' ? { sum: 50, more: null } : null;
}

const CASES = THREE.flatMap((t) => THREE.flatMap((u) => [20, 90, null].map((m) => [t, u, m] as const)));

test.each(CASES)('two routes, of which one has a line: t is %s, u is %s, m is %s', (t, u, m) => {
  const h = evaluateSmall(compiled, { persons: { ann: { t, u, m } } });
  const amounts = m === null ? [0, 20, 25, 26, 90, 1000] : [m];
  const found = either(t).flatMap((a) => either(u).flatMap((b) => amounts.map((x) => given(a, b, x))));
  const worlds = found.filter((one) => one !== null);
  if (worlds.length === 0) return;
  for (const line of ['sum', 'more'] as const) {
    const values = worlds.map((one) => one[line]);
    const known = values.filter((x) => x !== null);
    const there = readSmallValue(h, `there.${line}`);
    expect(there === 'no', line).toBe(known.length === 0);
    if (known.length === values.length) expect(there, line).toBe('yes');
    if (t !== null && u !== null && m !== null && there === 'yes')
      expect(readSmallValue(h, `given.${line}`)).toBe(known[0]);
    if (there === 'no') continue;
    const value = readSmallValue(h, `given.${line}`) as number | { readonly min: number; readonly max: number };
    const { min, max } = typeof value === 'number' ? { min: value, max: value } : value;
    for (const one of there === 'depends' ? [0, ...known] : known)
      expect(min <= one && one <= max, `${line}: ${one} within ${min} and ${max}`).toBe(true);
  }
});
