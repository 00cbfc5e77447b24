/**
 * This module builds the page `rules/DEBT.md`. It lists what is uncertain in the law as it is encoded: first in the
 * figures that several laws share, then in each right.
 */
import type { DebtKind, Words } from '@recto-verso/engine';
import { describeDebt, type DebtView } from '../src/law/debt.ts';
import { writeMarkdownTable } from './table.ts';

const KINDS: Readonly<Record<DebtKind, { readonly name: string; readonly means: string }>> = {
  reading: { name: 'disputed', means: 'The sources disagree; the answer shows each reading.' },
  unknown: { name: 'not known', means: 'In no source that was read; the amount is a range, or somebody has to look.' },
  derived: { name: 'computed', means: 'Worked out from other figures, and published nowhere that was read.' },
  secondary: { name: 'secondary', means: 'Published by others than who makes it.' },
  margin: { name: 'within a margin', means: 'A case that comes out near what its source says, and not to the cent.' },
  skipped: { name: 'skipped', means: 'A case that nobody holds the rules to.' },
};
const ORDER = Object.keys(KINDS) as readonly DebtKind[];
const COLUMNS = ['What', 'Kind', 'When', 'Makes uncertain', 'Look again by'];

export function buildDebtPage(words: Words): string {
  const views = describeDebt(words);
  const rights = [...words.book.rulebook.rights].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sections = [
    section('Figures that laws share', views, null),
    ...rights.map((right) => section(`${words.rightName(right)} (\`${right.id}\`)`, views, right.id)),
  ];
  return `# The debt of the law

What these rules are unsure of, which answers it makes uncertain, and the day by which somebody looks again: that of the next figure where one is due, otherwise the day that \`look_again\` in [rulebook.yaml](rulebook.yaml) sets. \`recto-verso rules due\` shows what has passed; a day that has passed fails the monthly check.

This page is written by \`npm run tables\`: change the rule files, not the page. *Makes uncertain* counts the cases of those rights on days on which it is so.

${writeMarkdownTable(
  ['Kind', 'What it means', 'How many'],
  ORDER.map((kind) => [KINDS[kind].name, KINDS[kind].means, String(views.filter((one) => one.kind === kind).length)]),
  ['How many'],
)}

${sections.filter((one) => one !== '').join('\n\n')}
`;
}

function section(title: string, views: readonly DebtView[], right: string | null): string {
  const own = views.filter((one) => one.right === right);
  if (own.length === 0) return '';
  const rows = ORDER.flatMap((kind) => own.filter((one) => one.kind === kind).map(cellsOf));
  return `## ${title}\n\n${writeMarkdownTable(COLUMNS, rows)}`;
}

function cellsOf({ kind, id, label, right, spans, why, uncertain, cases, lookAgain }: DebtView): readonly string[] {
  const named = label === id ? label : `${label} \`${id}\``;
  const others = uncertain.filter((one) => one !== right);
  const rights = [...(others.length < uncertain.length ? ['this right'] : []), ...others.map((one) => `\`${one}\``)];
  return [
    [named, ...why].join('. ').replaceAll('..', '.'),
    KINDS[kind].name,
    spans.map(({ from, until }) => spanText(from, until)).join(', '),
    kind === 'margin' || kind === 'skipped'
      ? 'the case'
      : `${rights.join(', ') || 'estimates alone'}: ${cases} ${cases === 1 ? 'case' : 'cases'}`,
    lookAgain ?? 'no day is set',
  ];
}

function spanText(from: string, until: string | null): string {
  if (until === null) return `since ${from}`;
  return from === until ? from : `${from} to ${until}`;
}
