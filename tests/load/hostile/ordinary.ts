/**
 * This module simulates well-meaning senders: each sends a request, reads the answer, waits like a reader, and sends
 * the next request.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createRandom } from '../../bench/forget.ts';
import {
  sendRequest,
  createFormRequest,
  createJsonRequest,
  createPageRequest,
  type SentRequest,
  type ReceivedResponse,
} from './request.ts';
import type { RequestMaterial } from './request-material.ts';

export interface ObservedRequest {
  readonly kind: string;
  /** Holds the time of the request, in milliseconds since 1970. */
  readonly at: number;
  /** Measures the milliseconds until the last byte of the answer, or until the request was given up. */
  readonly milliseconds: number;
  /** Is `null` where nothing was answered. */
  readonly status: number | null;
}

/** Returns the next random number, at least 0 and below 1. */
type Draw = () => number;

/** Yields requests that follow each other, as one user makes them, and receives their answers. */
type Play = (house: RequestMaterial, draw: Draw) => Generator<SentRequest, void, ReceivedResponse>;

interface Kind {
  /** Says how many times the kind is played in each group of twenty-one plays. */
  readonly times: number;
  readonly play: Play;
}

const API = '/api/v1';
const COMMUNES = ['1000', '4000', '9000'];
const LANGUAGES = ['fr', 'nl', 'de', 'en'];

const KINDS: Readonly<Record<string, Kind>> = {
  'evaluate, every right': {
    times: 3,
    *play(house, draw) {
      yield createJsonRequest(`${API}/evaluate`, { ...one(house.households, draw), language: one(LANGUAGES, draw) });
    },
  },
  'evaluate, one right': {
    times: 4,
    *play(house, draw) {
      yield createJsonRequest(`${API}/evaluate`, ofOneRight(house, draw));
    },
  },
  'next question': {
    times: 1,
    *play(house, draw) {
      yield createJsonRequest(`${API}/next-question`, one(house.households, draw));
    },
  },
  'verso, one right': {
    times: 2,
    *play(house, draw) {
      yield createJsonRequest(`${API}/verso`, ofOneRight(house, draw));
    },
  },
  'a page': {
    times: 6,
    *play(house, draw) {
      const language = one(LANGUAGES, draw);
      const below = one(['droits', 'guichet', 'desks', 'rules', `rules/${one(house.rights, draw)}`], draw);
      yield createPageRequest(`/${language}/${below}`);
    },
  },
  'questions without scripts': {
    times: 2,
    *play({ port }, draw) {
      const home = `/${one(LANGUAGES, draw)}/droits`;
      const begun = yield createFormRequest(port, `${home}?/begin`, 'phone=own');
      const well = yield createFormRequest(port, `${home}/urgent?/urgent`, '', begun.cookie);
      yield createPageRequest(`${home}/questions/1`, well.cookie);
      const commune = `question=start%2Fcommune&home.commune=${one(COMMUNES, draw)}`;
      yield createFormRequest(port, `${home}/questions/1?/answer`, commune, well.cookie);
    },
  },
  'the desk without scripts': {
    times: 1,
    *play({ port }, draw) {
      const home = `/${one(LANGUAGES, draw)}/guichet`;
      const born = `${1950 + Math.floor(50 * draw())}-04-23`;
      const seen = yield createFormRequest(port, `${home}?/see`, `p1.birth=${born}&home.region=brussels`);
      yield createPageRequest(`${home}/rights`, seen.cookie);
    },
  },
  health: {
    times: 2,
    *play() {
      yield { path: `${API}/health` };
    },
  },
};

export interface OrdinarySender {
  readonly house: RequestMaterial;
  /** Holds the address in the loopback network from which this sender connects. */
  readonly address: string;
  /** With the same seed, a sender makes the same choices in the same order. */
  readonly seed: number;
  /** Bounds the pause between an answer and the next request, in milliseconds. */
  readonly thinks: { readonly from: number; readonly to: number };
}

/** A request without an answer is given up after this many milliseconds. */
const PATIENCE = 60_000;
const NOTHING: ReceivedResponse = { status: 0, location: null, cookie: '', text: '' };

/**
 * Sends requests until `isOver` returns `true`, and returns what was observed of each of them.
 * @param isOver is called before each request
 */
export async function runOrdinarySender(
  { house, address, seed, thinks }: OrdinarySender,
  isOver: () => boolean,
): Promise<readonly ObservedRequest[]> {
  const draw = createRandom(seed);
  const seen: ObservedRequest[] = [];
  for (const [kind, play] of kinds(draw)) {
    const requests = play(house, draw);
    let next = requests.next(NOTHING);
    while (next.done !== true) {
      await pause(thinks.from + (thinks.to - thinks.from) * draw());
      if (isOver()) return seen;
      const [at, began] = [Date.now(), performance.now()];
      const signal = AbortSignal.timeout(PATIENCE);
      const told = await sendRequest({ port: house.port, address, signal }, next.value).catch(() => null);
      seen.push({ kind, at, milliseconds: performance.now() - began, status: told?.status ?? null });
      next = requests.next(told ?? NOTHING);
    }
  }
  return seen;
}

/**
 * Yields the kinds without end, in groups of twenty-one in a random order, each kind as often as `times` says. Any few
 * minutes therefore have about the same mixture.
 */
function* kinds(draw: Draw): Generator<readonly [string, Play]> {
  const deck = Object.entries(KINDS).flatMap(([name, { times, play }]) =>
    Array.from({ length: times }, () => [name, play] as const),
  );
  for (;;) {
    const order = deck.map((card) => [draw(), card] as const).sort(([a], [b]) => a - b);
    for (const [, card] of order) yield card;
  }
}

function ofOneRight({ households, rights }: RequestMaterial, draw: Draw): object {
  return { ...one(households, draw), rights: [one(rights, draw)] };
}

function one<T>(some: readonly T[], draw: Draw): T {
  return some[Math.floor(draw() * some.length)] as T;
}
