/** This module checks calls of functions and aggregates: their arguments, and the type of the result. */
import type { ValueType } from '../../values/types.ts';
import type { Ast } from '../ast.ts';
import { FormulaError, type Names } from '../names.ts';
import { readsMember } from '../rows.ts';
import { DATE, TRUTH, type AggregateOp, type Term } from '../term.ts';
import { mergeBases, isBasis } from '../basis.ts';
import { isMoney, replacePeriod } from '../unit.ts';
import { checkAggregate } from './aggregates.ts';
import { check, checkTruth } from './part.ts';
import { checkHeld } from './dated.ts';
import { requireArguments } from './arguments.ts';
import { asNumber, createNumberType, showType, joinTypes } from './numbers.ts';
import { suggestWord, requireFigure, parseFigurePath } from './paths.ts';

type Call = (args: readonly Ast[], names: Names, expected: ValueType | null) => Term;

const AGGREGATES: ReadonlySet<string> = new Set(['sum', 'count', 'any', 'all', 'rank']);
const PERIODS: ReadonlySet<string> = new Set(['month', 'quarter', 'year']);

export function checkCall(name: string, args: readonly Ast[], names: Names, expected: ValueType | null): Term {
  if (AGGREGATES.has(name)) return checkAggregate(name as AggregateOp, args, names);
  const call = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
  if (call === undefined) {
    throw new FormulaError(
      'unknown-function',
      `"${name}" is no function.`,
      suggestWord(names.similar(name, FUNCTIONS), `The functions are ${FUNCTIONS.join(', ')}.`),
    );
  }
  return call(args, names, expected);
}

const CALLS: Readonly<Record<string, Call>> = {
  if: (args, names, expected) => {
    const [test, then, otherwise] = requireArguments(3, 'if', args);
    const yes = check(then as Ast, names, expected);
    const no = check(otherwise as Ast, names, expected ?? yes.type);
    return {
      kind: 'if',
      test: checkTruth(test as Ast, names),
      then: yes,
      otherwise: no,
      type: joinTypes(yes, no, 'the two values of if(…)'),
    };
  },
  min: (args, names) => extreme('min', args, names),
  max: (args, names) => extreme('max', args, names),
  clamp: (args, names) => {
    const [x, least, most] = requireArguments(3, 'clamp', args);
    return bound('min', bound('max', check(x as Ast, names), check(least as Ast, names)), check(most as Ast, names));
  },
  cents: (args, names) => rounded('cents', args, names),
  euros: (args, names) => rounded('euros', args, names),
  floor: (args, names) => {
    const x = one('floor', args, names);
    const type = asNumber(x, 'What floor(…) takes');
    return call('floor', [x], { ...type, min: Math.floor(type.min), max: Math.floor(type.max) });
  },
  monthly: (args, names) => period('monthly', args, names),
  yearly: (args, names) => period('yearly', args, names),
  taken_as: (args, names) => takenAs(args, names),
  scale: (args, names) => {
    const [x, figure] = requireArguments(2, 'scale', args);
    const amount = check(x as Ast, names);
    const known = parseFigurePath(figure as Ast);
    const found = known === null ? null : requireFigure(known.name, names);
    if (found?.shape.kind !== 'scale')
      throw new FormulaError(
        'unknown-figure',
        'The second argument of scale(…) is no scale.',
        'Write brackets in parameters.yaml.',
      );
    const type = asNumber(amount, 'What scale(…) takes');
    return {
      kind: 'scale',
      amount,
      figure: found.id,
      day: null,
      type: {
        ...createNumberType(found.unit, 0, Math.max(0, type.max)),
        ...mergeBases(type.basis, found.basis, 'put into brackets'),
      },
    };
  },
  age: (args, names) => span('age', 'year', args, names),
  years: (args, names) => span('years', 'year', args, names),
  months: (args, names) => span('months', 'month', args, names),
  days: (args, names) => span('days', 'day', args, names),
  year: (args, names) => {
    const day = date(one('year', args, names), 'year');
    return call('year', [day], createNumberType({ year: 1 }, 1900, 2099));
  },
  days_after: (args, names) => shifted('days_after', args, names),
  months_after: (args, names) => shifted('months_after', args, names),
  start_of: (args, names) => boundary('start_of', args, names),
  end_of: (args, names) => boundary('end_of', args, names),
  last: (args, names) => {
    const [day, of] = requireArguments(2, 'last', args);
    return call('last', [dayOfYear(check(day as Ast, names)), date(check(of as Ast, names), 'last')], DATE);
  },
  held_months: (args, names) => checkHeld(args, names),
  same: (args, names) => persons('same', args, names),
  partners: (args, names) => persons('partners', args, names),
  related: (args, names) => relation('related', args, names),
  degree: (args, names) => relation('degree', args, names),
};

/** Lists all functions of the language, including aggregates. The problem about an unknown function names them. */
export const FUNCTIONS: readonly string[] = [...Object.keys(CALLS), ...AGGREGATES];

function one(name: string, args: readonly Ast[], names: Names): Term {
  return check(requireArguments(1, name, args)[0] as Ast, names);
}

function call(name: string, args: readonly Term[], type: ValueType, word: string | null = null): Term {
  return { kind: 'call', name, args, word, type };
}

function date(term: Term, name: string): Term {
  if (term.type.kind === 'date') return term;
  throw new FormulaError('wrong-type', `${name}(…) takes a date, and gets ${showType(term.type)}.`, 'Give it a date.');
}

/**
 * Checks that a term is a day of the year. A figure of the type `month_day` is a number from 101 (1 January) to 1231.
 */
function dayOfYear(term: Term): Term {
  const { type } = term;
  if (type.kind === 'number' && Object.keys(type.unit).length === 0 && type.min >= 101 && type.max <= 1231) return term;
  throw new FormulaError(
    'wrong-type',
    `last(…) takes a day of the year first, and gets ${showType(type)}.`,
    'Name a figure of the type month_day, such as 09-01.',
  );
}

function bound(op: 'min' | 'max', a: Term, b: Term): Term {
  const wide = joinTypes(a, b, `compared by ${op}(…)`);
  if (wide.kind !== 'number' && wide.kind !== 'date')
    throw new FormulaError('wrong-type', `${op}(…) takes numbers or dates.`, 'Use if(…).');
  const [x, y] = [a.type, b.type] as [{ min: number; max: number }, { min: number; max: number }];
  const pick = op === 'min' ? Math.min : Math.max;
  return call(op, [a, b], { ...wide, min: pick(x.min, y.min), max: pick(x.max, y.max) });
}

function extreme(op: 'min' | 'max', args: readonly Ast[], names: Names): Term {
  const terms = args.map((a) => check(a, names));
  if (terms.length < 2)
    throw new FormulaError('wrong-arguments', `${op}(…) takes at least two arguments.`, 'Remove it, or add the other.');
  return terms.reduce((a, b) => bound(op, a, b));
}

function rounded(name: 'cents' | 'euros', args: readonly Ast[], names: Names): Term {
  const x = one(name, args, names);
  const type = asNumber(x, `What ${name}(…) takes`);
  if (!isMoney(type.unit))
    throw new FormulaError(
      'mixed-units',
      `${name}(…) rounds money, and this is ${showType(type)}.`,
      'Use floor(…), or give the figure the unit money.',
    );
  const wide = name === 'cents' ? 0.01 : 1;
  return call(name, [x], { ...type, min: type.min - wide, max: type.max + wide });
}

function period(name: 'monthly' | 'yearly', args: readonly Ast[], names: Names): Term {
  const x = one(name, args, names);
  const type = asNumber(x, `What ${name}(…) takes`);
  const [from, to, factor] =
    name === 'monthly' ? (['year', 'month', 1 / 12] as const) : (['month', 'year', 12] as const);
  const unit = x.kind === 'number' ? type.unit : replacePeriod(type.unit, from, to);
  if (unit === null)
    throw new FormulaError(
      'mixed-units',
      `${name}(…) takes an amount per ${from}, and this is ${showType(type)}.`,
      `Give it an amount per ${from}.`,
    );
  return call(name, [x], { ...type, unit, min: type.min * factor, max: type.max * factor });
}

/** Checks `taken_as(…)`, which returns the same value with the basis that the law takes it for. */
function takenAs(args: readonly Ast[], names: Names): Term {
  const [word, x] = requireArguments(2, 'taken_as', args);
  if (word?.kind !== 'name' || !(word.name === 'none' || isBasis(word.name))) {
    throw new FormulaError(
      'wrong-arguments',
      'taken_as(…) begins with gross, taxable, net_taxable, net or none.',
      'Write taken_as(net, x).',
    );
  }
  const term = check(x as Ast, names);
  const { basis: _, ...type } = asNumber(term, 'What taken_as(…) takes');
  if (isMoney(type.unit)) return { ...term, type: word.name === 'none' ? type : { ...type, basis: word.name } };
  throw new FormulaError(
    'mixed-units',
    `taken_as(…) takes money, and this is ${showType(type)}.`,
    'Leave it out: what is no money has no basis.',
  );
}

function span(name: string, unit: string, args: readonly Ast[], names: Names): Term {
  const [from, to] = requireArguments(2, name, args).map((a) => date(check(a, names), name));
  const most = { year: 200, month: 2400, day: 73100 }[unit] as number;
  return call(name, [from as Term, to as Term], createNumberType({ [unit]: 1 }, -most, most));
}

function shifted(name: 'days_after' | 'months_after', args: readonly Ast[], names: Names): Term {
  const [day, n] = requireArguments(2, name, args);
  const by = check(n as Ast, names);
  asNumber(by, `The second argument of ${name}(…)`);
  return call(name, [date(check(day as Ast, names), name), by], DATE);
}

function boundary(name: 'start_of' | 'end_of', args: readonly Ast[], names: Names): Term {
  const [word, day, shift] = args;
  if (word?.kind !== 'name' || !PERIODS.has(word.name)) {
    throw new FormulaError(
      'wrong-arguments',
      `${name}(…) begins with month, quarter or year.`,
      `Write ${name}(month, date, 0).`,
    );
  }
  if (day === undefined || args.length > 3) requireArguments(3, name, args);
  const by: Term =
    shift === undefined ? literalShift(0) : shift.kind === 'number' ? literalShift(shift.value) : check(shift, names);
  asNumber(by, 'The shift');
  return call(name, [date(check(day as Ast, names), name), by], DATE, word.name);
}

/** Returns the shift of `start_of` or `end_of`, which is the only number other than 0 and 1 that a line may contain. */
function literalShift(n: number): Term {
  if (Number.isInteger(n) && Math.abs(n) <= 24) return { kind: 'number', value: n, type: createNumberType({}, n, n) };
  throw new FormulaError(
    'number-in-formula',
    `The shift ${n} is no small whole number.`,
    'Name it as a figure with its source.',
  );
}

function persons(kind: 'same' | 'partners', args: readonly Ast[], names: Names): Term {
  const [a, b] = requireArguments(2, kind, args).map((x) => {
    const term = check(x, names, { kind: 'person' });
    if (term.type.kind !== 'person')
      throw new FormulaError(
        'wrong-type',
        `${kind}(…) takes persons, and gets ${showType(term.type)}.`,
        'Write me, member, or a fact that names a person.',
      );
    return term;
  });
  if (kind === 'partners' && [a, b].every((t) => t?.kind !== 'person' && readsMember(t as Term))) {
    throw new FormulaError(
      'two-members',
      'Facts of the member name both persons of partners(…).',
      'Put me, member, or a fact of mine on one side.',
    );
  }
  return { kind, a: a as Term, b: b as Term, type: TRUTH };
}

function relation(kind: 'related' | 'degree', args: readonly Ast[], names: Names): Term {
  const rows = requireArguments(2, kind, args).map((x) =>
    x.kind === 'name' && (x.name === 'me' || x.name === 'member') ? x.name : null,
  );
  const [a, b] = rows;
  if (a === null || b === null || a === undefined || b === undefined || names.member !== 'person') {
    throw new FormulaError(
      'wrong-arguments',
      `${kind}(…) is between me and member.`,
      `Write ${kind}(me, member) inside a group.`,
    );
  }
  const fact = names.fact('person', kind);
  if (fact === null)
    throw new FormulaError(
      'unknown-name',
      `The vocabulary has no relations.`,
      'List them under relations: in the vocabulary.',
    );
  return { kind, a, b, type: fact.type };
}
