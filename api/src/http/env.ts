/** What every request of the API carries along. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpBindings } from '@hono/node-server';
import type { Context as HonoContext } from 'hono';

export interface Env {
  /** Absent where no socket stands behind a request, as in tests. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Path under which this service is reached from outside, e.g. `/rights`; empty at the root. */
    base: string;
    /** Whether a proxy stands in front: some break off whoever still sends while an answer comes. */
    proxied: boolean;
    /** The address that asks, see `clientOf`. */
    client: string;
  };
}
export type Api = OpenAPIHono<Env>;
export type Context = HonoContext<Env>;
export type Next = () => Promise<void>;

export const API_PATH = '/api/v1';
