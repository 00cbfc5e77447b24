/**
 * This module reads the ties of a situation, `partner:` and `related:`, checks them, and adds what follows from them.
 */
import type { Rulebook } from '../rulebook/rulebook.ts';
import { findSimilarWord } from '../rulebook/word.ts';
import { CLOSE_KIN, deriveKin, invertRelation, type Partners, type Ties } from './kinship.ts';
import { derivePartners, readPartner, type PossiblePartners } from './partners.ts';
import { findBirth, type PersonDraft } from './persons.ts';
import { readEntries, isObject, reportProblem, formatWritten, type Entry, type Reading } from './reading.ts';
import { recordSoftAnswer } from './row.ts';
import { reportNotDescribed, readSoft } from './value.ts';

/**
 * Below this age, in years, a person has no partner unless one is told. This is not law: it avoids questions that
 * nobody would ask.
 */
const PARTNER_AGE = 14;

export interface Bonds {
  readonly partner: Partners;
  readonly related: Ties;
}

/**
 * Reads the ties of all persons. An answer without a value ("declined" or "my situation is different") is recorded in
 * the row of the person.
 */
export function readTies(
  reading: Reading,
  rulebook: Rulebook,
  persons: readonly PersonDraft[],
  entries: ReadonlyMap<string, readonly Entry[]>,
): Bonds {
  const told: (PossiblePartners | null)[] = [];
  const related: (string | null)[][] = persons.map(() => persons.map(() => null));
  persons.forEach((person, i) => {
    const fields = new Map(entries.get(person.id) ?? []);
    told[i] = readPartner(reading, person, fields.get('partner'));
    readRelated(reading, rulebook.relations.values, person, related[i] ?? [], fields.get('related'));
  });
  const both = withInverses(reading, related);
  const partners = derivePartners(reading, told);
  checkKin(reading, both, partners);
  checkAges(reading, persons, both);
  const ties = deriveKin(both, partners, rulebook.relations.values);
  return { partner: withoutKin(reading, persons, partners, ties), related: ties };
}

/** Fills `row` with what each other person was said to be to this person. */
function readRelated(
  reading: Reading,
  known: readonly string[],
  person: PersonDraft,
  row: (string | null)[],
  raw: unknown,
): void {
  const field = `persons.${person.id}.related`;
  if (raw === undefined || raw === null) return;
  // A person can have the id `other`. The field is then a tie to that person, and not an answer with the key `other`.
  const whole =
    isObject(raw) && reading.persons.includes(Object.keys(raw)[0] ?? '') ? null : readSoft(reading, raw, field);
  if (whole !== null) {
    recordSoftAnswer(person, 'related', whole.soft);
    return;
  }
  for (const [other, value] of readEntries(
    reading,
    raw,
    field,
    'Write related: { kid: child } for "kid is my child".',
  ) ?? []) {
    const at = `${field}.${other}`;
    const j = reading.persons.indexOf(other);
    const soft = readSoft(reading, value, at);
    if (soft !== null) recordSoftAnswer(person, 'related', soft.soft);
    if (j < 0) reportNotDescribed(reading, other, at);
    else if (other === person.id) {
      reportProblem(
        reading,
        'contradiction',
        at,
        `${other} is told as kin of ${other}.`,
        'Nobody is kin of himself.',
        'Name the other person, or take this line away.',
      );
    } else if (soft === null && value !== null) row[j] = readTie(reading, known, other, value, at);
  }
}

function readTie(
  reading: Reading,
  known: readonly string[],
  other: string,
  raw: unknown,
  field: string,
): string | null {
  if (typeof raw === 'string' && known.includes(raw)) return raw;
  const near = typeof raw === 'string' ? findSimilarWord(raw, known) : null;
  const hint =
    raw === 'partner'
      ? `Write partner: ${other} beside related.`
      : near === null
        ? `Write one of: ${known.join(', ')}.`
        : `Did you mean "${near}"?`;
  reportProblem(
    reading,
    'unknown-relation',
    field,
    `${formatWritten(raw)} is no relation that is known here.`,
    'Who is kin of whom decides with whom a person counts.',
    hint,
  );
  return null;
}

/** Adds the inverse of each tie. Reports two ties between the same persons that contradict each other. */
function withInverses(reading: Reading, related: Ties): Ties {
  return related.map((row, i) =>
    row.map((tie, j) => {
      const back = related[j]?.[i] ?? null;
      if (tie !== null && back !== null && i < j && invertRelation(back) !== tie) {
        const [a, b] = [reading.persons[i] ?? '', reading.persons[j] ?? ''];
        reportProblem(
          reading,
          'contradiction',
          `persons.${b}.related.${a}`,
          `${b} is told as ${tie} of ${a}, and ${a} as ${back} of ${b}.`,
          'The two cannot hold together.',
          `Write ${invertRelation(tie)} here, or correct persons.${a}.related.${b}; one side alone is enough.`,
        );
      }
      return tie ?? (back === null ? null : invertRelation(back));
    }),
  );
}

function checkKin(reading: Reading, related: Ties, partners: Partners): void {
  related.forEach((row, i) =>
    row.forEach((tie, j) => {
      if (i >= j || tie === null || partners[i]?.[j] !== true || !CLOSE_KIN.includes(tie)) return;
      const [a, b] = [reading.persons[i] ?? '', reading.persons[j] ?? ''];
      reportProblem(
        reading,
        'contradiction',
        `persons.${a}.partner`,
        `${b} is told as partner and as ${tie} of ${a}.`,
        'Close kin are no couple, and a couple is counted as one.',
        `Keep partner: ${b}, or the relation ${tie}.`,
      );
    }),
  );
}

/**
 * Reports a child or grandchild who is certainly not younger than the parent or grandparent. A person who is not born
 * yet is checked like any other.
 */
function checkAges(reading: Reading, persons: readonly PersonDraft[], related: Ties): void {
  related.forEach((row, i) =>
    row.forEach((tie, j) => {
      if (tie !== 'child' && tie !== 'grandchild') return;
      const [elder, younger] = [persons[i], persons[j]];
      if (elder === undefined || younger === undefined) return;
      const [before, after] = [findBirth(elder), findBirth(younger)];
      if (before === null || after === null || after.hi > before.lo) return;
      reportProblem(
        reading,
        'older-than-parent',
        `persons.${younger.id}.birth`,
        `${younger.id} is told as ${tie} of ${elder.id}, and is not the younger of the two.`,
        'One of the two dates, or the tie, must be wrong; ages decide many rights.',
        `Correct a date of birth, or swap the two: ${younger.id} may be the ${invertRelation(tie)}.`,
      );
    }),
  );
}

/**
 * Sets the entries to `false` that are not known and about which nobody would ask: all entries of a person below
 * `PARTNER_AGE`, and those between close kin.
 */
function withoutKin(reading: Reading, persons: readonly PersonDraft[], partners: Partners, related: Ties): Partners {
  const young = persons.map((person) => {
    const birth = findBirth(person);
    return birth !== null && birth.lo + PARTNER_AGE * 10000 > reading.date;
  });
  return partners.map((row, i) =>
    row.map((pair, j) => {
      if (pair !== null) return pair;
      const tie = related[i]?.[j] ?? null;
      return young[i] === true || young[j] === true || (tie !== null && CLOSE_KIN.includes(tie)) ? false : null;
    }),
  );
}
