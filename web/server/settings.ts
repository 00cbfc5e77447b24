/** Settings of the server, from the environment; each is described in the README. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { availableParallelism } from 'node:os';

/** Set by this process on each request and overwritten if a sender sets it. */
const PROTOCOL_HEADER = 'x-recto-verso-protocol';

export interface Settings {
  readonly port: number;
  readonly host: string | undefined;
  readonly threads: number;
  /** Sets what the pages' handler reads when it is imported. */
  readonly apply: (env: NodeJS.ProcessEnv) => void;
  /** Tells the pages' handler by which protocol a request came. */
  readonly mark: (request: IncomingMessage) => void;
}

/** @throws Error that says which setting is wrong and what it should be */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = readPort(env['PORT']);
  const ownProtocol = env['ORIGIN'] === undefined && env['PROTOCOL_HEADER'] === undefined;
  return {
    port,
    host: env['HOST'],
    threads: Math.min(4, Math.max(1, availableParallelism())),
    apply: (target) => {
      // Without an origin the handler takes https for granted, and every form sent over http would be refused.
      if (ownProtocol) target['PROTOCOL_HEADER'] = PROTOCOL_HEADER;
      target['BODY_SIZE_LIMIT'] ??= '256K';
      // Answers live in a sealed cookie: a key of this process alone forgets them when it stops.
      target['COOKIE_SECRET'] ??= randomBytes(32).toString('base64url');
    },
    mark: (request) => {
      if (!ownProtocol) return;
      request.headers[PROTOCOL_HEADER] = 'encrypted' in request.socket ? 'https' : 'http';
    },
  };
}

function readPort(written: string | undefined): number {
  if (written === undefined || written === '') return 3000;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${written}". Write a whole number from 0 to 65535, for instance PORT=3000.`);
}
