/** The words that say an answer, the same in every language: one file a language fills this shape. */
import type { DebtKind, Outcome, Verdict } from '@recto-verso/engine';

export interface Counted {
  readonly one: string;
  readonly other: string;
}

export interface Words {
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** Between a name and its value. */
  readonly colon: string;
  /** Heading of the group of rights with this outcome, and the sentence on one of them. */
  readonly outcomes: Readonly<Record<Outcome, { readonly title: string; readonly say: string }>>;
  /** Of rights that exist and are not worked out. */
  readonly listed: {
    /** `{all}`, `{encoded}`, `{listed}`, `{neither}`. */
    readonly counts: string;
    /** `{date}`. */
    readonly pageRead: string;
    /** What is known from practice alone. */
    readonly notRead: string;
  };
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** How a condition stands, for marks that must not rest on a sign alone. */
  readonly met: Readonly<Record<Verdict, string>>;
  readonly periods: Readonly<Record<'month' | 'year' | 'day' | 'once', string>>;
  /** `{n}` is the number. */
  readonly units: Readonly<Record<string, Counted>>;
  readonly between: string;
  readonly upTo: string;
  readonly or: string;
  readonly unknown: string;
  readonly nobody: string;
  readonly notListed: string;
  readonly lines: Readonly<Record<'pays' | 'saves' | 'costs' | 'tells', string>>;
  readonly grants: Readonly<Record<string, string>>;
  readonly confidence: Readonly<Record<string, string>>;
  /** Before a question that is asked of years, `{years}`. */
  readonly ofYears: Readonly<Record<'one' | 'other', string>>;
  readonly openKinds: Readonly<Record<'reading' | 'discretion' | 'figure' | 'other', string>>;
  readonly courts: Readonly<Record<string, string>>;
  readonly all: string;
  readonly any: string;
  readonly not: string;
  readonly why: string;
  readonly routes: string;
  readonly amount: string;
  readonly missing: string;
  readonly missingHint: string;
  readonly nearest: string;
  /** `{label}`, `{from}`, `{to}`. */
  readonly nearestFact: string;
  /** `{date}`. */
  readonly nearestDate: string;
  readonly opensLater: string;
  readonly openPoints: string;
  readonly howToAsk: string;
  readonly desk: string;
  readonly phone: string;
  readonly post: string;
  readonly web: string;
  readonly steps: string;
  readonly documents: string;
  readonly downsides: string;
  readonly deadline: string;
  readonly retroactivity: string;
  /** `{n}` days. */
  readonly decision: string;
  /** `{n}` months, `{court}`. */
  readonly appeal: string;
  /** `{n}` days, `{court}`. */
  readonly appealDays: string;
  /** `{court}`, where no time limit was found. */
  readonly appealOpen: string;
  readonly appealTitle: string;
  readonly free: string;
  readonly source: string;
  /** `{date}`. */
  readonly since: string;
  /** Beside an amount. `{date}`. */
  readonly figuresOf: string;
  readonly stale: string;
  readonly starts: string;
  readonly provisional: string;
  /** `{date}`. */
  readonly lawFrom: string;
  readonly covers: string;
  readonly sharedWith: string;
  /** Persons of whom the same is known; `{persons}`: their ids. */
  readonly alike: string;
  /** Branches of which one would do, and that do not hold. `{n}` */
  readonly otherWays: string;
  readonly warnings: string;
  /** `{version}`, `{date}`. */
  readonly rulebook: string;
  readonly onlyTheServiceDecides: string;
  /** What the law as encoded is unsure of. */
  readonly debt: {
    readonly title: string;
    /** `{date}`. */
    readonly lookAgain: string;
    readonly kinds: Readonly<Record<DebtKind, string>>;
  };
}
