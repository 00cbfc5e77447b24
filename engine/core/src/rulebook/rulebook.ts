/** This module defines a rulebook: everything that the loader makes of its files. */
import type { CrossingBook } from './crossings/book.ts';
import type { DeskBook } from './desks/book.ts';
import type { GlossaryTerm } from './glossary/book.ts';
import type { Chances } from './interview/chances.ts';
import type { Screen, ScreenForm } from './interview/screen.ts';
import type { CatalogueRow } from './listed/book.ts';
import type { FactDef, ThingDef, GroupDef, Figure, Source, Right, DebtKind, Texts, Relations } from './model.ts';

export interface Rulebook {
  readonly name: string;
  readonly version: string;
  /** Is the SHA-256 over the canonical form of all files. */
  readonly hash: string;
  /** Names the licence under which anybody may use the rules and their figures. */
  readonly licence: string | null;
  readonly starts: number;
  /** Maps each kind of uncertainty to the day (yyyymmdd) by which it has to be reviewed. */
  readonly lookAgain: Readonly<Partial<Record<DebtKind, number>>>;
  readonly languages: readonly string[];
  /** Lists the facts of the vocabulary in all scopes. The facts of receipts come last. */
  readonly facts: readonly FactDef[];
  readonly things: readonly ThingDef[];
  readonly relations: Relations;
  readonly groups: readonly GroupDef[];
  readonly figures: readonly Figure[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly rights: readonly Right[];
  readonly desks: DeskBook;
  readonly crossings: CrossingBook;
  readonly catalogue: readonly CatalogueRow[];
  /** Lists the screens of the interview that close something, sorted by name. */
  readonly screens: readonly Screen[];
  /** Lists every screen of the interview with its ticks, fields and words. */
  readonly interview: readonly ScreenForm[];
  /** Says how often each answer is given. It is `null` when nothing was counted, and in a browser. */
  readonly chances: Chances | null;
  readonly glossary: readonly GlossaryTerm[];
  readonly texts: Readonly<Record<string, Texts>>;
}
