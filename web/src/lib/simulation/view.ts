/** What the page of a scenario shows: every text is written out and set, every length worked out. */
import type { Language } from '../languages.ts';
import type { Cell } from './cell.ts';
import type { FlowDrawing } from './flow.ts';
import type { OutcomeId } from './outcomes.ts';
import type { Tick } from './scale.ts';

export interface Column {
  readonly label: string;
  readonly numeric: boolean;
}

/** A table that says all that a chart says. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Heading {
  readonly title: string;
  /** Unit, population, day. */
  readonly unit: string;
}

/** Something of a page that stands in a table too, and can be had as a file under its id, behind the address of the page. */
export interface Charted extends Heading {
  readonly id: string;
  readonly table: TableView;
}

/** Where the files of a page are: its address, and what stands behind it. */
export interface FilesOf {
  readonly path: string;
  readonly query: string;
}

/** Where a drawing stands in another, in units of that one. */
export type Frame = Partial<Readonly<Record<'x' | 'y' | 'width' | 'height', number>>>;

/** A gain and its loss, at the same size. */
export interface PairView {
  readonly id: string;
  readonly title: string;
  readonly gain: Side;
  readonly loss: Side;
}

export interface Side {
  readonly amount: string;
  readonly text: string;
  /** Between what it may lie. */
  readonly range: string | null;
}

export interface OutcomeRow {
  readonly id: OutcomeId;
  readonly label: string;
  readonly hundred: number;
  readonly share: string;
  readonly persons: Cell;
}

export interface FlowView extends Charted {
  readonly drawing: FlowDrawing;
  readonly described: string;
  /** Of a hundred, by step: they are those of the sentence. */
  readonly shares: {
    readonly before: Readonly<Record<string, string>>;
    readonly after: Readonly<Record<string, string>>;
  };
}

export interface ErrorCell {
  readonly amount: Cell;
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
  /** Of whom it cannot be told whether they are entitled, or whether they have it. */
  readonly open: { readonly label: string; readonly cell: ErrorCell };
}

/** Gains to one side, losses to the other, by group. */
export interface GroupChart extends Charted {
  readonly rows: readonly GroupRow[];
  readonly height: number;
  readonly zero: number;
  readonly ticks: readonly (Tick & { readonly label: string })[];
}

export interface GroupRow {
  readonly label: string;
  /** The label as it is drawn. */
  readonly lines: readonly string[];
  readonly y: number;
  readonly gain: Bar & { readonly within: Whisker | null };
  /** By the rule, nearest to the middle, then by mistake. */
  readonly losses: readonly (Bar & { readonly id: 'law' | 'wrong' })[];
  readonly lost: string;
  /** Around the end of all that is lost. */
  readonly lostWithin: Whisker | null;
  /** Where a hatched piece stands for too few people to be shown. */
  readonly few: readonly (Pick<Bar, 'x' | 'width'> & { readonly id: 'gain' | 'lost' })[];
}

/** From where to where chance could carry a bar, and the same in words. */
export interface Whisker {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Bar {
  readonly x: number;
  readonly width: number;
  /** Of the widest, for bars that are drawn in text. */
  readonly percent: number;
  readonly label: string;
}

/** What a change comes to in euros, step by step. Lengths are units of the drawing. */
export interface BudgetView extends Charted {
  readonly rows: readonly BudgetRow[];
  readonly height: number;
  readonly ticks: readonly (Tick & { readonly label: string })[];
}

export interface BudgetRow {
  readonly id: OutcomeId;
  readonly label: string;
  readonly lines: readonly string[];
  readonly y: number;
  readonly bar: Pick<Bar, 'x' | 'width'>;
  /** Up to where what is not known could carry it. */
  readonly band: Pick<Bar, 'x' | 'width'>;
  /** Where the next one begins. */
  readonly end: number;
  readonly amount: string;
  readonly amountLines: readonly string[];
}

export interface ResultView {
  readonly about: string;
  readonly changed: string | null;
  /** That the rules are others now. */
  readonly older: string | null;
  readonly synthetic: string;
  readonly sentence: string;
  readonly who: string;
  readonly pairs: readonly PairView[];
  /** What the scenario ends, which is a loss beside what it gives. */
  readonly ended: string | null;
  readonly outcomes: Charted & { readonly rows: readonly OutcomeRow[] };
  readonly flow: FlowView | null;
  readonly squares: SquaresView;
  readonly errors: ErrorView;
  /** `null` where no euro moves. */
  readonly budget: BudgetView | null;
  readonly groups: readonly GroupChart[];
  /** `null` where there is no right of which it could be said. */
  readonly today: Charted | null;
  readonly rights: Charted;
  readonly hours: Charted | null;
  readonly published: PublishedView | null;
  readonly sensitivity: (Charted & { readonly turns: string }) | null;
  readonly likelihoods: LikelihoodView;
  readonly assumptions: readonly string[];
  readonly unseen: readonly string[];
}

/** A hundred, one by one, under what each outcome is called. */
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

/** What a crossing comes to that looks for what people do not say. */
export interface DetectionView extends Pick<
  ResultView,
  'about' | 'older' | 'synthetic' | 'sentence' | 'squares' | 'likelihoods' | 'assumptions' | 'unseen'
> {
  /** How many are flagged for one, and how many it does not see. */
  readonly ratio: string;
  readonly funnel: Charted;
  readonly weighs: Charted;
  readonly published: PublishedView;
  readonly help: string;
}

/** What an exploration comes to, of which nothing was published. */
export interface ExplorationView extends Pick<
  ResultView,
  'about' | 'older' | 'synthetic' | 'sentence' | 'pairs' | 'likelihoods' | 'assumptions' | 'unseen'
> {
  readonly parts: Charted;
  readonly weighs: Charted & { readonly turns: string };
}

export interface CompareView {
  readonly columns: readonly CompareColumn[];
  /** `null` where nothing is compared yet. */
  readonly bars: StacksView | null;
  readonly figures: Charted & { readonly rows: readonly CompareRow[] };
  /** Ids of what is compared, in its order. */
  readonly kept: readonly string[];
  readonly isGone: boolean;
  /** What could be set beside it. */
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

/** Outcomes of a hundred, one behind the other. */
export interface StackedBar {
  readonly id: string;
  readonly label: string;
  /** Outcomes of too few people to be shown. */
  readonly hidden: readonly OutcomeId[];
  readonly parts: readonly {
    readonly id: OutcomeId;
    readonly x: number;
    readonly width: number;
    readonly label: string;
    readonly share: string;
  }[];
}

export interface CompareRow {
  readonly label: string;
  readonly cells: readonly CompareCell[];
}

export interface CompareCell {
  readonly value: Cell;
  /** To the first; `null` of the first itself, and where there is none. */
  readonly difference: string | null;
}

/** What somebody wrote beside a number, and its language where that is not the page's. */
export interface Note {
  readonly text: string;
  readonly lang: Language | null;
}

export interface PublishedRow {
  readonly what: Note;
  readonly date: string;
  readonly link: string;
  readonly published: string;
  readonly simulated: Cell;
  readonly reading: string;
  readonly is: 'inside' | 'outside' | 'none';
  readonly why: Note | null;
}

export interface LikelihoodRow {
  readonly name: string;
  readonly value: string;
  readonly range: string;
  readonly ground: Note;
  readonly link: string | null;
  readonly isAssumed: boolean;
}
