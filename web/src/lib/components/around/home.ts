/** What the first page shows. */
import type { VersoFace } from '../../door/verso-view.ts';
import type { Language } from '../../languages.ts';
import type { PaperWords } from '../../words/droits-paper/index.ts';
import type { HomeWords } from '../../words/home/index.ts';
import type { PartialWords } from '../../words/shell/index.ts';

export interface Example {
  readonly name: string;
  /** Of whose rules: an ISO day. */
  readonly day: string;
  readonly recto: {
    readonly icon: string;
    readonly say: string;
    readonly about: string;
    /** What it brings, in one line; empty where no amount is known. */
    readonly amount: string;
    readonly todo: string;
  };
  readonly verso: VersoFace;
}

export interface HomePage {
  readonly words: HomeWords;
  readonly faces: PartialWords['faces'];
  readonly example: Example | null;
  /** The language of what the example says, where it is another than that of the page. */
  readonly exampleLanguage: Language | null;
  /** That it is made up, and of which day its rules are. */
  readonly exampleNote: string;
  readonly mine: string;
  readonly desk: string;
  /** `null` where the engine of populations is not installed. */
  readonly policy: string | null;
  readonly urgent: string;
  readonly code: {
    /** Of the page that opens codes, where no script does. */
    readonly address: string;
    /** Where a script leads with the answers that it opened. */
    readonly to: { readonly droits: string; readonly guichet: string };
    readonly wrongs: PaperWords['code']['wrong'];
  };
  readonly read: readonly { readonly id: string; readonly title: string; readonly href: string }[];
}
