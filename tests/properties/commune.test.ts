/**
 * These tests check that telling the commune says no less than telling the region alone: what was settled stays
 * settled.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../engine/core/src/situation/fields.ts';
import { asOften, drawn, PATIENCE, read, rulebook, verdicts, worked } from './setting.ts';

const { communes } = rulebook.desks;
const SETTLED = [...fieldsOf(rulebook).home].flatMap(([name, def]) => (def.communes === null ? [] : [name]));

test(
  'telling the commune narrows what the region says',
  () => {
    let told = 0;
    fc.assert(
      fc.property(
        drawn({ unknown: [0, 0.1, 0.3] }),
        fc.constantFrom(...communes),
        ({ input, date }, { nis, region }) => {
          const home = { ...input.home, region, ...Object.fromEntries(SETTLED.map((name) => [name, null])) };
          const before = verdicts(worked(read({ ...input, home }, date), date));
          const after = read({ ...input, home: { ...home, commune: nis } }, date);
          told += SETTLED.filter((name) => after.home.plain[name] !== undefined).length;
          const wider = new Map(verdicts(worked(after, date)).map((v) => [`${v.right} ${v.person}`, v.verdict]));
          const moved = before.filter(
            (v) => v.verdict !== 'depends' && (wider.get(`${v.right} ${v.person}`) ?? v.verdict) !== v.verdict,
          );
          expect(moved).toEqual([]);
        },
      ),
      asOften(0.6),
    );
    expect(told).toBeGreaterThan(10);
  },
  PATIENCE,
);
