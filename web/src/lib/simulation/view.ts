/**
 * This module defines the data of the pages for analysts. All texts are written out and typeset, and all lengths are
 * computed.
 */
import type { Language } from '../languages.ts';
import type { SimulationCell } from './cell.ts';
import type { FlowDrawing } from './flow.ts';
import type { OutcomeId } from './outcomes.ts';
import type { AxisTick } from './scale.ts';

export interface TableColumn {
  readonly label: string;
  readonly numeric: boolean;
}

/** Describes a table with everything that a chart shows. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly SimulationCell[])[];
}

export interface Heading {
  readonly title: string;
  /** Names what the numbers count, and says what else is needed to read them. */
  readonly unit: string;
}

/**
 * Describes a part of a page that also has a table, and can be downloaded as a file. The file's address is that of the
 * page with the id and the format behind it.
 */
export interface Charted extends Heading {
  readonly id: string;
  readonly table: TableView;
}

/** Holds the address below which the files of a page stand, and the query of these addresses. */
export interface FilesOf {
  readonly path: string;
  readonly query: string;
}

/** Describes the position of a drawing within another one, in units of the outer one. */
export type DrawingFrame = Partial<Readonly<Record<'x' | 'y' | 'width' | 'height', number>>>;

/** Describes a gain and its loss, which are shown at the same size. */
export interface PairView {
  readonly id: string;
  readonly title: string;
  readonly gain: PairSide;
  readonly loss: PairSide;
}

export interface PairSide {
  readonly amount: string;
  readonly text: string;
  /** Holds a further range as text, or `null` when none is shown. */
  readonly range: string | null;
}

export interface OutcomeRow {
  readonly id: OutcomeId;
  readonly label: string;
  readonly hundred: number;
  readonly share: string;
  readonly persons: SimulationCell;
}

export interface FlowChartView extends Charted {
  readonly drawing: FlowDrawing;
  readonly described: string;
  /** Holds for each step how many of a hundred people it has; after the change they are the numbers of the sentence. */
  readonly shares: {
    readonly before: Readonly<Record<string, string>>;
    readonly after: Readonly<Record<string, string>>;
  };
}

export interface ErrorCell {
  readonly amount: SimulationCell;
  readonly text: string;
  readonly is: 'good' | 'bad' | 'open';
}

interface ErrorRow {
  readonly label: string;
  readonly cells: readonly [ErrorCell, ErrorCell];
}

export interface ErrorView extends Charted {
  readonly real: string;
  readonly columns: readonly [string, string];
  readonly rows: readonly ErrorRow[];
  /** Counts the people of whom it is not known whether they are entitled, or whether they receive the right. */
  readonly open: { readonly label: string; readonly cell: ErrorCell };
}

/** Shows gains to one side and losses to the other, by group. */
export interface GroupChart extends Charted {
  readonly rows: readonly GroupRow[];
  readonly height: number;
  readonly zero: number;
  readonly ticks: readonly (AxisTick & { readonly label: string })[];
}

export interface GroupRow {
  readonly label: string;
  readonly lines: readonly string[];
  readonly y: number;
  readonly gain: Bar & { readonly within: Whisker | null };
  /** Lists the loss by law, which begins at zero, and then the loss by mistake. */
  readonly losses: readonly (Bar & { readonly id: 'law' | 'wrong' })[];
  readonly lost: string;
  /** Describes the interval around the end of all losses. */
  readonly lostWithin: Whisker | null;
  /** Lists the hatched areas that are drawn instead of bars for too few people. */
  readonly few: readonly (Pick<Bar, 'x' | 'width'> & { readonly id: 'gain' | 'lost' })[];
}

/** Describes the interval in which a bar may end by chance, also in words. */
export interface Whisker {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Bar {
  readonly x: number;
  readonly width: number;
  /** Holds the width in percent of the longest bar of the chart with its interval, for bars that are drawn in text. */
  readonly percent: number;
  readonly label: string;
}

/** Shows the budget effect of a change in euros, step by step. Lengths are in units of the drawing. */
export interface BudgetView extends Charted {
  readonly rows: readonly BudgetRow[];
  readonly height: number;
  readonly ticks: readonly (AxisTick & { readonly label: string })[];
}

export interface BudgetRow {
  readonly id: OutcomeId;
  readonly label: string;
  readonly lines: readonly string[];
  readonly y: number;
  readonly bar: Pick<Bar, 'x' | 'width'>;
  /** Describes the range within which the bar may end because something is not known. */
  readonly band: Pick<Bar, 'x' | 'width'>;
  /** Holds the position of the end of this step, where the next step begins unless it is the net sum. */
  readonly end: number;
  readonly amount: string;
  readonly amountLines: readonly string[];
}

export interface ResultView {
  readonly about: string;
  readonly changed: string | null;
  /**
   * Says that the rules or the scenarios have changed since the result (of a detection or exploration: the scenarios);
   * it is `null` when they have not.
   */
  readonly older: string | null;
  readonly synthetic: string;
  readonly sentence: string;
  readonly who: string;
  readonly pairs: readonly PairView[];
  /**
   * Says what the scenario ends, which is a loss besides what the scenario gives; it is `null` when the scenario ends
   * nothing.
   */
  readonly ended: string | null;
  readonly outcomes: Charted & { readonly rows: readonly OutcomeRow[] };
  readonly flow: FlowChartView | null;
  readonly squares: SquaresView;
  readonly errors: ErrorView;
  /** Is `null` when the change moves no money. */
  readonly budget: BudgetView | null;
  readonly groups: readonly GroupChart[];
  /** Is `null` when none of the rights has a law on the day. */
  readonly today: Charted | null;
  readonly rights: Charted;
  readonly hours: Charted | null;
  readonly published: PublishedView | null;
  readonly sensitivity: (Charted & { readonly turns: string }) | null;
  readonly likelihoods: LikelihoodView;
  readonly assumptions: readonly string[];
  readonly unseen: readonly string[];
}

/** Shows a hundred squares, one for each of a hundred people or flagged homes, with the name of each outcome. */
export interface SquaresView extends Charted {
  readonly cells: readonly OutcomeId[];
  readonly key: readonly Pick<OutcomeRow, 'id' | 'label' | 'share'>[];
}

export interface PublishedView extends Charted {
  readonly rows: readonly PublishedRow[];
}

export interface LikelihoodView extends Charted {
  readonly rows: readonly LikelihoodRow[];
}

/** Shows the result of a detection, a crossing that looks for what people do not declare. */
export interface DetectionView extends Pick<
  ResultView,
  'about' | 'older' | 'synthetic' | 'sentence' | 'squares' | 'likelihoods' | 'assumptions' | 'unseen'
> {
  /**
   * Says how many wrong flags there are for each right one, and how many of a hundred cases the crossing finds; it is
   * empty when nothing is flagged.
   */
  readonly ratio: string;
  readonly funnel: Charted;
  readonly weighs: Charted;
  readonly published: PublishedView;
  readonly help: string;
}

/** Shows the result of an exploration, for which there are no published figures. */
export interface ExplorationView extends Pick<
  ResultView,
  'about' | 'older' | 'synthetic' | 'sentence' | 'pairs' | 'likelihoods' | 'assumptions' | 'unseen'
> {
  readonly parts: Charted;
  readonly weighs: Charted & { readonly turns: string };
}

export interface RunComparisonView {
  readonly columns: readonly CompareColumn[];
  /** Is `null` when there is nothing to compare. */
  readonly bars: StacksView | null;
  readonly figures: Charted & { readonly rows: readonly RunComparisonRow[] };
  /** Lists the ids of what is compared, in its order. */
  readonly kept: readonly string[];
  readonly isGone: boolean;
  readonly others: readonly { readonly value: string; readonly label: string }[];
  readonly isFull: boolean;
}

export interface CompareColumn {
  readonly title: string;
  readonly changed: string | null;
  readonly href: string;
  readonly remove: { readonly text: string; readonly href: string };
}

export interface StacksView extends Charted {
  readonly bars: readonly StackedBar[];
}

/** Shows the outcomes of a hundred people, one behind the other. */
export interface StackedBar {
  readonly id: string;
  readonly label: string;
  /** Lists the outcomes that are hidden, because all people who have them are in cells with too few people. */
  readonly hidden: readonly OutcomeId[];
  readonly parts: readonly {
    readonly id: OutcomeId;
    readonly x: number;
    readonly width: number;
    readonly label: string;
    readonly share: string;
  }[];
}

export interface RunComparisonRow {
  readonly label: string;
  readonly cells: readonly CompareCell[];
}

export interface CompareCell {
  readonly value: SimulationCell;
  /**
   * Holds the difference to the first column. It is `null` in the first column itself, and when there is no difference
   * to compute.
   */
  readonly difference: string | null;
}

/** Holds a note on a number, and its language when that is not the language of the page. */
export interface SimulationNote {
  readonly text: string;
  readonly lang: Language | null;
}

export interface PublishedRow {
  readonly what: SimulationNote;
  readonly date: string;
  readonly link: string;
  readonly published: string;
  readonly simulated: SimulationCell;
  readonly reading: string;
  readonly is: 'inside' | 'outside' | 'none';
  readonly why: SimulationNote | null;
}

export interface LikelihoodRow {
  readonly name: string;
  readonly value: string;
  readonly range: string;
  readonly ground: SimulationNote;
  readonly link: string | null;
  readonly isAssumed: boolean;
}
