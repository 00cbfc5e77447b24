/** This module defines the values that every request of the API carries in its context. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpBindings } from '@hono/node-server';
import type { Context as HonoContext } from 'hono';

export interface ApiEnv {
  /** Is empty when a request has no socket, as in tests. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** This is the path under which the service is reached from outside, such as `/rights`; it is empty at the root. */
    base: string;
    /**
     * Is `true` when a proxy stands in front of the service. Some proxies cut off a client that still sends while an
     * answer comes.
     */
    proxied: boolean;
    /** This is the address of the client, as `identifyClient` computes it. */
    client: string;
  };
}
export type Api = OpenAPIHono<ApiEnv>;
export type ApiContext = HonoContext<ApiEnv>;
export type Next = () => Promise<void>;

export const API_PATH = '/api/v1';
