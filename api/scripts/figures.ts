/**
 * This module builds the page `rules/FIGURES.md`. It lists the last known value of every figure, with its first day and
 * its source: first of the figures that several laws share, then of those of each right.
 */
import type { Words } from '@recto-verso/engine';
import { listFigureValues, type FigureValue } from '../src/law/figure-values.ts';
import { writeMarkdownTable } from './table.ts';

const COLUMNS = ['Figure', 'Since', 'Value', 'Source', 'How sure'];
/** Limits the cells of one value that are written out; of a longer table only the first cells are shown. */
const CELLS = 12;

export function buildFiguresPage(words: Words): string {
  const last = listFigureValues(words).filter(({ until }) => until === null);
  const rights = [...words.book.rulebook.rights].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sections = [
    section('Figures that laws share', last, null),
    ...rights.map((right) => section(`${words.rightName(right)} (\`${right.id}\`)`, last, right.id)),
  ];
  const { licence } = words.book.rulebook;
  return `# The figures of the law

Every amount, age, number and day that a formula reads, with the last value that is known here, its first day and where it was read. Earlier values, each with its own source, stand in \`parameters.yaml\` of the right, and all of them in one table: \`npx recto-verso rules figures --csv\`; those of one day: \`npx recto-verso rules figures RIGHT --date DAY\`. What is to be looked up again: \`npx recto-verso rules due\`; what is unsure: [DEBT.md](DEBT.md).${licence === null ? '' : ` Licence: ${licence}.`}

This page is written by \`npm run tables\`: change the rule files, not the page.

${sections.filter((one) => one !== '').join('\n\n')}
`;
}

function section(title: string, values: readonly FigureValue[], right: string | null): string {
  const own = values.filter((one) => one.right === right);
  if (own.length === 0) return '';
  const rows = own
    .filter(({ figure }, i) => own.findIndex((one) => one.figure === figure) === i)
    .map((first) => rowOf(first, own));
  return `## ${title}\n\n${writeMarkdownTable(COLUMNS, rows)}`;
}

function rowOf(first: FigureValue, all: readonly FigureValue[]): readonly string[] {
  const { figure, name, from, source, confidence, unit } = first;
  const cells = all.filter((one) => one.figure === figure);
  const more = cells.length > CELLS ? [`… ${cells.length - CELLS} more`] : [];
  const values = [...cells.slice(0, CELLS).map(valueText), ...more].join('; ');
  const act = source?.link ? `[${source.act}](${source.link})` : (source?.act ?? '');
  return [`${name} \`${figure}\``, from, `${values} (${unit})`, act, confidence ?? 'not known'];
}

function valueText({ key, value, least, greatest, why }: FigureValue): string {
  const text = value === null ? `between ${least} and ${greatest} (${why})` : String(value);
  return key === '' ? text : `${key}: ${text}`;
}
