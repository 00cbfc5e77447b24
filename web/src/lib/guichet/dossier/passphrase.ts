/** Whether a passphrase protects: whoever has the file can try as many as a computer can, with nobody to stop it. */

/** As NIST asks at least of a password that stands alone (SP 800-63B-4); three words come to it. */
export const LEAST_SIGNS = 15;
/** Fewer are one word, or one key, written again and again. */
const LEAST_DIFFERENT = 6;

/** Of one with which a file is to be closed: what opens a file is not asked, for older ones may be shorter. */
export function isStrong(passphrase: string): boolean {
  const signs = [...passphrase.normalize('NFKC').trim()];
  return signs.length >= LEAST_SIGNS && new Set(signs).size >= LEAST_DIFFERENT;
}
