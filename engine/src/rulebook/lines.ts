/** Fields of a YAML file and the lines on which they begin. */
import { EVENT_ID, getScalarValue } from 'js-yaml';
import type { Event } from 'js-yaml';

/** A field inside a field: `routes` and `on_request`, `all` and 0. */
export function inside(field: string, key: string | number): string {
  if (typeof key === 'number') return `${field}[${key}]`;
  return field === '' ? key : `${field}.${key}`;
}

/** The line of a field, or of its nearest ancestor. Nothing is walked before the first question: most files are sound. */
export function linesOf(text: string, events: readonly Event[]): (field: string) => number {
  let known: { readonly offsets: ReadonlyMap<string, number>; readonly starts: readonly number[] } | null = null;
  return (field) => {
    known ??= { offsets: offsetsOf(text, events), starts: lineStarts(text) };
    return lineOf(known.starts, offsetNear(known.offsets, field));
  };
}

export function lineAt(text: string, offset: number): number {
  return lineOf(lineStarts(text), offset);
}

/** Where each field begins: a second walk, made only when somebody asks for a line. */
function offsetsOf(text: string, events: readonly Event[]): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  let at = 1;
  const visit = (field: string): void => {
    const event = events[at];
    at += 1;
    if (event?.type === EVENT_ID.SEQUENCE) {
      for (let i = 0; events[at] !== undefined && events[at]?.type !== EVENT_ID.POP; i += 1) {
        offsets.set(inside(field, i), startOf(events[at]));
        visit(inside(field, i));
      }
      at += 1;
    }
    if (event?.type === EVENT_ID.MAPPING) {
      for (let key = events[at]; key !== undefined && key.type !== EVENT_ID.POP; key = events[at]) {
        const name = inside(field, key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : '?');
        offsets.set(name, startOf(key));
        visit(name);
        visit(name);
      }
      at += 1;
    }
  };
  visit('');
  return offsets;
}

export function startOf(event: Event | undefined): number {
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return Math.max(0, event.valueStart);
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return Math.max(0, event.start);
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    default:
      return 0;
  }
}

function offsetNear(offsets: ReadonlyMap<string, number>, field: string): number {
  for (let f = field; f !== ''; f = parent(f)) {
    const offset = offsets.get(f);
    if (offset !== undefined) return offset;
  }
  return 0;
}

function parent(field: string): string {
  const end = Math.max(field.lastIndexOf('.'), field.lastIndexOf('['));
  return end <= 0 ? '' : field.slice(0, end);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
