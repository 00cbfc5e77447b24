/**
 * This module defines the places on the path of `/droits` and their addresses. No address holds an answer: a question
 * is addressed by its number on the path.
 */
export type DroitsPlace =
  | { readonly kind: 'start' | 'urgent' | 'help' | 'so-far' | 'check' | 'results' | 'erased' | 'expired' }
  | {
      readonly kind: 'question';
      /** Holds the number of the question, from 1. It is `null` for the next open question. */
      readonly step: number | null;
      /**
       * Is `true` when the answer is being changed from the page where answers are checked, to which it then leads
       * back.
       */
      readonly checking: boolean;
    };

export const NEXT_QUESTION_PLACE: DroitsPlace = { kind: 'question', step: null, checking: false };

/** Checks whether the page of a place names rights, so that it needs their order. */
export function showsRights({ kind }: DroitsPlace): boolean {
  return kind === 'so-far' || kind === 'check' || kind === 'results';
}

const PATHS: Readonly<Record<Exclude<DroitsPlace['kind'], 'question'>, string>> = {
  start: '',
  urgent: '/urgent',
  help: '/urgent/help',
  'so-far': '/so-far',
  check: '/check',
  results: '/results',
  erased: '/erased',
  expired: '/expired',
};

/**
 * Returns the address of a place.
 * @param live `true` where a script runs: the path then stands behind `#`, which no browser sends
 */
export function formatDroitsAddress(place: DroitsPlace, home: string, live: boolean): string {
  const path = pathOf(place);
  return live ? `#${path === '' ? '/' : path}` : `${home}/droits${path}`;
}

function pathOf(place: DroitsPlace): string {
  if (place.kind !== 'question') return PATHS[place.kind];
  return `/questions${place.step === null ? '' : `/${place.step}`}${place.checking ? '/check' : ''}`;
}

/**
 * Returns the place that the part of an address from `#` on names. Returns `null` when it is empty or names no place,
 * as when it names an element of the page.
 */
export function parseDroitsPlace(hash: string): DroitsPlace | null {
  const path = hash.replace(/^#/, '').replace(/^\/$/, '');
  const [, step, checking] = /^\/questions(?:\/(\d{1,3}))?(\/check)?$/.exec(path) ?? [null];
  if (/^\/questions(?:\/|$)/.test(path))
    return /^\/questions(?:\/\d{1,3})?(?:\/check)?$/.test(path)
      ? { kind: 'question', step: step === undefined ? null : Number(step), checking: checking !== undefined }
      : null;
  const kinds = Object.keys(PATHS) as (keyof typeof PATHS)[];
  const found = hash === '' ? undefined : kinds.find((kind) => PATHS[kind] === path);
  return found === undefined ? null : { kind: found };
}
