/** Security headers: those of every response of this process, and those of the API alone. */
import type { ServerResponse } from 'node:http';
import type { Context, Next } from './env.ts';

/** For pages, files and API alike. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: with it browsers send `Origin: null` with a form, and the forms would be refused.
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

export function setCommonHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
}

/** The reference page has a stylesheet of its own and nothing else. */
const API_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export async function setApiHeaders(c: Context, next: Next): Promise<void> {
  await next();
  for (const [name, value] of Object.entries(COMMON_HEADERS)) c.header(name, value);
  c.header('content-security-policy', API_POLICY);
  c.header('cache-control', 'no-store');
}
