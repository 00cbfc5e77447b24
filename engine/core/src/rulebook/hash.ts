/**
 * This module computes the hash of a rulebook: SHA-256 over a canonical form of its files.
 *
 * Comments, layout and the order of files do not count. Every key and value counts, in the order in which it is
 * written, because the order of facts and lines is visible in answers. The result is the same in Node and in a browser.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Computes the hexadecimal SHA-256.
 * @param files each path with the plain value of its YAML
 */
export function hashRulebook(files: Iterable<readonly [path: string, value: unknown]>): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const hash = sha256.create();
  for (const entry of sorted) hash.update(utf8ToBytes(`${JSON.stringify(entry)}\n`));
  return bytesToHex(hash.digest());
}
