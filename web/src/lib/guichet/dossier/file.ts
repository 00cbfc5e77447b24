/** A dossier as the bytes of its file, and back. What has changed by a byte is not opened. */
import { canonicalJson } from '@recto-verso/api/record';
import { sha256Of } from './bytes.ts';
import { isDossier } from './check.ts';
import { FORMAT, READ_VERSIONS, VERSION, type Dossier } from './format.ts';
import { isStrong } from './passphrase.ts';
import { refuse, type DossierProblem, type Opened } from './problem.ts';
import { isKey, seal, unseal, type Sealed } from './seal.ts';

/** A hundred times what a large household takes. */
const LARGEST = 20 * 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;

/** What stands in a file: the dossier, or what a passphrase opens. */
export type Found = { readonly kind: 'open'; readonly dossier: Dossier } | ({ readonly kind: 'sealed' } & Sealed);

/** Whether this browser has the cryptography: over plain http it hides it from pages. */
function canKeep(): boolean {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;
}

/** Why a dossier cannot be kept; `null` where it can. @param passphrase empty: the file is not to be sealed */
export function whyNotKept(passphrase: string): DossierProblem | null {
  if (!canKeep()) return 'insecure';
  return passphrase === '' || isStrong(passphrase) ? null : 'weak';
}

/** @param passphrase empty: the file is not sealed */
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
    // Nested deeper than any program reads.
    return refuse('foreign');
  }
}

async function readText(text: string | null): Promise<Opened<Found>> {
  const fields = text === null ? null : fieldsIn(text);
  // What cannot be read any more may have been a dossier: its first words say so.
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

/** What was recorded before there were faces has none. */
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
