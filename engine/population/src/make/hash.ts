/**
 * Draws: numbers from 0 to 1 that depend on the seed, the household, the row in it and what is drawn, and on nothing else.
 * Whole 32-bit arithmetic gives the same on every machine, and no draw waits for another.
 */

/** A key for what is drawn, with the seed in it (FNV-1a). */
export function keyOf(seed: number, name: string): number {
  let h = 0x811c9dc5;
  for (const sign of `${seed}/${name}`) h = Math.imul(h ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return h >>> 0;
}

/** The draw of a row of a household: blocks and finish of MurmurHash3. */
export function uniform(key: number, household: number, row: number): number {
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
