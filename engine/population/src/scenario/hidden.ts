/**
 * This module decides which cells of a result are not shown: those that count one to nine persons or homes of the
 * tables, and further ones without which these could be computed.
 */
import { FEWEST } from '../run/totals.ts';
import {
  ENDED,
  findMatrixCell,
  findMeasureCell,
  findMoveCell,
  HEAD,
  LOSERS,
  MEASURES,
  MOVES,
  WINNERS,
  type ScenarioMeasure,
} from './cells.ts';
import { FORGOTTEN, OPEN_STATUS, RECEIPT_STATUSES, RECEIVES, UNDUE } from './decide.ts';
import { hideDerivable, type ZeroSum } from './derivable.ts';
import { DIMENSIONS, OF_PERSONS, type Dimension } from './dimensions.ts';
import { SETTINGS } from './job.ts';

/** Holds the sums of one group; the first of the groups is the whole. */
export interface HidingGroup {
  readonly dimension: Dimension | 'all';
  readonly sums: readonly bigint[];
}

const [PERSONS, SAMPLED_PERSONS] = [HEAD.indexOf('persons'), HEAD.indexOf('sampled_persons')];

/**
 * Returns, for each group, the cells that are not shown, as indices of their weighted sums; `null` stands for a group
 * of which nothing is shown.
 */
export function findHiddenCells(
  groups: readonly HidingGroup[],
  rights: number,
): readonly (ReadonlySet<number> | null)[] {
  // The persons who belong to no group of a dimension can be computed from the others, so that they count as one more group of it.
  const all = [...groups, ...DIMENSIONS.flatMap((dimension) => restOf(groups, dimension))];
  const unseen = findUnseenGroups(all);
  const blocks = [moneyBlock(), ...Array.from({ length: rights }, (_, r) => rightBlock(r))];
  const hidden = blocks.map((block) => hiddenIn(all, unseen, block));
  return groups.map((_, g) => (unseen.has(g) ? null : new Set(hidden.flatMap((of) => [...(of[g] ?? [])]))));
}

function restOf([whole, ...groups]: readonly HidingGroup[], dimension: Dimension): readonly HidingGroup[] {
  const own = groups.filter((g) => g.dimension === dimension);
  if (whole === undefined || own.length === 0) return [];
  const sums = whole.sums.map((sum, k) => own.reduce((left, g) => left - (g.sums[k] ?? 0n), sum));
  return (sums[PERSONS] ?? 0n) > 0n ? [{ dimension, sums }] : [];
}

/**
 * Finds the groups of which nothing is shown: those that are too small and, so that their size cannot be computed from
 * the whole, the smallest others, until there are two of at least `FEWEST` persons together.
 */
function findUnseenGroups(all: readonly HidingGroup[]): ReadonlySet<number> {
  const sizeOf = (g: number): bigint => all[g]?.sums[SAMPLED_PERSONS] ?? 0n;
  const unseen = new Set([...all.keys()].filter((g) => sizeOf(g) < FEWEST));
  for (const dimension of DIMENSIONS) {
    const own = [...all.keys()].filter((g) => all[g]?.dimension === dimension && sizeOf(g) > 0n);
    const others = own.filter((g) => !unseen.has(g)).sort((a, b) => (sizeOf(a) < sizeOf(b) ? -1 : 1));
    const isSafe = (): boolean => {
      const small = own.filter((g) => unseen.has(g));
      const size = small.reduce((sum, g) => sum + sizeOf(g), 0n);
      return small.length === 0 || (small.length > 1 && size >= FEWEST);
    };
    for (const g of others) if (!isSafe()) unseen.add(g);
  }
  return unseen;
}

/** Describes cells that are hidden by themselves, apart from those of other blocks. */
interface Block {
  readonly cells: readonly CellAt[];
  /** Lists the cells of a certain number, each with that of the possible one. */
  readonly pairs: readonly (readonly [certain: number, possible: number])[];
  /** Lists what adds up to zero within a group. */
  readonly sums: readonly ZeroSum[];
  readonly isOf: (dimension: Dimension) => boolean;
}

/**
 * Hides cells of a block in all groups together. A place is a cell of a group. How far a possible number lies above the
 * certain one is a number of its own, in a place behind those of the sums: it must not be negative either.
 */
function hiddenIn(
  all: readonly HidingGroup[],
  unseen: ReadonlySet<number>,
  { cells, pairs, sums, isOf }: Block,
): readonly ReadonlySet<number>[] {
  const length = all[0]?.sums.length ?? 0;
  const at = (g: number, cell: number): number => g * 2 * length + cell;
  const openOf = new Map(pairs.flatMap(([c, p]) => [c, p].map((cell) => [cell, length + c] as const)));
  const possibleOf = new Map(pairs);
  const besides = new Map(cells.map((cell) => [cell.at, [cell.at, ...cell.with]] as const));
  const together = (cell: number): readonly number[] =>
    (besides.get(cell) ?? [cell]).flatMap((one) => [one, ...(openOf.has(one) ? [openOf.get(one) as number] : [])]);
  const groupOf = (place: number): number => Math.floor(place / (2 * length));
  const cellOf = (place: number): number => place % (2 * length);
  const valueAt = (place: number): number => {
    const [own, cell] = [all[groupOf(place)]?.sums ?? [], cellOf(place)];
    const certain = cell - length;
    if (certain < 0) return Number(own[cell] ?? 0n);
    return Number((own[possibleOf.get(certain) ?? certain] ?? 0n) - (own[certain] ?? 0n));
  };
  const hidden = all.flatMap(({ sums: own }, g) => {
    const mine = unseen.has(g) ? [...cells.map((c) => c.at), PERSONS] : fewIn(own, cells).map((c) => c.at);
    return mine.map((cell) => at(g, cell));
  });
  const found = hideDerivable({
    valueAt,
    sums: [
      ...all.flatMap((_, g) =>
        [
          ...sums,
          ...pairs.map(([c, p]): ZeroSum => [
            [p, 1],
            [c, -1],
            [length + c, -1],
          ]),
        ].map((sum) => sum.map(([cell, sign]) => [at(g, cell), sign] as const)),
      ),
      ...DIMENSIONS.filter(isOf).flatMap((dimension) => {
        const own = [...all.keys()].filter((g) => all[g]?.dimension === dimension);
        if (own.length === 0) return [];
        return [...cells.map((c) => c.at), PERSONS].map((cell): ZeroSum => [
          [at(0, cell), -1],
          ...own.map((g) => [at(g, cell), 1] as const),
        ]);
      }),
    ],
    hidden: new Set(hidden),
    mayHide: (place) => besides.has(cellOf(place)),
    together: (place) => together(cellOf(place)).map((cell) => at(groupOf(place), cell)),
  });
  return all.map((_, g) => new Set([...found].filter((place) => groupOf(place) === g).map(cellOf)));
}

function isFew(n: bigint): boolean {
  return n > 0n && n < FEWEST;
}

function fewIn(sums: readonly bigint[], cells: readonly CellAt[]): readonly CellAt[] {
  return cells.filter(({ sampled, possible }) => {
    const own = sums[sampled] ?? 0n;
    return isFew(own) || (possible !== null && isFew((sums[possible] ?? 0n) - own));
  });
}

/** Builds the block of the homes that have more or less money, and of the receipts that end. */
function moneyBlock(): Block {
  const money = [WINNERS, LOSERS];
  return {
    cells: [
      ...money.flatMap((at): readonly CellAt[] => [
        { at, sampled: at + 1, possible: at + 5, with: [] },
        { at: at + 4, sampled: at + 5, possible: null, with: [] },
      ]),
      { at: ENDED, sampled: ENDED + 1, possible: null, with: [] },
    ],
    pairs: money.map((at) => [at, at + 4]),
    sums: [],
    isOf: (dimension) => !OF_PERSONS.includes(dimension),
  };
}

const [OBSERVED, SCENARIO] = [SETTINGS.indexOf('observed'), SETTINGS.indexOf('scenario')];

/**
 * Builds the block of a right. Everybody of a group takes one way from a status to another, and who certainly has a
 * status before or after is also a measure of today or of the scenario.
 */
function rightBlock(r: number): Block {
  const settled = [
    [RECEIVES, m('reached')],
    [FORGOTTEN, m('forgotten')],
    [UNDUE, m('undue')],
  ] as const;
  const statuses = RECEIPT_STATUSES.map((_, status) => status);
  const measures = SETTINGS.flatMap((_, s) => MEASURES.map((__, k) => findMeasureCell(r, s, k)));
  const sumTo = (ways: readonly number[], cell: number): ZeroSum => [
    [cell, -1],
    ...ways.map((way) => [way, 1] as const),
  ];
  return {
    cells: [...measureCells(r), ...waysOf(r)],
    pairs: [...measures, ...MOVES.map((_, k) => findMoveCell(r, k))].map((at) => [at, at + 1]),
    sums: [
      sumTo(
        statuses.flatMap((b) => statuses.map((a) => findMatrixCell(r, b, a))),
        PERSONS,
      ),
      ...settled.flatMap(([status, measure]) => [
        sumTo(
          statuses.map((after) => findMatrixCell(r, status, after)),
          findMeasureCell(r, OBSERVED, measure),
        ),
        sumTo(
          statuses.map((before) => findMatrixCell(r, before, status)),
          findMeasureCell(r, SCENARIO, measure),
        ),
      ]),
    ],
    isOf: () => true,
  };
}

function measureCells(r: number): readonly CellAt[] {
  return SETTINGS.flatMap((_, s) =>
    MEASURES.flatMap((__, k) =>
      [0, 1].map((end): CellAt => {
        const sampled = findMeasureCell(r, s, k) + 2;
        return {
          at: findMeasureCell(r, s, k) + end,
          sampled: sampled + end,
          possible: end === 0 ? sampled + 1 : null,
          with: besideOf(k).map((other) => findMeasureCell(r, s, other) + end),
        };
      }),
    ),
  );
}

interface CellAt {
  readonly at: number;
  readonly sampled: number;
  /**
   * When this cell counts the certain persons (or homes), this is the index of the possible ones in the sample, because
   * the difference of the two must not reveal too few either. Otherwise it is `null`.
   */
  readonly possible: number | null;
  /** Lists the cells that are hidden with this one, because it could be computed from them. */
  readonly with: readonly number[];
}

const m = (name: ScenarioMeasure): number => MEASURES.indexOf(name);
/**
 * Lists measures that are linked by a sum. Entitled is reached plus forgotten; received is reached plus undue; left out
 * is those who ask after all plus those who do not. When one measure of a list is hidden, the others are hidden too,
 * since they would reveal it.
 */
const BESIDE: readonly (readonly number[])[] = [
  [m('reached'), m('forgotten'), m('received')],
  [m('undue'), m('received')],
  [m('left_out'), m('asks_after_all')],
];

function besideOf(measure: number): readonly number[] {
  return BESIDE.filter((all) => all.includes(measure)).flatMap((all) => all.filter((other) => other !== measure));
}

/**
 * Lists the cells of the flows from one status to another, and of the moves. The moves can be computed from the flows
 * that may be moves and from each other, so they are hidden together with any of these.
 */
function waysOf(r: number): readonly CellAt[] {
  const moves = MOVES.map((_, k) => findMoveCell(r, k));
  const ends = moves.flatMap((at) => [at, at + 1]);
  return [
    ...RECEIPT_STATUSES.flatMap((_, before) =>
      RECEIPT_STATUSES.map((__, after): CellAt => {
        const at = findMatrixCell(r, before, after);
        return { at, sampled: at + 1, possible: null, with: mayMove(before, after) ? ends : [] };
      }),
    ),
    ...moves.flatMap((at): readonly CellAt[] => [
      { at, sampled: at + 2, possible: at + 3, with: ends },
      { at: at + 1, sampled: at + 3, possible: null, with: ends },
    ]),
  ];
}

function mayMove(before: number, after: number): boolean {
  const had = before === RECEIVES || before === UNDUE;
  const has = after === RECEIVES || after === UNDUE;
  return before === OPEN_STATUS || after === OPEN_STATUS || had !== has;
}
