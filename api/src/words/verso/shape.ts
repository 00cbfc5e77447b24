/** The words that say a verso, one file a language: what databases hold beside what was told, and what can be done. */
import type { EffectKind, VersoStatus } from '@recto-verso/engine';

export interface VersoWords {
  readonly statuses: Readonly<Record<VersoStatus, string>>;
  /** What the other picture does to a right. */
  readonly effects: Readonly<Record<EffectKind, string>>;
  /** The two faces. */
  readonly lived: string;
  readonly held: string;
  /** What stands beside life where only a line of the law parts two households. */
  readonly across: string;
  readonly bothFaces: string;
  readonly picture: string;
  readonly pictureSame: string;
  readonly pictureAsks: string;
  /** `{of}`, `{label}`, `{from}`, `{to}`. */
  readonly difference: string;
  /** Across a line of the law. `{of}`, `{label}`, `{from}`, `{to}`. */
  readonly beside: string;
  /** Of what nobody told. `{of}`, `{label}`, `{to}`. */
  readonly addition: string;
  /** `{holder}`. */
  readonly heldBy: string;
  readonly partsAt: string;
  readonly findings: string;
  readonly sees: string;
  readonly law: string;
  readonly concerns: string;
  readonly follows: string;
  /** `{amount}`, a month. */
  readonly atStake: string;
  readonly drags: string;
  /** `{date}`. */
  readonly noLongerFrom: string;
  readonly prepare: string;
  readonly help: string;
  readonly remedies: string;
  /** `{date}`. */
  readonly lastDay: string;
  readonly asksDecision: string;
  readonly howOften: string;
  readonly readAt: string;
  readonly howTo: string;
  readonly open: string;
  readonly openHint: string;
  readonly quiet: string;
}
