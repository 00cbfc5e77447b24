/**
 * Tests that a curve equals plain evaluation at each of its values, and turns where the nearest change says that a
 * right turns.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Nearest } from '../../../engine/core/src/contract/answer.ts';
import type { Seen } from '../../../engine/core/src/contract/seen.ts';
import {
  computeCurve,
  evaluateSituation,
  type Curve,
  type CurveRight,
  type RightPoint,
} from '../../../engine/core/src/index.ts';
import { toSideOfRight } from '../../../engine/core/src/ask/compare/side.ts';
import { roundToCents, computeSideValue } from '../../../engine/core/src/ask/compare/side-value.ts';
import { listNearestChanges } from '../../properties/changed-situation.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawPartlyKnownHousehold,
  PATIENCE,
  readDrawnSituation,
  listVerdicts,
  evaluateInMemory,
  type DrawnHousehold,
} from '../../properties/shared.ts';

/** Limits the changes, or the facts, that are checked for one household, because a curve takes hundreds of runs. */
const MOST = 2;

test(
  'where the nearest change names a figure of a fact, the curve along that fact turns at the same figure',
  async () => {
    const seen = { turns: 0 };
    await fc.assert(
      fc.asyncProperty(drawPartlyKnownHousehold({ unknown: [0, 0, 0.05, 0.1] }), async (d) => {
        for (const { right, claimant, nearest } of (await numbersNearest(d)).slice(0, MOST)) {
          const { fact, of, from, to } = nearest;
          if (fact === null || of === null || from?.kind !== 'number' || to?.kind !== 'number') continue;
          const along = alongFact(d, fact, of, right);
          // When a fact was stated several times, a curve follows only one of the values.
          if (JSON.stringify(along.now) !== JSON.stringify(from)) continue;
          const line = along.rights.find((r) => r.right === right && r.claimant === claimant);
          const turn = line?.turns.find(
            (t) =>
              (t.from === to.min && t.before === 'no' && t.after === nearest.verdict) ||
              (t.until === to.min && t.after === 'no' && t.before === nearest.verdict),
          );
          expect(
            turn,
            `${right} of ${claimant}, ${fact} of ${of}: ${JSON.stringify([to.min, line?.turns])}`,
          ).toBeDefined();
          seen.turns += 1;
        }
      }),
      createPropertySettings(0.15),
    );
    process.stdout.write(`curves: ${seen.turns} turns at the figure of a nearest change\n`);
    expect(seen.turns).toBeGreaterThan(0);
  },
  PATIENCE,
);

test(
  'each point of a curve is what plain evaluation says of the household with that figure',
  async () => {
    const seen = { points: 0, worth: 0 };
    await fc.assert(
      fc.asyncProperty(
        drawPartlyKnownHousehold({ unknown: [0, 0.05, 0.2] }),
        fc.nat(),
        fc.nat(),
        async (d, which, where) => {
          const figures = numbersTold(d);
          const first = figures.length === 0 ? 0 : which % figures.length;
          const tried = [...figures.slice(first), ...figures.slice(0, first)].slice(0, MOST);
          const curves = tried.map(({ fact, of }) => alongFact(d, fact, of));
          const along = curves.find((c) => c.now !== null && c.rights.some((r) => r.moves));
          if (along === undefined || along.now === null) return;
          const { fact, of } = along;
          const moving = along.rights.filter((r) => r.moves);
          const line = moving[where % moving.length] as CurveRight;
          const point = line.points[where % line.points.length] as RightPoint;
          const [situation] = listNearestChanges(
            readDrawnSituation(d.input, d.date),
            { fact, of },
            along.now,
            at(along, point.at),
            d.date,
          );
          if (situation === undefined) return;
          const options = { date: d.date, language: 'en', rights: [line.right], whatIfs: false };
          const answer = await evaluateSituation(compiledRulebook, situation, options);
          const outcome = answer.outcomes.find((o) => o.claimant === line.claimant);
          expect(outcome?.verdict ?? 'no', `${line.right} of ${line.claimant} at ${point.at} of ${fact}`).toBe(
            point.verdict,
          );
          const worth = outcome === undefined ? { min: 0, max: 0 } : computeSideValue(toSideOfRight(outcome));
          const euros = worth === null ? null : { min: roundToCents(worth.min), max: roundToCents(worth.max) };
          expect(euros, `${line.right} of ${line.claimant} at ${point.at} of ${fact}`).toEqual(point.worth);
          seen.points += 1;
          seen.worth += point.worth !== null && point.worth.max > 0 ? 1 : 0;
        },
      ),
      createPropertySettings(0.3),
    );
    process.stdout.write(`curves: ${seen.points} points held against plain evaluation, ${seen.worth} with an amount\n`);
    expect(seen.points).toBeGreaterThan(0);
  },
  PATIENCE,
);

interface NumberNearest {
  readonly right: string;
  readonly claimant: string;
  readonly nearest: Nearest;
}

async function numbersNearest({ input, date }: DrawnHousehold): Promise<readonly NumberNearest[]> {
  const situation = readDrawnSituation(input, date);
  const no = listVerdicts(evaluateInMemory(situation, date)).filter((v) => v.verdict === 'no');
  const rights = [...new Set(no.map((v) => v.right))];
  if (rights.length === 0) return [];
  const { outcomes } = await evaluateSituation(compiledRulebook, situation, { date, language: 'en', rights });
  return outcomes.flatMap(({ right, claimant, nearest }) =>
    nearest.filter((n) => n.fact !== null && n.to?.kind === 'number').map((n) => ({ right, claimant, nearest: n })),
  );
}

function alongFact({ input, date }: DrawnHousehold, fact: string, of: string, right?: string): Curve {
  const rights = right === undefined ? {} : { rights: [right] };
  return computeCurve(compiledRulebook, input, { fact, of, date, language: 'en', ...rights });
}

/** Returns the facts with an amount of money that a household states about its persons. */
function numbersTold({ input, date }: DrawnHousehold): readonly { readonly fact: string; readonly of: string }[] {
  const numbers = new Set(
    compiledRulebook.rulebook.facts
      .filter((f) => f.scope === 'person' && f.type.kind === 'number' && f.type.unit['money'] === 1)
      .map((f) => f.id),
  );
  return readDrawnSituation(input, date).persons.flatMap((p) =>
    [...Object.keys(p.plain), ...Object.keys(p.dated)]
      .filter((name) => numbers.has(name))
      .map((fact) => ({ fact, of: p.id })),
  );
}

function at({ unit }: Curve, value: number): Seen {
  return { kind: 'number', min: value, max: value, unit };
}
