/**
 * This module type-checks every formula of a rulebook: types, units, bounds and cycles. The errors are collected with
 * their places, so that an author sees more than the first one at once.
 */
import type { Problem } from '../../problem.ts';
import { FormulaError } from '../../language/names.ts';
import { checkCondition } from '../../language/check/body.ts';
import { checkDuty } from './duties.ts';
import { check, checkTruth } from '../../language/check/part.ts';
import { showType } from '../../language/check/numbers.ts';
import { suggestWord } from '../../language/check/paths.ts';
import { isMoney } from '../../language/unit.ts';
import type { Condition, Formula } from '../../language/ast.ts';
import type { GroupTerm, Term } from '../../language/term.ts';
import { listCrossingRules } from '../crossings/book.ts';
import type { FactDef, Implication, Line, Route } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { findCycles } from './cycles.ts';
import { AlreadyReported, Dictionary, type Position } from './dictionary.ts';
import { checkPatchedTypes, refuseOtherType } from './fits.ts';
import { findUnfollowedConditions } from './followed-over-time.ts';
import { findUnaskedFacts } from './unasked.ts';
import {
  formatLawId,
  type MergedFact,
  type TermTree,
  type Understood,
  type UnderstoodImplication,
  type UnderstoodLaw,
  type UnderstoodLine,
  type UnderstoodRoute,
} from './understood.ts';

/**
 * Returns the problems with the formulas of a rulebook. Cycles are searched only when no formula has an error, and all
 * further checks are made only when there is no cycle. The list is empty when there are no problems.
 */
export function checkRulebook(rulebook: Rulebook): readonly Problem[] {
  const { understood, problems } = understandAll(rulebook);
  if (problems.length > 0) return problems;
  const circles = findCycles(understood);
  return circles.length > 0 ? circles : [...findUnfollowedConditions(understood), ...findUnaskedFacts(understood)];
}

/** Returns the type-checked rulebook. Call it only on a rulebook for which `checkRulebook` found no problems. */
export function understand(rulebook: Rulebook): Understood {
  return understandAll(rulebook).understood;
}

function understandAll(rulebook: Rulebook): { understood: Understood; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const dictionary = new Dictionary(rulebook, (formula, error) => problems.push(asProblem(formula, error)));
  const attempt = <T>(run: () => T): T | null => {
    try {
      return run();
    } catch (error) {
      if (error instanceof AlreadyReported) return null;
      throw error;
    }
  };
  const groups = new Map<string, GroupTerm>();
  for (const def of rulebook.groups) {
    const group = attempt(() => dictionary.group(null, def.name));
    if (group !== null) groups.set(def.name, group);
  }
  const facts = rulebook.facts.map((def) => ({
    def,
    is: def.is === null ? null : attempt(() => vocabularyFact(dictionary, def)),
    implied: def.implied.flatMap((line) => attempt(() => implication(dictionary, def, line)) ?? []),
    estimated: def.estimated.flatMap(
      (line) => attempt(() => ({ ...implication(dictionary, def, line), yearsBack: line.yearsBack })) ?? [],
    ),
    usual: def.usual.flatMap(
      (line) => attempt(() => ({ ...implication(dictionary, def, line), exceptions: line.exceptions })) ?? [],
    ),
  }));
  const none = new Map<string, Term>();
  for (const { kind, none: line } of rulebook.things) {
    const term =
      line === null
        ? null
        : attempt(() => dictionary.at(line, () => checkTruth(line.ast, dictionary.names(null, kind))));
    if (term !== null) none.set(kind, term);
  }
  const laws = rulebook.rights.flatMap((right) =>
    right.laws.flatMap((law) => attempt(() => understandLaw(dictionary, { right, law }, attempt)) ?? []),
  );
  const merged = new Map<string, MergedFact>();
  for (const right of rulebook.rights) {
    for (const fact of right.laws.flatMap((l) => l.facts)) {
      const found = attempt(() => dictionary.merged(fact.id, fact.scope));
      if (found !== null) merged.set(found.id, found);
    }
  }
  const rules = listCrossingRules(rulebook.crossings).flatMap(({ right }) =>
    right.laws.flatMap((law) => attempt(() => understandLaw(dictionary, { right, law }, attempt)) ?? []),
  );
  for (const rule of listCrossingRules(rulebook.crossings)) checkPatchedTypes(dictionary, rule, attempt);
  return { understood: { rulebook, facts, none, laws, rules, merged, groups }, problems };
}

function asProblem(formula: Formula, error: FormulaError): Problem {
  return {
    code: error.code,
    what: `In "${formula.text}": ${error.message}`,
    where: formula.place,
    why: 'A formula that is not understood in one way gives no answer that anybody can rely on.',
    mend: error.mend,
  };
}

function vocabularyFact(dictionary: Dictionary, def: FactDef): Term {
  const formula = def.is as Formula;
  return dictionary.at(formula, () => {
    const term = check(formula.ast, dictionary.names(null, def.scope), def.type);
    refuseOtherType(def, term);
    const { type } = term;
    if (type.kind === 'number' && def.type.kind === 'number' && (type.min < def.type.min || type.max > def.type.max))
      throw new FormulaError(
        'outside-bounds',
        `"${def.id}" is bounded from ${def.type.min} to ${def.type.max}, and its formula can give ${type.min} to ${type.max}.`,
        'Widen the bounds of the fact, or cut the formula with clamp(x, least, most).',
      );
    return term;
  });
}

function implication(dictionary: Dictionary, def: FactDef, { value, when }: Implication): UnderstoodImplication {
  const names = dictionary.names(null, def.scope);
  return {
    when: dictionary.at(when, () => checkTruth(when.ast, names)),
    value: dictionary.at(value, () => {
      const term = check(value.ast, names, def.type);
      refuseOtherType(def, term);
      return term;
    }),
  };
}

/**
 * Returns the term of a line. Refuses an amount per quarter, because no answer has this period (`PaymentPeriod`); only
 * what a line of the kind `tells` says may be per quarter.
 */
function refuseQuarterly({ kind }: Line, term: Term): Term {
  const { type } = term;
  if (kind === 'tells' || type.kind !== 'number' || !isMoney(type.unit) || type.unit['quarter'] !== -1) return term;
  throw new FormulaError(
    'wrong-type',
    `What a right ${kind} is an amount per month, per year, per day or once, and this is ${showType(type)}.`,
    'Give the amount in money/month or money/year.',
  );
}

type Attempt = <T>(run: () => T) => T | null;

function understandLaw(dictionary: Dictionary, position: Position, attempt: Attempt): UnderstoodLaw {
  const { right, law } = position;
  const names = dictionary.names(position, 'person');
  const truth = (f: Formula): Term => dictionary.at(f, () => checkTruth(f.ast, names));
  const date = (f: Formula | null): Term | null => (f === null ? null : dateOf(dictionary, position, f));
  const lines = (list: readonly Line[]): readonly UnderstoodLine[] =>
    list.flatMap(
      (l) =>
        attempt(() => ({
          kind: l.kind,
          id: l.id,
          term: dictionary.at(l.formula, () => refuseQuarterly(l, check(l.formula.ast, names))),
        })) ?? [],
    );
  const facts = law.facts.flatMap((fact) => {
    const term = attempt(() => dictionary.lawFact(position, fact));
    if (term === null) return [];
    const tree = fact.body.kind === 'tree' ? treeOf(dictionary, position, fact.body.tree, fact.scope, false) : null;
    return [
      {
        id: dictionary.factId(position, fact),
        name: fact.id.slice(right.name.length + 1),
        scope: fact.scope,
        term,
        tree,
      },
    ];
  });
  const routes = law.routes.flatMap((r) => attempt(() => understandRoute(dictionary, position, r, date, lines)) ?? []);
  return {
    id: formatLawId(law, right),
    right,
    law,
    claimant: truth(law.claimant),
    facts,
    routes,
    lines: lines(law.lines),
    lasts: date(law.lasts),
    heldBy: law.heldBy === null ? null : truth(law.heldBy),
    concerns:
      law.concerns === null
        ? null
        : { whom: truth(law.concerns.whom), unless: law.concerns.unless === null ? null : truth(law.concerns.unless) },
    paidTo:
      law.paidTo === null
        ? null
        : dictionary.at(law.paidTo, () => check((law.paidTo as Formula).ast, names, { kind: 'person' })),
    oncePer: law.oncePer === null ? null : groupOf(dictionary, position, law.oncePer, law.claimant),
    extendsTo: extensions(dictionary, position),
  };
}

function dateOf(dictionary: Dictionary, position: Position, formula: Formula): Term {
  return dictionary.at(formula, () => {
    const term = check(formula.ast, dictionary.names(position, 'person'));
    if (term.type.kind !== 'date')
      throw new FormulaError(
        'wrong-type',
        `This has to be a day, and is ${showType(term.type)}.`,
        'Write date, asked, or a day worked out from them.',
      );
    return term;
  });
}

function understandRoute(
  dictionary: Dictionary,
  position: Position,
  route: Route,
  date: (f: Formula | null) => Term | null,
  lines: (list: readonly Line[]) => readonly UnderstoodLine[],
): UnderstoodRoute {
  const names = dictionary.names(position, 'person');
  return {
    route,
    when: treeOf(dictionary, position, route.when, 'person', true),
    starts: date(route.starts) as Term,
    lasts: date(route.lasts),
    claimFrom: date(route.claimFrom),
    claimBy: date(route.claimBy),
    provisional:
      route.provisional === null
        ? null
        : dictionary.at(route.provisional, () => checkTruth((route.provisional as Formula).ast, names)),
    lines: lines(route.lines),
  };
}

/**
 * Type-checks a tree of conditions.
 * @param duties whether a duty may stand here: in the conditions of a route, below nothing but `all`
 */
function treeOf(dictionary: Dictionary, position: Position, node: Condition, scope: string, duties: boolean): TermTree {
  if (node.kind === 'line') {
    const names = dictionary.names(position, scope);
    const duty = node.duty === undefined ? {} : { duty: checkDuty(dictionary, node, names, duties) };
    const term = dictionary.same(checkCondition(node, names, dictionary.at));
    return { kind: 'line', id: node.id, term, condition: node, ...duty };
  }
  if (node.kind === 'not')
    return { kind: 'not', id: node.id, item: treeOf(dictionary, position, node.item, scope, false), condition: node };
  const below = duties && node.kind === 'all';
  return {
    kind: node.kind,
    id: node.id,
    items: node.items.map((n) => treeOf(dictionary, position, n, scope, below)),
    condition: node,
  };
}

function groupOf(dictionary: Dictionary, position: Position, name: string, near: Formula): GroupTerm {
  return dictionary.at(near, () => {
    const group = dictionary.group(position, name);
    if (group === null) {
      const similar = dictionary.names(position, 'person').similar(name, 'groups');
      throw new FormulaError(
        'unknown-group',
        `There is no group "${name}".`,
        suggestWord(similar, 'Define it in groups.yaml or under groups: of this law.'),
      );
    }
    return group;
  });
}

function extensions(dictionary: Dictionary, position: Position): ReadonlyMap<string, GroupTerm> {
  const { law } = position;
  const named: [string, string | null][] = [
    ['', law.extendsTo],
    ...law.routes.map((r): [string, string | null] => [r.id, r.extendsTo]),
  ];
  return new Map(
    named.flatMap(([id, name]) =>
      name === null || name === 'nobody' ? [] : [[id, groupOf(dictionary, position, name, law.claimant)] as const],
    ),
  );
}
