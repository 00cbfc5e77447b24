/** A screen of the interview: what the words "nothing else" close once somebody has said them. */
import type { Place } from '../../language/ast.ts';

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
  /** Without the prefix of its place: `tenure`, `chomage`, `building`. */
  readonly name: string;
  /** Of a fact, its value as a situation writes it; of a receipt or a kind of thing there is none. */
  readonly value: string | number;
  readonly place: Place;
}

/** The words by which a situation names the editions of a screen: the first one needs no number. */
export function screenWords({ id, closes }: Screen): readonly string[] {
  const editions = [...new Set(closes.map(({ edition }) => edition))];
  return editions.map((edition) => (edition === 1 ? id : `${id}.${edition}`));
}
