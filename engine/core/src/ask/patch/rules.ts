/**
 * This module evaluates the rules of the crossings for a household: for whom they arise, which rows they reach, and
 * with which value.
 */
import type { Column } from '../../plan/columns.ts';
import type { PlanLaw } from '../../plan/plan.ts';
import type { Understood } from '../../rulebook/typecheck/understood.ts';
import { findLive } from '../../explain/dependencies/live.ts';
import type { PatchRule } from '../../rulebook/crossings/book.ts';
import type { FactDef } from '../../rulebook/model.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { compile, type Compiled } from '../../run/compiled.ts';
import {
  computeHousehold,
  readTruth,
  readColumnValue,
  type Household,
  type TruthValue,
  type ColumnValue,
} from '../../run/household.ts';
import type { Situation } from '../../situation/model.ts';

/** Describes a fact that is not settled, of a person, of the home, or of a kind of thing. */
export interface OpenFact {
  readonly def: FactDef;
  readonly of: string;
}

/** Holds the rules of a rulebook, evaluated for one situation on one day (yyyymmdd). */
export interface EvaluatedPatchRules {
  readonly situation: Situation;
  readonly date: number;
  /** Returns the persons for whom the rule certainly or possibly arises. */
  arises(rule: PatchRule): ReadonlyMap<string, Exclude<TruthValue, 'no'>>;
  /**
   * Lists the unsettled facts that decide whether the rule arises for a person or, when `fact` is given, which value
   * that fact of the rule has for the person.
   */
  openFacts(rule: PatchRule, person: string, fact?: string): readonly OpenFact[];
  /**
   * Returns the value of a condition of the rule for a row. Rows are persons in the order of their ids, or things in
   * the order of `listThingOrder`.
   */
  truth(rule: PatchRule, fact: string, row: number): TruthValue;
  value(rule: PatchRule, fact: string, row: number): ColumnValue;
  /** Lists the ids of the persons in the order of the rows. */
  readonly persons: readonly string[];
}

export function evaluatePatchRules(compiled: Compiled, situation: Situation, date: number): EvaluatedPatchRules {
  const period = rulesOf(compiled).at(date);
  const h = computeHousehold(period, situation, date);
  const laws = new Map(period.plan.rights.flatMap(({ right, laws: [law] }) => (law ? [[right.name, law]] : [])));
  const lawOf = (rule: PatchRule): PlanLaw => {
    const law = laws.get(rule.right.name);
    if (law === undefined) throw new Error(`no rule is called "${rule.right.name}"`);
    return law;
  };
  return {
    situation,
    date,
    persons: h.persons,
    arises: (rule) => arising(h, lawOf(rule)),
    openFacts: (rule, person, fact) => {
      const law = lawOf(rule);
      const column = fact === undefined ? law.verdict : columnIn(law, fact);
      return openBelow(compiled.rulebook, h, column, h.persons.indexOf(person));
    },
    truth: (rule, fact, row) => readTruth(h, columnIn(lawOf(rule), fact), row),
    value: (rule, fact, row) => readColumnValue(h, columnIn(lawOf(rule), fact), row),
  };
}

function arising(h: Household, law: PlanLaw): ReadonlyMap<string, Exclude<TruthValue, 'no'>> {
  return new Map(
    h.persons.flatMap((id, row) => {
      const verdict = readTruth(h, law.verdict, row);
      return verdict === 'no' ? [] : [[id, verdict] as const];
    }),
  );
}

function openBelow(rulebook: Rulebook, h: Household, column: Column, row: number): readonly OpenFact[] {
  const { facts } = findLive(h, [column], row);
  return [...facts].flatMap(([id, rows]) => {
    const def = rulebook.facts.find((f) => f.id === id);
    if (def === undefined) return [];
    return h.persons.flatMap((person, at) => {
      if (!rows.has(at)) return [];
      return def.scope === 'person' ? [{ def, of: person }] : at === 0 ? [{ def, of: def.scope }] : [];
    });
  });
}

function columnIn(law: PlanLaw, fact: string): Column {
  const column = law.facts.get(fact);
  if (column === undefined) throw new Error(`"${law.id}" has no fact "${fact}"`);
  return column;
}

const made = new WeakMap<Understood, Compiled>();

/** Compiles the rulebook with its rules beside the rights that they may read; only the rules are evaluated. */
function rulesOf({ understood }: Compiled): Compiled {
  const known = made.get(understood);
  if (known !== undefined) return known;
  const { rulebook, laws, rules } = understood;
  const rights = [...rulebook.rights, ...rules.map((r) => r.right)];
  const names = rules.map((r) => r.right.name);
  const compiled = compile(
    { ...understood, rulebook: { ...rulebook, rights }, laws: [...laws, ...rules] },
    { rights: names },
  );
  made.set(understood, compiled);
  return compiled;
}
