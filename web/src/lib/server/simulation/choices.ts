/** What somebody chose of a scenario, as its address carries it: nothing of anybody. */
import type { Rulebook } from '@recto-verso/engine';
import { edited, GRANTS, likelihoodsOf, MOST_ROUNDS, READS } from './engine.ts';
import type { Edits, Scenario, ScenarioBook } from '@recto-verso/population/scenarios';

export interface Choices {
  readonly variant: string | null;
  readonly edits: Edits;
  readonly seed: number;
  /** All of the population where `null`. */
  readonly homes: number | null;
}

/** What can be chosen of. */
export interface Choosing {
  readonly rulebook: Rulebook;
  readonly book: ScenarioBook;
  readonly scenario: Scenario;
}

export const SEED = 1;
const MOST_SEED = 2 ** 31;

/** In an address and a form a share is written in percent, behind this and the name of its likelihood. */
export const SHARE = 'share.';

type Form = { readonly get: (name: string) => unknown };

/** What is not understood, or changes nothing, stands as if it had been left out. */
export function choicesIn(form: Form, choosing: Choosing): Choices {
  const { variants } = choosing.scenario;
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const variant = variants.has(text('variant')) ? text('variant') : null;
  return {
    variant,
    edits: editsIn(text, choosing, variant),
    seed: Math.min(wholeIn(text('seed')) ?? SEED, MOST_SEED),
    homes: wholeIn(text('homes')) || null,
  };
}

function wholeIn(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function editsIn(text: (name: string) => string, choosing: Choosing, variant: string | null): Edits {
  const grant = GRANTS.find((one) => one === text('grant'));
  const reads = READS.find((one) => one === text('reads'));
  const rounds = wholeIn(text('rounds'));
  const computer = text('computer');
  const channel: Edits = {
    ...(grant === undefined ? {} : { grant }),
    ...(reads === undefined ? {} : { reads }),
    ...(rounds === null || rounds > MOST_ROUNDS ? {} : { rounds }),
    ...(computer === 'yes' || computer === 'no' ? { computerOnly: computer === 'yes' } : {}),
  };
  const changed = likelihoodsRead(choosing, variant, channel).flatMap(({ name, value }) => {
    const share = shareIn(text(`${SHARE}${name}`));
    return share === null || share === value ? [] : [[name, share] as const];
  });
  return { ...channel, ...(changed.length === 0 ? {} : { likelihoods: Object.fromEntries(changed) }) };
}

/** Percent, with a point or a comma. */
function shareIn(text: string): number | null {
  const percent = /^\d{1,3}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  return percent <= 100 ? rounded(percent / 100) : null;
}

export function percentOf(share: number): number {
  return rounded(100 * share);
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The likelihoods that a scenario reads once it is edited so, as the files have them. */
export function likelihoodsRead(
  { rulebook, book, scenario }: Choosing,
  variant: string | null,
  edits: Edits,
): ReturnType<typeof likelihoodsOf> {
  const { change } = variant === null ? scenario : (scenario.variants.get(variant) ?? scenario);
  const { likelihoods: _, ...channel } = edits;
  return likelihoodsOf(edited(rulebook, { change, rights: scenario.rights, takeUp: book.takeUp }, channel));
}

/** As the end of an address; empty where nothing was chosen. */
export function queryOf({ variant, edits, seed, homes }: Choices): string {
  const { grant, reads, rounds, computerOnly, likelihoods = {} } = edits;
  const query = new URLSearchParams();
  if (variant !== null) query.set('variant', variant);
  if (grant !== undefined) query.set('grant', grant);
  if (reads !== undefined) query.set('reads', reads);
  if (rounds !== undefined) query.set('rounds', String(rounds));
  if (computerOnly !== undefined) query.set('computer', computerOnly ? 'yes' : 'no');
  for (const [name, share] of Object.entries(likelihoods)) query.set(`${SHARE}${name}`, String(percentOf(share)));
  if (seed !== SEED) query.set('seed', String(seed));
  if (homes !== null) query.set('homes', String(homes));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

/** As options of the command line. */
export function optionsOf({ variant, edits, seed, homes }: Choices): readonly string[] {
  const { grant, reads, rounds, computerOnly, likelihoods = {} } = edits;
  const option = (name: string, value: string | number | null | undefined): readonly string[] =>
    value === null || value === undefined ? [] : [`--${name}`, String(value)];
  return [
    ...option('variant', variant),
    ...option('grant', grant),
    ...option('reads', reads),
    ...option('rounds', rounds),
    ...option('computer-only', computerOnly === undefined ? null : computerOnly ? 'yes' : 'no'),
    ...Object.entries(likelihoods).flatMap(([name, share]) => option('likely', `${name}=${share}`)),
    ...option('seed', seed === SEED ? null : seed),
    ...option('sample', homes),
  ];
}
