/**
 * This module finds the part of the vocabulary that a form field asks about, by its name: `p1.birth`, `home.region`,
 * `p1.job[0].net`.
 */
import type { FactDef, Rulebook, ThingDef, ValueType } from '@recto-verso/engine';
import { isPerson } from './answers.ts';

export type FieldTarget =
  | { readonly kind: 'fact'; readonly fact: FactDef; readonly of: string }
  | { readonly kind: 'receipt'; readonly name: string; readonly fact: FactDef; readonly of: string }
  /** This is the amount or a day of a receipt. */
  | {
      readonly kind: 'detail';
      readonly receipt: string;
      readonly detail: string;
      readonly type: ValueType;
      readonly of: string;
    }
  /** This is the day since when the value of a fact that is kept over time holds. */
  | { readonly kind: 'since'; readonly fact: FactDef; readonly type: ValueType; readonly of: string }
  /** This is the number of things of a kind. */
  | { readonly kind: 'count'; readonly thing: ThingDef; readonly of: string }
  | {
      readonly kind: 'thing';
      readonly thing: ThingDef;
      readonly row: number;
      readonly fact: FactDef;
      readonly of: string;
    };

const DAY: ValueType = { kind: 'date', min: 19000101, max: 20991231 };

/** Returns the name of a fact without its scope. */
export function stripScope(fact: FactDef): string {
  return fact.scope === 'person' ? fact.id : fact.id.slice(fact.scope.length + 1);
}

/** Returns the part of the vocabulary that a field name stands for, or `null` when there is none. */
export function findFieldTarget(rulebook: Rulebook, name: string): FieldTarget | null {
  const dot = name.indexOf('.');
  const of = name.slice(0, dot);
  const rest = name.slice(dot + 1);
  if (dot < 0 || !(of === 'home' || isPerson(of))) return null;
  const scope = of === 'home' ? 'home' : 'person';
  return (
    thingPlace(rulebook, scope, of, rest) ??
    receiptPlace(rulebook, scope, of, rest) ??
    factPlace(rulebook, scope, of, rest)
  );
}

function factPlace(rulebook: Rulebook, scope: string, of: string, rest: string): FieldTarget | null {
  const since = /^([a-z0-9_]+)\.from$/.exec(rest)?.[1];
  const fact = rulebook.facts.find((one) => one.scope === scope && stripScope(one) === (since ?? rest));
  if (fact === undefined) return null;
  if (since === undefined) return { kind: 'fact', fact, of };
  return fact.kept === 'spells' ? { kind: 'since', fact, type: DAY, of } : null;
}

function receiptPlace(rulebook: Rulebook, scope: string, of: string, rest: string): FieldTarget | null {
  const parts = /^gets\.([a-z0-9_]+)(?:\.([a-z]+))?$/.exec(rest);
  const receipt = parts?.[1];
  if (scope !== 'person' || receipt === undefined) return null;
  const detail = parts?.[2];
  if (detail === undefined) {
    const fact = rulebook.facts.find((one) => one.id === `gets.${receipt}`);
    return fact === undefined ? null : { kind: 'receipt', name: receipt, fact, of };
  }
  const type = detail === 'from' ? DAY : rulebook.facts.find((one) => one.id === `gets.${receipt}.${detail}`)?.type;
  return type === undefined ? null : { kind: 'detail', receipt, detail, type, of };
}

function thingPlace(rulebook: Rulebook, scope: string, of: string, rest: string): FieldTarget | null {
  const parts = /^([a-z0-9_]+)(?:\[(\d\d?)\]\.([a-z0-9_]+))?$/.exec(rest);
  const thing = rulebook.things.find((one) => one.kind === parts?.[1] && one.of === scope);
  if (thing === undefined) return null;
  if (parts?.[3] === undefined) return { kind: 'count', thing, of };
  const fact = rulebook.facts.find((one) => one.id === `${thing.kind}.${parts[3]}`);
  return fact === undefined ? null : { kind: 'thing', thing, row: Number(parts[2]), fact, of };
}
