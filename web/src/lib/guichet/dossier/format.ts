/**
 * This module defines the dossier: what a caseworker keeps of one situation, as a file on their own device
 * (`.rv.json`). Nothing of it is ever sent, and the browser stores nothing of it.
 *
 * The file is one JSON object in canonical form (RFC 8785: keys in order, no spaces), UTF-8, without a byte order mark
 * and without a line break at its end. It has one of two forms, with `content` or with `sealed`:
 *
 *     { "content": Dossier, "format": "recto-verso-dossier", "sha256": "…", "version": 2 }
 *     { "format": "recto-verso-dossier", "key": Key, "sealed": "…", "sha256": "…", "version": 2 }
 *
 * - `version` is 2. A changed form gets a new number, and a file with a number that this program does not know is
 *   refused as newer. Files of version 1 are still read; their record has no `faces`.
 * - `sha256`, in hexadecimal, is the hash of the canonical form of the object without `sha256`. A file is read only
 *   when its bytes are that form, so every change of a byte is noticed, before a passphrase is asked for and without
 *   one too. The hash says that a file is whole, not who wrote it: anybody who knows this form can write another file.
 *   With a passphrase, only somebody who knows the passphrase can.
 * - `sealed`, in base64, is the canonical form of the content in UTF-8, encrypted with AES-256-GCM (nonce `key.nonce`,
 *   12 bytes; tag of 16 bytes at the end; the canonical form of `{format, key, version}` is authenticated along with
 *   it). The key of 256 bits is derived from the passphrase, normalised as NFKC, by PBKDF2 with HMAC-SHA-256, with the
 *   salt `key.salt` (16 bytes) and `key.rounds` iterations. A new file is never sealed with a passphrase that is quick
 *   to guess (`passphrase.ts`). Older files may be, and are opened all the same.
 * - The name of a sealed file has the day and no label (`file-name.ts`).
 *
 * The types below define the content of a dossier. It has no field for a name, an address or a national number: a
 * caseworker who writes one into the label or a note does so knowingly, and the label accepts no eleven digits.
 */
import type { Answer, AnswerLine, FigureSeen, RightAnswer, RightVerso } from '@recto-verso/engine';
import type { Answers } from '../../door/answers.ts';

export const FORMAT = 'recto-verso-dossier';
export const VERSION = 2;
export const READ_VERSIONS: readonly unknown[] = [1, VERSION];
/** This is somewhat more than the minimum that OWASP recommends, and takes half a second on an old laptop. */
export const PBKDF2_ROUNDS = 1_000_000;

export interface DossierNote {
  /** The note was written on this day, in ISO 8601 form. */
  readonly day: string;
  readonly text: string;
}

export interface Dossier {
  /** Holds a label that the caseworker chooses; it is not a name. */
  readonly label: string;
  /** The file was written on this day, in ISO 8601 form. */
  readonly kept: string;
  readonly notes: readonly DossierNote[];
  /**
   * Holds the answers as they were written into the form (`door/answers.ts`). The situation is read from them again,
   * even years later.
   */
  readonly answers: Answers;
  /**
   * Holds the household as the engine read it, in the form that `POST /api/v1/evaluate` and the command line accept.
   */
  readonly situation: unknown;
  /** Holds what registers still say, in the same form; it is `null` when nothing was entered about them. */
  readonly official: unknown;
  readonly record: Recorded;
}

/** Records the answer of the engine, with the law and the figures that it used. */
export interface Recorded {
  /** The day of the law is in ISO 8601 form. */
  readonly date: string;
  readonly language: string;
  readonly rulebook: Answer['rulebook'];
  /**
   * Holds the SHA-256 hash of the canonical form of the whole answer; `POST /api/v1/record` returns the same hash as
   * `sha256`. The answer itself is some megabytes of reasons, and the same input, day and rulebook give exactly the
   * same answer again.
   */
  readonly sha256: string;
  readonly rights: readonly RecordedRight[];
  /**
   * Records for each right its other face, which shows the household as the registers hold it. It is `null` in a file
   * that was kept before this was recorded.
   */
  readonly faces: readonly RecordedFace[] | null;
  readonly figures: readonly RecordedFigure[];
}

export type RecordedLine = Pick<AnswerLine, 'id' | 'label' | 'value' | 'period'>;

export type RecordedRight = Pick<
  RightAnswer,
  'right' | 'name' | 'claimant' | 'outcome' | 'verdict' | 'route' | 'law'
> & { readonly [K in 'pays' | 'saves' | 'costs']: readonly RecordedLine[] };

/** Records the other face of a right: its leading status, and the divergences of the registers that affect it. */
export type RecordedFace = Pick<RightVerso, 'right' | 'claimant' | 'status' | 'findings'>;

export interface RecordedFigure extends Pick<FigureSeen, 'id' | 'value' | 'from' | 'confidence' | 'stale'> {
  readonly act: string;
  readonly link: string | null;
}

export interface SealKey {
  readonly rounds: number;
  readonly salt: string;
  readonly nonce: string;
}
