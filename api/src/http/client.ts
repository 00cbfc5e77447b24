/**
 * This module identifies the client of a request: the address of the other end of the socket, or the address that a
 * trusted proxy reports.
 */
import type { ApiContext } from './env.ts';

/** Holds what is known about a sender from the socket, and from the header `X-Forwarded-For`. */
export interface Sender {
  readonly address: string | undefined;
  readonly forwarded: string | undefined;
}

/**
 * @param trusted how many proxies stand in front of the service. Each of them appends the address that called it to
 * `X-Forwarded-For`. With none, the sender controls the header, and it is not read.
 * @returns an IPv4 address, or the network of an IPv6 address, since one subscriber has all of it; '' when there is no
 * socket
 */
export function identifyClient({ address = '', forwarded = '' }: Sender, trusted: number): string {
  if (trusted === 0) return networkOf(address);
  const hops = forwarded.split(',').map((hop) => hop.trim());
  return networkOf(hops[Math.max(0, hops.length - trusted)] || address);
}

export function getSender(c: ApiContext): Sender {
  return { address: c.env?.incoming?.socket.remoteAddress, forwarded: c.req.header('x-forwarded-for') };
}

/** Returns the first four groups of an IPv6 address, and an IPv4 address as it is (without the prefix `::ffff:`). */
function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::');
  const first = head.split(':').filter((group) => group !== '');
  const last = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
