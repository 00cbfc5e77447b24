/**
 * This module makes the household with the smallest change that would open a right, as the page of that right names it.
 */
import { dayOf } from '@recto-verso/api/date';
import type { Answer, RightAnswer, Seen } from '@recto-verso/engine';
import { listFieldNames } from '../../door/asking.ts';
import type { Evaluation } from '../../door/evaluation.ts';
import type { Page } from '../../door/fields.ts';
import { isShare } from '../../door/parse.ts';
import { COMMUNE_FIELD, buildSituation } from '../../door/situation.ts';
import { findFieldTarget } from '../../door/vocabulary.ts';

export type OpeningChange = RightAnswer['nearest'][number];

/**
 * Returns the change of the first person who has one. Returns `null` when the right already exists, or when no change
 * is known to open it.
 */
export function findOpeningChange({ outcomes }: Answer, right: string): OpeningChange | null {
  return outcomes.find((one) => one.right === right && one.nearest.length > 0)?.nearest[0] ?? null;
}

/**
 * Returns the question to the engine with that change: another answer in one field, or another day. The question stays
 * as it is when the change belongs to no field.
 */
export function applyOpeningChange(
  page: Page,
  { situation, options }: Evaluation['asked'],
  change: OpeningChange,
): Evaluation['asked'] {
  if (change.date !== null) return { situation, options: { ...options, date: dayOf(change.date) ?? options.date } };
  const { of, fact, to } = change;
  const [name] = of === null || fact === null ? [] : listFieldNames(page, of, fact);
  if (name === undefined || to === null) return { situation, options };
  // The day since which the old value holds does not apply to the new one. When the region changes, the commune is
  // removed too, because it would give the old region again.
  const past = [`${name}.from`, ...(name === 'home.region' ? [COMMUNE_FIELD] : [])];
  const rest = Object.fromEntries(Object.entries(page.answers).filter(([one]) => !past.includes(one)));
  const other = buildSituation({ ...rest, [name]: written(page, name, to) }, page.rulebook, page.language);
  return { situation: other.situation, options };
}

/** Writes a value as a person would write it into the field. */
function written({ rulebook, terms }: Page, name: string, value: Seen): string {
  if (value.kind === 'truth') return value.value;
  if (value.kind === 'choice') return value.values[0] ?? '';
  if (value.kind === 'date') return value.min;
  const place = findFieldTarget(rulebook, name);
  const share = (place?.kind === 'fact' || place?.kind === 'thing') && isShare(place.fact.type);
  return new Intl.NumberFormat(terms.locale, { maximumFractionDigits: 6 }).format(value.min * (share ? 100 : 1));
}
