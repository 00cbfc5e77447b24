/**
 * This module reduces a plan to what the tables of a population need. If no table has a column for an input, the input
 * is usually the same for every household, so everything that depends on such inputs alone is computed while the plan
 * is made. Results that are neither kept nor needed for a kept result are removed.
 */
import { computeStoredEnds } from '../situation/ends.ts';
import type { Column } from './columns.ts';
import { NOTHING_FIXED, type Fixed } from './fixed.ts';
import { listChildren, type Node } from './ir.ts';
import { assignLevels } from './make.ts';
import { PARTNER_CERTAIN, PARTNER_POSSIBLE } from './people.ts';
import type { PlanInput, Plan, LoweredStep } from './plan.ts';
import { toLocalName } from '../situation/fields.ts';
import { simplifySteps } from './simplify-steps.ts';

/**
 * Checks whether a table of the scope has a column of this name. The name is `ghost` or the name of an input, mostly
 * the local name of a fact: alone, with the ending `_lo` or `_hi` for an end of its range, or with the prefix `d_` for
 * its pieces.
 */
export type Brings = (scope: string, name: string) => boolean;

/**
 * Returns the plan reduced to the slots that are kept and those that they need.
 * @param brings says which columns the tables have
 * @param keeps slots whose values are needed
 * @param constant what else the tables show: columns that hold a single value, and columns whose value is known for
 * everybody
 */
export function narrowPlanToColumns<P extends Plan>(
  plan: P,
  brings: Brings,
  keeps: ReadonlySet<string>,
  constant: Fixed = NOTHING_FIXED,
): P {
  const missing = fixedOf(plan, brings);
  const fixed: Fixed = {
    ...constant,
    slots: new Map([...constant.slots, ...missing.slots]),
    dated: new Map([...constant.dated, ...missing.dated]),
    steady: missing.steady,
  };
  const steps = assignLevels(alive(simplifySteps(plan, 'open', fixed), keeps));
  const read = readBy(steps);
  const inputs = plan.inputs
    .filter((i) => isRead(i, read) && !fixed.slots.has(i.column.slots[0]))
    .map((i) => ({ ...i, column: inOneSlot(i.column, fixed) }));
  const inputOf = new Map(inputs.map((i) => [i.column.id, i.column]));
  const slots = new Set([
    ...steps.flatMap((s) => s.writes.map((w) => w.slot)),
    ...inputs.flatMap((i) => i.column.slots),
  ]);
  return {
    ...plan,
    steps,
    inputs,
    // The column of a dated fact stays in the map, because its type is looked up there.
    columns: new Map(
      [...plan.columns]
        .filter(([id, c]) => read.dated.has(id) || c.slots.some((slot) => slots.has(slot)))
        .map(([id, c]) => [id, inputOf.get(id) ?? c]),
    ),
    dated: plan.dated.filter((d) => read.dated.has(d.fact)),
  };
}

/** Returns the column of an input, with one slot for both ends if its value is known for everybody. */
function inOneSlot(column: Column, { settled }: Fixed): Column {
  const [first] = column.slots;
  return settled.has(first) ? { ...column, slots: [first, first] } : column;
}

function fixedOf(plan: Plan, brings: Brings): Pick<Fixed, 'slots' | 'dated' | 'steady'> {
  const slots = new Map<string, number | boolean | 'today'>();
  const dated = new Map<string, readonly [number, number]>();
  const put = ({ slots: [first, second] }: Column, [lo, hi]: readonly (number | boolean | 'today')[]): void => {
    slots.set(first, lo as number);
    slots.set(second, hi as number);
  };
  for (const input of plan.inputs) {
    const ends = fixedEnds(input, brings);
    if (ends !== null) put(input.column, ends);
  }
  const steady = new Map<string, Column>();
  for (const { fact, scope } of plan.dated) {
    const type = plan.columns.get(fact)?.type;
    const local = toLocalName(scope, fact);
    const own = plan.inputs.find(({ source }) => source.kind === 'fact' && source.fact === fact);
    if (own !== undefined && bringsFact(brings, scope, local) && !brings(scope, `d_${local}`))
      steady.set(fact, own.column);
    if (type === undefined || type.kind === 'person' || bringsFact(brings, scope, local)) continue;
    const { least, greatest } = computeStoredEnds(type);
    dated.set(fact, [least, greatest]);
  }
  return { slots, dated, steady };
}

/**
 * Returns both ends of an input that is the same for every household. Returns `null` if a column gives it, or if it
 * depends on who lives in the household.
 */
function fixedEnds({ source, column }: PlanInput, brings: Brings): readonly (number | boolean | 'today')[] | null {
  const { scope, type } = column;
  const open = (limits: Parameters<typeof computeStoredEnds>[1] = null): readonly (number | boolean)[] | null => {
    if (type.kind === 'person') return null;
    if (type.kind === 'truth') return [false, true];
    const { least, greatest } = computeStoredEnds(type, limits);
    return [least, greatest];
  };
  const has = (name: string): boolean => bringsFact(brings, scope, name);
  switch (source.kind) {
    case 'fact':
      return has(toLocalName(scope, source.fact)) ? null : open();
    case 'stated':
      return has(toLocalName(scope, source.fact)) ? null : [false, false];
    case 'asked':
      return has(`gets.${source.receipt}`) ? null : ['today', 'today'];
    case 'granted':
      return has(`gets.${source.receipt}.granted`) ? null : open();
    case 'open':
      return has(source.point.id) ? null : open();
    case 'unknown':
      return has(column.id) ? null : open(source);
    case 'apart':
      return [false, false];
    case 'ghost':
      return brings(scope, 'ghost') ? null : [false, false];
    case 'weight':
      return brings(scope, 'ghost') ? null : [1, 1];
    default:
      return null;
  }
}

/**
 * Returns the names of all columns from which an input can be read, whether or not a table has them. The list is empty
 * for an input that no column gives.
 */
export function listColumnsRead({ source, column }: PlanInput): readonly string[] {
  const of = (name: string): readonly string[] => [name, `${name}_lo`, `${name}_hi`, `d_${name}`];
  switch (source.kind) {
    case 'fact':
    case 'stated':
      return of(toLocalName(column.scope, source.fact));
    case 'asked':
      return [...of(`gets.${source.receipt}`), ...of(`gets.${source.receipt}.asked`)];
    case 'granted':
      return of(`gets.${source.receipt}.granted`);
    case 'open':
      return of(source.point.id);
    case 'unknown':
      return of(column.id);
    case 'ghost':
    case 'weight':
      return ['ghost'];
    default:
      return [];
  }
}

function bringsFact(brings: Brings, scope: string, name: string): boolean {
  return [name, `${name}_lo`, `${name}_hi`, `d_${name}`].some((column) => brings(scope, column));
}

/** Returns the steps with only those writes whose slots are kept or are read by a later write that remains. */
function alive(steps: readonly LoweredStep[], keeps: ReadonlySet<string>): readonly LoweredStep[] {
  const live = new Set(keeps);
  const kept: LoweredStep[] = [];
  for (const step of [...steps].reverse()) {
    const writes = [...step.writes].reverse().filter((w) => {
      if (!live.has(w.slot)) return false;
      for (const slot of readBy([{ ...step, writes: [w] } as LoweredStep]).slots) live.add(slot);
      return true;
    });
    if (writes.length > 0) kept.push({ ...step, writes: writes.reverse() } as LoweredStep);
  }
  return kept.reverse();
}

interface Read {
  readonly slots: ReadonlySet<string>;
  readonly dated: ReadonlySet<string>;
}

function readBy(steps: readonly LoweredStep[]): Read {
  const slots = new Set<string>();
  const dated = new Set<string>();
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.op === 'cell') slots.add(node.slot);
    if (node.op === 'dated') dated.add(node.fact);
    if (node.op === 'held_since') node.facts.forEach((fact) => dated.add(fact));
    listChildren(node).forEach(visit);
  };
  for (const step of steps) for (const { node } of step.writes) visit(node);
  return { slots, dated };
}

/**
 * Checks whether an input is read. The inputs of certain and of possible partners count as read when either of them is
 * read, because they are always provided together.
 */
function isRead({ column }: PlanInput, { slots }: Read): boolean {
  const partners = [PARTNER_CERTAIN, PARTNER_POSSIBLE];
  const own = partners.includes(column.id) ? partners.map((id) => `${id}#m`) : column.slots;
  return own.some((slot) => slots.has(slot));
}
