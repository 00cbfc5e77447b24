/**
 * This module is the grammar of random formulas: it says which parts each kind of formula may have, and how the formula
 * is written. Leaves stand first, so that a formula shrinks to a leaf.
 */
import { pickLeaf, pick, SIZE_WORDS, type FormulaPlace } from './place.ts';
import type { FormulaKind } from './term.ts';

/** Writes one part of a formula, for the place in which it stands. */
export type FormulaPart = (place: FormulaPlace) => string;

interface Rule {
  /** Says how often the rule is drawn in comparison with the others; the default is 1. */
  readonly weight?: number;
  readonly takes?: readonly FormulaKind[];
  readonly write: (place: FormulaPlace, at: number, ...parts: readonly FormulaPart[]) => string;
}

const COMPARE = ['<', '<=', '>', '>=', '==', '!='] as const;
const LASTING = ['x', '(not x)', '(x or $)', '(x and $)'] as const;
const PERIODS = ['month', 'quarter', 'year'] as const;

function leaf(kind: FormulaKind, weight: number): Rule {
  return { weight, write: (place, at) => pickLeaf(place, kind, at) };
}

/** Returns a rule that writes one of the given texts. Each `$` in the text is replaced by the next part, in order. */
function form(takes: readonly FormulaKind[], ...texts: readonly string[]): Rule {
  return {
    takes,
    write: (place, at, ...parts) => {
      let next = 0;
      return (pick(texts, at) ?? '').replaceAll('$', () => parts[next++]?.(place) ?? '');
    },
  };
}

function compared(kind: FormulaKind, ...right: readonly string[]): Rule {
  const texts = right.length === 0 ? ['$'] : right;
  return form([kind, kind], ...texts.flatMap((text) => COMPARE.map((op) => `($ ${op} ${text})`)));
}

/**
 * Returns a rule that writes a formula about a group, such as a sum over its members. Where the place has no groups,
 * the rule writes a leaf.
 */
function asked(
  kind: FormulaKind,
  takes: readonly FormulaKind[],
  write: (name: string, ...parts: readonly string[]) => string,
): Rule {
  return {
    takes,
    write: (place, at, ...parts) => {
      const group = pick(place.groups, at);
      return group === undefined
        ? pickLeaf(place, kind, at)
        : write(group.name, ...parts.map((part) => part(group.members)));
    },
  };
}

type Dated = 'amounts' | 'truths' | 'choices' | 'months' | 'years';

/** Returns a rule about a fact that changes over time. Where the place has no such fact, the rule writes a leaf. */
function dated(kind: FormulaKind, of: Dated, takes: readonly FormulaKind[], ...texts: readonly string[]): Rule {
  return {
    takes,
    write: (place, at, ...parts) => {
      const name = pick(place.over[of], at);
      return name === undefined
        ? pickLeaf(place, kind, at)
        : form(takes, ...texts.map((text) => text.replace('x', name))).write(place, at, ...parts);
    },
  };
}

/** Returns a rule about the pair of `me` and `member`. Where the place is no pair, the rule writes a leaf. */
function ofPairs(...texts: readonly string[]): Rule {
  return { write: (place, at) => (place.isPair ? (pick(texts, at) ?? '') : pickLeaf(place, 'truth', at)) };
}

/**
 * Returns a rule for `held_months`. The fact (`x`) and the first part are both read from one row, because `held_months`
 * follows the facts of a single row. Where the place has no row, or the selected row has no truth that changes over
 * time, the rule writes a leaf.
 */
function held(takes: readonly FormulaKind[], ...texts: readonly string[]): Rule {
  return {
    takes,
    write: (place, at, ...parts) => {
      const row = pick(place.rows, at);
      const name = pick(row?.over.truths ?? [], at);
      const [first, ...rest] = parts;
      if (row === undefined || name === undefined || first === undefined) return pickLeaf(place, 'truth', at);
      const named = texts.map((text) => text.replace('x', name));
      return form(takes, ...named).write(place, at, () => first({ ...place, ...row, isPair: false }), ...rest);
    },
  };
}

const inList: Rule = {
  takes: ['choice'],
  write: (place, at, part) => {
    const words = SIZE_WORDS.filter((_, i) => ((at % 7) + 1) & (2 ** i));
    return `(${part?.(place) ?? ''} in [${words.join(', ')}])`;
  },
};

const inGroup: Rule = { write: (place, at) => pick(place.tests, at) ?? pickLeaf(place, 'truth', at) };

export const RULES: Readonly<Record<FormulaKind, readonly Rule[]>> = {
  amount: [
    leaf('amount', 10),
    form(['amount', 'amount'], '($ + $)', '($ - $)', 'min($, $)', 'max($, $)'),
    form(
      ['amount'],
      '(-$)',
      'cents($)',
      'euros($)',
      'floor($)',
      'clamp($, 0, param.low)',
      'monthly(yearly($))',
      'taken_as(none, taken_as(net, $))',
      'max(0, $)',
      '(1 + $)',
    ),
    form(['amount', 'ratio'], '($ * $)', '($ / (1 + $))'),
    form(['amount', 'number'], '($ * $)'),
    form(['truth', 'amount', 'amount'], 'if($, $, $)'),
    form(['choice'], 'param.by_word[$]'),
    form(['truth'], 'param.by_truth[$]'),
    form(['amount'], 'param.steps[$]', 'scale($, param.bands)', 'param.from_nothing[max(0, $)]'),
    form(['choice', 'amount'], 'param.deep[$][$]'),
    form(['day'], 'param.low.at($)', 'param.falling.at($)', 'param.low.at(year($))'),
    asked('amount', ['amount'], (name, part) => `sum(${name}, ${part})`),
    dated('amount', 'amounts', ['day'], 'x.at($)'),
    dated('amount', 'years', ['day'], 'monthly(x.at($))', 'monthly(x.at(year($)))'),
    dated('amount', 'months', ['day', 'day'], 'x.total($, $)', 'x.mean($, $)', 'x.least($, $)', 'x.most($, $)'),
  ],
  number: [
    leaf('number', 5),
    form(['number', 'number'], '($ + $)', '($ - $)', 'min($, $)', 'max($, $)'),
    form(['truth', 'number', 'number'], 'if($, $, $)'),
    { weight: 2, ...asked('number', [], (name) => `count(${name})`) },
    { weight: 2, ...asked('number', ['truth'], (name, part) => `count(${name}, ${part})`) },
    {
      takes: ['amount'],
      write: (place, at, part) => {
        const group = pick(
          place.groups.filter((g) => g.members.isPair),
          at,
        );
        return group === undefined
          ? pickLeaf(place, 'number', at)
          : `rank(${group.name}, ${part?.(group.members) ?? ''})`;
      },
    },
  ],
  ratio: [
    leaf('ratio', 5),
    form(['ratio'], '(1 - $)'),
    form(['ratio', 'ratio'], 'min($, $)', 'max($, $)', '($ * $)'),
    form(['truth', 'ratio', 'ratio'], 'if($, $, $)'),
  ],
  truth: [
    leaf('truth', 6),
    { weight: 2, ...form(['truth', 'truth'], '($ and $)', '($ or $)') },
    { weight: 2, ...form(['truth'], '(not ($))') },
    { weight: 4, ...compared('amount') },
    compared('number'),
    compared('day'),
    { weight: 2, ...form(['choice'], ...SIZE_WORDS.flatMap((word) => [`($ == ${word})`, `($ != ${word})`])) },
    inList,
    form(['choice', 'choice'], '($ == $)', '($ != $)'),
    form(['choice'], '($ in param.listed)'),
    form(['truth', 'truth', 'truth'], 'if($, $, $)'),
    { weight: 2, ...asked('truth', ['truth'], (name, part) => `any(${name}, ${part})`) },
    { weight: 2, ...asked('truth', ['truth'], (name, part) => `all(${name}, ${part})`) },
    asked('truth', [], (name) => `any(${name})`),
    dated('truth', 'truths', ['day'], 'x.at($)'),
    { weight: 2, ...held(['lasting'], ...LASTING.map((c) => `(held_months(${c}) >= param.few_months)`)) },
    held(['lasting', 'day'], ...LASTING.slice(2).map((c) => `(held_months(${c}, $) < param.few_months)`)),
    form(
      ['day', 'day'],
      '(age($, $) >= param.some_years)',
      '(years($, $) < param.some_years)',
      '(months($, $) <= param.few_months)',
      '(days($, $) < param.some_days)',
    ),
    form(['person', 'person'], 'same($, $)', '($ == $)'),
    {
      weight: 2,
      ...ofPairs('partners(me, member)', '(related(me, member) == child)', '(degree(me, member) <= param.two)'),
    },
    inGroup,
  ],
  choice: [
    leaf('choice', 4),
    form(['truth', 'choice', 'choice'], 'if($, $, $)'),
    dated('choice', 'choices', ['day'], 'x.at($)'),
  ],
  day: [
    leaf('day', 5),
    form(['day'], ...PERIODS.flatMap((p) => [`start_of(${p}, $, -1)`, `start_of(${p}, $)`, `end_of(${p}, $, 1)`])),
    form(['day', 'number'], 'days_after($, $)', 'months_after($, $)'),
    form(['day', 'day'], 'min($, $)', 'max($, $)'),
    form(['truth', 'day', 'day'], 'if($, $, $)'),
    form(['day'], 'last(param.each_year, $)'),
  ],
  person: [leaf('person', 4), form(['truth', 'person', 'person'], 'if($, $, $)')],
  lasting: [
    leaf('lasting', 5),
    form(['lasting', 'lasting'], '($ and $)', '($ or $)'),
    form(['lasting'], '(not ($))'),
    dated('lasting', 'amounts', [], '(x < param.low)', '(x >= param.falling)'),
    dated('lasting', 'choices', [], '(x == small)', '(x in [small, large])'),
  ],
};
