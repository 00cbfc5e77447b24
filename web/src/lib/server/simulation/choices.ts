/** Describes what a person chose for a scenario. The address holds these choices, and nothing about anybody. */
import type { Rulebook } from '@recto-verso/engine';
import { applyEdits, EDITABLE_GRANTS, listLikelihoods, MOST_ROUNDS, READS } from './engine.ts';
import type { Edits, Scenario, ScenarioBook } from '@recto-verso/population/scenarios';

export interface Choices {
  readonly variant: string | null;
  readonly edits: Edits;
  readonly seed: number;
  /** Is `null` when the whole population is used. */
  readonly homes: number | null;
}

export interface ChoiceContext {
  readonly rulebook: Rulebook;
  readonly book: ScenarioBook;
  readonly scenario: Scenario;
}

export const SEED = 1;
const MOST_SEED = 2 ** 31;

/** An address or a form names a share by this prefix and the name of its likelihood; the value is in percent. */
export const SHARE = 'share.';

type Form = { readonly get: (name: string) => unknown };

/**
 * Reads the choices. A value that is not understood counts as left out, and so does a likelihood that is the one of the
 * rule files.
 */
export function readChoices(form: Form, choosing: ChoiceContext): Choices {
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

function editsIn(text: (name: string) => string, choosing: ChoiceContext, variant: string | null): Edits {
  const grant = EDITABLE_GRANTS.find((one) => one === text('grant'));
  const reads = READS.find((one) => one === text('reads'));
  const rounds = wholeIn(text('rounds'));
  const computer = text('computer');
  const channel: Edits = {
    ...(grant === undefined ? {} : { grant }),
    ...(reads === undefined ? {} : { reads }),
    ...(rounds === null || rounds > MOST_ROUNDS ? {} : { rounds }),
    ...(computer === 'yes' || computer === 'no' ? { computerOnly: computer === 'yes' } : {}),
  };
  const changed = listReadLikelihoods(choosing, variant, channel).flatMap(({ name, value }) => {
    const share = shareIn(text(`${SHARE}${name}`));
    return share === null || share === value ? [] : [[name, share] as const];
  });
  return { ...channel, ...(changed.length === 0 ? {} : { likelihoods: Object.fromEntries(changed) }) };
}

/**
 * Parses a percentage, with a point or a comma, to a share from 0 to 1. Returns `null` when the text is no percentage.
 */
function shareIn(text: string): number | null {
  const percent = /^\d{1,3}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  return percent <= 100 ? rounded(percent / 100) : null;
}

export function toPercent(share: number): number {
  return rounded(100 * share);
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Returns the likelihoods that a scenario reads after these edits, with the values of the rule files. */
export function listReadLikelihoods(
  { rulebook, book, scenario }: ChoiceContext,
  variant: string | null,
  edits: Edits,
): ReturnType<typeof listLikelihoods> {
  const { change } = variant === null ? scenario : (scenario.variants.get(variant) ?? scenario);
  const { likelihoods: _, ...channel } = edits;
  return listLikelihoods(applyEdits(rulebook, { change, rights: scenario.rights, takeUp: book.takeUp }, channel));
}

/** Writes the choices as the query of an address; it is empty when nothing was chosen. */
export function formatChoicesQuery({ variant, edits, seed, homes }: Choices): string {
  const { grant, reads, rounds, computerOnly, likelihoods = {} } = edits;
  const query = new URLSearchParams();
  if (variant !== null) query.set('variant', variant);
  if (grant !== undefined) query.set('grant', grant);
  if (reads !== undefined) query.set('reads', reads);
  if (rounds !== undefined) query.set('rounds', String(rounds));
  if (computerOnly !== undefined) query.set('computer', computerOnly ? 'yes' : 'no');
  for (const [name, share] of Object.entries(likelihoods)) query.set(`${SHARE}${name}`, String(toPercent(share)));
  if (seed !== SEED) query.set('seed', String(seed));
  if (homes !== null) query.set('homes', String(homes));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

export function listCommandOptions({ variant, edits, seed, homes }: Choices): readonly string[] {
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
