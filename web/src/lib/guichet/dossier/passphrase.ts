/**
 * This module checks whether a passphrase is strong enough. A person who has the file can try passphrases without any
 * limit.
 */

/** NIST requires at least this length for a password without a second factor (SP 800-63B-4); three words reach it. */
export const LEAST_SIGNS = 15;
/** A passphrase with fewer different characters is easy to guess, such as one word or one key, repeated. */
const LEAST_DIFFERENT = 6;

/**
 * Checks the passphrase of a new file. The passphrase that opens an older file is not checked, because it may be
 * shorter.
 */
export function isStrongPassphrase(passphrase: string): boolean {
  const signs = [...passphrase.normalize('NFKC').trim()];
  return signs.length >= LEAST_SIGNS && new Set(signs).size >= LEAST_DIFFERENT;
}
