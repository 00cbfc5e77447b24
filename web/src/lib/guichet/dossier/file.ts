/**
 * This module writes a dossier to the bytes of its file and reads it again. A file of which a byte has changed is not
 * opened.
 */
import { writeCanonicalJson } from '@recto-verso/api/record';
import { computeSha256 } from './bytes.ts';
import { isDossier } from './check.ts';
import { FORMAT, READ_VERSIONS, VERSION, type Dossier } from './format.ts';
import { isStrongPassphrase } from './passphrase.ts';
import { refuseDossier, type DossierProblem, type DossierResult } from './problem.ts';
import { isSealKey, sealText, unsealText, type Sealed } from './seal.ts';

/** A file has at most this number of bytes, about a hundred times the size of the dossier of a large household. */
const LARGEST = 20 * 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;

/** Describes the content of a file: the dossier itself, or a sealed text that a passphrase opens. */
export type DossierContent =
  { readonly kind: 'open'; readonly dossier: Dossier } | ({ readonly kind: 'sealed' } & Sealed);

/**
 * Checks whether this browser offers cryptography to the page. Browsers do so only in a secure context, such as over
 * HTTPS.
 */
function canKeep(): boolean {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;
}

/**
 * Returns why a dossier cannot be kept, or `null` when it can.
 * @param passphrase empty when the file is not to be sealed
 */
export function findKeepingProblem(passphrase: string): DossierProblem | null {
  if (!canKeep()) return 'insecure';
  return passphrase === '' || isStrongPassphrase(passphrase) ? null : 'weak';
}

/**
 * Returns the text of the file of a dossier.
 * @param passphrase empty when the file is not sealed
 */
export async function writeDossierFile(dossier: Dossier, passphrase: string): Promise<string> {
  const inside = passphrase === '' ? { content: dossier } : await sealText(writeCanonicalJson(dossier), passphrase);
  const whole = { format: FORMAT, version: VERSION, ...inside };
  return writeCanonicalJson({ ...whole, sha256: await computeSha256(writeCanonicalJson(whole)) });
}

export async function readDossierFile(bytes: Uint8Array): Promise<DossierResult<DossierContent>> {
  if (!canKeep()) return refuseDossier('insecure');
  if (bytes.length > LARGEST) return refuseDossier('large');
  try {
    return await readText(textOf(bytes));
  } catch {
    // A text with very deep nesting makes the functions throw that read it.
    return refuseDossier('foreign');
  }
}

async function readText(text: string | null): Promise<DossierResult<DossierContent>> {
  const fields = text === null ? null : fieldsIn(text);
  // A file that cannot be parsed may be a damaged dossier; the name of the format in its text shows this.
  if (fields === null || fields['format'] !== FORMAT)
    return refuseDossier(text?.includes(`"${FORMAT}"`) === true ? 'changed' : 'foreign');
  const { sha256, ...whole } = fields;
  if (writeCanonicalJson(fields) !== text || sha256 !== (await computeSha256(writeCanonicalJson(whole))))
    return refuseDossier('changed');
  const { content, key, sealed, version } = whole;
  if (!READ_VERSIONS.includes(version)) return refuseDossier('newer');
  const dossier = dossierIn(content);
  if (dossier !== null) return { ok: true, value: { kind: 'open', dossier } };
  return isSealKey(key) && typeof sealed === 'string'
    ? { ok: true, value: { kind: 'sealed', version: Number(version), key, sealed } }
    : refuseDossier('foreign');
}

export async function unlockDossier(sealed: Sealed, passphrase: string): Promise<DossierResult<Dossier>> {
  const text = await unsealText(sealed, passphrase);
  const dossier = text === null ? null : dossierIn(fieldsIn(text));
  return dossier === null ? refuseDossier('locked') : { ok: true, value: dossier };
}

/**
 * Returns the dossier in the content of a file, or `null` when the content is no dossier. A record that was kept before
 * faces were recorded has none, so they become `null`.
 */
function dossierIn(content: unknown): Dossier | null {
  return isDossier(content) ? { ...content, record: { ...content.record, faces: content.record.faces ?? null } } : null;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function fieldsIn(text: string): Fields | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Fields) : null;
  } catch {
    return null;
  }
}
