/**
 * This module hides further numbers of a table until no hidden number can be computed from those that are shown
 * (secondary suppression).
 */

/** States that the terms add up to zero. A term is a number of the table, by its place, with its sign. */
export type ZeroSum = readonly (readonly [place: number, sign: 1 | -1])[];

export interface NumbersToHide {
  /** Returns a number of the table, which is never negative. */
  readonly valueAt: (place: number) => number;
  readonly sums: readonly ZeroSum[];
  /** Lists the places that are hidden in any case. */
  readonly hidden: ReadonlySet<number>;
  /** Checks whether a place may be hidden to protect others. */
  readonly mayHide: (place: number) => boolean;
  /** Lists the places that are hidden together with this one, and the place itself. */
  readonly together: (place: number) => readonly number[];
}

/**
 * Returns the hidden places with those that are hidden to protect them, the smallest first. Afterwards each hidden
 * number above zero could be a little higher or lower, by what is shown; hidden zeros are not counted on for this,
 * because everybody knows that a number is not negative.
 */
export function hideDerivable({ valueAt, sums, hidden, mayHide, together }: NumbersToHide): ReadonlySet<number> {
  const all = new Set([...hidden].flatMap((place) => together(place)));
  const isOpen = (place: number): boolean => all.has(place) && valueAt(place) > 0;
  const withPlace = new Map<number, ZeroSum[]>();
  for (const sum of sums) for (const [place] of sum) withPlace.set(place, [...(withPlace.get(place) ?? []), sum]);
  const able = [...withPlace.keys()].filter((place) => all.has(place) || mayHide(place)).flatMap((p) => together(p));
  const free = findFreePlaces(withPlace, new Set(able.filter((place) => valueAt(place) > 0)));
  for (;;) {
    const derived = findDerived(sums, isOpen);
    const before = all.size;
    const smallestOf = (some: readonly ZeroSum[]): number | undefined =>
      some
        .flatMap((sum) => sum.map(([place]) => place))
        .filter((place) => !all.has(place) && valueAt(place) > 0 && mayHide(place) && free.has(place))
        .sort((x, y) => valueAt(x) - valueAt(y))[0];
    for (const place of derived) {
      const own = withPlace.get(place) ?? [];
      const alone = own.filter((sum) => !sum.some(([other]) => other !== place && isOpen(other)));
      // A number that has to be hidden may have no hidden number in its own sums; then other sums determine it.
      const open = hidden.has(place) ? sums.filter((sum) => sum.some(([other]) => isOpen(other))) : [];
      const smallest = smallestOf(alone) ?? smallestOf(own) ?? smallestOf(open);
      if (smallest !== undefined) together(smallest).forEach((p) => all.add(p));
    }
    // A number that was hidden only to protect others is shown again where it can be computed from what is shown.
    if (all.size === before) return new Set([...all].filter((p) => hidden.has(p) || !derived.includes(p)));
  }
}

/**
 * Finds the places that are of use when they are hidden: in each of their sums stands another such place. Where there is
 * none, such as where all persons of a group have one status, the number follows from what is always shown.
 */
function findFreePlaces(
  withPlace: ReadonlyMap<number, readonly ZeroSum[]>,
  able: ReadonlySet<number>,
): ReadonlySet<number> {
  const free = new Set(able);
  for (let before = -1; before !== free.size;) {
    before = free.size;
    for (const place of free)
      if (withPlace.get(place)?.some((sum) => sum.every(([other]) => other === place || !free.has(other))) === true)
        free.delete(place);
  }
  return free;
}

/** Is a prime; whole numbers below it are added and multiplied exactly. */
const PRIME = 67_108_859;

/**
 * Finds the open places that the sums determine, by elimination: those that stand alone in a row at the end. It is
 * computed modulo a prime, where no rounding can make a zero.
 */
export function findDerived(sums: readonly ZeroSum[], isOpen: (place: number) => boolean): readonly number[] {
  const rows = new Map<number, Map<number, number>>();
  const uses = new Map<number, Set<number>>();
  for (const sum of sums) {
    const row = new Map(sum.filter(([place]) => isOpen(place)).map(([place, sign]) => [place, modulo(sign)]));
    for (const [place] of [...row]) {
      const pivot = rows.get(place);
      if (pivot !== undefined) subtract(row, pivot, row.get(place) ?? 0);
    }
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    const inverse = invert(row.get(pivot) as number);
    for (const [place, value] of row) row.set(place, (value * inverse) % PRIME);
    // The row is removed from those that have its pivot, so that each pivot stands in one row alone.
    for (const other of uses.get(pivot) ?? []) {
      const changed = rows.get(other);
      if (changed === undefined) continue;
      subtract(changed, row, changed.get(pivot) ?? 0);
      for (const place of row.keys()) usedBy(uses, place).add(other);
    }
    rows.set(pivot, row);
    for (const place of row.keys()) usedBy(uses, place).add(pivot);
  }
  return [...rows].filter(([, row]) => row.size === 1).map(([pivot]) => pivot);
}

function usedBy(uses: Map<number, Set<number>>, place: number): Set<number> {
  const found = uses.get(place) ?? new Set<number>();
  uses.set(place, found);
  return found;
}

function subtract(row: Map<number, number>, other: ReadonlyMap<number, number>, times: number): void {
  if (times === 0) return;
  for (const [place, value] of other) {
    const left = modulo((row.get(place) ?? 0) - ((value * times) % PRIME));
    if (left === 0) row.delete(place);
    else row.set(place, left);
  }
}

function modulo(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME;
}

/** Returns the inverse modulo the prime, by Fermat's little theorem. */
function invert(value: number): number {
  let [result, power, left] = [1, value, PRIME - 2];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return result;
}
