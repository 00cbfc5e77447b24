/** Holds the data from which the page of lists starts. */
import type { LawAddresses } from '../../door/law-addresses.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';

export interface BatchProps {
  readonly law: LawAddresses;
  readonly words: GuichetWords;
  /** Holds the address of the page of the desk (`/guichet`). */
  readonly guichet: string;
}
