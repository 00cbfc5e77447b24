/**
 * This module writes a tree as a line of the rule language, and evaluates it over known facts, with two truth values
 * and amounts in ten-thousandths of a euro.
 */
import { listFactsOfKind, MONEY_GRID, type FactKind, type WorldValues } from './facts.ts';
import {
  BANDS,
  FIFTY,
  LISTED,
  ROWS,
  ROWS_OF_TRUTH,
  STEPS,
  SHAPE_WORDS,
  type AmountShape,
  type ChoiceShape,
  type ShapeCompareOp,
  type Ratio,
  type TruthShape,
} from './shapes.ts';

export type FormulaShape = AmountShape | Ratio | TruthShape | ChoiceShape;
/** Returns the name of the fact at a leaf. */
export type Naming = (kind: FactKind, leaf: FormulaShape & { readonly at: number }) => string;

/** Names the fact of the kind at the position of the leaf; two leaves may name the same fact. */
export const nameAnyFact: Naming = (kind, leaf) => {
  const facts = listFactsOfKind(kind);
  return facts[leaf.at % facts.length]?.name as string;
};

/**
 * Returns a naming that gives each leaf of the tree a fact of its own, or `null` where a kind has more leaves than
 * facts. The naming knows only the leaf objects of this tree.
 */
export function nameOwnFacts(shape: FormulaShape): Naming | null {
  const names = new Map<object, string>();
  const used = new Map<FactKind, number>();
  let enough = true;
  visitLeaves(shape, (kind, leaf) => {
    const n = used.get(kind) ?? 0;
    used.set(kind, n + 1);
    const fact = listFactsOfKind(kind)[n];
    if (fact === undefined) enough = false;
    else names.set(leaf, fact.name);
  });
  return enough ? (_, leaf) => names.get(leaf) as string : null;
}

export function listFactsRead(shape: FormulaShape, naming: Naming): readonly string[] {
  const names = new Set<string>();
  visitLeaves(shape, (kind, leaf) => names.add(naming(kind, leaf)));
  return [...names];
}

/** Lists the money facts that index steps, because values at the bounds of steps are worth trying. */
export function listStepIndices(shape: FormulaShape, naming: Naming): readonly string[] {
  const own = shape.op === 'step' && shape.index.op === 'money' ? [naming('money', shape.index)] : [];
  return [...own, ...below(shape).flatMap((s) => listStepIndices(s, naming))];
}

function visitLeaves(
  shape: FormulaShape,
  see: (kind: FactKind, leaf: FormulaShape & { readonly at: number }) => void,
): void {
  if ('at' in shape) see(shape.op === 'rest' ? 'share' : shape.op, shape);
  for (const part of below(shape)) visitLeaves(part, see);
}

function below(shape: FormulaShape): readonly FormulaShape[] {
  return Object.values(shape).filter((v): v is FormulaShape => typeof v === 'object');
}

export function formatShape(shape: FormulaShape, naming: Naming): string {
  const t = (s: FormulaShape): string => formatShape(s, naming);
  switch (shape.op) {
    case 'money':
    case 'share':
    case 'tilt':
    case 'truth':
    case 'choice':
      return naming(shape.op, shape);
    case 'rest':
      return `(1 - ${naming('share', shape)})`;
    case 'fifty':
      return 'param.fifty';
    case 'plus':
    case 'minus':
      return `(${t(shape.a)} ${shape.op === 'plus' ? '+' : '-'} ${t(shape.b)})`;
    case 'negate':
      return `(-(${t(shape.a)}))`;
    case 'times':
      return `(${t(shape.a)} * ${t(shape.by)})`;
    case 'over':
      return `(${t(shape.a)} / (1 + ${t(shape.by)}))`;
    case 'clamp':
      return `clamp(${t(shape.a)}, 0, param.fifty)`;
    case 'scale':
      return `scale(${t(shape.a)}, param.bands)`;
    case 'monthly':
      return `(${t(shape.a)} / param.twelve)`;
    case 'if':
    case 'if_truth':
    case 'if_choice':
      return `if(${t(shape.test)}, ${t(shape.a)}, ${t(shape.b)})`;
    case 'row':
      return `param.by_word[${t(shape.key)}]`;
    case 'row_of_truth':
      return `param.by_truth[${t(shape.key)}]`;
    case 'step':
      return `param.steps[${t(shape.index)}]`;
    case 'and':
    case 'or':
      return `(${t(shape.a)} ${shape.op} ${t(shape.b)})`;
    case 'not':
      return `(not (${t(shape.a)}))`;
    case 'compare':
      return `(${t(shape.a)} ${shape.by} ${t(shape.b)})`;
    case 'is':
    case 'is_not':
      return `(${t(shape.a)} ${shape.op === 'is' ? '==' : '!='} ${SHAPE_WORDS[shape.word]})`;
    case 'in':
      return `(${t(shape.a)} in [${SHAPE_WORDS.filter((_, i) => (shape.words & (2 ** i)) !== 0).join(', ')}])`;
    case 'listed':
      return `(${t(shape.a)} in param.listed)`;
    case 'same':
      return `(${t(shape.a)} == ${t(shape.b)})`;
    default:
      return `${shape.op}(${[shape.a, ...('b' in shape ? [shape.b] : [])].map(t).join(', ')})`;
  }
}

/** The result is sign(x) · floor(|x| / step + 0.5 + 10⁻⁶) · step. */
function rounded(x: number, step: number): number {
  return Math.sign(x) * Math.floor(Math.abs(x) / step + 0.5 + 1e-6) * step + 0;
}

export function evaluateAmountShape(shape: AmountShape, w: WorldValues, naming: Naming): number {
  const n = (s: AmountShape): number => evaluateAmountShape(s, w, naming);
  switch (shape.op) {
    case 'money':
      return w[naming('money', shape)] as number;
    case 'fifty':
      return FIFTY * MONEY_GRID;
    case 'plus':
      return n(shape.a) + n(shape.b);
    case 'minus':
      return n(shape.a) - n(shape.b);
    case 'negate':
      return 0 - n(shape.a);
    case 'min':
      return Math.min(n(shape.a), n(shape.b));
    case 'max':
      return Math.max(n(shape.a), n(shape.b));
    case 'clamp':
      return Math.min(Math.max(n(shape.a), 0), FIFTY * MONEY_GRID);
    case 'cents':
      return rounded(n(shape.a), MONEY_GRID / 100);
    case 'euros':
      return rounded(n(shape.a), MONEY_GRID);
    case 'floor':
      return Math.floor(rounded(n(shape.a), 1) / MONEY_GRID) * MONEY_GRID;
    case 'monthly':
      return n(shape.a) / 12;
    case 'scale':
      return inBands(n(shape.a));
    case 'times':
      return n(shape.a) * ratioOf(shape.by, w, naming);
    case 'over':
      return n(shape.a) / (1 + ratioOf(shape.by, w, naming));
    case 'if':
      return evaluateTruthShape(shape.test, w, naming) ? n(shape.a) : n(shape.b);
    case 'row':
      return (ROWS[evaluateChoiceShape(shape.key, w, naming)] as number) * MONEY_GRID;
    case 'row_of_truth':
      return ROWS_OF_TRUTH[evaluateTruthShape(shape.key, w, naming) ? 'yes' : 'no'] * MONEY_GRID;
    case 'step':
      return stepOf(rounded(n(shape.index), 1));
  }
}

function inBands(x: number): number {
  return BANDS.thresholds.reduce<number>((sum, t, i) => {
    const next = BANDS.thresholds[i + 1];
    const top = next === undefined ? x : Math.min(x, next * MONEY_GRID);
    return sum + (BANDS.rates[i] as number) * Math.max(0, top - t * MONEY_GRID);
  }, 0);
}

function stepOf(x: number): number {
  const i = STEPS.bounds.findIndex((b) => x <= b * MONEY_GRID);
  return (STEPS.values[i < 0 ? STEPS.bounds.length : i] as number) * MONEY_GRID;
}

function ratioOf(shape: Ratio, w: WorldValues, naming: Naming): number {
  if (shape.op === 'tilt') return w[naming('tilt', shape)] as number;
  const share = w[naming('share', shape)] as number;
  return shape.op === 'rest' ? 1 - share : share;
}

export function evaluateTruthShape(shape: TruthShape, w: WorldValues, naming: Naming): boolean {
  const b = (s: TruthShape): boolean => evaluateTruthShape(s, w, naming);
  const c = (s: ChoiceShape): number => evaluateChoiceShape(s, w, naming);
  switch (shape.op) {
    case 'truth':
      return w[naming('truth', shape)] === 1;
    case 'and':
      return b(shape.a) && b(shape.b);
    case 'or':
      return b(shape.a) || b(shape.b);
    case 'not':
      return !b(shape.a);
    case 'if_truth':
      return b(shape.test) ? b(shape.a) : b(shape.b);
    case 'compare':
      return COMPARE[shape.by](
        rounded(evaluateAmountShape(shape.a, w, naming), 1),
        rounded(evaluateAmountShape(shape.b, w, naming), 1),
      );
    case 'is':
      return c(shape.a) === shape.word;
    case 'is_not':
      return c(shape.a) !== shape.word;
    case 'in':
      return (shape.words & (2 ** c(shape.a))) !== 0;
    case 'listed':
      return LISTED.includes(c(shape.a));
    case 'same':
      return c(shape.a) === c(shape.b);
  }
}

const COMPARE: Readonly<Record<ShapeCompareOp, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

export function evaluateChoiceShape(shape: ChoiceShape, w: WorldValues, naming: Naming): number {
  if (shape.op === 'choice') return w[naming('choice', shape)] as number;
  return evaluateTruthShape(shape.test, w, naming)
    ? evaluateChoiceShape(shape.a, w, naming)
    : evaluateChoiceShape(shape.b, w, naming);
}
