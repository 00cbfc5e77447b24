/**
 * This module writes the report of a population. It compares each published figure and each published total of a right
 * with the simulated value, and lists the sources and assumptions.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '@recto-verso/engine';
import { showDay } from '@recto-verso/engine/values';
import { CARD, type PopulationCard } from './make.ts';
import type { MeasuredPopulation } from './measure.ts';
import type { PublishedFigure, PopulationModel } from './model.ts';
import type { CountedTotal } from './totals.ts';

/**
 * Reads the card of a population.
 * @throws ProblemError when the folder has no card, or when the card is not JSON or lacks the name, the seed or the day
 */
export async function readCard(folder: string): Promise<PopulationCard> {
  const text = await readFile(join(folder, CARD), 'utf8').catch(() => null);
  const said: unknown = text === null ? null : parsed(text);
  if (isCard(said)) return said;
  throw new ProblemError([
    {
      code: text === null ? 'missing-file' : 'wrong-shape',
      what: `${join(folder, CARD)} ${text === null ? 'is not there' : 'does not say what the population is'}.`,
      where: { field: 'DIR' },
      why: 'Nobody could say what its figures rest on.',
      mend: 'Name a folder that "recto-verso population make" has written.',
    },
  ]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isCard(said: unknown): said is PopulationCard {
  return typeof said === 'object' && said !== null && 'name' in said && 'seed' in said && 'date' in said;
}

export interface Reported {
  readonly model: PopulationModel;
  readonly card: PopulationCard;
  readonly measured: MeasuredPopulation;
  /** Is the number of households that are drawn for each day whose law is applied. */
  readonly sample: number;
  readonly totals: readonly CountedTotal[];
}

export function formatPopulationReport({ model, card, measured, sample, totals }: Reported): string {
  const { marginals, households, persons, weights } = measured;
  return [
    `# ${model.about}`,
    '',
    `${whole(card.households)} households and ${whole(card.persons)} persons drawn with seed ${card.seed} for ${card.date}, which stand for ${whole(households)} and ${whole(persons)}; version ${model.version}, ${model.licence}. The registers hold ${whole(card.otherwise)} of these households otherwise than they live. Weights lie between ${weights.least.toPrecision(3)} and ${weights.greatest.toPrecision(3)}.`,
    '',
    'Nobody in it exists. A figure that was used to calibrate or to draw is an input: that it is met shows nothing but that the weighing and the drawing work.',
    '',
    '## Published figures of the population',
    '',
    ...marginalRows(model, marginals),
    '',
    '## Published totals of rights',
    '',
    `None was used to draw or to weigh. Simulated is who is entitled under the law of that day, in ${whole(sample)} households drawn for it: certainly, and possibly where a fact or a reading is left open. In brackets, how many of the sample that rests on.`,
    '',
    ...totalRows(model, totals),
    '',
    '### The largest differences',
    '',
    ...largest(totals).map(
      ({ total, certain }, i) =>
        `${i + 1}. **${total.id}** (${difference(certain, total.value)}): ${[total.why, total.note].filter((s) => s !== null).join(' ')}`,
    ),
    '',
    '## Sources',
    '',
    ...[...model.sources].map(([, { about, link }]) => `* [${about}](${link})`),
    '',
    '## Assumptions',
    '',
    `What nobody published, or what was read in no table, is taken so. Prices go by ${model.pricesSource}.`,
    '',
    ...model.assumptions.map(({ of, why, place }) => `* \`${of}\` (${place.file}:${place.line}): ${why}`),
    '',
  ].join('\n');
}

function marginalRows(model: PopulationModel, marginals: MeasuredPopulation['marginals']): readonly string[] {
  return [
    '| figure | date | target | simulated | difference | used to | confidence |',
    '|---|---|--:|--:|--:|---|---|',
    ...marginals.map(({ marginal: m, target, simulated }) =>
      row([
        source(model, m.id, m),
        m.date,
        shown(target),
        shown(simulated),
        difference(simulated, target),
        m.use === 'check' ? '**check**' : m.use,
        m.confidence,
      ]),
    ),
  ];
}

function totalRows(model: PopulationModel, totals: readonly CountedTotal[]): readonly string[] {
  return [
    '| right | counted | published | law of | entitled (sample) | possibly | difference | confidence |',
    '|---|---|--:|---|--:|--:|--:|---|',
    ...totals.map(({ total: t, certain, possible, found }) =>
      row([
        source(model, t.id, t),
        t.count,
        `${shown(t.value)} (${t.date})`,
        showDay(t.law),
        `${shown(certain)} (${found})`,
        shown(possible),
        difference(certain, t.value),
        t.confidence,
      ]),
    ),
  ];
}

const LARGEST = 3;

function largest(totals: readonly CountedTotal[]): readonly CountedTotal[] {
  const by = ({ total, certain }: CountedTotal): number => Math.abs(certain / total.value - 1);
  return [...totals].sort((a, b) => by(b) - by(a)).slice(0, LARGEST);
}

function source(model: PopulationModel, id: string, figure: PublishedFigure): string {
  const link = model.sources.get(figure.source)?.link ?? '';
  return `[${id}](${link})${figure.note === null ? '' : ` (${figure.note})`}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en-US');
}

/** Formats shares (up to 1) in percent, and other numbers without decimals. */
function shown(number: number): string {
  return number <= 1 ? `${(number * 100).toFixed(1)} %` : whole(number);
}

function difference(simulated: number, target: number): string {
  const percent = (simulated / target - 1) * 100;
  return `${percent < 0 ? '' : '+'}${percent.toFixed(1)} %`;
}
