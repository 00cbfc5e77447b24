/**
 * This module simulates a crossing of data over a population, from the homes that it screens to those that it confirms.
 * The consumption of a home is drawn here under stated assumptions, because no table of a population says how many
 * persons live there without being registered. Apart from the screened homes and their weights, the result follows from
 * these assumptions alone.
 */
import type { Rulebook } from '@recto-verso/engine/rulebook';
import { GRID, toGrid } from '@recto-verso/engine/values';
import { withChecked } from '../check/check.ts';
import { quoteName, type Duck } from '../tables/duck.ts';
import type { Folder } from '../tables/folder.ts';
import { computeDrawKey, drawUniform } from '../make/hash.ts';
import { readColumns } from '../tables/columns.ts';
import { FEWEST } from '../run/totals.ts';
import { createViews, writeRawQueries } from '../tables/views.ts';
import { requireColumns } from './dimensions.ts';
import { FUNNEL, type CountedNumber, type Detection, type FunnelPart, type ScenarioBook } from './model.ts';
import { createTooFewError } from './too-few.ts';

/** Holds the weighted numbers of homes at each step. */
export interface Funnel {
  readonly looked_through: number;
  /** Counts the screened homes in which somebody lives whom the register does not record. */
  readonly hidden: number;
  readonly flagged: number;
  /** Counts the flagged homes in which nobody is hidden. */
  readonly flagged_wrongly: number;
  readonly looked_into: number;
  readonly confirmed: number;
  /** Counts the confirmed homes in which nobody is hidden. */
  readonly confirmed_wrongly: number;
}
export type FunnelStep = keyof Funnel;

export interface DetectionResult {
  readonly scenario: string;
  readonly seed: number;
  /** Holds the hash of all files of the scenarios except the notes. */
  readonly scenarios: Pick<ScenarioBook, 'hash'>;
  readonly population: Readonly<Record<string, unknown>>;
  /** Counts the screened homes of the tables, without weights. */
  readonly sample: number;
  readonly taken: Funnel;
  readonly tried: readonly {
    readonly name: FunnelPart;
    readonly end: 'low' | 'high';
    readonly value: number;
    readonly funnel: Funnel;
  }[];
  readonly published: readonly (CountedNumber & { readonly simulated: number; readonly isBetween: boolean | null })[];
}

export interface DetectOptions {
  readonly rulebook: Rulebook;
  readonly book: Pick<ScenarioBook, 'hash'>;
  readonly detection: Detection;
  readonly seed: number;
  readonly threads: number;
}

/**
 * Runs a detection over the population of a folder.
 * @throws ProblemError with the problems of the tables, when the column of a receipt is missing, or when too few homes
 * are screened
 */
export function detect(
  dir: string,
  { rulebook, book, detection, seed, threads }: DetectOptions,
): Promise<DetectionResult> {
  return withChecked(rulebook, dir, { threads }, async ({ duck, folder }) => {
    requireColumns(
      folder,
      detection.receipts.map((receipt) => `gets.${receipt}`),
    );
    const homes = await lookedThrough(duck, folder, rulebook, detection);
    if (homes.length < Number(FEWEST)) throw createTooFewError(dir);
    const values = Object.fromEntries(FUNNEL.map((part) => [part, detection.likelihoods[part].value])) as Values;
    const run = (trial: Partial<Values>): Funnel => funnel(homes, { ...values, ...trial }, detection.above, seed);
    const taken = run({});
    const tried = FUNNEL.flatMap((part) =>
      [...new Set(detection.likelihoods[part].range)].map((value, k) => ({
        name: part,
        end: k === 0 ? ('low' as const) : ('high' as const),
        value,
        funnel: run({ [part]: value }),
      })),
    );
    return {
      scenario: detection.id,
      seed,
      scenarios: { hash: book.hash },
      population: folder.about,
      sample: homes.length,
      taken,
      tried,
      published: detection.published.map((one) => {
        const all = [taken, ...tried.map((t) => t.funnel)].map((f) => f[one.of]);
        const isBetween = one.use === 'input' ? null : Math.min(...all) <= one.value && one.value <= Math.max(...all);
        return { ...one, simulated: taken[one.of], isBetween };
      }),
    };
  });
}

type Values = Readonly<Record<FunnelPart, number>>;

interface HomeSeen {
  readonly hh: number;
  readonly weight: number;
}

/**
 * Returns the homes that are screened: those in which exactly one person is registered, and this person receives one of
 * the benefits. A person for whom the registration is not known counts as registered.
 */
async function lookedThrough(
  duck: Duck,
  { lived }: Folder,
  { things }: Rulebook,
  { receipts }: Detection,
): Promise<readonly HomeSeen[]> {
  await duck.run(...createViews(writeRawQueries(lived, things)));
  const person = lived.tables.get('person');
  const has = (column: string): boolean => person?.has(column) === true;
  const gets = receipts
    .map((r) => `gets.${r}`)
    .filter(has)
    .map((c) => `COALESCE(p.${quoteName(c)}, FALSE)`);
  if (gets.length === 0) return [];
  const isThere = has('registered') ? "COALESCE(CAST(p.registered AS VARCHAR), 'here') = 'here'" : 'TRUE';
  const weight = lived.tables.get('home')?.has('weight') === true ? 'any_value(h.weight)' : '1';
  const sql = `SELECT CAST(p.hh AS DOUBLE), CAST(${weight} AS DOUBLE) FROM raw_person AS p JOIN raw_home AS h ON h.hh = p.hh WHERE ${isThere} GROUP BY p.hh HAVING count(*) = 1 AND bool_or(${gets.join(' OR ')}) ORDER BY 1`;
  const { hh, doubles, count } = await readColumns(duck.connection, sql, { doubles: 1, lists: 0, words: 0 });
  return Array.from({ length: count }, (_, k) => ({ hh: hh[k] as number, weight: toGrid(doubles[0]?.[k] as number) }));
}

/** Is the number of draws for each home. It is high because there are few homes, and the searched cases are rare. */
const DRAWS = 64;

function funnel(homes: readonly HomeSeen[], values: Values, above: number, seed: number): Funnel {
  const [hidden, use] = [computeDrawKey(seed, 'detects hidden'), computeDrawKey(seed, 'detects use')];
  const line = Math.log(1 + above) + values.spread ** 2 / 2;
  const more = Math.log(1 + values.second);
  /**
   * Holds sums of weights (in ten-thousandths of a home) over all draws. The weights are whole numbers, so the sums do
   * not depend on the order in which the homes are added.
   */
  const found = { all: 0, hidden: 0, flagged: 0, wrongly: 0 };
  for (const { hh, weight } of homes)
    for (let draw = 0; draw < DRAWS; draw++) {
      const isHidden = drawUniform(hidden, hh, draw) < values.hidden;
      found.all += weight;
      if (isHidden) found.hidden += weight;
      if (values.spread * deviate(use, hh, draw) + (isHidden ? more : 0) < line) continue;
      found.flagged += weight;
      if (!isHidden) found.wrongly += weight;
    }
  const homesOf = (sum: number): number => sum / DRAWS / GRID;
  const [flagged, wrongly] = [homesOf(found.flagged), homesOf(found.wrongly)];
  const confirmedWrongly = wrongly * values.inquiry * values.errs;
  return {
    looked_through: homesOf(found.all),
    hidden: homesOf(found.hidden),
    flagged,
    flagged_wrongly: wrongly,
    // The numbers of inquiries and confirmations are computed as shares of the flagged homes. Only the draws above are
    // random.
    looked_into: flagged * values.inquiry,
    confirmed: (flagged - wrongly) * values.inquiry * values.finds + confirmedWrongly,
    confirmed_wrongly: confirmedWrongly,
  };
}

/** Draws a number that is approximately normally distributed: the sum of twelve uniform numbers, minus six. */
function deviate(key: number, hh: number, draw: number): number {
  let sum = -6;
  for (let k = 0; k < 12; k++) sum += drawUniform(key, hh, draw * 12 + k);
  return sum;
}
