/**
 * This module encrypts a text with a passphrase and decrypts it again. It uses the cryptography of the browser with the
 * parameters that `format.ts` defines.
 */
import { writeCanonicalJson } from '@recto-verso/api/record';
import { toBase64, fromBase64 } from './bytes.ts';
import { FORMAT, PBKDF2_ROUNDS, VERSION, type SealKey } from './format.ts';

/**
 * More rounds would block the page for too long. A file with fewer rounds than `PBKDF2_ROUNDS` was not written by this
 * program.
 */
const MOST_ROUNDS = 20_000_000;

export interface Sealed {
  /** Holds the version of the file, which is authenticated along with the content. */
  readonly version: number;
  readonly key: SealKey;
  readonly sealed: string;
}

export async function sealText(text: string, passphrase: string): Promise<Sealed> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key: SealKey = { rounds: PBKDF2_ROUNDS, salt: toBase64(salt), nonce: toBase64(iv) };
  const made = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: alongWith(key, VERSION) },
    await keyOf(passphrase, salt, PBKDF2_ROUNDS),
    new TextEncoder().encode(text),
  );
  return { version: VERSION, key, sealed: toBase64(new Uint8Array(made)) };
}

/**
 * Decrypts a sealed text. Returns `null` when the passphrase does not open it, or when its base64 or UTF-8 is not
 * valid.
 */
export async function unsealText({ version, key, sealed }: Sealed, passphrase: string): Promise<string | null> {
  const [salt, iv, bytes] = [fromBase64(key.salt), fromBase64(key.nonce), fromBase64(sealed)];
  if (salt === null || iv === null || bytes === null) return null;
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: alongWith(key, version) },
      await keyOf(passphrase, salt, key.rounds),
      bytes,
    );
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(opened);
  } catch {
    return null;
  }
}

export function isSealKey(value: unknown): value is SealKey {
  if (typeof value !== 'object' || value === null) return false;
  const { rounds, salt, nonce } = value as Partial<Record<keyof SealKey, unknown>>;
  const counted =
    typeof rounds === 'number' && Number.isInteger(rounds) && rounds >= PBKDF2_ROUNDS && rounds <= MOST_ROUNDS;
  return counted && typeof salt === 'string' && typeof nonce === 'string' && Object.keys(value).length === 3;
}

function alongWith(key: SealKey, version: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(writeCanonicalJson({ format: FORMAT, key, version }));
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const phrase = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', phrase, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
