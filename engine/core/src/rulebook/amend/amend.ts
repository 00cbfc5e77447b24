/**
 * This module applies a law file that amends another one. The result is the whole law from the day of the amendment on,
 * in which each line still knows the file in which it was written.
 */
import { joinField } from '../lines.ts';
import type { RuleFile } from '../read.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { BRANCHES, type AmendmentFile } from '../schema/law.ts';
import { didYouMean } from '../word.ts';
import { findListBelow, listNamesBelow, followLineAddress, findSpots, type Spot } from './address.ts';
import { toLawFilePart, createPlaceLookup, toPlainValue, type LawFileMap, type LawFilePart } from './part.ts';

/** Lists the top-level keys that each law file gives for itself. They are not taken over from the amended file. */
const OWN: ReadonlySet<string> = new Set(['amends', 'from', 'until', 'replaces', 'adds', 'removes']);
/** Lists the keys of a condition or a body that are not names of conditions below it. */
const OF_A_NODE: ReadonlySet<string> = new Set([...BRANCHES, 'source', 'is', 'first_of']);

interface Work {
  readonly law: LawFilePart & { readonly held: LawFileMap };
  readonly file: RuleFile;
  readonly amends: string;
  readonly report: Report;
}

/**
 * Applies an amendment to a law.
 * @param base the whole law of the amended day
 * @returns the whole law as one file; a change that cannot be applied is reported and left out
 */
export function applyAmendment(base: RuleFile, file: RuleFile, amendment: AmendmentFile, report: Report): RuleFile {
  const kept = toLawFilePart(base, '', base.value).held as LawFileMap;
  const own = toLawFilePart(file, '', file.value).held as LawFileMap;
  const held: LawFileMap = new Map([
    ...[...own].filter(([key]) => key === 'from' || key === 'until'),
    ...[...kept].filter(([key]) => !OWN.has(key)),
  ]);
  const work: Work = { law: { file, field: '', held }, file, amends: amendment.amends, report };
  if (amendment.replaces === undefined && amendment.adds === undefined && amendment.removes === undefined) {
    refuse(
      work,
      'amends',
      'no-change',
      'Nothing is replaced, added or removed.',
      'Say what changes, or take the file out.',
    );
  }
  amendment.removes?.forEach((address, i) => {
    remove(work, address, joinField('removes', i));
  });
  for (const [address, value] of Object.entries(amendment.replaces ?? {})) replace(work, address, value);
  for (const [written, value] of Object.entries(amendment.adds ?? {})) add(work, written, value);
  return { path: file.path, value: toPlainValue(work.law), place: createPlaceLookup(work.law) };
}

function remove(work: Work, address: string, field: string): void {
  const spot = theSpot(work, work.law, address, field);
  if (spot === null) return;
  if (spot.list === null) spot.map.delete(spot.name);
  else spot.list.splice(itemOf(spot.list, spot), 1);
}

function replace(work: Work, address: string, value: unknown): void {
  const field = joinField('replaces', address);
  const spot = theSpot(work, work.law, address, field);
  if (spot === null) return;
  const before = spot.map.get(spot.name);
  if (before !== undefined && JSON.stringify(toPlainValue(before)) === JSON.stringify(value)) {
    refuse(work, field, 'no-change', `"${address}" says what it said before.`, 'Take it out.');
  }
  spot.map.set(spot.name, toLawFilePart(work.file, field, value));
}

function add(work: Work, written: string, value: unknown): void {
  const field = joinField('adds', written);
  const [address = '', where, beside] = written.split(' ');
  if (findSpots(work.law, address).length > 0) {
    refuse(work, field, 'known-line', `"${address}" stands in ${lawBefore(work)} already.`, 'Write it under replaces.');
    return;
  }
  const { part: parent, rest: name } = followLineAddress(work.law, address);
  const ofAThing = parent === work.law.held.get('facts');
  if (!(parent.held instanceof Map) || (name.includes('.') && !ofAThing)) {
    unknownLine(work, field, address);
    return;
  }
  const part = toLawFilePart(work.file, field, value);
  if (beside !== undefined) {
    const spot = theSpot(work, parent, beside, field);
    if (spot !== null) putBeside(spot, where === 'after' ? 1 : 0, name, part);
    return;
  }
  const list = OF_A_NODE.has(name) ? null : findListBelow(parent);
  if (list === null) parent.held.set(name, part);
  else list.push(item(name, part));
}

/**
 * Inserts a part before or after a line.
 * @param step 0 inserts before the line, 1 after it
 */
function putBeside(spot: Spot, step: 0 | 1, name: string, part: LawFilePart): void {
  if (spot.list !== null) {
    spot.list.splice(itemOf(spot.list, spot) + step, 0, item(name, part));
    return;
  }
  const entries = [...spot.map];
  entries.splice(entries.findIndex(([key]) => key === spot.name) + step, 0, [name, part]);
  spot.map.clear();
  for (const [key, one] of entries) spot.map.set(key, one);
}

function item(name: string, part: LawFilePart): LawFilePart {
  return { file: part.file, field: part.field, held: new Map([[name, part]]) };
}

function itemOf(list: readonly LawFilePart[], { map }: Spot): number {
  return list.findIndex(({ held }) => held === map);
}

/**
 * Returns the single line that an address names below a part. Returns `null` with a report when there is none or more
 * than one.
 */
function theSpot(work: Work, below: LawFilePart, address: string, field: string): Spot | null {
  const [spot, second] = findSpots(below, address);
  if (spot === undefined) unknownLine(work, field, address, below);
  if (spot === undefined || second === undefined) return spot ?? null;
  refuse(
    work,
    field,
    'ambiguous-line',
    `Several lines of ${lawBefore(work)} are called "${address}".`,
    'Name the line that holds them, and write it whole.',
  );
  return null;
}

function unknownLine(work: Work, field: string, address: string, below: LawFilePart = work.law): void {
  const { part, rest } = followLineAddress(below, address);
  refuse(
    work,
    field,
    'unknown-line',
    `"${address}" is no line of ${lawBefore(work)}.`,
    didYouMean(rest.split('.')[0] ?? rest, listNamesBelow(part), 'Name a line that stands there.'),
  );
}

function lawBefore({ amends }: Work): string {
  return `the law of ${amends}`;
}

function refuse(work: Work, field: string, code: string, what: string, mend: string): void {
  const why = 'An amendment must say exactly what differs, so that whoever reads it can rely on the rest.';
  work.report(createProblem(work.file.place(field), code, what, why, mend));
}
