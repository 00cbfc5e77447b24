/**
 * These tests compare the pair of a formula, its least and its greatest value, with worlds, in which every fact is
 * known. Whatever the unknowns turn out to be, the value lies within the pair. The operators `and`, `or` and `not`
 * follow Kleene's tables, and where no fact occurs twice, the pair is no wider than the possible values.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Compiled } from '../../engine/core/src/run/compiled.ts';
import { readSlot, type Household } from '../../engine/core/src/run/household.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import { evaluateSmall } from '../vectors/small.ts';
import {
  compileFormulas,
  toExactlyKnown,
  FACTS,
  MONEY_GRID,
  drawPartlyKnown,
  toStatedFacts,
  drawWorldIn,
  type KnownInPart,
  type Partly,
  type WorldValues,
} from './facts.ts';
import {
  drawConnectives,
  createShapeArbitraries,
  STEPS,
  type AmountShape,
  type ChoiceShape,
  type TruthShape,
} from './shapes.ts';
import {
  evaluateAmountShape,
  nameAnyFact,
  evaluateChoiceShape,
  listFactsRead,
  formatShape,
  nameOwnFacts,
  listStepIndices,
  evaluateTruthShape,
  type Naming,
  type FormulaShape,
} from './formula-text.ts';

const FORMULAS = 40;

interface Formula {
  readonly shape: FormulaShape;
  readonly naming: Naming;
}
type Worked = { readonly kind: 'amount' | 'truth' | 'words'; readonly lo: number; readonly hi: number };

const isAmount = (s: FormulaShape): s is AmountShape =>
  'a' in s ? !isTruth(s) && s.op !== 'if_choice' : ['money', 'fifty', 'row', 'row_of_truth', 'step'].includes(s.op);
const TRUTHS: ReadonlySet<string> = new Set([
  'truth',
  'and',
  'or',
  'not',
  'if_truth',
  'compare',
  'is',
  'is_not',
  'in',
  'listed',
  'same',
]);
const isTruth = (s: FormulaShape): s is TruthShape => TRUTHS.has(s.op);

/**
 * Returns the value of a formula in a world, as a column stores it: amounts in ten-thousandths, words as the bit of a
 * mask.
 */
function inWorld({ shape, naming }: Formula, w: WorldValues): number {
  if (isTruth(shape)) return evaluateTruthShape(shape, w, naming) ? 1 : 0;
  if (!isAmount(shape)) return 2 ** evaluateChoiceShape(shape as ChoiceShape, w, naming);
  const x = evaluateAmountShape(shape, w, naming);
  return Math.sign(x) * Math.floor(Math.abs(x) + 0.5 + 1e-6) + 0;
}

function workOut(compiled: Compiled, known: Partly): Household {
  return evaluateSmall(compiled, { persons: { ann: toStatedFacts(known) } });
}

function columnsOf(h: Household): readonly Column[] {
  const facts = h.period.plan.rights[0]?.laws[0]?.facts;
  return [...(facts?.values() ?? [])];
}

function worked(h: Household, column: Column): Worked {
  const kind = ({ number: 'amount', truth: 'truth', mask: 'words' } as const)[column.shape];
  return { kind, lo: readSlot(h, column, 0, 0), hi: readSlot(h, column, 0, 1) };
}

function holds({ kind, lo, hi }: Worked, value: number): boolean {
  return kind === 'words' ? (lo & value) !== 0 : lo <= value && value <= hi;
}

/**
 * Checks whether the pair holds information: a truth that is settled, or an amount or a choice that is neither settled
 * nor open over its whole type.
 */
function saysSomething({ kind, lo, hi }: Worked, column: Column): boolean {
  if (kind === 'words') return lo !== 7 && (lo & (lo - 1)) !== 0;
  if (kind === 'truth') return lo === hi;
  const type = column.type as { readonly min: number; readonly max: number };
  return lo !== hi && (lo > type.min * MONEY_GRID || hi < type.max * MONEY_GRID);
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

const percent = (part: number, of: number): string => `${Math.round((100 * part) / of)} %`;

describe('formulas', () => {
  const { amount, truth, choice } = createShapeArbitraries('any');
  const formulas = fc.array(
    fc.oneof({ weight: 5, arbitrary: amount }, { weight: 4, arbitrary: truth }, { weight: 1, arbitrary: choice }),
    { minLength: 1, maxLength: FORMULAS, size: 'max' },
  );

  test('every world lies within the pair, and a known world is worked out exactly', () => {
    const said = { settled: 0, within: 0, all: 0 };
    fc.assert(
      fc.property(formulas, fc.infiniteStream(drawPartlyKnown()), fc.gen(), (list, knowns, draw) => {
        const own: readonly Formula[] = list.map((shape) => ({ shape, naming: nameAnyFact }));
        const compiled = compileFormulas(own.map(({ shape, naming }) => formatShape(shape, naming)));
        for (const known of knowns.take(4)) {
          const h = workOut(compiled, known);
          const columns = columnsOf(h);
          const pairs = columns.map((c) => worked(h, c));
          pairs.forEach((pair, i) => {
            said.all += 1;
            if (
              pair.kind !== 'truth' &&
              pair.lo === pair.hi &&
              (pair.kind === 'amount' || (pair.lo & (pair.lo - 1)) === 0)
            )
              said.settled += 1;
            else if (saysSomething(pair, columns[i] as Column)) said.within += 1;
          });
          for (let n = 0; n < 3; n += 1) {
            const world = draw(() => drawWorldIn(known));
            const exact = workOut(compiled, toExactlyKnown(world));
            own.forEach((formula, i) => {
              const value = inWorld(formula, world);
              const line = formatShape(formula.shape, formula.naming);
              const known = worked(exact, columns[i] as Column);
              expect([known.lo, known.hi], line).toEqual([value, value]);
              expect(holds(pairs[i] as Worked, value), `${line} is ${value}, outside ${JSON.stringify(pairs[i])}`).toBe(
                true,
              );
            });
          }
        }
      }),
      { numRuns: 60 },
    );
    tell(
      `  of ${said.all} pairs ${percent(said.settled, said.all)} are settled, ${percent(said.within, said.all)} more say something`,
    );
    expect((said.settled + said.within) / said.all).toBeGreaterThan(0.3);
  });

  test("and, or and not are Kleene's tables", () => {
    const said = { yes: 0, no: 0, depends: 0 };
    fc.assert(
      fc.property(
        fc.array(drawConnectives(), { minLength: 1, maxLength: FORMULAS, size: 'max' }),
        fc.infiniteStream(drawPartlyKnown()),
        (list, knowns) => {
          const compiled = compileFormulas(list.map((shape) => formatShape(shape, nameAnyFact)));
          for (const known of knowns.take(10)) {
            const h = workOut(compiled, known);
            columnsOf(h).forEach((column, i) => {
              const { lo, hi } = worked(h, column);
              const word = lo === 1 ? 'yes' : hi === 1 ? 'depends' : 'no';
              said[word] += 1;
              expect(word, formatShape(list[i] as TruthShape, nameAnyFact)).toBe(
                KLEENE[kleene(list[i] as TruthShape, known)],
              );
            });
          }
        },
      ),
      { numRuns: 40 },
    );
    const all = said.yes + said.no + said.depends;
    tell(
      `  of ${all} truths ${percent(said.yes, all)} are yes, ${percent(said.no, all)} no, ${percent(said.depends, all)} depend`,
    );
    expect(Math.min(said.yes, said.no, said.depends) / all).toBeGreaterThan(0.1);
  });

  test('where no fact stands twice, both ends are reached', () => {
    const said = { open: 0, all: 0 };
    const tight = createShapeArbitraries('tight', 3);
    const list = fc.array(fc.oneof(tight.amount, tight.truth, tight.choice), {
      minLength: 1,
      maxLength: FORMULAS,
      size: 'max',
    });
    fc.assert(
      fc.property(list, fc.infiniteStream(drawPartlyKnown()), (drawn, knowns) => {
        const own = drawn.flatMap((shape): Formula[] => {
          const naming = nameOwnFacts(shape);
          return naming === null ? [] : [{ shape, naming }];
        });
        const compiled = compileFormulas(own.map(({ shape, naming }) => formatShape(shape, naming)));
        for (const known of knowns.take(5)) {
          const h = workOut(compiled, known);
          columnsOf(h).forEach((column, i) => {
            const formula = own[i] as Formula;
            const corners = cornersOf(formula, known);
            if (corners === null) return;
            const reached = corners.map((w) => inWorld(formula, w));
            const { kind, lo, hi } = worked(h, column);
            said.all += 1;
            if (kind === 'words' ? (lo & (lo - 1)) !== 0 : lo !== hi) said.open += 1;
            const line = formatShape(formula.shape, formula.naming);
            if (kind === 'words')
              expect(
                reached.reduce((a, b) => a | b, 0),
                line,
              ).toBe(lo);
            else expect([Math.min(...reached), Math.max(...reached)], line).toEqual([lo, hi]);
          });
        }
      }),
      { numRuns: 50 },
    );
    tell(`  of ${said.all} pairs of single facts ${percent(said.open, said.all)} are open, and reach both ends`);
    expect(said.open / said.all).toBeGreaterThan(0.2);
  });
});

const KLEENE = ['no', 'depends', 'yes'] as const;

/** Returns 0 for no, 1 for depends and 2 for yes. */
function kleene(shape: TruthShape, known: Partly): 0 | 1 | 2 {
  switch (shape.op) {
    case 'truth': {
      const { lo, hi } = known[nameAnyFact('truth', shape)] as Extract<KnownInPart, { kind: 'range' }>;
      return (lo + hi) as 0 | 1 | 2;
    }
    case 'and':
      return Math.min(kleene(shape.a, known), kleene(shape.b, known)) as 0 | 1 | 2;
    case 'or':
      return Math.max(kleene(shape.a, known), kleene(shape.b, known)) as 0 | 1 | 2;
    case 'not':
      return (2 - kleene(shape.a, known)) as 0 | 1 | 2;
    default:
      throw new Error(`${shape.op} is no connective`);
  }
}

const MOST_CORNERS = 3000;

/**
 * Lists the worlds in which an end of the pair can be reached: the ends of ranges, the bounds of steps and the amounts
 * just above these, and each word. Returns `null` where there are too many.
 */
function cornersOf({ shape, naming }: Formula, known: Partly): readonly WorldValues[] | null {
  const steps = new Set(listStepIndices(shape, naming));
  const read = listFactsRead(shape, naming);
  let worlds: WorldValues[] = [Object.fromEntries(FACTS.map((f) => [f.name, 0]))];
  for (const name of read) {
    const values = candidates(known[name] as KnownInPart, steps.has(name));
    if (worlds.length * values.length > MOST_CORNERS) return null;
    worlds = worlds.flatMap((w) => values.map((v) => ({ ...w, [name]: v })));
  }
  return worlds;
}

function candidates(known: KnownInPart, stepped: boolean): readonly number[] {
  if (known.kind === 'words') return [0, 1, 2].filter((i) => (known.mask & (2 ** i)) !== 0);
  const bounds = stepped ? STEPS.bounds.flatMap((b) => [b * MONEY_GRID, b * MONEY_GRID + 1]) : [];
  return [...new Set([known.lo, known.hi, ...bounds.filter((b) => known.lo <= b && b <= known.hi)])];
}
