/** This module tells values of the situation of a story, as a person would who answers what an answer assumed or missed. */
import type { Unless } from '../../engine/core/src/index.ts';
import type { buildStorySituations } from '../interview/stories.ts';
import { rulebook } from '../open-rulebook.ts';

export type StorySituation = ReturnType<typeof buildStorySituations>[number] & { readonly discretion?: Facts };
export type ToldValue = Pick<Unless, 'fact' | 'of' | 'value' | 'since'>;
type Facts = Readonly<Record<string, unknown>>;

/**
 * Tells values of a situation: of the present day, or since the day that is named, of this year and the three before it,
 * or of this month and the twelve before it.
 * @param date the day of the answer, yyyymmdd
 */
export function withTold(situation: StorySituation, values: readonly ToldValue[], date: number): StorySituation {
  return values.reduce((told: StorySituation, { fact, of, value, since }): StorySituation => {
    if (value === undefined) return told;
    if (fact.startsWith('discretion.'))
      return { ...told, discretion: { ...told.discretion, [fact.slice('discretion.'.length)]: plainOf(value) } };
    const kept = rulebook.facts.find(({ id }) => id === fact)?.kept ?? null;
    const plain = plainOf(value);
    const written =
      kept === 'by-year'
        ? Object.fromEntries([0, 1, 2, 3].map((back) => [String(Math.floor(date / 10_000) - back), plain]))
        : kept === 'by-month'
          ? Object.fromEntries(Array.from({ length: 13 }, (_, back) => [monthBefore(date, back), plain]))
          : since === undefined
            ? plain
            : [{ from: since, value: plain }];
    if (of === 'home') return { ...told, home: put(told.home, fact.replace(/^home\./, ''), written) };
    return { ...told, persons: { ...told.persons, [of]: put(told.persons[of] ?? {}, fact, written) } };
  }, situation);
}

/**
 * Returns a value that the fact may have in the situation and that is not the one that was assumed; `null` for a person
 * where nobody else is known.
 * @throws Error where no other value is known
 */
export function otherThan({ fact, value }: ToldValue, { persons }: StorySituation): ToldValue['value'] | null {
  const type = rulebook.facts.find(({ id }) => id === fact)?.type;
  if (value?.kind === 'truth') return { kind: 'truth', value: value.value === 'yes' ? 'no' : 'yes' };
  if (value?.kind === 'number' && type?.kind === 'number')
    return { ...value, min: otherNumber(value.min, type), max: otherNumber(value.min, type) };
  if (value?.kind === 'choice' && type?.kind === 'choice')
    return { kind: 'choice', values: type.values.filter((one) => !value.values.includes(one)).slice(0, 1) };
  if (value?.kind === 'choice' && type?.kind === 'person') {
    const other = Object.keys(persons).find((id) => !value.values.includes(id));
    return other === undefined ? null : { kind: 'choice', values: [other] };
  }
  throw new Error(`No other value of "${fact}" is known, so that it cannot be flipped.`);
}

function otherNumber(assumed: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return assumed === max ? min : max;
}

function put(facts: Facts, path: string, value: unknown): Facts {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...facts, [name]: value };
  return { ...facts, [name]: put((facts[name] ?? {}) as Facts, rest.join('.'), value) };
}

function plainOf(value: NonNullable<ToldValue['value']>): unknown {
  if (value.kind === 'choice') return value.values[0];
  if (value.kind === 'truth') return value.value;
  return value.min === value.max ? value.min : { min: value.min, max: value.max };
}

/** Returns the month of a day (yyyymmdd) or one before it, written yyyy-mm. */
function monthBefore(date: number, back: number): string {
  const months = Math.floor(date / 10_000) * 12 + (Math.floor(date / 100) % 100) - 1 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
