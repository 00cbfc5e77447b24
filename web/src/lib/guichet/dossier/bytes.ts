/**
 * This module encodes bytes as base64, decodes them again, and computes the SHA-256 hash of a text. There is only one
 * accepted base64 text for the same bytes; `fromBase64` refuses any other.
 */

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Decodes base64; returns `null` when the text is not exactly what `toBase64` writes. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    return toBase64(bytes) === base64 ? bytes : null;
  } catch {
    return null;
  }
}

export async function computeSha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
