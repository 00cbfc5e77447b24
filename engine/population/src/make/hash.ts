/**
 * This module draws random numbers from 0 to below 1. A number depends only on the seed, the household, its row and the
 * name of what is drawn, and no draw depends on another. The 32-bit integer arithmetic gives the same result on every
 * machine.
 */

/** Computes a key from the name of what is drawn and the seed (FNV-1a). */
export function computeDrawKey(seed: number, name: string): number {
  let h = 0x811c9dc5;
  for (const sign of `${seed}/${name}`) h = Math.imul(h ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return h >>> 0;
}

/** Draws a number from 0 to below 1 for a row of a household, with the block and final steps of MurmurHash3. */
export function drawUniform(key: number, household: number, row: number): number {
  let h = block(block(key, household), row);
  h ^= 8;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

function block(h: number, k: number): number {
  let m = Math.imul(k, 0xcc9e2d51);
  m = Math.imul((m << 15) | (m >>> 17), 0x1b873593);
  const x = h ^ m;
  return (Math.imul((x << 13) | (x >>> 19), 5) + 0xe6546b64) | 0;
}
