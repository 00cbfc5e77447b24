/** This module writes the charts of a page as plain tables with the same content. */
import type {
  CompareColumn,
  RunComparisonRow,
  ErrorView,
  LikelihoodRow,
  OutcomeRow,
  PublishedRow,
  StackedBar,
  TableView,
} from '../../simulation/view.ts';
import type { SimulationCell } from '../../simulation/cell.ts';
import { OUTCOMES } from '../../simulation/outcomes.ts';
import type { SimulationTexts } from './simulation-texts.ts';

type Words = Pick<SimulationTexts, 'words'>;

function column(label: string): TableView['columns'][number] {
  return { label, numeric: false };
}

function number(label: string): TableView['columns'][number] {
  return { label, numeric: true };
}

export function toOutcomeTable({ words }: Words, rows: readonly OutcomeRow[], total: string): TableView {
  const { table } = words;
  return {
    caption: table.title,
    columns: [column(table.outcome), number(table.hundred), number(table.persons)],
    rows: [
      ...rows.map(({ label, share, persons }) => [label, typeof persons === 'string' ? share : persons, persons]),
      [words.total, '100', total],
    ],
  };
}

export function toSquaresTable({ words }: Words, caption: string, key: readonly OutcomeRow[]): TableView {
  const { table } = words;
  return {
    caption,
    columns: [column(table.outcome), number(table.hundred)],
    rows: key.map(({ label, share }) => [label, share]),
  };
}

export function toErrorTable({ title, real, columns, rows, open }: Omit<ErrorView, 'id' | 'table'>): TableView {
  const text = ({ amount, text: said }: ErrorView['open']['cell']): SimulationCell =>
    typeof amount === 'string' ? `${amount} ${said}` : amount;
  return {
    caption: title,
    columns: [real, ...columns].map(column),
    rows: [...rows.map(({ label, cells }) => [label, ...cells.map(text)]), [open.label, text(open.cell), '']],
  };
}

export function toPublishedTable({ words }: Words, rows: readonly PublishedRow[]): TableView {
  const { published, charts } = words;
  return {
    caption: published.title,
    columns: [
      ...[published.what, charts.source, charts.day].map(column),
      ...[published.published, published.simulated].map(number),
      ...[published.reading, charts.why].map(column),
    ],
    rows: rows.map(({ what, link, date, published: value, simulated, reading, why }) => [
      what.text,
      link,
      date,
      value,
      simulated,
      reading,
      why?.text ?? '',
    ]),
  };
}

export function toLikelihoodTable({ words }: Words, caption: string, rows: readonly LikelihoodRow[]): TableView {
  const { likelihoods, sensitivity, charts } = words;
  return {
    caption,
    columns: [
      column(sensitivity.likelihood),
      number(likelihoods.value),
      number(likelihoods.range),
      column(likelihoods.assumption),
      column(likelihoods.ground),
      column(charts.source),
    ],
    rows: rows.map(({ name, value, range, isAssumed, ground, link }) => [
      name,
      value,
      range,
      isAssumed ? likelihoods.assumption : '',
      ground.text,
      link ?? '',
    ]),
  };
}

export function toCompareTable(
  { words }: Words,
  columns: readonly CompareColumn[],
  rows: readonly RunComparisonRow[],
): TableView {
  const { compare, charts } = words;
  const named = columns.map(({ title, changed }) => (changed === null ? title : `${title} ${changed}`));
  return {
    caption: compare.title,
    columns: [
      column(compare.measure),
      // The first column has no difference to itself.
      ...named.flatMap((name, i) => [number(name), ...(i === 0 ? [] : [number(`${name}, ${charts.difference}`)])]),
    ],
    rows: rows.map(({ label, cells }) => [
      label,
      ...cells.flatMap(({ value, difference }, i) => [value, ...(i === 0 ? [] : [difference ?? ''])]),
    ]),
  };
}

export function toStacksTable(
  { words, numbers }: Pick<SimulationTexts, 'words' | 'numbers'>,
  bars: readonly StackedBar[],
): TableView {
  const { outcomes, table, charts } = words;
  return {
    caption: table.title,
    columns: [column(charts.scenario), ...OUTCOMES.map((id) => number(outcomes[id]))],
    rows: bars.map(({ label, parts, hidden }) => [
      label,
      ...OUTCOMES.map((id): SimulationCell =>
        hidden.includes(id) ? numbers.hidden : (parts.find((part) => part.id === id)?.share ?? '0'),
      ),
    ]),
  };
}
