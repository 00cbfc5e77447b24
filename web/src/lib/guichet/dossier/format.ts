/**
 * A dossier: what a caseworker keeps of one situation, as a file on her own device (`.rv.json`). Nothing of it is ever
 * sent, and nothing of it is kept by the browser.
 *
 * The file is one JSON object in canonical form (RFC 8785: keys in order, no space), UTF-8, without a byte order mark and
 * without a line break at its end. Two forms, told apart by `content` and `sealed`:
 *
 *     { "content": Dossier, "format": "recto-verso-dossier", "sha256": "…", "version": 2 }
 *     { "format": "recto-verso-dossier", "key": Key, "sealed": "…", "sha256": "…", "version": 2 }
 *
 * - `version` is 2. A form that is written otherwise has another number, and this page says so where it meets one. Files of
 *   version 1 are read: what they record has no `faces`.
 * - `sha256`, in hexadecimal, is of the canonical form of the object without `sha256`. As a file is read only where its
 *   bytes are that form, every change of a byte is noticed: before a passphrase is asked for, and without one too. It
 *   says that a file is whole, not who wrote it; whoever knows this page can write another. With a passphrase, only who
 *   knows that one can.
 * - `sealed`, in base64, is the canonical form of the content in UTF-8 under AES-256-GCM (nonce `key.nonce`, 12 bytes; tag
 *   of 16 bytes at the end; the canonical form of `{format, key, version}` is authenticated along with it). The key of
 *   256 bits is made of the passphrase, normalised as NFKC, by PBKDF2 with HMAC-SHA-256: `key.salt` (16 bytes) and
 *   `key.rounds` times.
 *   A new file is closed with none that is quick to guess (`passphrase.ts`); older ones may be, and are opened all the same.
 * - The name of a closed file has the day and no label (`file-name.ts`).
 *
 * What a dossier holds is below. It has no name, no address and no national number: whoever writes one into the label or a
 * note does so knowingly, and the label takes no eleven digits.
 */
import type { Answer, AnswerLine, FigureSeen, RightAnswer, RightVerso } from '@recto-verso/engine';
import type { Answers } from '../../door/answers.ts';

export const FORMAT = 'recto-verso-dossier';
export const VERSION = 2;
export const READ_VERSIONS: readonly unknown[] = [1, VERSION];
/** As OWASP asks at least, and some more: half a second on an old laptop. */
export const ROUNDS = 1_000_000;

export interface Note {
  /** The day on which it was written, ISO. */
  readonly day: string;
  readonly text: string;
}

export interface Dossier {
  /** A label of one's own for it: no name. */
  readonly label: string;
  /** The day on which the file was written, ISO. */
  readonly kept: string;
  readonly notes: readonly Note[];
  /** As they were written into the form (`door/answers.ts`): what the situation is read from, also years later. */
  readonly answers: Answers;
  /** The household as the engine read it, in the form that `POST /api/v1/evaluate` and the command line read. */
  readonly situation: unknown;
  /** What registers still say, in the same form; `null` where nothing was told of them. */
  readonly official: unknown;
  readonly record: Recorded;
}

/** What was answered, with which law and figures. */
export interface Recorded {
  /** The day of the law, ISO. */
  readonly date: string;
  readonly language: string;
  readonly rulebook: Answer['rulebook'];
  /**
   * Of the canonical form of the whole answer: what `POST /api/v1/record` gives as `sha256`. The answer itself is some
   * megabytes of reasons; the same input, day and rulebook give it again to the letter.
   */
  readonly sha256: string;
  readonly rights: readonly RecordedRight[];
  /** What the files could make of each right; `null` in a file that was kept before this was recorded. */
  readonly faces: readonly RecordedFace[] | null;
  /** Every figure that the answer rests on, with its source. */
  readonly figures: readonly RecordedFigure[];
}

export type RecordedLine = Pick<AnswerLine, 'id' | 'label' | 'value' | 'period'>;

export type RecordedRight = Pick<
  RightAnswer,
  'right' | 'name' | 'claimant' | 'outcome' | 'verdict' | 'route' | 'law'
> & { readonly [K in 'pays' | 'saves' | 'costs']: readonly RecordedLine[] };

/** The other face of a right: the status that leads, and the ways in which registers part from life that touch it. */
export type RecordedFace = Pick<RightVerso, 'right' | 'claimant' | 'status' | 'findings'>;

export interface RecordedFigure extends Pick<FigureSeen, 'id' | 'value' | 'from' | 'confidence' | 'stale'> {
  readonly act: string;
  readonly link: string | null;
}

export interface Key {
  readonly rounds: number;
  readonly salt: string;
  readonly nonce: string;
}
