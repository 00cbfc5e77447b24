/**
 * This module turns sums into results, group by group. It leaves out each number that would reveal fewer than ten
 * persons or homes of the tables, unless the persons are invented.
 */
import type { Right } from '@recto-verso/engine/rulebook';
import { GRID } from '@recto-verso/engine/values';
import type { Sums } from '../run/run.ts';
import { DIMENSIONS, OF_PERSONS, type Dimension } from './dimensions.ts';
import {
  findChangeCell,
  CLAIMS,
  findClaimsCell,
  ENDED,
  EUROS,
  findEurosCell,
  LOSERS,
  findMatrixCell,
  findMeasureCell,
  MEASURES,
  findMoveCell,
  MOVES,
  WINNERS,
} from './cells.ts';
import { RECEIPT_STATUSES } from './decide.ts';
import { ALL } from './count.ts';
import { collectGroups, type Parted } from './groups.ts';
import { findHiddenCells } from './hidden.ts';
import { createSpread, type Spread } from './intervals.ts';
import { SETTINGS, type Setting } from './job.ts';
import type { MoneyChange, StatusFlow, GroupResult, ResultRange, RightResult, SettingResult } from './result.ts';

interface Group extends Parted {
  readonly dimension: Dimension | 'all';
  readonly word: string | null;
}

export interface Showing {
  /** Says how many homes of the tables each home that was run represents. */
  readonly scale: number;
  /** Is `true` when the persons of the tables are invented, so that nothing needs to be hidden. */
  readonly isDrawn: boolean;
}

export function computeGroupResults(
  sums: Sums,
  rights: readonly Right[],
  { scale, isDrawn }: Showing,
): readonly GroupResult[] {
  const groups = groupsIn(sums);
  const [whole] = groups;
  const hidden = isDrawn ? groups.map(() => new Set<number>()) : findHiddenCells(groups, rights.length);
  return groups
    .filter((_, g) => hidden[g] !== null)
    .map((group): GroupResult => {
      const { dimension, word, sums: own } = group;
      const at: At = {
        own,
        scale,
        hides: (cell) => hidden[groups.indexOf(group)]?.has(cell) === true,
        spread: whole === undefined ? () => null : createSpread(whole, group),
        floor: 0,
      };
      return {
        dimension,
        word,
        homes: count(at, 0),
        persons: count(at, 1),
        sample: { homes: Number(own[2]), persons: Number(own[3]) },
        rights: rights.map(({ id }, r) => rightResult(at, id, r)),
        money: isOfPersons(dimension) ? null : { more: change(at, WINNERS), less: change(at, LOSERS) },
        ended: isOfPersons(dimension) || own[ENDED] === 0n ? null : ended(at),
      };
    });
}

function isOfPersons(dimension: Dimension | 'all'): boolean {
  return (OF_PERSONS as readonly string[]).includes(dimension);
}

function groupsIn(sums: Sums): readonly Group[] {
  const parted = collectGroups(sums);
  const all = parted.get(ALL);
  const whole: readonly Group[] = all === undefined ? [] : [{ dimension: 'all', word: null, ...all }];
  const of = (dimension: Dimension): readonly Group[] =>
    [...parted]
      .filter(([group]) => group.startsWith(`${dimension} `))
      .map(([group, own]) => ({ dimension, word: group.slice(dimension.length + 1), ...own }));
  return [...whole, ...DIMENSIONS.flatMap(of)];
}

interface At {
  readonly own: readonly bigint[];
  readonly scale: number;
  /** Checks whether a cell is hidden. `cell` is the index of its weighted sum. */
  readonly hides: (cell: number) => boolean;
  readonly spread: Spread;
  /** Is the lowest value at which an interval may begin: `-Infinity` for a change, and 0 otherwise. */
  readonly floor: number;
}

function rightResult(at: At, right: string, r: number): RightResult {
  const settings = Object.fromEntries(
    SETTINGS.map((name, s) => [name, settingResult(at, r, s)]),
  ) as RightResult['settings'] & Readonly<Record<Setting, SettingResult>>;
  const flows = RECEIPT_STATUSES.flatMap((before, b) =>
    RECEIPT_STATUSES.map((after, a): StatusFlow => {
      const cell = findMatrixCell(r, b, a);
      if (at.hides(cell)) return { before, after, persons: null, within: null };
      const [persons, spread] = [count(at, cell), at.spread((own) => count({ own, scale: at.scale }, cell))];
      return {
        before,
        after,
        persons,
        within: spread === null ? null : [Math.max(0, persons - spread), persons + spread],
      };
    }),
  );
  const moved = named(MOVES, (k) => range(at, findMoveCell(r, k), count));
  return { right, settings, change: changeResult(at, r), moved, flows };
}

const ENTITLED = MEASURES.indexOf('entitled');

/**
 * Computes the change of a right. A change is hidden when the certain or the possible number of persons behind it is
 * hidden for today or for the scenario, because the hidden number could be derived from the change and the other
 * number.
 */
function changeResult(at: At, r: number): SettingResult {
  const settings = [SETTINGS.indexOf('observed'), SETTINGS.indexOf('scenario')];
  const changed = (cell: number, shown: Shown, m: number): ResultRange => {
    const behind = settings.flatMap((s) => [findMeasureCell(r, s, m), findMeasureCell(r, s, m) + 1]);
    const isHidden = behind.some(at.hides);
    return range({ ...at, floor: -Infinity, hides: () => isHidden }, cell, shown);
  };
  return {
    persons: named(MEASURES, (m) => changed(findChangeCell(r, 'measures', m), count, m)),
    claims: named(CLAIMS, (k) => changed(findChangeCell(r, 'claims', k), count, ENTITLED)),
    euros: named(EUROS, (k) => changed(findChangeCell(r, 'euros', k), euros, ENTITLED)),
  };
}

function settingResult(at: At, r: number, s: number): SettingResult {
  const entitled = findMeasureCell(r, s, ENTITLED);
  return {
    persons: named(MEASURES, (m) => range(at, findMeasureCell(r, s, m), count)),
    claims: named(CLAIMS, (k) => range(at, findClaimsCell(r, s, k), count, entitled)),
    euros: named(EUROS, (k) => range(at, findEurosCell(r, s, k), euros, entitled)),
  };
}

function named<N extends string, V>(names: readonly N[], of: (index: number) => V): Readonly<Record<N, V>> {
  return Object.fromEntries(names.map((name, k) => [name, of(k)])) as Record<N, V>;
}

type Shown = (at: Pick<At, 'own' | 'scale'>, cell: number) => number;

/**
 * Computes the range that is shown for a cell and the next one, which hold the certain and the possible value.
 * @param behind the cell of persons that, with the next one, decides whether the numbers are hidden; it is `cell`
 * itself when left out
 */
function range(at: At, cell: number, shown: Shown, behind: number = cell): ResultRange {
  const [hidesCertain, hidesPossible] = [at.hides(behind), at.hides(behind + 1)];
  const certain = hidesCertain ? null : shown(at, cell);
  const possible = hidesPossible ? null : shown(at, cell + 1);
  if (certain === null || possible === null) return { certain, possible, within: null };
  const spreads = [0, 1].map((end) => at.spread((own) => shown({ own, scale: at.scale }, cell + end)));
  const [a, b] = [spreads[0] ?? null, spreads[1] ?? null];
  if (a === null || b === null) return { certain, possible, within: null };
  const [low, high] = certain <= possible ? [certain - a, possible + b] : [possible - b, certain + a];
  return { certain, possible, within: [Math.max(at.floor, low), high] };
}

function change(at: At, cell: number): MoneyChange {
  const possible = at.hides(cell + 4) ? null : count(at, cell + 4);
  if (at.hides(cell)) return { homes: null, possible, least: null, greatest: null };
  return { homes: count(at, cell), possible, least: euros(at, cell + 2), greatest: euros(at, cell + 3) };
}

function ended(at: At): NonNullable<GroupResult['ended']> {
  if (at.hides(ENDED)) return { persons: null, euros: null };
  return { persons: count(at, ENDED), euros: euros(at, ENDED + 2) };
}

/** Returns a sum of weights as a count for all homes of the tables. Weights are stored in units of 1/`GRID`. */
function count({ own, scale }: Pick<At, 'own' | 'scale'>, cell: number): number {
  return (Number(own[cell] ?? 0n) / GRID) * scale;
}

/**
 * Returns a sum of amounts in euros for all homes of the tables. Amounts and weights are both stored in units of
 * 1/`GRID`.
 */
function euros({ own, scale }: Pick<At, 'own' | 'scale'>, cell: number): number {
  return (Number((own[cell] ?? 0n) / BigInt(GRID)) / GRID) * scale;
}
