/**
 * This module reads `vocabulary/*.yaml`: facts, kinds of things and relations. The receipts are collected for
 * `receipts.ts`.
 */
import type { FactDef, Implication, Relations, ThingDef } from '../model.ts';
import { joinField } from '../lines.ts';
import type { RuleFile } from '../read.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { FactFile } from '../schema/shared.ts';
import type { VocabularyFile } from '../schema/vocabulary.ts';
import { didYouMean } from '../word.ts';
import { readFormula, readOptionalFormula } from './formula.ts';
import { getReceiptPeriod, type ReceiptEntry } from './receipts.ts';
import { readType } from './type.ts';

export interface CollectedVocabulary {
  readonly facts: FactDef[];
  readonly things: ThingDef[];
  readonly receipts: ReceiptEntry[];
  relations: Relations | null;
}

const OWN_KEYS: ReadonlySet<string> = new Set(['person', 'home', 'receipts', 'relations']);

export function createVocabulary(): CollectedVocabulary {
  return { facts: [], things: [], receipts: [], relations: null };
}

export function addVocabularyFile(
  to: CollectedVocabulary,
  file: RuleFile,
  value: VocabularyFile,
  report: Report,
): void {
  for (const scope of ['person', 'home'] as const) {
    for (const [name, fact] of Object.entries(value[scope] ?? {}))
      addFact(to, scope, name, fact, file, joinField(scope, name), report);
  }
  for (const [kind, thing] of Object.entries(value)) {
    if (!OWN_KEYS.has(kind)) addThing(to, kind, thing as ThingFile, file, report);
  }
  const receipts = value.receipts ?? {};
  const named = Array.isArray(receipts) ? receipts.map((name) => [name, {}] as const) : Object.entries(receipts);
  for (const [name, receipt] of named) {
    const { max = null, per, holder = null, delay = null, never, usual } = receipt as ReceiptFile;
    to.receipts.push({
      name,
      max,
      per: getReceiptPeriod(max, per),
      holder,
      delay,
      reviewed: false,
      never: readOptionalFormula(file, `receipts.${name}.never`, never, report),
      usual: usualOf(usual, file, `receipts.${name}.usual`, report),
      place: file.place(`receipts.${name}`),
    });
  }
  if (value.relations !== undefined) to.relations = relationsOf(value.relations, file, report);
}

type ReceiptFile = Exclude<VocabularyFile['receipts'], readonly string[] | undefined>[string];
type ThingFile = Readonly<Record<string, FactFile | string>>;

function addThing(to: CollectedVocabulary, kind: string, thing: ThingFile, file: RuleFile, report: Report): void {
  const facts = Object.entries(thing).filter(
    (entry): entry is [string, FactFile] => entry[0] !== 'of' && entry[0] !== 'none',
  );
  const owner = facts.find(([, fact]) => fact.type === 'person')?.[0];
  if (owner === undefined) {
    report(
      createProblem(
        file.place(kind),
        'missing-owner',
        `The thing "${kind}" has no fact of type person.`,
        'Nobody could say whose it is.',
        'Add one, for example `owner: { type: person }`.',
      ),
    );
    return;
  }
  const of = thing['of'] === 'home' ? 'home' : 'person';
  const none = readOptionalFormula(file, joinField(kind, 'none'), thing['none'], report);
  to.things.push({ kind, of, owner, none, place: file.place(kind) });
  for (const [name, fact] of facts) addFact(to, kind, name, fact, file, joinField(kind, name), report);
}

function addFact(
  to: CollectedVocabulary,
  scope: string,
  name: string,
  fact: FactFile,
  file: RuleFile,
  field: string,
  report: Report,
): void {
  const place = file.place(field);
  const type = readType(fact, place, report);
  if (type === null) return;
  const id = scope === 'person' ? name : `${scope}.${name}`;
  const before = to.facts.find((f) => f.id === id);
  if (before !== undefined) {
    report(
      createProblem(
        place,
        'duplicate-word',
        `The fact "${id}" is described twice.`,
        'One word has one meaning.',
        `Keep this one or the one in ${before.place.file}, line ${before.place.line}.`,
      ),
    );
    return;
  }
  checkUnderstood({ id, scope, type, fact }, file, field, report);
  checkKeysOfPersons({ id, scope, type, fact }, file, field, report);
  to.facts.push({
    id,
    scope,
    type,
    place,
    kept: fact.kept ?? null,
    is: readOptionalFormula(file, joinField(field, 'is'), fact.is, report),
    implied: linesOf(fact.implied, file, joinField(field, 'implied'), report).map(({ value, when }) => ({
      value,
      when,
    })),
    estimated: linesOf(fact.estimated, file, joinField(field, 'estimated'), report).map(({ value, when, raw }) => ({
      value,
      when,
      yearsBack: raw.years_back ?? 0,
    })),
    usual: usualOf(fact.usual, file, joinField(field, 'usual'), report),
    listed: fact.listed ?? null,
    unborn: fact.unborn ?? null,
    communes: fact.communes ?? null,
    isAlwaysAsked: fact.ask !== undefined,
    fixed: fact.fixed === 'yes',
    holder: fact.holder ?? null,
    delay: fact.delay ?? null,
  });
}

function usualOf(lines: FactFile['usual'], file: RuleFile, field: string, report: Report): FactDef['usual'] {
  return linesOf(lines, file, field, report).map(({ value, when, raw }) => ({
    value,
    when,
    exceptions: raw.exceptions,
  }));
}

/** Reads lines that consist of a value and its condition. Each result keeps the raw line, which may have other keys. */
function linesOf<R extends { readonly value: unknown; readonly when: unknown }>(
  lines: readonly R[] | undefined,
  file: RuleFile,
  field: string,
  report: Report,
): readonly (Implication & { readonly raw: R })[] {
  return (lines ?? []).flatMap((raw, at) => {
    const [value, when] = (['value', 'when'] as const).map((key) =>
      readFormula(file, `${field}.${at}.${key}`, raw[key], report),
    );
    return value == null || when == null ? [] : [{ value, when, raw }];
  });
}

interface Described {
  readonly id: string;
  readonly scope: string;
  readonly type: FactDef['type'];
  readonly fact: FactFile;
}

/**
 * Refuses a value of `listed` or `unborn` that is not a value of the fact. `listed` is assumed for whoever is listed in
 * the situation unless something else is stated, and `unborn` holds for everybody before birth.
 */
function checkUnderstood({ id, type, fact }: Described, file: RuleFile, field: string, report: Report): void {
  for (const key of ['listed', 'unborn'] as const) {
    const value = fact[key];
    if (value === undefined || (type.kind === 'choice' && type.values.includes(value))) continue;
    report(
      createProblem(
        file.place(joinField(field, key)),
        'unknown-word',
        `"${value}" is no value of "${id}".`,
        'What is understood of a person must be a value that the fact has.',
        didYouMean(
          value,
          type.kind === 'choice' ? type.values : [],
          'Write a value of the fact, which has to be a choice.',
        ),
      ),
    );
  }
}

/**
 * Refuses `unborn` on a fact that is not kept in spells, `nobody` on a fact that names no person, and both on facts
 * that do not belong to a person.
 */
function checkKeysOfPersons({ id, scope, type, fact }: Described, file: RuleFile, field: string, report: Report): void {
  if (fact.unborn !== undefined && (scope !== 'person' || fact.kept !== 'spells')) {
    report(
      createProblem(
        file.place(joinField(field, 'unborn')),
        'wrong-shape',
        `"${id}" is no fact of a person that is kept in spells.`,
        'Only of such a fact can it be said what held before birth.',
        'Add `kept: spells` to a fact of a person, or take `unborn` out.',
      ),
    );
  }
  if (fact.nobody !== undefined && (scope !== 'person' || type.kind !== 'person')) {
    report(
      createProblem(
        file.place(joinField(field, 'nobody')),
        'wrong-shape',
        `"${id}" is no fact of a person that names a person.`,
        'Only there can nobody stand for the person whose fact it is.',
        'Give a fact of a person `type: person`, or take `nobody` out.',
      ),
    );
  }
}

function relationsOf(relations: NonNullable<VocabularyFile['relations']>, file: RuleFile, report: Report): Relations {
  const degrees: Record<string, readonly [number, number]> = {};
  for (const value of relations.values) {
    const degree = relations.degrees[value];
    if (degree === undefined) {
      report(
        createProblem(
          file.place('relations.degrees'),
          'missing-key',
          `The relation "${value}" has no degree.`,
          'Laws count kin by degrees.',
          `Add "${value}" under degrees; none is 9.`,
        ),
      );
    } else {
      degrees[value] = typeof degree === 'number' ? [degree, degree] : [degree.min, degree.max];
    }
  }
  for (const name of Object.keys(relations.degrees)) {
    if (!relations.values.includes(name)) {
      report(
        createProblem(
          file.place(`relations.degrees.${name}`),
          'unknown-word',
          `"${name}" is no relation.`,
          'A degree belongs to a relation.',
          'Add it to `values`, or take it out.',
        ),
      );
    }
  }
  return { values: relations.values, degrees };
}
