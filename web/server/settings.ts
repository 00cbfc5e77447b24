/** Settings of the server, from the environment; each is described in `deploy/README.md`. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { availableParallelism } from 'node:os';
import { framingSites } from '../src/lib/server/framing.ts';

/** Set by this process on each request and overwritten if a sender sets it. */
const PROTOCOL_HEADER = 'x-recto-verso-protocol';

/** Read by others too, to whom an empty text would be one. */
const EMPTY_COUNTS = ['ORIGIN', 'COOKIE_SECRET'] as const;

interface Whole {
  readonly otherwise: number;
  readonly least: number;
  readonly most: number;
  /** Why it matters. */
  readonly why: string;
}

/** What is drawn at random in so many signs nobody guesses. */
const LEAST_SECRET = 32;

/** Settings that are whole numbers. */
const WHOLE = {
  PORT: { otherwise: 3000, least: 0, most: 65_535, why: 'Nobody could reach the server.' },
  TRUST_PROXY: { otherwise: 0, least: 0, most: 10, why: 'What a proxy says of a sender is believed by it.' },
  RATE_LIMIT: {
    otherwise: 300,
    least: 0,
    most: 1_000_000,
    why: 'One address could ask without end, or nobody at all.',
  },
  TIME_LIMIT: { otherwise: 30, least: 1, most: 3_600, why: 'Without time nobody gets an answer.' },
  STOP_WITHIN: { otherwise: 10, least: 0, most: 3_600, why: 'Whoever waits for an answer is cut off by it.' },
  THREADS: {
    otherwise: Math.min(4, availableParallelism()),
    least: 1,
    most: 64,
    why: 'Without a thread nobody gets an answer, and with too many everybody waits longer.',
  },
} as const satisfies Readonly<Record<string, Whole>>;

export interface Settings {
  readonly port: number;
  readonly host: string | undefined;
  /** Public address without path, where a proxy ends TLS. */
  readonly origin: string | undefined;
  /** Path under which everything stands, `/rights`; empty at the root. */
  readonly base: string;
  readonly trustedProxies: number;
  /** By one address; 0: as many as it likes. */
  readonly requestsPerMinute: number;
  readonly timeLimitMs: number;
  readonly stopWithinMs: number;
  readonly threads: number;
  /** Folder of the population on which scenarios are run. */
  readonly population: string | undefined;
  /** Sets what the pages' handler reads when it is imported. */
  readonly apply: (env: NodeJS.ProcessEnv) => void;
  /** Tells the pages' handler by which protocol a request came. */
  readonly mark: (request: IncomingMessage) => void;
}

/** @param told a setting that is empty is not set @throws Error that says which setting is wrong, why it matters and what it should be */
export function readSettings(told: NodeJS.ProcessEnv): Settings {
  const env = Object.fromEntries(Object.entries(told).filter(([, written]) => written !== ''));
  const whole = (name: keyof typeof WHOLE) => readWhole(env, name);
  const ownProtocol = env['ORIGIN'] === undefined;
  checkFrames(env['FRAME_ANCESTORS']);
  checkSecret(env['COOKIE_SECRET']);
  const trustedProxies = whole('TRUST_PROXY');
  const base = readBase(env['BASE_PATH']);
  return {
    port: whole('PORT'),
    host: env['HOST'],
    origin: readOrigin(env['ORIGIN']),
    base,
    trustedProxies,
    requestsPerMinute: whole('RATE_LIMIT'),
    timeLimitMs: whole('TIME_LIMIT') * 1000,
    stopWithinMs: whole('STOP_WITHIN') * 1000,
    threads: whole('THREADS'),
    population: env['POPULATION'],
    apply: (target) => {
      // Whoever reads them afterwards does not take what is empty for an address, or for a secret.
      for (const name of EMPTY_COUNTS) if (target[name] === '') delete target[name];
      target['BASE_PATH'] = base;
      // Without an origin the handler takes https for granted, and every form sent over http would be refused.
      if (ownProtocol) target['PROTOCOL_HEADER'] = PROTOCOL_HEADER;
      if (ownProtocol && trustedProxies > 0) target['HOST_HEADER'] = 'x-forwarded-host';
      target['BODY_SIZE_LIMIT'] = '256K';
      // Answers live in a sealed cookie: a key of this process alone forgets them when it stops.
      target['COOKIE_SECRET'] ??= randomBytes(32).toString('base64url');
    },
    mark: (request) => {
      if (ownProtocol) request.headers[PROTOCOL_HEADER] = protocolOf(request, trustedProxies);
    },
  };
}

/** What a proxy says counts only where one is trusted: anybody can send the header. */
function protocolOf(request: IncomingMessage, trustedProxies: number): 'http' | 'https' {
  const told =
    trustedProxies > 0
      ? String(request.headers['x-forwarded-proto'] ?? '')
          .split(',')[0]
          ?.trim()
      : '';
  if (told === 'http' || told === 'https') return told;
  return 'encrypted' in request.socket ? 'https' : 'http';
}

function readWhole(env: NodeJS.ProcessEnv, name: keyof typeof WHOLE): number {
  const { otherwise, least, most, why }: Whole = WHOLE[name];
  const written = env[name];
  if (written === undefined) return otherwise;
  const number = Number(written);
  if (/^\d+$/.test(written) && number >= least && number <= most) return number;
  const mend = `Write a whole number from ${least} to ${most}, for instance ${name}=${otherwise}.`;
  throw new Error(`${name} is "${written}". ${why} ${mend}`);
}

function readOrigin(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !written.endsWith('/')) return written;
  throw new Error(
    `ORIGIN is "${written}". Forms that people send from the public address would be turned away. Write an address without a path, for instance ORIGIN=https://rights.example.org.`,
  );
}

/** Read again where a page is framed: here only so that a mistake is told at the start. */
function checkFrames(written: string | undefined): void {
  const sites = (written ?? '').split(/\s+/).filter((site) => site !== '');
  const wrong = sites.find((site) => framingSites(site).length === 0);
  if (wrong === undefined) return;
  throw new Error(
    `FRAME_ANCESTORS is "${wrong}". No other site could show the frame. Write the origins of the sites that may show the frame, with spaces between them, for instance FRAME_ANCESTORS="https://www.example.org".`,
  );
}

/** Read where cookies are sealed. Of a secret only its length is told. */
function checkSecret(written: string | undefined): void {
  const signs = [...(written ?? '')].length;
  if (written === undefined || signs >= LEAST_SECRET) return;
  throw new Error(
    `COOKIE_SECRET has ${signs} of the ${LEAST_SECRET} characters that it needs. Whoever guesses it can open and write the cookies with the answers. Write what is drawn at random, for instance COOKIE_SECRET=$(openssl rand -hex 32), or leave it out: then each start draws its own.`,
  );
}

/** Also read by `svelte.config.js`: the pages are built for it. */
function readBase(written: string | undefined): string {
  if (written === undefined || written === '/') return '';
  if (/^(?:\/[A-Za-z0-9._-]+)+$/.test(written)) return written;
  throw new Error(
    `BASE_PATH is "${written}". Every link of the pages begins with it. Write a path that begins with / and does not end with it, for instance BASE_PATH=/rights.`,
  );
}
