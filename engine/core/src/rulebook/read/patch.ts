/**
 * This module reads a patch: the conditions under which it is made, and its operations. It returns a right that nobody
 * claims, which computes the conditions and formulas, and a description of each operation.
 */
import type { Formula } from '../../language/ast.ts';
import type { Operation, PatchRule } from '../crossings/book.ts';
import { joinField } from '../lines.ts';
import type { GroupDef, Law, LawFact, Right } from '../model.ts';
import { createProblem } from '../report.ts';
import type { OperationFile } from '../schema/patch.ts';
import { readCondition } from './conditions.ts';
import type { Reader } from './reader.ts';
import { toFormulaName } from '../words.ts';
import { readFormula } from './formula.ts';

export interface RuleContext {
  /** Is the first day of the rulebook. It is used because rules of crossings have no dates of their own. */
  readonly starts: number;
  readonly things: ReadonlySet<string>;
}

export interface RuleParts {
  readonly id: string;
  readonly facts: readonly LawFact[];
  readonly groups: readonly GroupDef[];
  /** Holds the conditions, or `null` when the rule applies to everybody. */
  readonly when: unknown;
  /** Gives the fields of the file that contain the conditions and the operations. */
  readonly at: { readonly when: string; readonly operations: string };
  readonly operations: readonly OperationFile[];
  /** Maps names such as `day` to other formulas over the person that are read together with the rule. */
  readonly beside: Readonly<Record<string, unknown>>;
}

/** Reads a rule. Returns `null` when its conditions cannot be read. */
export function readPatchRule(parts: RuleParts, context: RuleContext, reader: Reader): PatchRule | null {
  const right = toFormulaName(parts.id);
  const place = reader.file.place(parts.at.when);
  const bare = (text: string): Formula | null => readFormula(reader.file, '', text, reader.report);
  const [always, date] = [bare('yes'), bare('date')];
  const when =
    parts.when === null
      ? readCondition({ always: 'yes' }, '', null, reader)
      : readCondition(parts.when, parts.at.when, null, reader);
  if (when === null || always === null || date === null) return null;
  const drafts = parts.operations.map((raw, i) =>
    operationOf(raw, i, joinField(parts.at.operations, i), right, context, reader),
  );
  const beside = Object.entries(parts.beside).flatMap(
    ([name, raw]) => factOf(right, 'person', name, raw, name, reader) ?? [],
  );
  const law: Law = {
    right: parts.id,
    from: context.starts,
    until: null,
    appliesBy: 'date',
    reviewedWithin: null,
    source: null,
    claimant: always,
    oncePer: null,
    extendsTo: null,
    lasts: null,
    notWith: [],
    heldBy: null,
    concerns: null,
    paidTo: null,
    groups: parts.groups,
    open: [],
    facts: [...parts.facts, ...beside, ...drafts.flatMap((d) => d.facts)],
    routes: [
      {
        id: 'arises',
        grant: 'automatic',
        since: null,
        until: null,
        starts: date,
        lasts: null,
        claimFrom: null,
        claimBy: null,
        provisional: null,
        extendsTo: null,
        source: null,
        when,
        lines: [],
        place,
      },
    ],
    lines: [],
    file: reader.file.path,
  };
  return { right: unclaimed(parts.id, right, law), operations: drafts.map((d) => d.operation) };
}

function unclaimed(id: string, name: string, law: Law): Right {
  return {
    id,
    name,
    receipt: name,
    formerly: [],
    level: '',
    payer: '',
    domain: '',
    draft: false,
    typical: null,
    nonTakeUp: null,
    fromRequest: false,
    sources: {},
    laws: [law],
    figures: [],
    claim: null,
    cases: [],
    skipped: [],
    turns: null,
    noCase: [],
  };
}

interface DraftOperation {
  readonly operation: Operation;
  readonly facts: readonly LawFact[];
}

function operationOf(
  raw: OperationFile,
  index: number,
  field: string,
  right: string,
  { things }: RuleContext,
  reader: Reader,
): DraftOperation {
  const why = raw.why ?? null;
  const facts: LawFact[] = [];
  const named = (scope: string, key: string, formula: unknown): string | null => {
    if (formula === undefined) return null;
    const name = `${key}${index}`;
    const fact = factOf(right, scope, name, formula, joinField(field, key), reader);
    if (fact === null) return null;
    facts.push(fact);
    return fact.id.slice(right.length + 1);
  };
  if ('partner' in raw) {
    const other = raw.partner === 'none' ? null : named('person', 'partner', raw.partner);
    return { operation: { kind: 'partner', with: other, where: named('person', 'where', raw.where), why }, facts };
  }
  if ('remove' in raw)
    return { operation: { kind: 'remove', thing: raw.thing, where: named(raw.thing, 'where', raw.where), why }, facts };
  if ('thing' in raw) return { operation: { kind: 'add', thing: raw.thing, facts: raw.facts, why }, facts };
  const head = raw.fact.slice(0, Math.max(0, raw.fact.indexOf('.')));
  const scope = head === 'home' || things.has(head) ? head : 'person';
  const where = named(scope, 'where', raw.where);
  const formula = named(scope, 'is', raw.is);
  if ((raw.to === undefined) === (raw.is === undefined)) refuseValue(field, reader);
  const day = raw.since === undefined || raw.since === 'date' || raw.since === 'always' ? null : raw.since;
  const since = named(scope, 'since', day ?? undefined);
  return {
    operation: {
      kind: 'set',
      fact: raw.fact,
      scope,
      where,
      value: formula === null ? { kind: 'stated', raw: raw.to } : { kind: 'formula', fact: formula },
      since: since === null ? { kind: raw.since === 'always' ? 'always' : 'date' } : { kind: 'fact', fact: since },
      why,
    },
    facts,
  };
}

function factOf(
  right: string,
  scope: string,
  name: string,
  raw: unknown,
  field: string,
  reader: Reader,
): LawFact | null {
  const formula = readFormula(reader.file, field, raw, reader.report);
  if (formula === null) return null;
  const id = scope === 'person' ? name : `${scope}.${name}`;
  return { id: `${right}.${id}`, scope, body: { kind: 'formula', formula }, place: reader.file.place(field) };
}

function refuseValue(field: string, reader: Reader): void {
  reader.report(
    createProblem(
      reader.file.place(field),
      'wrong-shape',
      'An operation has neither `to` nor `is`, or both.',
      'It has to be clear what the row then says.',
      'Write `to:` with a value, or `is:` with a formula.',
    ),
  );
}
