/**
 * This module answers a screen truthfully for a household: it ticks and tells what differs from "nothing else", and
 * closes the rest.
 */
import type { AskedScreen, ScreenWord } from '../../engine/core/src/index.ts';
import { findValueOfToday } from './story.ts';

type Node = Record<string | number, unknown>;

/**
 * Adds to `told` what is true of each person (or of the home) to whom the screen is put. It then closes the screen or,
 * where the screen asks about changes, says since when nothing has changed, provided that this is true. The screen of
 * urgent needs and the last screen close nothing.
 * @returns the way in which each told fact was answered, such as `number` or `paper`
 */
export function answerScreen(told: Node, whole: Node, screen: AskedScreen): readonly string[] {
  const filled: string[] = [];
  // Nothing is urgent for the households that are measured.
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

/** Checks whether any spell in a part of a situation begins or ends after a day (ISO). */
function changedSince(value: unknown, day: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { from, until } = value as Node;
  return (
    [from, until].some((one) => typeof one === 'string' && one > day) ||
    Object.values(value).some((one) => changedSince(one, day))
  );
}

/**
 * Tells one fact, receipt or list of the screen, unless it has been told already: its value where this differs from the
 * value that the screen closes, or that it is declined where the household does not know it.
 * @returns the way in which the fact was answered; the list is empty where no value is told
 */
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
  if (findValueOfToday(value) === closed) return [];
  to[name] = structuredClone(value);
  return [typeof closed === 'number' ? 'number' : 'choice'];
}

/** Returns the part of a situation about a person, or about the home. Creates an empty part where there is none. */
function partOf(situation: Node, of: string): Node {
  return of === 'home' ? below(situation, 'home') : below(below(situation, 'persons'), of);
}

function below(node: Node, key: string): Node {
  return (node[key] ??= {}) as Node;
}
