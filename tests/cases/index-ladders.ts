/** This module computes index ladders from their files again, in whole numbers, and without any code of the loader. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';

interface Step {
  readonly from: string;
  /** The coefficient is in ten-thousandths. */
  readonly coefficient: bigint;
}

/** Describes one amount of a base: every published amount of its period, and the same amount computed here. */
export interface Climb {
  readonly figure: string;
  /** Is the first day on which the base holds. */
  readonly base: string;
  /** Is the category or step of a table, or empty for a plain figure. */
  readonly key: string;
  readonly published: readonly { readonly date: string; readonly published: number; readonly reckoned: number }[];
  /** Counts the coefficients that begin while the base holds, after its first day. */
  readonly laterSteps: number;
}

export interface LadderException {
  readonly figure: string;
  readonly date: string;
  readonly key: string;
  readonly reason: string;
}

type Cell = Readonly<Record<string, unknown>>;
interface FigureFile {
  readonly ladder?: string;
  readonly base?: Readonly<Record<string, Cell>>;
  readonly values?: Readonly<Record<string, Cell>>;
  readonly checks?: Readonly<Record<string, Cell>>;
  readonly exceptions?: readonly { readonly date: string; readonly key?: string; readonly reason: string }[];
}

const NOT_AMOUNTS: ReadonlySet<string> = new Set(['source', 'confidence', 'why']);

/** Returns the figures that are computed from a ladder, by `right.name`. */
export function readLadderFigures(): ReadonlyMap<string, FigureFile> {
  const rights = readdirSync(join(RULES_FOLDER, 'rights'));
  return new Map(
    rights.flatMap((right) =>
      Object.entries(
        yamlFile(join('rights', right, 'parameters.yaml')) as Readonly<Record<string, FigureFile>>,
      ).flatMap(([name, figure]) => (figure.ladder === undefined ? [] : [[`${right}.${name}`, figure] as const])),
    ),
  );
}

/**
 * Returns the value of a figure on a ladder on a day, by key. It is computed here, not read from the rulebook, and
 * empty before the first base.
 */
export function computeLadderValue(figure: string, date: string): ReadonlyMap<string, number> {
  const file = readLadderFigures().get(figure);
  const steps = allLadders().get(file?.ladder ?? '') ?? [];
  const base = Object.entries(file?.base ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .findLast(([day]) => day <= date);
  if (base === undefined) return new Map();
  return new Map(listAmounts(base[1]).map(([key, amount]) => [key, times(amount, coefficientOn(steps, date))]));
}

/** Returns the values of a figure that are given as published, by day. */
export function readPublishedValues(
  figure: string,
): ReadonlyMap<string, { readonly value: number; readonly confidence: string }> {
  const [right = '', name = ''] = figure.split('.');
  const file = (yamlFile(join('rights', right, 'parameters.yaml')) as Readonly<Record<string, FigureFile>>)[name];
  return new Map(
    Object.entries(file?.values ?? {}).map(([day, cell]) => [
      day,
      { value: Number(cell['value']), confidence: String(cell['confidence']) },
    ]),
  );
}

function allLadders(): ReadonlyMap<string, readonly Step[]> {
  return laddersOf(yamlFile(join('vocabulary', 'ladders.yaml')) as Readonly<Record<string, LadderFile>>);
}

/** Returns every base amount of every figure on a ladder. */
export function listClimbs(): readonly Climb[] {
  const ladders = allLadders();
  return [...readLadderFigures()].flatMap(([figure, file]) => {
    const steps = ladders.get(file.ladder ?? '') ?? [];
    const bases = Object.entries(file.base ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    return bases.flatMap(([base, cell], i) => {
      const end = bases[i + 1]?.[0] ?? '9999-12-31';
      const checks = Object.entries(file.checks ?? {}).filter(([date]) => base <= date && date < end);
      return listAmounts(cell).map(([key, amount]): Climb => {
        const published = checks.flatMap(([date, check]) => {
          const found = listAmounts(check).find(([k]) => k === key);
          return found === undefined
            ? []
            : [{ date, published: found[1], reckoned: times(amount, coefficientOn(steps, date)) }];
        });
        return { figure, base, key, published, laterSteps: steps.filter((s) => base < s.from && s.from < end).length };
      });
    });
  });
}

/** Returns the published amounts that differ from the computed ones, as the files list them. */
export function readListedExceptions(): readonly LadderException[] {
  return [...readLadderFigures()].flatMap(([figure, file]) =>
    (file.exceptions ?? []).map(({ date, key = '', reason }) => ({ figure, date, key, reason })),
  );
}

interface LadderFile {
  readonly rate: number;
  readonly decimals: number;
  readonly steps: Readonly<Record<string, { readonly n: number }>>;
}

function laddersOf(files: Readonly<Record<string, LadderFile>>): ReadonlyMap<string, readonly Step[]> {
  return new Map(
    Object.entries(files).map(([name, { rate, decimals, steps }]) => {
      const percent = BigInt(Math.round(rate * 100));
      const list = Object.entries(steps).map(([from, { n }]) => ({
        from,
        coefficient:
          halfUp(percent ** BigInt(n) * 10n ** BigInt(decimals), 100n ** BigInt(n)) * 10n ** BigInt(4 - decimals),
      }));
      return [name, list.sort((a, b) => (a.from < b.from ? -1 : 1))];
    }),
  );
}

function coefficientOn(steps: readonly Step[], date: string): bigint {
  const step = steps.findLast((s) => s.from <= date);
  if (step === undefined) throw new Error(`no step of the ladder on ${date}`);
  return step.coefficient;
}

/** Multiplies and rounds to the cent, half upwards. Amounts have at most four decimals. */
function times(amount: number, coefficient: bigint): number {
  return Number(halfUp(BigInt(Math.round(amount * 10000)) * coefficient, 1000000n)) / 100;
}

function halfUp(value: bigint, by: bigint): bigint {
  return (2n * value + by) / (2n * by);
}

/** Returns the amounts of a cell by their path, including the steps of a table. */
export function listAmounts(cell: Cell): readonly (readonly [string, number])[] {
  return Object.entries(cell).flatMap(([key, value]): readonly (readonly [string, number])[] => {
    if (NOT_AMOUNTS.has(key)) return [];
    if (typeof value === 'number') return [[key === 'value' ? '' : key, value]];
    if (typeof value !== 'object' || value === null) return [];
    return listAmounts(value as Cell).map(([k, v]) => [`${key}.${k}`, v] as const);
  });
}

const files = new Map<string, unknown>();

/** Reads a YAML file in which days are keys. They stay texts and do not become dates. */
function yamlFile(path: string): unknown {
  if (!files.has(path)) files.set(path, parse(readFileSync(join(RULES_FOLDER, path), 'utf8'), { schema: 'core' }));
  return files.get(path);
}
