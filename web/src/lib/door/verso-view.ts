/** The other face of each right, as a page shows it. */
import type { FindingView, Marks } from './finding.ts';
import type { FilesForm } from './official.ts';

/** What stands on the card of a right. */
export interface VersoFace extends Marks {
  readonly say: string;
  /** What it rests on: what the computer sees. */
  readonly about: string;
  /** The first thing to do; empty where there is nothing to do. */
  readonly todo: string;
}

export interface OpenView {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
}

/** The verso of one right for one person, in full. */
export interface VersoDetail extends Pick<FindingView, 'facts' | 'leaves' | 'effect' | 'stake'> {
  readonly face: VersoFace;
  /** Beside the one that leads. */
  readonly others: readonly { readonly icon: string; readonly say: string }[];
  readonly findings: readonly FindingView[];
  readonly open: readonly OpenView[];
  readonly flows: readonly { readonly id: string; readonly title: string; readonly what: string }[];
}

export interface OpenedVerso {
  readonly right: string;
  readonly details: readonly (VersoDetail | null)[];
  /** Where what the registers still say can be told. */
  readonly files: FilesForm;
}

export interface VersoView {
  readonly summary: string;
  /** By the card that stands beside it: `faceKey`. */
  readonly faces: Readonly<Record<string, VersoFace>>;
  /** Those of the right that is opened, in the order of its persons. */
  readonly opened: OpenedVerso | null;
}
