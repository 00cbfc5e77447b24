/**
 * This module converts steps, things, dated facts and settled facts from the form of the files to the form that is run.
 */
import { didYouMean, type FactDef, joinField, type ThingDef } from '@recto-verso/engine/rulebook';
import { isOneselfForNobody } from '@recto-verso/engine/situation';
import type { ValueType } from '@recto-verso/engine/values';
import { NUMBER_COLUMN_TYPE, TRUTH_COLUMN_TYPE } from './columns.ts';
import {
  POPULATION_COLUMN_PREFIX,
  RULE,
  type DrawCase,
  type PopulationColumn,
  type DatedFact,
  type SettledFact,
  type DrawStep,
  type ThingRule,
} from './model.ts';
import {
  readColumnCode,
  findDrawKind,
  readCase,
  readRef,
  readTest,
  reportField,
  type PopulationReading,
} from './read-draw.ts';
import type { DrawFile, StepFile, StepsFile } from './schema.ts';

/**
 * Holds what is needed to check the grounds of a step: every step names a known source, or says that it is an
 * assumption.
 */
export interface Grounds {
  readonly sources: ReadonlyMap<string, unknown>;
  readonly years: ReadonlyMap<number, number>;
  readonly assume: (of: string, why: string, field: string) => void;
}

export function checkGrounds(
  reading: PopulationReading,
  grounds: Grounds,
  of: string,
  said: { readonly source?: string | undefined; readonly assumption?: string | undefined },
  field: string,
): void {
  if (said.assumption !== undefined) grounds.assume(of, said.assumption, field);
  if (said.source === undefined && said.assumption === undefined)
    reportField(
      reading,
      field,
      'missing-source',
      `"${of}" says neither what it rests on nor that it is an assumption.`,
      'Whoever reads a result has to know which of its figures were published.',
      'Write `source:` with a name of population.yaml, or `assumption:` with the reason.',
    );
  if (said.source !== undefined) checkSource(reading, grounds.sources, said.source, joinField(field, 'source'));
}

export function checkSource(
  reading: PopulationReading,
  sources: ReadonlyMap<string, unknown>,
  source: string,
  field: string,
): void {
  if (sources.has(source)) return;
  const mend = didYouMean(source, sources.keys(), 'Add it under `sources:` of population.yaml.');
  reportField(
    reading,
    field,
    'unknown-source',
    `"${source}" is no source here.`,
    'A figure without a source is a guess.',
    mend,
  );
}

export function readStep(reading: PopulationReading, grounds: Grounds, file: StepFile, field: string): DrawStep | null {
  checkGrounds(reading, grounds, `${file.of}.${file.draw}`, file, field);
  const cases = file.cases ?? [casesOf(file)];
  const type = findColumnType(reading, file.of, file.draw, cases, joinField(field, 'draw'));
  if (file.money_of !== undefined && !grounds.years.has(file.money_of))
    reportField(
      reading,
      joinField(field, 'money_of'),
      'unknown-word',
      `There are no prices of ${file.money_of}.`,
      'Amounts could not be brought to another year.',
      'Add the year under `prices:` of population.yaml.',
    );
  if (type === null) return null;
  const at = (i: number): string => (file.cases === undefined ? field : joinField(joinField(field, 'cases'), i));
  const column: PopulationColumn = { ...type, scratch: file.scratch === 'yes' };
  reading.columns.begin(column);
  const read = cases.map((one, i) => readCase(reading, { scope: file.of, type: type.type, field: at(i) }, one));
  reading.columns.end();
  return { column, cases: read.filter((one): one is DrawCase => one !== null), moneyOf: file.money_of ?? null };
}

function casesOf(file: StepFile): DrawFile {
  const {
    of: _of,
    draw: _draw,
    source: _source,
    assumption: _why,
    money_of: _of_year,
    scratch: _scratch,
    cases: _cases,
    ...draw
  } = file;
  return draw;
}

/**
 * Returns the description of a column. It has the type of its fact or, for a column that only the population has, the
 * type that its drawings produce. Reports a problem and returns `null` when the column cannot be drawn.
 */
export function findColumnType(
  reading: PopulationReading,
  scope: string,
  name: string,
  cases: readonly DrawFile[],
  field: string,
): Omit<PopulationColumn, 'scratch'> | null {
  const { columns } = reading;
  if (!columns.hasScope(scope)) {
    reportField(
      reading,
      field,
      'unknown-word',
      `"${scope}" is no scope.`,
      'Nothing has rows of it.',
      'Write home, person or a kind of thing.',
    );
    return null;
  }
  const fact = columns.fact(scope, name);
  if (fact === null && !name.startsWith(POPULATION_COLUMN_PREFIX)) {
    reportField(
      reading,
      field,
      'unknown-fact',
      `"${name}" is no fact of ${scope}.`,
      'No rule would read it.',
      didYouMean(
        name,
        columns.facts(scope),
        `Write a fact of the vocabulary, or begin the name with ${POPULATION_COLUMN_PREFIX}.`,
      ),
    );
    return null;
  }
  if (columns.get(scope, name) !== null) {
    reportField(
      reading,
      field,
      'duplicate-word',
      `"${name}" of ${scope} is drawn twice.`,
      'The second would take the place of the first.',
      'Make them cases of one step.',
    );
    return null;
  }
  return { scope, name, fact, type: fact?.type ?? ownType(cases) };
}

function ownType(cases: readonly DrawFile[]): ValueType {
  const kinds = cases.map(findDrawKind);
  const words = cases.flatMap((c) => [
    ...Object.keys(c.shares ?? {}),
    ...(typeof c.value === 'string' ? [c.value] : []),
  ]);
  if (kinds.includes('person')) return { kind: 'person' };
  if (kinds.includes('born') || kinds.includes('days_ago')) return { kind: 'date', min: 19000101, max: 20311231 };
  const truth = kinds.includes('chance') || cases.some((c) => c.take === 'any');
  if (truth || (words.length > 0 && words.every((w) => w === 'yes' || w === 'no'))) return TRUTH_COLUMN_TYPE;
  const numbers = words.every((w) => Number.isFinite(Number(w)));
  return numbers ? NUMBER_COLUMN_TYPE : { kind: 'choice', values: [...new Set(words)] };
}

export function readThingRules(
  reading: PopulationReading,
  grounds: Grounds,
  things: ReadonlyMap<string, ThingDef>,
  said: NonNullable<StepsFile['things']>,
): ReadonlyMap<string, readonly ThingRule[]> {
  const rules = new Map<string, ThingRule[]>();
  said.forEach((file, i) => {
    const field = joinField('things', i);
    checkGrounds(reading, grounds, `${file.kind} ${file.name}`, file, field);
    const def = things.get(file.kind);
    if (def === undefined) {
      reportField(
        reading,
        joinField(field, 'kind'),
        'unknown-word',
        `"${file.kind}" is no kind of thing.`,
        'No rule would read it.',
        didYouMean(file.kind, things.keys(), 'Write a kind of the vocabulary.'),
      );
      return;
    }
    const when = file.when === undefined ? null : readTest(reading, def.of, file.when, joinField(field, 'when'));
    rules.set(file.kind, [
      ...(rules.get(file.kind) ?? []),
      { name: file.name, kind: file.kind, of: def.of, owner: def.owner, when },
    ]);
  });
  for (const [kind, list] of rules) {
    const values = list.map(({ name }) => name);
    reading.columns.add({ scope: kind, name: RULE, type: { kind: 'choice', values }, fact: null, scratch: true });
    const owner = things.get(kind);
    const fact = reading.columns.fact(kind, owner?.owner ?? '');
    if (owner?.of === 'person' && fact !== null)
      reading.columns.add({ scope: kind, name: owner.owner, type: fact.type, fact, scratch: false });
  }
  return rules;
}

/** Returns the kinds of things that nobody has. A kind that the vocabulary does not have is reported and left out. */
export function readAbsentKinds(
  reading: PopulationReading,
  grounds: Grounds,
  things: ReadonlyMap<string, ThingDef>,
  said: NonNullable<StepsFile['without']>,
): readonly string[] {
  return said.flatMap((file, i) => {
    const field = joinField('without', i);
    checkGrounds(reading, grounds, `no ${file.kind}`, file, field);
    if (things.has(file.kind)) return [file.kind];
    const mend = didYouMean(file.kind, things.keys(), 'Write a kind of the vocabulary.');
    reportField(
      reading,
      joinField(field, 'kind'),
      'unknown-word',
      `"${file.kind}" is no kind of thing.`,
      'No rule would read it.',
      mend,
    );
    return [];
  });
}

export function readDatedFact(
  reading: PopulationReading,
  grounds: Grounds,
  file: NonNullable<StepsFile['dated']>[number],
  field: string,
): DatedFact | null {
  checkGrounds(reading, grounds, `${file.of}.${file.fact}`, file, field);
  const fact = reading.columns.fact(file.of, file.fact);
  if (fact?.kept == null) {
    reportField(
      reading,
      joinField(field, 'fact'),
      'unknown-fact',
      `"${file.fact}" is no dated fact of ${file.of}.`,
      'Only what changes in time has pieces.',
      'Draw it as a step, or name a fact that is kept.',
    );
    return null;
  }
  const pieces = file.pieces.flatMap((piece, i) => {
    const ref = readRef(reading, file.of, piece.column, joinField(joinField(field, 'pieces'), i));
    const since =
      piece.months !== undefined
        ? ({ unit: 'months', back: piece.months } as const)
        : piece.years === undefined
          ? null
          : ({ unit: 'years', back: piece.years } as const);
    return ref === null ? [] : [{ since: i === 0 ? null : since, column: ref.column }];
  });
  return { fact, scope: file.of, name: file.fact, pieces };
}

export function readSettled(
  reading: PopulationReading,
  grounds: Grounds,
  file: NonNullable<StepsFile['settled']>[number],
  field: string,
): readonly SettledFact[] {
  checkGrounds(reading, grounds, `${file.of}: ${Object.keys(file.values).join(', ')}`, file, field);
  return Object.entries(file.values).flatMap(([name, said]) => {
    const at = joinField(joinField(field, 'values'), name);
    const type = findColumnType(reading, file.of, name, [], at);
    if (type === null) return [];
    const value = codeOfFact(reading, type.fact, said, at);
    if (value === null) return [];
    const column: PopulationColumn = { ...type, scratch: false };
    reading.columns.add(column);
    return [{ column, value }];
  });
}

function codeOfFact(
  reading: PopulationReading,
  fact: FactDef | null,
  said: string | number,
  field: string,
): number | null {
  const { type } = fact ?? { type: NUMBER_COLUMN_TYPE };
  return type.kind === 'person' && said === 'nobody' && !isOneselfForNobody(type)
    ? -1
    : readColumnCode(reading, type, said, field);
}
