/** The words of `/droits`, the same in each language; placeholders stand in braces. */
import type { StartId } from '../../droits/start.ts';

/** A question of the start. */
export interface StartWords {
  readonly question: string;
  readonly hint: string;
  readonly why: string;
  /** Labels of its answers. */
  readonly options: Readonly<Record<string, string>>;
}

export interface DroitsWords {
  readonly title: string;
  readonly back: string;
  readonly next: string;
  /** Before the soft answers. */
  readonly or: string;
  readonly quit: string;
  /** Where that leads: a page that says nothing of this one. */
  readonly quitTo: string;
  readonly eraseQuit: string;
  /** Where answers are, where a script runs and where none does. */
  readonly promise: Readonly<Record<'live' | 'server' | 'shared', string>>;
  /** `{n}` minutes; for a telephone that others use too. */
  readonly limit: string;
  readonly busy: string;
  /** The engine does not run here. */
  readonly broken: string;
  readonly begin: {
    readonly title: string;
    readonly points: readonly string[];
    readonly question: string;
    readonly own: string;
    readonly shared: string;
    readonly sharedMeans: string;
    readonly resume: string;
  };
  readonly urgent: {
    readonly question: string;
    readonly hint: string;
    readonly options: Readonly<Record<string, string>>;
    readonly none: string;
    readonly title: string;
    readonly lead: string;
    readonly everywhere: string;
    readonly goOn: string;
  };
  /** `{part}`, `{parts}`, and `{n}` questions; `here`: of the start alone, that are counted exactly. */
  readonly part: string;
  readonly left: Readonly<Record<'one' | 'other', string>>;
  readonly here: Readonly<Record<'one' | 'other', string>>;
  readonly soft: Readonly<Record<'unknown' | 'declined' | 'other', string>>;
  /** Said where one of them was chosen. */
  readonly softMeans: Readonly<Record<'unknown' | 'declined' | 'other', string>>;
  readonly choose: string;
  readonly why: string;
  readonly changes: string;
  /** After the rights that are named: `{n}` others. */
  readonly more: Readonly<Record<'one' | 'other', string>>;
  readonly whyAgain: string;
  readonly exact: string;
  readonly exactAge: string;
  /** Bands of amounts: `{max}`, `{min}`. */
  readonly bands: Readonly<Record<'nothing' | 'below' | 'between' | 'above', string>>;
  readonly bandsWhy: string;
  readonly howMany: Readonly<Record<'none' | 'one' | 'other', string>>;
  readonly others: Readonly<Record<'none' | 'some', string>>;
  readonly start: Readonly<Record<StartId, StartWords>>;
  /** `{from}`, `{to}` */
  readonly ages: Readonly<Record<'below' | 'between' | 'one' | 'above', string>>;
  readonly bornIn: string;
  /** Each kind of person who may live here. */
  readonly kin: Readonly<Record<string, string>>;
  readonly soFar: {
    readonly link: string;
    readonly title: string;
    readonly sure: string;
    readonly perhaps: string;
    readonly nothing: string;
    /** `{n}` */
    readonly more: Readonly<Record<'one' | 'other' | 'none', string>>;
    readonly goOn: string;
    readonly results: string;
  };
  readonly check: {
    readonly title: string;
    readonly lead: string;
    /** After a number of questions; `{n}` that are left. */
    readonly pause: string;
    readonly done: string;
    readonly change: string;
    readonly results: string;
    readonly goOn: string;
    readonly unknown: string;
    readonly declined: string;
    readonly other: string;
    readonly nothing: string;
  };
  readonly results: { readonly title: string };
  readonly erased: { readonly title: string; readonly text: string; readonly again: string };
  readonly expired: { readonly title: string; readonly text: string; readonly again: string };
}
