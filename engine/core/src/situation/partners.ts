/** This module reads who is the partner of whom, as far as it was told. */
import { findSimilarWord } from '../rulebook/word.ts';
import type { Partners } from './kinship.ts';
import type { PersonDraft } from './persons.ts';
import { isObject, reportProblem, formatWritten, type Reading } from './reading.ts';
import { recordSoftAnswer } from './row.ts';
import { NOBODY } from './expected.ts';
import { reportNotDescribed, readSoft } from './value.ts';

/**
 * Holds the ids of everybody who can be a person's partner, as it was told, and `none` beside them when there may be no
 * partner. An empty set means that there is no partner.
 */
export type PossiblePartners = ReadonlySet<string>;

const NO_PARTNER = 'none';
const EXAMPLE = `Write the id of the partner, or ${NO_PARTNER}.`;

/**
 * Reads `partner: id`, `partner: none` or `partner: {one_of: […]}`. Returns `null` when no value was told, or when it
 * cannot be read.
 */
export function readPartner(reading: Reading, person: PersonDraft, raw: unknown): PossiblePartners | null {
  const field = `persons.${person.id}.partner`;
  if (raw === undefined || raw === null) return null;
  const soft = readSoft(reading, raw, field);
  if (soft !== null) {
    recordSoftAnswer(person, 'partner', soft.soft);
    return null;
  }
  const list: unknown = isObject(raw) ? raw['one_of'] : [raw];
  if (!Array.isArray(list) || list.length === 0 || (isObject(raw) && Object.keys(raw).length > 1)) {
    reportProblem(
      reading,
      'wrong-type',
      field,
      `Here stands ${formatWritten(raw)}, where a person is expected.`,
      'A couple is often counted as one.',
      EXAMPLE,
    );
    return null;
  }
  const good = list.filter((each: unknown) => goodPartner(reading, person.id, each, field));
  if (good.length < list.length) return null;
  const persons = good.filter((each) => each !== NO_PARTNER);
  // An answer such as `one_of: [her, none]` does not say whether there is a partner, so `none` stays in the set.
  return new Set(persons.length === 0 ? [] : good);
}

function goodPartner(reading: Reading, id: string, raw: unknown, field: string): raw is string {
  if (raw === NO_PARTNER) return true;
  if (typeof raw !== 'string' || raw === NOBODY) {
    reportProblem(
      reading,
      'wrong-type',
      field,
      `Here stands ${formatWritten(raw)}, where a person is expected.`,
      'A couple is often counted as one.',
      EXAMPLE,
    );
    return false;
  }
  if (raw === id) {
    reportProblem(
      reading,
      'contradiction',
      field,
      `${id} is told as partner of ${id}.`,
      'Nobody is his own partner.',
      EXAMPLE,
    );
    return false;
  }
  if (reading.persons.includes(raw)) return true;
  if (findSimilarWord(raw, [...reading.persons, NO_PARTNER]) === NO_PARTNER) {
    reportProblem(
      reading,
      'wrong-type',
      field,
      `Here stands ${formatWritten(raw)}.`,
      'A couple is often counted as one.',
      EXAMPLE,
    );
  } else reportNotDescribed(reading, raw, field);
  return false;
}

/**
 * Computes the table of partners. An entry is `null` when it is not known. When the partner of a person is known, every
 * other entry of these two persons is `false`.
 */
export function derivePartners(reading: Reading, told: readonly (PossiblePartners | null)[]): Partners {
  const ids = reading.persons;
  const only = told.map((set) => (set?.size === 1 ? ids.indexOf([...set][0] ?? '') : -1));
  checkMutual(reading, told, only);
  const sure = (i: number, j: number): boolean => only[i] === j || only[j] === i;
  const taken = ids.map((_, i) => ids.findIndex((__, j) => j !== i && sure(i, j)));
  const leavesOpen = (i: number, j: number): boolean => told[i]?.has(ids[j] ?? '') ?? true;
  return ids.map((_, i) =>
    ids.map((__, j) => {
      // The entry of a person with himself is `false` when it is told who the partner is or that there is none. Nobody
      // unlisted can then be the partner.
      if (i === j) return told[i]?.size === 0 || (taken[i] ?? -1) >= 0 ? false : null;
      if (sure(i, j)) return true;
      return (taken[i] ?? -1) >= 0 || (taken[j] ?? -1) >= 0 || !leavesOpen(i, j) || !leavesOpen(j, i) ? false : null;
    }),
  );
}

function checkMutual(reading: Reading, told: readonly (PossiblePartners | null)[], only: readonly number[]): void {
  const ids = reading.persons;
  const claimed = new Map<number, number>();
  only.forEach((j, i) => {
    if (j < 0) return;
    const [a, b] = [ids[i] ?? '', ids[j] ?? ''];
    const back = told[j] ?? null;
    const rival = claimed.get(j);
    if (back !== null && !back.has(a)) {
      reportProblem(
        reading,
        'partner-not-mutual',
        `persons.${b}.partner`,
        `${a} names ${b} as partner, and ${b} names ${[...back].join(' or ') || 'none'}.`,
        'A couple is a couple for both.',
        `Write partner: ${a} under ${b}, or correct the partner of ${a}.`,
      );
    } else if (rival !== undefined) {
      reportProblem(
        reading,
        'two-partners',
        `persons.${a}.partner`,
        `${ids[rival] ?? ''} and ${a} both name ${b} as partner.`,
        'The law counts one partner at most.',
        'Keep the partner with whom the household is shared; write the other as partner: none.',
      );
    }
    claimed.set(j, i);
  });
}
