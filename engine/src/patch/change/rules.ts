/** The rules of the crossings worked out for a household: for whom they arise, which rows they reach, with which value. */
import type { PlanLaw } from '../../lowering/plan.ts';
import type { Understood } from '../../rulebook/check/understood.ts';
import { liveOf } from '../../explain/live.ts';
import type { PatchRule } from '../../rulebook/crossings/book.ts';
import type { FactDef, Rulebook } from '../../rulebook/model.ts';
import { compile, type Compiled } from '../../evaluate/compiled.ts';
import { household, truthOf, valueOf, type Household, type Three, type Value } from '../../evaluate/household.ts';
import type { Situation } from '../../situation/model.ts';

/** The rules of a rulebook, worked out for one situation on one day (yyyymmdd). */
export interface WorkedRules {
  readonly situation: Situation;
  readonly date: number;
  /** Persons for whom the rule arises, or may. */
  arises(rule: PatchRule): ReadonlyMap<string, Exclude<Three, 'no'>>;
  /** The facts that are not settled and on which it rests whether the rule arises for a person, by id, with their row. */
  openFacts(rule: PatchRule, person: string): readonly { readonly def: FactDef; readonly row: number }[];
  /** What a fact of the rule that is a condition says of a row. Rows: persons in the order of their ids, things in theirs. */
  truth(rule: PatchRule, fact: string, row: number): Three;
  /** What a fact of the rule is worth for a row. */
  value(rule: PatchRule, fact: string, row: number): Value;
  /** Ids of the persons, in the order of the rows. */
  readonly persons: readonly string[];
}

export function workedRules(compiled: Compiled, situation: Situation, date: number): WorkedRules {
  const period = rulesOf(compiled).at(date);
  const h = household(period, situation, date, 'screen');
  const laws = new Map(period.plan.rights.flatMap(({ right, laws: [law] }) => (law ? [[right.symbol, law]] : [])));
  const lawOf = (rule: PatchRule): PlanLaw => {
    const law = laws.get(rule.right.symbol);
    if (law === undefined) throw new Error(`no rule is called "${rule.right.symbol}"`);
    return law;
  };
  return {
    situation,
    date,
    persons: h.persons,
    arises: (rule) => arising(h, lawOf(rule)),
    openFacts: (rule, person) => openFacts(compiled.rulebook, h, lawOf(rule), h.persons.indexOf(person)),
    truth: (rule, fact, row) => truthOf(h, columnIn(lawOf(rule), fact), row),
    value: (rule, fact, row) => valueOf(h, columnIn(lawOf(rule), fact), row),
  };
}

function arising(h: Household, law: PlanLaw): ReadonlyMap<string, Exclude<Three, 'no'>> {
  return new Map(
    h.persons.flatMap((id, row) => {
      const verdict = truthOf(h, law.verdict, row);
      return verdict === 'no' ? [] : [[id, verdict] as const];
    }),
  );
}

function openFacts(
  rulebook: Rulebook,
  h: Household,
  law: PlanLaw,
  row: number,
): readonly { readonly def: FactDef; readonly row: number }[] {
  const { facts } = liveOf(h, [law.verdict], row);
  return [...facts].flatMap(([id, rows]) => {
    const def = rulebook.facts.find((f) => f.id === id);
    if (def === undefined) return [];
    return h.persons.flatMap((_, at) =>
      rows.has(at) && (def.scope === 'person' || at === 0) ? [{ def, row: at }] : [],
    );
  });
}

function columnIn(law: PlanLaw, fact: string): ReturnType<PlanLaw['facts']['get']> & object {
  const column = law.facts.get(fact);
  if (column === undefined) throw new Error(`"${law.id}" has no fact "${fact}"`);
  return column;
}

const made = new WeakMap<Understood, Compiled>();

/** The rulebook with its rules beside the rights that they may read; only the rules are asked for. */
function rulesOf({ understood }: Compiled): Compiled {
  const known = made.get(understood);
  if (known !== undefined) return known;
  const { rulebook, laws, rules } = understood;
  const rights = [...rulebook.rights, ...rules.map((r) => r.right)];
  const symbols = rules.map((r) => r.right.symbol);
  const compiled = compile(
    { ...understood, rulebook: { ...rulebook, rights }, laws: [...laws, ...rules] },
    { rights: symbols },
  );
  made.set(understood, compiled);
  return compiled;
}
