/** The words that print the law itself, one file a language. Apart from those of answers: no page needs them. */
import type { Counted } from '../shape.ts';

export interface LawWords {
  readonly claimant: string;
  /** `{from}`, `{until}`: days in full. */
  readonly inForce: string;
  readonly inForceUntil: string;
  readonly appliesBy: Readonly<Record<'asked' | 'reviewed', string>>;
  /** `{date}`, `{laws}`. */
  readonly noLaw: string;
  readonly draft: string;
  readonly level: string;
  readonly payer: string;
  readonly routes: string;
  /** A way that does not exist on the day asked about. */
  readonly closed: string;
  /** `{from}`, `{until}`. */
  readonly since: string;
  readonly until: string;
  readonly starts: string;
  readonly claimFrom: string;
  readonly claimBy: string;
  readonly lasts: string;
  readonly notWith: string;
  readonly gives: string;
  readonly workedOut: string;
  readonly otherwise: string;
  readonly open: string;
  /** `{of}`. */
  readonly decides: string;
  /** `{date}`. */
  readonly figures: string;
  readonly shared: string;
  readonly noFigures: string;
  /** `{why}`. */
  readonly notKnownHere: string;
  /** `{date}`; `{words}`. */
  readonly nextDue: string;
  readonly nextWhen: string;
  /** `{from}`, `{to}`. */
  readonly differences: string;
  readonly nothingDiffers: string;
  readonly lawFile: string;
  readonly none: string;
  readonly kinds: Readonly<
    Record<'claimant' | 'route' | 'condition' | 'fact' | 'line' | 'open-point' | 'rule' | 'figure', string>
  >;
  /** `{date}`. */
  readonly due: string;
  readonly nothingDue: string;
  readonly dueSince: Counted;
  readonly dueIn: Counted;
  readonly desksDue: string;
  /** `{date}`. */
  readonly checkedOn: string;
}
