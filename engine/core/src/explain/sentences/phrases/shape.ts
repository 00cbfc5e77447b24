/** The words that an answer needs besides those of the rulebook: the same in every language, one file a language. */
import type { Verdict } from '../../../contract/answer.ts';

export interface Counted {
  readonly one: string;
  readonly other: string;
}

export interface Phrases {
  /** BCP 47 tag for numbers, dates and lists. */
  readonly locale: string;
  /** Between a label and its value. */
  readonly colon: string;
  /** The first of a month. */
  readonly dayOne: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly notKnown: string;
  readonly nobody: string;
  readonly notListed: string;
  /** `{min}` and `{max}` are amounts, quantities or days. */
  readonly between: string;
  readonly upTo: string;
  readonly atLeast: string;
  readonly notAfter: string;
  readonly notBefore: string;
  /** `{amount}` of a `month`, `quarter`, `year`, `day`, `hour`, or paid `once`. */
  readonly per: Readonly<Record<string, string>>;
  /** `{n}` of a unit, by its name in the vocabulary. */
  readonly units: Readonly<Record<string, Counted>>;

  /** This says what somebody receives, without its period. */
  readonly amount: string;
  /** This is said of a receipt or of a right, `{name}`; `{amount}` comes with its period. */
  readonly amountOf: string;
  readonly askedOn: string;
  readonly grantedOn: string;
  readonly reviewedOn: string;
  readonly entitledTo: string;
  /** A fact of another day or period: `{label}`, `{when}`. */
  readonly atTime: string;
  /** A fact of somebody or something else: `{label}`, `{who}`. */
  readonly ofWhom: string;
  /** What is known of the members of a household without being a fact of the vocabulary. */
  readonly ties: Readonly<Record<'partner' | 'related' | 'degree' | 'others', string>>;

  readonly questions: {
    readonly receipt: string;
    /** `{name}`, and `{per}`: how often it comes. */
    readonly amount: string;
    readonly asked: string;
    readonly granted: string;
    readonly reviewed: string;
    readonly partner: string;
    readonly related: string;
    readonly others: string;
  };

  /** Why something is asked: `{names}` of rights. */
  readonly whySettles: string;
  readonly whyHelps: string;
  readonly whyAmount: string;
  /** The answer that a list is complete. */
  readonly noOther: string;

  /** Around a route: `{from}`, `{until}`. */
  readonly routeSince: string;
  readonly routeUntil: string;
  readonly claimFrom: string;
  readonly claimBy: string;
  /** `{name}` of a receipt that excludes the right. */
  readonly notWith: string;
  /** Of rights that exclude each other: that one can be had, and which comes first or gives more. */
  readonly choice: Readonly<Record<'one' | 'gives' | 'costs' | 'first' | 'open', string>>;

  /** Warnings: `{figure}`, `{value}`, `{from}`, `{due}`. */
  readonly timeAlone: string;
  /** `{date}`: first day of the right's first law file. */
  readonly beforeFirstLaw: string;
  readonly staleFigure: string;
  readonly unknownFigure: string;
  readonly provisional: string;
  readonly draft: string;
  readonly noSource: string;
}
