/** This module describes the content of the first page. */
import type { VersoFace } from '../../door/verso-view.ts';
import type { Language } from '../../languages.ts';
import type { PaperWords } from '../../words/droits-paper/index.ts';
import type { HomeWords } from '../../words/home/index.ts';
import type { PartialWords } from '../../words/shell/index.ts';

export interface HomeExample {
  readonly name: string;
  /** The example applies the rules of this ISO day. */
  readonly day: string;
  readonly recto: {
    readonly icon: string;
    readonly say: string;
    readonly about: string;
    /** Shows the amount of the right in one line; it is empty when no amount is known. */
    readonly amount: string;
    readonly todo: string;
  };
  readonly verso: VersoFace;
}

export interface HomePage {
  readonly words: HomeWords;
  readonly faces: PartialWords['faces'];
  readonly example: HomeExample | null;
  /** Names the language of the example when it is not that of the page; otherwise it is `null`. */
  readonly exampleLanguage: Language | null;
  /** Says that the example is invented, and of which day the rules are. */
  readonly exampleNote: string;
  readonly mine: string;
  readonly desk: string;
  /** Holds the address of the simulations; it is `null` when the engine of populations is not installed. */
  readonly policy: string | null;
  readonly urgent: string;
  readonly code: {
    /** The page at this address opens codes without a script. */
    readonly address: string;
    /** Gives the addresses to which the script leads with the decoded answers. */
    readonly to: { readonly droits: string; readonly guichet: string };
    readonly wrongs: PaperWords['code']['wrong'];
  };
  readonly read: readonly { readonly id: string; readonly title: string; readonly href: string }[];
}
