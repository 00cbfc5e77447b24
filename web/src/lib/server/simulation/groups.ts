/** This module shows gains and losses group by group, in people of each hundred of the group. */
import type { GroupResult } from '@recto-verso/population/scenarios';
import { capitalizeText, fillTemplate } from '@recto-verso/api/words';
import type { SimulationCell } from '../../simulation/cell.ts';
import { breakLines } from '../../simulation/lines.ts';
import type { OutcomeId } from '../../simulation/outcomes.ts';
import { computeChartAxis } from '../../simulation/scale.ts';
import type { GroupChart, GroupRow, Whisker } from '../../simulation/view.ts';
import type { SimulationWords } from '../../words/simulation/index.ts';
import type { SimulationTexts } from './simulation-texts.ts';
import { findRightResult, countOutcomes } from './tally.ts';

type DimensionWord = keyof SimulationWords['groups']['dimensions'];

const DIMENSIONS: readonly DimensionWord[] = ['decile', 'region', 'type', 'tenure', 'digital', 'age'];
/** Maps a dimension to the fact of the vocabulary whose values label its groups. */
const FACTS: Readonly<Partial<Record<DimensionWord, string>>> = { region: 'home.region', tenure: 'home.tenure' };

/** Sets the horizontal limits of the bars; there is room for a number beyond each end. */
const ROOM = [250, 612] as const;
const TOP = 34;
const FOOT = 54;
/** Sets the least height of a row: a bar and the space below it. A label with many lines needs more. */
const ROW = 30;
const LABELS = 210;
const LETTERS = 13;
/** Sets the distance between two lines of a label; `GAP` is the space below a label. */
const LINE = 15;
const GAP = 4;
/** Sets the width of the hatched area that replaces a bar. */
const FEW = 24;

interface Shares {
  readonly label: string;
  readonly gain: number;
  readonly law: number;
  readonly wrong: number;
  /** Lists the outcomes that are hidden, because all people who have them are in cells with too few people. */
  readonly hidden: ReadonlySet<OutcomeId>;
  /**
   * Holds half of the width of the interval around the gain, and of that around all losses; it is `null` when there is
   * no interval.
   */
  readonly spread: { readonly gain: number | null; readonly lost: number | null };
}

export function buildGroupCharts(
  said: SimulationTexts,
  groups: readonly GroupResult[],
  right: string,
): readonly GroupChart[] {
  return DIMENSIONS.flatMap((dimension) => {
    const own = groups.filter((group) => group.dimension === dimension && group.persons > 0);
    if (own.length === 0) return [];
    return [
      chart(
        said,
        dimension,
        own.map((group) => sharesOf(said, dimension, group, right)),
      ),
    ];
  });
}

function sharesOf(said: SimulationTexts, dimension: DimensionWord, group: GroupResult, right: string): Shares {
  const { of, spread, hidden } = countOutcomes(findRightResult(group, right));
  const share = (persons: number): number => (100 * persons) / group.persons;
  const { gain, law, wrong } = spread;
  return {
    label: labelOf(said, dimension, group.word ?? ''),
    gain: share(of.gain),
    law: share(of.law),
    wrong: share(of.wrong),
    hidden,
    spread: {
      gain: gain === null ? null : share(gain),
      lost: law === null || wrong === null ? null : share(law + wrong),
    },
  };
}

function labelOf({ words, rules }: SimulationTexts, dimension: DimensionWord, word: string): string {
  const { groups } = words;
  if (dimension === 'decile') return fillTemplate(groups.decile, { n: Number(word) });
  if (dimension === 'age') return fillTemplate(groups.years, { age: word.replace('-', '–').replace(/^0/, '') });
  const fact = FACTS[dimension];
  return capitalizeText(fact === undefined ? (groups.words[word] ?? word) : rules.value(fact, word));
}

function chart(said: SimulationTexts, dimension: DimensionWord, shares: readonly Shares[]): GroupChart {
  const { words, numbers } = said;
  const { groups } = words;
  const ends = shares.flatMap(({ gain, law, wrong, spread }) => [
    gain + (spread.gain ?? 0),
    -(law + wrong + (spread.lost ?? 0)),
  ]);
  const { at, ticks } = computeChartAxis(ends, ROOM);
  const drawing: Drawing = { numbers, at, widest: Math.max(...ends.map(Math.abs)) || 1 };
  const isPartly = shares.some(({ hidden }) => isHiddenIn(hidden));
  const lines = shares.map(({ label }) => breakLines(label, LABELS, LETTERS));
  const heights = lines.map(({ length }) => Math.max(ROW, LINE * length + GAP));
  const above = (n: number): number => heights.slice(0, n).reduce((sum, height) => sum + height, TOP);
  return {
    id: dimension,
    title: groups.dimensions[dimension],
    unit: `${groups.unit}. ${groups.within}. ${isPartly ? `${words.charts.few}. ` : ''}${words.synthetic}.`,
    height: above(shares.length) + FOOT,
    zero: at(0),
    ticks: ticks.map((tick) => ({ ...tick, label: numbers.share(Math.abs(tick.value)) })),
    rows: shares.map((one, i) => rowOf(drawing, one, lines[i] ?? [], above(i))),
    table: tableOf(said, dimension, drawing, shares),
  };
}

/** Holds what all rows of a chart share: the format of numbers and the axis on which the shares are drawn. */
interface Drawing {
  readonly numbers: SimulationTexts['numbers'];
  readonly at: (value: number) => number;
  /**
   * Holds the largest share together with its interval; the width of bars that are drawn in text is a percentage of it.
   */
  readonly widest: number;
}

function rowOf(drawing: Drawing, shares: Shares, lines: readonly string[], y: number): GroupRow {
  const { numbers, at } = drawing;
  const { label, gain, law, wrong, spread, hidden } = shares;
  const isLost = isLostHidden(hidden);
  return {
    label,
    lines,
    y,
    gain: {
      ...bar(drawing, 0, gain, gain),
      label: hidden.has('gain') ? numbers.few : numbers.share(gain),
      within: whisker(drawing, gain, spread.gain, 1),
    },
    losses: [
      { id: 'law', ...bar(drawing, 0, -law, law) },
      { id: 'wrong', ...bar(drawing, -law, -law - wrong, wrong) },
    ],
    lost: isLost ? numbers.few : numbers.share(law + wrong),
    lostWithin: isLost ? null : whisker(drawing, law + wrong, spread.lost, -1),
    few: [
      ...(hidden.has('gain') ? [{ id: 'gain' as const, x: at(0), width: FEW }] : []),
      ...(isLost ? [{ id: 'lost' as const, x: at(-law - wrong) - FEW, width: FEW }] : []),
    ],
  };
}

function bar({ numbers, at, widest }: Drawing, from: number, to: number, value: number) {
  return {
    x: Math.min(at(from), at(to)),
    width: Math.round(Math.abs(at(to) - at(from)) * 10) / 10,
    percent: Math.round((1000 * value) / widest) / 10,
    label: numbers.share(value),
  };
}

function whisker({ numbers, at }: Drawing, value: number, spread: number | null, sign: 1 | -1): Whisker | null {
  if (spread === null || value === 0) return null;
  const [low, high] = [Math.max(0, value - spread), value + spread];
  const [from, to] = [at(sign * low), at(sign * high)].sort((a, b) => a - b) as [number, number];
  return { from, to, text: numbers.range(low, high, numbers.share) };
}

function tableOf(
  { words, numbers }: SimulationTexts,
  dimension: DimensionWord,
  drawing: Drawing,
  shares: readonly Shares[],
): GroupChart['table'] {
  const { groups, outcomes } = words;
  const told = (isHidden: boolean, value: number, within: Whisker | null = null): SimulationCell =>
    isHidden ? numbers.hidden : within === null ? numbers.share(value) : `${numbers.share(value)} (${within.text})`;
  return {
    caption: `${groups.dimensions[dimension]}. ${groups.unit}`,
    columns: [
      { label: groups.group, numeric: false },
      { label: outcomes.gain, numeric: true },
      { label: outcomes.law, numeric: true },
      { label: outcomes.wrong, numeric: true },
      { label: capitalizeText(groups.loss), numeric: true },
    ],
    rows: shares.map(({ label, gain, law, wrong, spread, hidden }) => [
      label,
      told(hidden.has('gain'), gain, whisker(drawing, gain, spread.gain, 1)),
      told(hidden.has('law'), law),
      told(hidden.has('wrong'), wrong),
      told(isLostHidden(hidden), law + wrong, whisker(drawing, law + wrong, spread.lost, -1)),
    ]),
  };
}

/** Checks whether the loss is hidden. It is shown as one number, so it is hidden when one of its parts is. */
function isLostHidden(hidden: ReadonlySet<OutcomeId>): boolean {
  return hidden.has('law') || hidden.has('wrong');
}

function isHiddenIn(hidden: ReadonlySet<OutcomeId>): boolean {
  return hidden.has('gain') || isLostHidden(hidden);
}
