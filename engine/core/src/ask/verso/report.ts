/**
 * The verso, version 1: what the crossing of databases could do to each right of a household. Dates are ISO strings, money
 * is in euros. No likelihood is ever given but a published frequency, which is of a population and of no person.
 */
import type { Answer, Verdict } from '../../explain/answer.ts';
import type { Direction, Evidence, Frequency } from '../../rulebook/crossings/book.ts';
import type { FactDifference } from '../patch/differences.ts';
import type { SideOfRight } from '../compare/comparison.ts';

/**
 * `wrong`: the data would leave out, or give less to, somebody who is entitled; `payback`: they grant or keep what may be
 * claimed back; `missed`: it should have come unasked and does not; `hard`: lawful, and contested; `unknown`: what the
 * bases hold cannot be told; `agree`. The first that applies leads.
 */
export type VersoStatus = 'wrong' | 'payback' | 'missed' | 'hard' | 'unknown' | 'agree';
export const STATUSES: readonly VersoStatus[] = ['wrong', 'payback', 'missed', 'hard', 'unknown', 'agree'];

/** A condition that says one thing on one picture and another on the other. */
export interface Leaf {
  /** `right.route.condition`, as in the reasons. */
  readonly id: string;
  readonly before: Verdict;
  readonly after: Verdict;
  /** The sentence of the rule with the values of each side. */
  readonly sentences: { readonly before: string; readonly after: string };
}

/** What a loss takes along: a right that is there as long as the first is received, and from this day on is not. */
export interface Dragged {
  readonly right: string;
  readonly name: string;
  readonly claimant: string;
  readonly date: string;
}

/** `across`: the right is there, or gives more, just across a line of the law. */
export type EffectKind = 'lost' | 'less' | 'more' | 'gained' | 'across' | 'open' | 'same';

/** What one picture does to a right, compared with life. */
export interface RightEffect {
  readonly right: string;
  readonly name: string;
  readonly claimant: string;
  readonly kind: EffectKind;
  readonly status: VersoStatus;
  readonly before: SideOfRight;
  readonly after: SideOfRight;
  /** Euros a month that are at stake, as a range; `null` where no amount is known. */
  readonly monthly: { readonly min: number; readonly max: number } | null;
  readonly leaves: readonly Leaf[];
  readonly drags: readonly Dragged[];
}

export interface SourceShown {
  readonly id: string;
  readonly name: string;
  readonly holds: string;
  readonly delay: string | null;
  /** The delay is an assumption of the model, not a published one. */
  readonly delayAssumed: boolean;
}

export interface FlowShown {
  readonly id: string;
  readonly name: string;
  readonly what: string;
}

export interface RemedyShown {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly what: string;
  readonly when: string;
  readonly how: readonly string[];
  readonly help: string;
  readonly to: string;
  /** The last day, counted from the date of the decision; `null` where there is no limit or no date was told. */
  readonly lastDay: string | null;
  /** Telling the date of the decision would give the last day. */
  readonly asksDecision: boolean;
  readonly letters: readonly LetterShown[];
  readonly evidence: readonly Evidence[];
}

export interface LetterShown {
  readonly language: string;
  /** `false`: a translation for the reader, not to be sent. */
  readonly toSend: boolean;
  readonly subject: string;
  readonly body: readonly string[];
}

/** One way in which a base may hold something other than a life, for this household. */
export interface Finding {
  readonly divergence: string;
  readonly name: string;
  readonly persons: readonly string[];
  readonly directions: readonly { readonly id: Direction; readonly label: string }[];
  readonly sees: string;
  readonly law: string;
  readonly exposed: string;
  readonly prepare: readonly string[];
  readonly help: string;
  /** In words, where a frequency is published. */
  readonly frequency: string | null;
  readonly frequencies: readonly Frequency[];
  readonly follows: readonly { readonly id: string; readonly label: string }[];
  readonly sources: readonly SourceShown[];
  readonly flows: readonly FlowShown[];
  /** What is shown beside what was told: the base, or, where the two agree, a household just across a line of the law. */
  readonly shows: 'base' | 'line';
  /** What stands there in place of what was told. */
  readonly changes: readonly FactDifference[];
  readonly effects: readonly RightEffect[];
  readonly monthly: { readonly min: number; readonly max: number } | null;
  readonly remedies: readonly RemedyShown[];
  readonly strength: 'documented' | 'rule';
  readonly evidence: readonly Evidence[];
}

/** A fact that nobody told, with its question; `of`: a person, `home`, or a kind of thing. */
export interface Asked {
  readonly fact: string;
  readonly of: string;
  readonly label: string;
  readonly question: string;
}

/** A divergence of which nobody can tell yet whether it arises here, with what would tell. */
export interface OpenFinding {
  readonly divergence: string;
  readonly name: string;
  readonly persons: readonly string[];
  /** Ids of the rights answered for that it touches. */
  readonly rights: readonly string[];
  readonly asks: readonly Asked[];
}

/** The verso of one right: its leading status, both pictures, and the findings that touch it. */
export interface RightVerso {
  readonly right: string;
  readonly name: string;
  readonly claimant: string;
  readonly status: VersoStatus;
  /** All statuses that apply, the leading one first. */
  readonly statuses: readonly VersoStatus[];
  readonly official: RightEffect;
  /** Ids of the divergences that touch it here, in the order of the findings. */
  readonly findings: readonly string[];
  /** Flows that feed it, with how it is granted by them. */
  readonly flows: readonly (FlowShown & { readonly level: string | null; readonly since: string | null })[];
}

export interface Verso {
  readonly version: 1;
  readonly date: string;
  readonly language: string;
  readonly rulebook: Answer['rulebook'];
  /** What the bases hold in place of what was told. */
  readonly picture: readonly FactDifference[];
  /** What would tell what the bases hold. */
  readonly asks: readonly Asked[];
  readonly rights: readonly RightVerso[];
  /** By what is at stake and by how hard it is to undo. */
  readonly findings: readonly Finding[];
  /** What cannot be told yet: it counts in no status. */
  readonly open: readonly OpenFinding[];
  /** Nothing is at risk as far as it was told. */
  readonly quiet: boolean;
}
