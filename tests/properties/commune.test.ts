/**
 * These tests check that telling the commune says no less than telling the region alone: what was settled stays
 * settled.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getFields } from '../../engine/core/src/situation/fields.ts';
import {
  createPropertySettings,
  drawPartlyKnownHousehold,
  PATIENCE,
  readDrawnSituation,
  rulebook,
  listVerdicts,
  evaluateInMemory,
} from './shared.ts';

const { communes } = rulebook.desks;
const SETTLED = [...getFields(rulebook).home].flatMap(([name, def]) => (def.communes === null ? [] : [name]));

test(
  'telling the commune narrows what the region says',
  () => {
    let told = 0;
    fc.assert(
      fc.property(
        drawPartlyKnownHousehold({ unknown: [0, 0.1, 0.3] }),
        fc.constantFrom(...communes),
        ({ input, date }, { nis, region }) => {
          const home = { ...input.home, region, ...Object.fromEntries(SETTLED.map((name) => [name, null])) };
          const before = listVerdicts(evaluateInMemory(readDrawnSituation({ ...input, home }, date), date));
          const after = readDrawnSituation({ ...input, home: { ...home, commune: nis } }, date);
          told += SETTLED.filter((name) => after.home.plain[name] !== undefined).length;
          const wider = new Map(
            listVerdicts(evaluateInMemory(after, date)).map((v) => [`${v.right} ${v.person}`, v.verdict]),
          );
          const moved = before.filter(
            (v) => v.verdict !== 'depends' && (wider.get(`${v.right} ${v.person}`) ?? v.verdict) !== v.verdict,
          );
          expect(moved).toEqual([]);
        },
      ),
      createPropertySettings(0.6),
    );
    expect(told).toBeGreaterThan(10);
  },
  PATIENCE,
);
