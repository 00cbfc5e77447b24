/** What is kept of a rulebook as it stands in its file: the hash of its name and its bytes, and the bytes. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

const HASH = 32;

/** @param file by whose name it is kept */
export function sealed(file: string, bytes: Uint8Array): Buffer {
  const seal = createHash('sha256').update(basename(file, '.rulebook')).update(bytes).digest();
  return Buffer.concat([seal, bytes]);
}

export function isWhole(file: string, kept: Uint8Array): boolean {
  return sealed(file, kept.subarray(HASH)).equals(kept);
}
