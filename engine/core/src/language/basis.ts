/** The basis of money: what has been taken off an income. Two bases stand together only where the law says that one is taken for the other. */
import type { Basis, Unit, ValueType } from '../values/types.ts';
import { FormulaError } from './names.ts';
import { isMoney, parseUnit } from './unit.ts';

/** A unit, and the basis that is written after it. */
export interface Measure {
  readonly unit: Unit;
  readonly basis?: Basis;
}

/** A term knows the basis of its money; it is `unstated` where a figure names none. */
type Measured = Pick<Extract<ValueType, { kind: 'number' }>, 'unit' | 'basis'>;
type TermBasis = Measured['basis'];

/** The bases, each with its words in messages. */
const BASES: Readonly<Record<Basis, string>> = {
  gross: 'gross money',
  taxable: 'gross taxable money',
  net_taxable: 'net taxable money',
  net: 'money paid out',
};

export function isBasis(word: string): word is Basis {
  return Object.hasOwn(BASES, word);
}

/** `money/month gross`; `null` where a word is unknown, or where a basis stands behind something other than money. */
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

/** The basis of what two moneys make together. Beside a rent, a figure is money of no basis too. */
export function commonBasis(a: TermBasis, b: TermBasis, doing: string): Pick<Measured, 'basis'> {
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

/** A share of money keeps its basis; money over money is of one basis, and has none. */
export function basisOfProduct(op: '*' | '/', left: Measured, right: Measured, unit: Unit): Pick<Measured, 'basis'> {
  if (op === '/' && isMoney(left.unit) && isMoney(right.unit)) commonBasis(left.basis, right.basis, 'divided');
  const { basis } = isMoney(left.unit) || op === '/' ? left : right;
  return basis === undefined || !isMoney(unit) ? {} : { basis };
}

/** Tells whether a fact of the vocabulary may be worked out by money of a basis. */
export function fitsBasis(worked: TermBasis, stated: TermBasis): boolean {
  if (worked === 'unstated') return stated === undefined;
  return worked === undefined || worked === stated;
}

/** The basis of a fact that law files give in more than one: beside money of a basis it then stands nowhere. */
export function widerBasis(a: TermBasis, b: TermBasis): Pick<Measured, 'basis'> {
  const basis = a === b ? a : a === undefined || b === undefined ? (a ?? b) : 'unstated';
  return basis === undefined ? {} : { basis };
}
