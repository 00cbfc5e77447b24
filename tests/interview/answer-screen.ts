/** A screen that a household answers truthfully: what is otherwise than "nothing else" is ticked and told, the rest closed. */
import type { AskedScreen, ScreenWord } from '../../engine/core/src/index.ts';
import { valueOfToday } from './story.ts';

type Node = Record<string | number, unknown>;

/** Tells what is so of each person to whom it is put, and closes it. @returns how each fact that was told is answered */
export function answerScreen(told: Node, whole: Node, screen: AskedScreen): readonly string[] {
  const filled: string[] = [];
  // Nothing is urgent for the households of the measure.
  if (screen.urgent) told['urgent'] = [];
  for (const { of, path, asks, kept } of screen.fields) {
    const name = String(path.at(-1));
    const value = partOf(whole, of)[name];
    if (value === undefined || value === null) continue;
    partOf(told, of)[name] = structuredClone(value);
    filled.push(kept === 'by-year' ? 'paper' : asks.kind);
  }
  for (const of of screen.urgent || screen.last ? [] : [...screen.for, ...screen.along]) {
    if (screen.unchanged !== null) {
      if (!changedSince(partOf(whole, of), screen.unchanged)) partOf(told, of)['unchanged'] = screen.unchanged;
      continue;
    }
    for (const { words, for: columns } of screen.ticks)
      if (columns.includes(of))
        for (const word of words) filled.push(...ticked(partOf(told, of), partOf(whole, of), word));
    const part = partOf(told, of);
    part['closed'] = [...((part['closed'] ?? []) as readonly string[]), screen.closes];
  }
  return filled;
}

/** Whether a spell that begins or ends after a day stands anywhere in a part of a situation. */
function changedSince(value: unknown, day: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { from, until } = value as Node;
  return (
    [from, until].some((one) => typeof one === 'string' && one > day) ||
    Object.values(value).some((one) => changedSince(one, day))
  );
}

/** Tells one word where the household knows that it is otherwise than what the screen closes, or does not know it at all. */
function ticked(told: Node, whole: Node, { kind, name, closed }: ScreenWord): readonly string[] {
  const [to, from] = kind === 'receipt' ? [below(told, 'gets'), below(whole, 'gets')] : [told, whole];
  if (to[name] !== undefined) return [];
  const value = from[name];
  if (value === undefined || value === null) {
    to[name] = { declined: true };
    return [];
  }
  if (kind === 'thing') {
    if (!Array.isArray(value) || value.length === 0) return [];
    to[name] = structuredClone(value);
    return ['list'];
  }
  if (kind === 'receipt') {
    const last = Array.isArray(value) ? (value.at(-1) as Node | undefined) : undefined;
    if (Array.isArray(value) ? last === undefined || 'until' in last : value === 'no') return [];
    to[name] = structuredClone(value);
    return ['truth'];
  }
  if (valueOfToday(value) === closed) return [];
  to[name] = structuredClone(value);
  return [typeof closed === 'number' ? 'number' : 'choice'];
}

/** The part of a situation that tells of a person, or of the home. */
function partOf(situation: Node, of: string): Node {
  return of === 'home' ? below(situation, 'home') : below(below(situation, 'persons'), of);
}

function below(node: Node, key: string): Node {
  return (node[key] ??= {}) as Node;
}
