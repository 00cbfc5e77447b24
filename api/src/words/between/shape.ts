/** The words of what stands between rights: one file a language fills this shape. */
import type { TieKind } from '@recto-verso/engine';

export interface TieWords {
  /** Above what a right does to others, and above what others do to it. */
  readonly out: string;
  readonly in: string;
  /** What a mark of the picture means, without names. */
  readonly mark: string;
  /** `{from}`, `{to}`. */
  readonly says: string;
}

export interface BetweenWords {
  /** `{date}`. */
  readonly title: string;
  /** `{right}`, `{date}`. */
  readonly titleOf: string;
  readonly ties: Readonly<Record<TieKind, TieWords>>;
  /** The law asks that somebody is entitled to it, received or not. */
  readonly entitled: string;
  /** Nothing stands between this right and another. */
  readonly alone: string;
  /** Benefits that laws read and no right here computes. */
  readonly outside: string;
  /** Above the rows and the columns of the picture. */
  readonly rows: string;
  readonly columns: string;
  /** How the picture is read. */
  readonly describes: string;
  readonly payments: string;
  readonly changes: string;
  readonly madeOf: string;
  readonly restsOn: string;
  readonly shownOtherwise: string;
  readonly nobody: string;
}
