/** This module describes the verso of each right, as a page shows it. */
import type { FindingView, Marks } from './finding.ts';
import type { FilesForm } from './official.ts';

export interface VersoFace extends Marks {
  readonly say: string;
  /**
   * Says what the registers show. When a finding leads to the status, it is what they show in this finding; otherwise
   * it is a general sentence about the status.
   */
  readonly about: string;
  /** Says what to do first; it is empty when there is nothing to do. */
  readonly todo: string;
}

export interface OpenView {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
}

/** Describes the verso of one right for one person in full. */
export interface VersoDetail extends Pick<FindingView, 'facts' | 'leaves' | 'effect' | 'stake'> {
  readonly face: VersoFace;
  /** Lists the statuses besides the leading one. */
  readonly others: readonly { readonly icon: string; readonly say: string }[];
  readonly findings: readonly FindingView[];
  readonly open: readonly OpenView[];
  readonly flows: readonly { readonly id: string; readonly title: string; readonly what: string }[];
}

export interface OpenedVerso {
  readonly right: string;
  readonly details: readonly (VersoDetail | null)[];
  readonly files: FilesForm;
}

export interface VersoView {
  readonly summary: string;
  /** Maps the key of a card (`formatFaceKey`) to its verso. */
  readonly faces: Readonly<Record<string, VersoFace>>;
  /** Holds the versos of the right that is open, in the order of its persons; `null` means that no right is open. */
  readonly opened: OpenedVerso | null;
}
