/** A rulebook: everything that its files say, read and held together. */
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
  /** SHA-256 over the canonical form of all files. */
  readonly hash: string;
  /** Under which anybody may use the rules and their figures. */
  readonly licence: string | null;
  readonly starts: number;
  /** The day (yyyymmdd) by which somebody looks again at what is unsure, by its kind. */
  readonly lookAgain: Readonly<Partial<Record<DebtKind, number>>>;
  readonly languages: readonly string[];
  /** Vocabulary facts of every scope, receipts included, in a stable order. */
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
  /** Screens of the interview that close something, in the order of their names. */
  readonly screens: readonly Screen[];
  /** Each screen of the interview with its ticks, fields and words. */
  readonly interview: readonly ScreenForm[];
  /** They say how often each answer is given; they are `null` where nothing was counted, and in a browser. */
  readonly chances: Chances | null;
  readonly glossary: readonly GlossaryTerm[];
  readonly texts: Readonly<Record<string, Texts>>;
}
