/** A plan: everything that a backend needs to answer for one period in which laws and figures stand still. */
import type { Term } from '../language/term.ts';
import type { Exclusion } from '../rulebook/exclusions.ts';
import type { OpenPoint, Right } from '../rulebook/model.ts';
import type { TermTree, UnderstoodLaw, UnderstoodRoute } from '../rulebook/typecheck/understood.ts';
import type { Column } from './columns.ts';
import type { Context, Reduce } from './context.ts';
import type { Node } from './ir.ts';
import type { MaskOne, NumberPair, TruthPair } from './pair.ts';

/** Where the reader of a situation takes a base column from. */
export type InputSource =
  | { readonly kind: 'fact'; readonly fact: string }
  /** Whether somebody stated a fact that could be worked out. */
  | { readonly kind: 'stated'; readonly fact: string }
  /** Whether nothing is implied of a fact: the situation is told to be different, or a patch was laid over it. */
  | { readonly kind: 'apart'; readonly fact: string }
  | { readonly kind: 'asked' | 'granted'; readonly receipt: string }
  | { readonly kind: 'bit' | 'order' | 'partner_certain' | 'partner_possible' | 'ghost' | 'weight' }
  | { readonly kind: 'open'; readonly point: OpenPoint }
  /** A figure that nobody can answer, or a fact of a law that is not in force: anything between bounds. */
  | {
      readonly kind: 'unknown';
      readonly figure: string;
      readonly min: number;
      readonly max: number;
      readonly why: string;
    };

export interface Input {
  readonly column: Column;
  readonly source: InputSource;
}

export type Step =
  | {
      readonly kind: 'scalar';
      readonly scope: string;
      readonly level: number;
      readonly writes: readonly { readonly slot: string; readonly node: Node }[];
    }
  | {
      readonly kind: 'reduce';
      readonly scope: string;
      readonly over: string;
      readonly level: number;
      readonly writes: readonly {
        readonly slot: string;
        readonly node: Node;
        readonly reduce: Reduce;
        readonly start: number | boolean;
      }[];
    };

/** One comparison as json-rules-engine judges it, or a truth that has no two sides. */
export type LeafAtom =
  | {
      readonly kind: 'compare';
      readonly op: Extract<Term, { kind: 'compare' }>['op'];
      readonly left: NumberPair;
      readonly right: NumberPair;
    }
  | {
      readonly kind: 'choice';
      readonly value: MaskOne;
      readonly values: readonly string[];
      readonly list: number;
      readonly negated: boolean;
    }
  | { readonly kind: 'truth'; readonly pair: TruthPair };

/** A line as json-rules-engine sees it: its `and`, `or`, `not` are branches. */
export type Leaf =
  | LeafAtom
  | { readonly kind: 'all' | 'any'; readonly items: readonly Leaf[] }
  | { readonly kind: 'not'; readonly item: Leaf };

export type PlanNode =
  | {
      readonly kind: 'line';
      readonly id: string;
      readonly column: Column;
      readonly leaf: Leaf;
      readonly tree: TermTree;
      /** A duty: the column of its fact, and that of what excuses from it. */
      readonly duty: { readonly fact: Column; readonly excused: Column | null } | null;
    }
  | {
      readonly kind: 'all' | 'any';
      readonly id: string | null;
      readonly column: Column;
      readonly items: readonly PlanNode[];
      readonly tree: TermTree;
    }
  | {
      readonly kind: 'not';
      readonly id: string | null;
      readonly column: Column;
      readonly items: readonly [PlanNode];
      readonly tree: TermTree;
    };

export interface PlanLine {
  readonly kind: 'pays' | 'saves' | 'costs' | 'tells';
  readonly id: string;
  readonly column: Column;
  readonly term: Term;
}

/** A line as a right gives it to a person. */
export interface GivenLine extends PlanLine {
  /**
   * Whether it is given: certainly by the route that leads, perhaps where one may lead that has it and another that has it
   * not. `null` where all routes have it.
   */
  readonly there: Column | null;
}

export interface PlanRoute {
  readonly id: string;
  readonly understood: UnderstoodRoute;
  /** The tree of the law; `gate` is what lies outside it: since, until, the days for claiming. */
  readonly node: PlanNode;
  readonly gate: Column;
  readonly verdict: Column;
  /** Anything that the law files that may apply say of this route. */
  readonly starts: Column;
  readonly provisional: Column | null;
  readonly lines: readonly PlanLine[];
}

export interface PlanLaw {
  readonly id: string;
  readonly understood: UnderstoodLaw;
  /** Whether this law file is the one that applies to the person; always, where only one can. */
  readonly applies: Column;
  readonly claimant: Column;
  /** These exclusions are stated by this law file or by that of another right. */
  readonly exclusions: readonly Exclusion[];
  /** Only whoever wants it is concerned: whether the person does, and whether that is no matter of wishing for this person. */
  readonly wish: { readonly of: Column; readonly unless: Column | null } | null;
  /** Nothing of that is received, and nothing that comes first can be had. */
  readonly compatible: Column;
  /** A stated grant is still valid. */
  readonly kept: Column;
  readonly routes: readonly PlanRoute[];
  /** Place of the route that leads, among these; `null` where there is one alone, or none. */
  readonly leads: Column | null;
  readonly verdict: Column;
  /** As they stand in the law file; what the right gives a person is told by `gives`. */
  readonly lines: readonly PlanLine[];
  /** Persons who certainly share the one answer (`once_per`). */
  readonly shares: Column | null;
  /** Persons whom the right certainly covers besides, by route; under `''` where no route says otherwise. */
  readonly covers: ReadonlyMap<string, Column>;
  /** For each fact of the law its column, by name. */
  readonly facts: ReadonlyMap<string, Column>;
}

export interface PlanRight {
  readonly right: Right;
  readonly laws: readonly PlanLaw[];
  readonly mayGet: Column;
  /** Each line once, whatever the law file and the route: as the right gives it. */
  readonly gives: readonly GivenLine[];
  /** Whether the person receives it today, as it was stated; read by the answer even where no law reads it. What is no right has none. */
  readonly received: Column | null;
}

export interface Plan {
  /** First and last day of the period. */
  readonly from: number;
  readonly until: number;
  readonly columns: ReadonlyMap<string, Column>;
  readonly inputs: readonly Input[];
  readonly steps: readonly Step[];
  /** Dated facts whose pieces are read, by scope. `complete`: a list of spells, which leaves no day open when it is known. */
  readonly dated: readonly { readonly scope: string; readonly fact: string; readonly complete: boolean }[];
  /** All that one person can be to another, as a mask. */
  readonly everyRelation: number;
  /** In the order in which rights read one another. */
  readonly rights: readonly PlanRight[];
  /** Lowers a term or a group of the rulebook again, to read its value where no column holds it. */
  readonly lowered: Pick<Context, 'ir' | 'lower' | 'membership'>;
}
