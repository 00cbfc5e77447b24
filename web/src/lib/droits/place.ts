/** Where somebody is on the path of `/droits`. No address of it holds an answer: a question is its number on the path. */
export type DroitsPlace =
  | { readonly kind: 'start' | 'urgent' | 'help' | 'so-far' | 'check' | 'results' | 'erased' | 'expired' }
  | {
      readonly kind: 'question';
      /** From 1; `null`: the next that is open. */
      readonly step: number | null;
      /** Whether it is changed from the page where answers are checked, to which its answer leads back. */
      readonly checking: boolean;
    };

export const NEXT: DroitsPlace = { kind: 'question', step: null, checking: false };

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

/** @param live where a script runs it lies behind `#`, which no browser sends */
export function droitsAddress(place: DroitsPlace, home: string, live: boolean): string {
  const path = pathOf(place);
  return live ? `#${path === '' ? '/' : path}` : `${home}/droits${path}`;
}

function pathOf(place: DroitsPlace): string {
  if (place.kind !== 'question') return PATHS[place.kind];
  return `/questions${place.step === null ? '' : `/${place.step}`}${place.checking ? '/check' : ''}`;
}

/** The place that the part of an address after `#` names; `null` where it names an element of the page. */
export function droitsPlaceOf(hash: string): DroitsPlace | null {
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
