/**
 * This module encrypts a text with a passphrase. It uses the cryptography of the browser with the parameters that
 * `format.ts` defines.
 */
import { canonicalJson } from '@recto-verso/api/record';
import { base64Of, bytesOf } from './bytes.ts';
import { FORMAT, ROUNDS, VERSION, type Key } from './format.ts';

/**
 * More rounds would block the page for too long. A file with fewer rounds than `ROUNDS` was not written by this
 * program.
 */
const MOST_ROUNDS = 20_000_000;

export interface Sealed {
  /** Holds the version of the file, which is authenticated along with the content. */
  readonly version: number;
  readonly key: Key;
  readonly sealed: string;
}

export async function seal(text: string, passphrase: string): Promise<Sealed> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key: Key = { rounds: ROUNDS, salt: base64Of(salt), nonce: base64Of(iv) };
  const made = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: alongWith(key, VERSION) },
    await keyOf(passphrase, salt, ROUNDS),
    new TextEncoder().encode(text),
  );
  return { version: VERSION, key, sealed: base64Of(new Uint8Array(made)) };
}

/** Decrypts a sealed text; returns `null` when the passphrase does not open it. */
export async function unseal({ version, key, sealed }: Sealed, passphrase: string): Promise<string | null> {
  const [salt, iv, bytes] = [bytesOf(key.salt), bytesOf(key.nonce), bytesOf(sealed)];
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

export function isKey(value: unknown): value is Key {
  if (typeof value !== 'object' || value === null) return false;
  const { rounds, salt, nonce } = value as Partial<Record<keyof Key, unknown>>;
  const counted = typeof rounds === 'number' && Number.isInteger(rounds) && rounds >= ROUNDS && rounds <= MOST_ROUNDS;
  return counted && typeof salt === 'string' && typeof nonce === 'string' && Object.keys(value).length === 3;
}

function alongWith(key: Key, version: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson({ format: FORMAT, key, version }));
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
