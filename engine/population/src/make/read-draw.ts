/**
 * This module reads the cases and tests of a step. It converts them from the form of a file to the form that is run.
 */
import { didYouMean, joinField, createProblem, type Report, type RuleFile } from '@recto-verso/engine/rulebook';
import { parseDay, type ValueType } from '@recto-verso/engine/values';
import type { KnownColumns } from './columns.ts';
import type { DrawCase, TestCondition, DrawMethod, Points, Ref, Test, Who } from './model.ts';
import type { DrawFile, TestFile } from './schema.ts';

export interface PopulationReading {
  readonly columns: KnownColumns;
  readonly file: RuleFile;
  readonly report: Report;
}

/** Describes the column that is drawn. */
export interface DrawTarget {
  readonly scope: string;
  readonly type: ValueType;
  readonly field: string;
}

const KINDS = ['value', 'shares', 'chance', 'quantiles', 'sum', 'curve', 'take', 'person', 'born', 'days_ago'] as const;
export type DrawKind = (typeof KINDS)[number];

/** Returns the way of drawing that a case states, or `null` when it states none or several. */
export function findDrawKind(draw: DrawFile): DrawKind | null {
  const there = KINDS.filter((kind) => draw[kind] !== undefined);
  return there.length === 1 ? (there[0] as DrawKind) : null;
}

export function reportField(
  reading: PopulationReading,
  field: string,
  code: string,
  what: string,
  why: string,
  mend: string,
): void {
  reading.report(createProblem(reading.file.place(field), code, what, why, mend));
}

export function readCase(reading: PopulationReading, target: DrawTarget, file: DrawFile): DrawCase | null {
  const { scope, field } = target;
  const when = file.when === undefined ? null : readTest(reading, scope, file.when, joinField(field, 'when'));
  const kind = findDrawKind(file);
  if (kind === null) {
    reportField(
      reading,
      field,
      'wrong-shape',
      'A step is drawn in one way, and this says none or several.',
      'Two ways would be two answers.',
      `Write one of ${KINDS.join(', ')}.`,
    );
    return null;
  }
  const draw = readDraw(reading, target, file, kind);
  if (draw === null || (file.when !== undefined && when === null)) return null;
  const { type } = target;
  const bounds = type.kind === 'number' ? type : { min: -Infinity, max: Infinity };
  return {
    when,
    draw,
    round: file.round ?? null,
    min: Math.max(file.min ?? -Infinity, bounds.min),
    max: Math.min(file.max ?? Infinity, bounds.max),
  };
}

function readDraw(reading: PopulationReading, target: DrawTarget, file: DrawFile, kind: DrawKind): DrawMethod | null {
  const { scope, type, field } = target;
  const ref = (path: string, key: string): Ref | null => readRef(reading, scope, path, joinField(field, key));
  switch (kind) {
    case 'value': {
      const value = readColumnCode(reading, type, file.value ?? 0, joinField(field, 'value'));
      return value === null ? null : { kind, value };
    }
    case 'shares':
      return shares(reading, target, file.shares ?? {});
    case 'chance': {
      if (typeof file.chance !== 'string') return { kind, of: file.chance ?? 0 };
      const of = ref(file.chance, 'chance');
      return of === null ? null : { kind, of };
    }
    case 'quantiles': {
      const at = file.at === undefined ? null : ref(file.at, 'at');
      const points = pointsOf(reading, file.quantiles ?? [], joinField(field, 'quantiles'));
      return file.at !== undefined && at === null ? null : { kind, points, at };
    }
    case 'curve': {
      const of = ref(file.of_column ?? '', 'of_column');
      return of === null ? null : { kind, points: pointsOf(reading, file.curve ?? [], joinField(field, 'curve')), of };
    }
    case 'sum':
      return sum(reading, target, file.sum ?? []);
    case 'take':
      return take(reading, target, file);
    case 'person':
      return { kind, who: file.person as Who };
    case 'born':
    case 'days_ago': {
      const of = ref(file[kind] ?? '', kind);
      return of === null ? null : { kind, of };
    }
  }
}

function shares(
  reading: PopulationReading,
  { type, field }: DrawTarget,
  said: Readonly<Record<string, number>>,
): DrawMethod | null {
  const codes = Object.keys(said).map((word) => readColumnCode(reading, type, word, joinField(field, 'shares')));
  const weights = Object.values(said);
  const whole = weights.reduce((sum, w) => sum + w, 0);
  if (whole <= 0) {
    const at = joinField(field, 'shares');
    reportField(
      reading,
      at,
      'out-of-bounds',
      'These shares sum to nothing.',
      'Nothing could be drawn.',
      'Write one above 0.',
    );
    return null;
  }
  if (codes.includes(null)) return null;
  let sum = 0;
  const upTo = weights.map((w) => (sum += w) / whole);
  return { kind: 'shares', codes: codes as number[], upTo };
}

function sum(
  reading: PopulationReading,
  { scope, field }: DrawTarget,
  said: NonNullable<DrawFile['sum']>,
): DrawMethod | null {
  const at = joinField(field, 'sum');
  const ref = (path: string): Ref | null => readRef(reading, scope, path, at);
  const constant = said.reduce<number>((total, part) => total + (typeof part === 'number' ? part : 0), 0);
  const parts = said.flatMap((part) => {
    if (typeof part === 'number') return [];
    const { of, times } = typeof part === 'string' ? { of: part, times: 1 } : part;
    return [{ of: ref(of), times: typeof times === 'number' ? times : ref(times) }];
  });
  if (parts.some((part) => part.of === null || part.times === null)) return null;
  return { kind: 'sum', constant, parts: parts as Extract<DrawMethod, { kind: 'sum' }>['parts'] };
}

function take(reading: PopulationReading, { scope, field }: DrawTarget, file: DrawFile): DrawMethod | null {
  if (scope !== 'home' || file.take === undefined) {
    const at = joinField(field, 'take');
    reportField(
      reading,
      at,
      'wrong-shape',
      'Only a home takes of its persons.',
      'Other rows have none.',
      'Draw it of home.',
    );
    return null;
  }
  const of =
    file.of_column === undefined ? null : readRef(reading, 'person', file.of_column, joinField(field, 'of_column'));
  const persons =
    file.persons === undefined ? null : readTest(reading, 'person', file.persons, joinField(field, 'persons'));
  if ((file.of_column !== undefined && of === null) || (file.persons !== undefined && persons === null)) return null;
  return { kind: 'take', take: file.take, of, persons };
}

export function readRef(reading: PopulationReading, scope: string, path: string, field: string): Ref | null {
  const ref = reading.columns.ref(scope, path);
  if ('found' in ref) return ref.found;
  reportField(
    reading,
    field,
    'unknown-column',
    ref.why,
    'A step reads what stands before it, so that no circle can arise.',
    ref.mend,
  );
  return null;
}

/**
 * Reads a test for the rows of a scope.
 * @returns `null` when a part of it is wrong; the problem is then reported
 */
export function readTest(reading: PopulationReading, scope: string, said: TestFile, field: string): Test | null {
  const lists = Array.isArray(said) ? said : [said];
  const read = lists.map((list) =>
    Object.entries(list).map(([path, wanted]): TestCondition | null => {
      const at = joinField(field, path);
      const of = readRef(reading, scope, path, at);
      if (of === null) return null;
      const { type } = of.column;
      if (typeof wanted === 'object' && !Array.isArray(wanted))
        return { kind: 'between', of, min: wanted.min ?? -Infinity, max: wanted.max ?? Infinity };
      const codes = [wanted].flat().map((word) => readColumnCode(reading, type, word, at));
      return codes.includes(null) ? null : { kind: 'codes', of, codes: codes as number[] };
    }),
  );
  return read.some((list) => list.includes(null)) ? null : (read as TestCondition[][]);
}

/**
 * Converts a value to the number that columns store: the index of a choice's word, 1 for yes and 0 for no, yyyymmdd for
 * a day. Reports a problem and returns `null` when the type has no such value.
 */
export function readColumnCode(
  reading: PopulationReading,
  type: ValueType,
  said: string | number,
  field: string,
): number | null {
  const [known, code] = codesOf(type, said);
  if (code !== null) return code;
  reportField(
    reading,
    field,
    'unknown-word',
    `"${said}" cannot stand here.`,
    'Only words with a meaning can be drawn.',
    didYouMean(String(said), known, 'Write a value of this fact.'),
  );
  return null;
}

function codesOf(type: ValueType, said: string | number): readonly [known: readonly string[], code: number | null] {
  if (type.kind === 'choice') {
    const code = type.values.indexOf(String(said));
    return [type.values, code < 0 ? null : code];
  }
  if (type.kind === 'truth') return [['yes', 'no'], said === 'yes' ? 1 : said === 'no' ? 0 : null];
  if (type.kind === 'date') return [[], parseDay(String(said))];
  const number = typeof said === 'number' ? said : Number(said);
  return [[], Number.isFinite(number) ? number : null];
}

function pointsOf(reading: PopulationReading, points: readonly (readonly [number, number])[], field: string): Points {
  if (points.some(([x], i) => x <= (points[i - 1]?.[0] ?? -Infinity)))
    reportField(
      reading,
      field,
      'wrong-order',
      'These points do not rise.',
      'A line goes on.',
      'Write them by their first number, each larger.',
    );
  return points;
}
