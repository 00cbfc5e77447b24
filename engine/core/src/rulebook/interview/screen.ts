/** A screen of the interview: how it is put, and what the words "nothing else" close once somebody has said them. */
import type { Place } from '../../language/ast.ts';

/** The words that a screen closes. Reading a situation needs nothing else of a screen. */
export interface Screen {
  /** The name of its file. */
  readonly id: string;
  /** A screen is put to each person, or once for the home. */
  readonly of: 'person' | 'home';
  readonly closes: readonly Closing[];
}

/** One word that a screen closes. */
export interface Closing {
  /** The edition of the screen, from 1, with which it began to close this word. */
  readonly edition: number;
  readonly kind: 'fact' | 'receipt' | 'thing';
  /** Without the prefix of its place: `tenure`, `pension`, `building`. */
  readonly name: string;
  /** Of a fact, its value as a situation writes it; of a receipt or a kind of thing there is none. */
  readonly value: string | number;
  readonly place: Place;
}

/** A screen with everything that is needed to put it to people. */
export interface ScreenForm {
  readonly screen: Screen;
  /** True where the persons give one answer for all of them. */
  readonly together: boolean;
  /** Its place among the screens that come before all others; `null` for one whose place is its worth. */
  readonly first: number | null;
  /** Its fields stand on papers: they are asked together, after what can be answered by heart. It closes nothing. */
  readonly last: boolean;
  /** Id of a figure in years: whoever is younger is answered for by the adults; `null` where nobody is. */
  readonly alongBelow: string | null;
  /** An estimate of the seconds that one person takes to read and answer it. */
  readonly seconds: number;
  /** Facts, and ties between persons, that it asks plainly and does not close. */
  readonly fields: readonly Field[];
  readonly ticks: readonly Tick[];
  /** Months for which nothing has changed where it is answered with "nothing"; `null` for a screen that closes words. */
  readonly unchanged: number | null;
  /** By need that cannot wait, the domains of the rights that come first then; `null` for a screen that asks something else. */
  readonly urgent: Readonly<Record<string, readonly string[]>> | null;
  /** Ways to live, by the things and receipts of those who live so; the first that is so is the one. None on most screens. */
  readonly livelihoods: readonly Tick[];
  readonly place: Place;
  /** By language. */
  readonly words: Readonly<Record<string, ScreenWords>>;
}

export interface Field {
  /** Id of a fact, `partner` or `related`. */
  readonly fact: string;
  /** Id of a figure in years: nobody younger is asked; `null` where everybody is. */
  readonly from: string | null;
  readonly place: Place;
}

/** Something that a person may tick; unticked, it closes these words. */
export interface Tick {
  readonly id: string;
  readonly closes: readonly Closing[];
}

export interface ScreenWords {
  readonly title: string;
  readonly question: string;
  /** The words that close the screen. */
  readonly nothing: string;
  readonly ticks?: Readonly<Record<string, string>> | undefined;
}

/** The words by which a situation names the editions of a screen: the first one needs no number. */
export function screenWords({ id, closes }: Screen): readonly string[] {
  const editions = [...new Set(closes.map(({ edition }) => edition))];
  return editions.map((edition) => (edition === 1 ? id : `${id}.${edition}`));
}
