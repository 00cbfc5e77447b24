/** This module tells which facts of the vocabulary are asked or closed by screens of the interview. */
import type { FactDef, ThingDef } from '../model.ts';
import type { ScreenForm } from './screen.ts';

export type FactTest = (def: FactDef) => boolean;

/**
 * Returns a function that checks whether one of these screens asks or closes a fact. A fact of a thing counts if its
 * list is asked or closed, a fact of a receipt if the receipt is.
 */
export function createScreenTest(forms: readonly ScreenForm[], things: readonly ThingDef[]): FactTest {
  const asked = forms.flatMap(({ fields }) => fields.map(({ fact }) => fact));
  return createTest([...asked, ...forms.flatMap(listClosed)], things);
}

/** Returns a function that checks whether "nothing else" on one of these screens closes a fact, its list or receipt. */
export function createClosingTest(forms: readonly ScreenForm[], things: readonly ThingDef[]): FactTest {
  return createTest(forms.flatMap(listClosed), things);
}

function listClosed({ screen: { of, closes } }: ScreenForm): readonly string[] {
  const own = (name: string): string => (of === 'home' ? `home.${name}` : name);
  return closes.map(({ kind, name }) => (kind === 'receipt' ? `gets.${name}` : kind === 'fact' ? own(name) : name));
}

function createTest(names: readonly string[], things: readonly ThingDef[]): FactTest {
  const put = new Set(names);
  const kinds = new Set(things.map(({ kind }) => kind));
  return ({ id, scope }) => put.has(kinds.has(scope) ? scope : id.startsWith('gets.') ? receiptOf(id) : id);
}

/** Returns the id of the receipt: `gets.example.amount` → `gets.example`. */
function receiptOf(id: string): string {
  return id.split('.').slice(0, 2).join('.');
}
