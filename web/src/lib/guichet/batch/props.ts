/** What the page of lists starts from. */
import type { LawAddresses } from '../../door/law-addresses.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';

export interface BatchProps {
  readonly law: LawAddresses;
  readonly words: GuichetWords;
  /** The address of the desk. */
  readonly guichet: string;
}
