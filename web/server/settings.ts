/** This module reads the settings of the server from the environment. `deploy/README.md` describes each of them. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { availableParallelism } from 'node:os';
import { parseFramingSites } from '../src/lib/server/framing.ts';

/**
 * When no origin is set, this process sets this header on each request for a page, and overwrites what a sender sets.
 */
const PROTOCOL_HEADER = 'x-recto-verso-protocol';

/** Other code reads these variables too, and would take an empty text for a value. */
const EMPTY_COUNTS = ['ORIGIN', 'COOKIE_SECRET'] as const;

interface Whole {
  readonly otherwise: number;
  readonly least: number;
  readonly most: number;
  /** Says in a sentence why the setting matters. */
  readonly why: string;
}

/** Sets the least length of the secret in characters; nobody can guess this many random characters. */
const LEAST_SECRET = 32;

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
  /**
   * Is the public address without a path, such as `https://rights.example.org`; `undefined` means that it is not set.
   */
  readonly origin: string | undefined;
  /** Holds the path under which everything is served, such as `/rights`; it is empty at the root. */
  readonly base: string;
  readonly trustedProxies: number;
  /** Limits the requests of one address per minute; 0 means no limit. */
  readonly requestsPerMinute: number;
  readonly timeLimitMs: number;
  readonly stopWithinMs: number;
  readonly threads: number;
  /** Names the folder of the population on which scenarios are run. */
  readonly population: string | undefined;
  /** Sets the environment variables that the handler of the pages reads when it is imported. */
  readonly apply: (env: NodeJS.ProcessEnv) => void;
  /** Tells the handler of the pages by which protocol a request came; it does nothing when an origin is set. */
  readonly mark: (request: IncomingMessage) => void;
}

/**
 * Reads and checks all settings.
 *
 * @param told the environment; a variable that is empty counts as not set
 * @throws Error that says which setting is wrong, why it matters and what it should be
 */
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
      // Empty variables are removed, so that code that reads them later does not take them for an address or a secret.
      for (const name of EMPTY_COUNTS) if (target[name] === '') delete target[name];
      target['BASE_PATH'] = base;
      // Without an origin the handler assumes https, and would refuse every form sent over http.
      if (ownProtocol) target['PROTOCOL_HEADER'] = PROTOCOL_HEADER;
      if (ownProtocol && trustedProxies > 0) target['HOST_HEADER'] = 'x-forwarded-host';
      target['BODY_SIZE_LIMIT'] = '256K';
      // Answers are kept in a sealed cookie. When no secret is set, only this process has the key, so the answers
      // cannot be read any more when it stops.
      target['COOKIE_SECRET'] ??= randomBytes(32).toString('base64url');
    },
    mark: (request) => {
      if (ownProtocol) request.headers[PROTOCOL_HEADER] = protocolOf(request, trustedProxies);
    },
  };
}

/**
 * Returns the protocol of a request. Anybody can send `x-forwarded-proto`, so this header counts only where a proxy is
 * trusted.
 */
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

/**
 * Checks the sites that may show a page in a frame, so that a mistake is reported at the start; the pages read the
 * variable again.
 * @throws Error when one of them is not the origin of a site
 */
function checkFrames(written: string | undefined): void {
  const sites = (written ?? '').split(/\s+/).filter((site) => site !== '');
  const wrong = sites.find((site) => parseFramingSites(site).length === 0);
  if (wrong === undefined) return;
  throw new Error(
    `FRAME_ANCESTORS is "${wrong}". No other site could show the frame. Write the origins of the sites that may show the frame, with spaces between them, for instance FRAME_ANCESTORS="https://www.example.org".`,
  );
}

/**
 * Checks the secret with which cookies are sealed.
 * @throws Error when the secret is too short; the message contains only its length
 */
function checkSecret(written: string | undefined): void {
  const signs = [...(written ?? '')].length;
  if (written === undefined || signs >= LEAST_SECRET) return;
  throw new Error(
    `COOKIE_SECRET has ${signs} of the ${LEAST_SECRET} characters that it needs. Whoever guesses it can open and write the cookies with the answers. Write what is drawn at random, for instance COOKIE_SECRET=$(openssl rand -hex 32), or leave it out: then each start draws its own.`,
  );
}

/** Reads the base path. `svelte.config.js` reads it too, because the pages are built for it. */
function readBase(written: string | undefined): string {
  if (written === undefined || written === '/') return '';
  if (/^(?:\/[A-Za-z0-9._-]+)+$/.test(written)) return written;
  throw new Error(
    `BASE_PATH is "${written}". Every link of the pages begins with it. Write a path that begins with / and does not end with it, for instance BASE_PATH=/rights.`,
  );
}
