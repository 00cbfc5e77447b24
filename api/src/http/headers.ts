/** This module sets security headers: those of every response of this process, and those of the API alone. */
import type { ServerResponse } from 'node:http';
import type { ApiContext, Next } from './env.ts';

/** These headers are sent with pages, files and the API. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // The value is not `no-referrer`: with it, browsers send `Origin: null` with a form, and the forms would be refused.
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

export function setCommonHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
}

/** The reference page has its own stylesheet and loads nothing else. */
const API_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export async function setApiHeaders(c: ApiContext, next: Next): Promise<void> {
  await next();
  for (const [name, value] of Object.entries(COMMON_HEADERS)) c.header(name, value);
  c.header('content-security-policy', API_POLICY);
  c.header('cache-control', 'no-store');
}
