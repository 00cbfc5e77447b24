/**
 * This module checks the basis of money, which says what has been deducted from an income. Amounts of two bases can be
 * combined only where the law says that one is taken for the other.
 */
import type { Basis, Unit, ValueType } from '../values/types.ts';
import { FormulaError } from './names.ts';
import { isMoney, parseUnit } from './unit.ts';

/** Describes a unit and the basis that is written after it, if there is one. */
export interface Measure {
  readonly unit: Unit;
  readonly basis?: Basis;
}

/** Holds the unit and the basis of a term. The basis is `unstated` when a figure names none. */
type Measured = Pick<Extract<ValueType, { kind: 'number' }>, 'unit' | 'basis'>;
type TermBasis = Measured['basis'];

const BASES: Readonly<Record<Basis, string>> = {
  gross: 'gross money',
  taxable: 'gross taxable money',
  net_taxable: 'net taxable money',
  net: 'money paid out',
};

export function isBasis(word: string): word is Basis {
  return Object.hasOwn(BASES, word);
}

/**
 * Parses a unit and a basis such as `money/month gross`. Returns `null` when a word is unknown, or when a basis follows
 * a unit that is not money.
 */
export function parseMeasure(text: string): Measure | null {
  const blank = text.lastIndexOf(' ');
  const last = text.slice(blank + 1);
  if (blank < 0 || !isBasis(last)) {
    const unit = parseUnit(text);
    return unit === null ? null : { unit };
  }
  const unit = parseUnit(text.slice(0, blank));
  return unit === null || !isMoney(unit) ? null : { unit, basis: last };
}

/**
 * Returns the common basis of two amounts that are combined; when only one of them has a basis, it is that one. A
 * figure without a stated basis has none when it is combined with money that has none, such as a rent.
 * @throws FormulaError for two different bases, and for a figure without a stated basis beside money that has one
 */
export function mergeBases(a: TermBasis, b: TermBasis, doing: string): Pick<Measured, 'basis'> {
  if (a === b) return a === undefined ? {} : { basis: a };
  if (a === undefined || b === undefined) {
    const basis = a ?? b;
    return basis === undefined || basis === 'unstated' ? {} : { basis };
  }
  if (a === 'unstated') throw withoutBasis(b, doing);
  if (b === 'unstated') throw withoutBasis(a, doing);
  throw new FormulaError(
    'mixed-bases',
    `${BASES[a as Basis]} (${a}) and ${BASES[b as Basis]} (${b}) are ${doing}.`,
    'Read the fact of the basis that the law counts. Where the law takes one for the other, write taken_as(gross, x), and say why in a comment.',
  );
}

function withoutBasis(beside: TermBasis, doing: string): FormulaError {
  const basis = beside as Basis;
  return new FormulaError(
    'missing-basis',
    `${BASES[basis]} (${basis}) and a figure that states no basis are ${doing}.`,
    `Write the basis behind the unit of the figure in parameters.yaml, as in \`unit: money/year ${basis}\`.`,
  );
}

/**
 * Returns the basis of a product or quotient. A share of money keeps its basis; for money divided by money both must
 * have one basis, and the result has none.
 */
export function computeProductBasis(
  op: '*' | '/',
  left: Measured,
  right: Measured,
  unit: Unit,
): Pick<Measured, 'basis'> {
  if (op === '/' && isMoney(left.unit) && isMoney(right.unit)) mergeBases(left.basis, right.basis, 'divided');
  const { basis } = isMoney(left.unit) || op === '/' ? left : right;
  return basis === undefined || !isMoney(unit) ? {} : { basis };
}

/** Checks whether a fact of the vocabulary with the basis `stated` may be computed from money of the basis `worked`. */
export function fitsBasis(worked: TermBasis, stated: TermBasis): boolean {
  if (worked === 'unstated') return stated === undefined;
  return worked === undefined || worked === stated;
}

/**
 * Returns the common basis of a fact that several law files give; when only one of them has a basis, it is that one.
 * When their bases differ it is `unstated`, and the fact cannot be combined with money that has a basis.
 */
export function widenBasis(a: TermBasis, b: TermBasis): Pick<Measured, 'basis'> {
  const basis = a === b ? a : a === undefined || b === undefined ? (a ?? b) : 'unstated';
  return basis === undefined ? {} : { basis };
}
