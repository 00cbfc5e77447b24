/** This module prints on a terminal the rights that are listed but not encoded. */
import type { Listed } from '../contract/listed.ts';
import { formatCoverage } from '../law/listed.ts';
import { fillTemplate, formatLongDate } from '../words/index.ts';
import type { Printing } from './printing.ts';

export function printListed(view: Listed, printing: Printing): string {
  const { words } = printing;
  const domains = new Map(view.rights.map(({ domain }) => [domain.id, domain.label]));
  const parts = [...domains].map(([id, label]) => {
    const rights = view.rights.filter((right) => right.domain.id === id).map((right) => rightText(right, printing));
    return [`${label}`, ...rights].join('\n');
  });
  return [words.outcomes['not-computed'].title, formatCoverage(view, words), ...parts].join('\n\n');
}

function rightText({ id, name, what, desks, page }: Listed['rights'][number], { words }: Printing): string {
  const ground =
    page === null
      ? words.listed.notRead
      : `${fillTemplate(words.listed.pageRead, { date: formatLongDate(page.read, words) })} ${page.link}`;
  return [`  ${name} [${id}]`, `    ${what}`, ...desks.map((desk) => `    → ${deskText(desk)}`), `    ${ground}`].join(
    '\n',
  );
}

function deskText({ name, telephones, call }: Listed['rights'][number]['desks'][number]): string {
  const told = [...telephones.map(({ number }) => number), ...(call === null ? [] : [call])];
  return `${name}: ${told.join(', ')}`;
}
