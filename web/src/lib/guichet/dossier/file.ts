/**
 * This module writes a dossier to the bytes of its file and reads it again. A file of which a byte has changed is not
 * opened.
 */
import { canonicalJson } from '@recto-verso/api/record';
import { sha256Of } from './bytes.ts';
import { isDossier } from './check.ts';
import { FORMAT, READ_VERSIONS, VERSION, type Dossier } from './format.ts';
import { isStrong } from './passphrase.ts';
import { refuse, type DossierProblem, type Opened } from './problem.ts';
import { isKey, seal, unseal, type Sealed } from './seal.ts';

/** Limits the size of a file to about a hundred times that of a large household. */
const LARGEST = 20 * 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;

/** Describes the content of a file: the dossier itself, or a sealed text that a passphrase opens. */
export type Found = { readonly kind: 'open'; readonly dossier: Dossier } | ({ readonly kind: 'sealed' } & Sealed);

/** Checks whether this browser offers cryptography to the page, which it does not over plain HTTP. */
function canKeep(): boolean {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;
}

/**
 * Returns why a dossier cannot be kept, or `null` when it can.
 * @param passphrase empty when the file is not to be sealed
 */
export function whyNotKept(passphrase: string): DossierProblem | null {
  if (!canKeep()) return 'insecure';
  return passphrase === '' || isStrong(passphrase) ? null : 'weak';
}

/**
 * Returns the text of the file of a dossier.
 * @param passphrase empty when the file is not sealed
 */
export async function fileOf(dossier: Dossier, passphrase: string): Promise<string> {
  const inside = passphrase === '' ? { content: dossier } : await seal(canonicalJson(dossier), passphrase);
  const whole = { format: FORMAT, version: VERSION, ...inside };
  return canonicalJson({ ...whole, sha256: await sha256Of(canonicalJson(whole)) });
}

export async function readFile(bytes: Uint8Array): Promise<Opened<Found>> {
  if (!canKeep()) return refuse('insecure');
  if (bytes.length > LARGEST) return refuse('large');
  try {
    return await readText(textOf(bytes));
  } catch {
    // A text with very deep nesting makes the parser throw.
    return refuse('foreign');
  }
}

async function readText(text: string | null): Promise<Opened<Found>> {
  const fields = text === null ? null : fieldsIn(text);
  // A file that cannot be parsed may be a damaged dossier; the name of the format in its text shows this.
  if (fields === null || fields['format'] !== FORMAT)
    return refuse(text?.includes(`"${FORMAT}"`) === true ? 'changed' : 'foreign');
  const { sha256, ...whole } = fields;
  if (canonicalJson(fields) !== text || sha256 !== (await sha256Of(canonicalJson(whole)))) return refuse('changed');
  const { content, key, sealed, version } = whole;
  if (!READ_VERSIONS.includes(version)) return refuse('newer');
  const dossier = dossierIn(content);
  if (dossier !== null) return { ok: true, value: { kind: 'open', dossier } };
  return isKey(key) && typeof sealed === 'string'
    ? { ok: true, value: { kind: 'sealed', version: Number(version), key, sealed } }
    : refuse('foreign');
}

export async function unlock(sealed: Sealed, passphrase: string): Promise<Opened<Dossier>> {
  const text = await unseal(sealed, passphrase);
  const dossier = text === null ? null : dossierIn(fieldsIn(text));
  return dossier === null ? refuse('locked') : { ok: true, value: dossier };
}

/** A record that was kept before faces were recorded has none, so they become `null`. */
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
