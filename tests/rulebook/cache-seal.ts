/**
 * This module makes and checks the format of a cached rulebook: the hash of its file name and bytes, followed by the
 * bytes.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

const HASH = 32;

/**
 * Returns the bytes of a cached file: the hash and the given bytes.
 * @param file the path, whose name is part of the hash
 */
export function sealBytes(file: string, bytes: Uint8Array): Buffer {
  const seal = createHash('sha256').update(basename(file, '.rulebook')).update(bytes).digest();
  return Buffer.concat([seal, bytes]);
}

export function isSealIntact(file: string, kept: Uint8Array): boolean {
  return sealBytes(file, kept.subarray(HASH)).equals(kept);
}
