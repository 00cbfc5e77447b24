/** This module shows which parts of the law of a right are uncertain in this rulebook on the day of an answer. */
import { capitalizeText, findFigureNoun, fillTemplate, findText, formatLongDate } from '@recto-verso/api/words';
import type { Debt } from '@recto-verso/engine';
import { listDebtOfRight } from '@recto-verso/engine/browser';
import type { Page } from './fields.ts';

export interface DebtShown {
  readonly title: string;
  readonly points: readonly string[];
}

type Told = Pick<Page, 'rulebook' | 'terms' | 'language'>;

/**
 * @param date an ISO day; what is uncertain on other days only is not shown
 * @returns `null` when nothing is uncertain on that day, or when the rulebook does not have the right
 */
export function showDebt(page: Told, right: string, date: string): DebtShown | null {
  const found = page.rulebook.rights.find((one) => one.id === right);
  if (found === undefined) return null;
  const day = Number(date.replaceAll('-', ''));
  const points = listDebtOfRight(page.rulebook, found)
    .filter(({ spans }) => spans.some(({ from, until }) => from <= day && (until === null || day <= until)))
    .map((debt) => pointText(page, debt));
  return points.length === 0 ? null : { title: page.terms.debt.title, points };
}

function pointText(page: Told, debt: Debt): string {
  const { terms } = page;
  const said = `${capitalizeText(terms.debt.kinds[debt.kind])}${terms.colon}${labelOf(page, debt).replace(/\.$/, '')}`;
  if (debt.lookAgain === null) return `${said}.`;
  const by = String(debt.lookAgain).replace(/(....)(..)(..)/, '$1-$2-$3');
  return `${said} (${fillTemplate(terms.debt.lookAgain, { date: formatLongDate(by, terms) })}).`;
}

/** Returns the noun of a figure, or the sentence about a disputed reading. */
function labelOf({ rulebook, language }: Told, { kind, id, right }: Debt): string {
  if (kind !== 'reading' || right === null) return findFigureNoun(rulebook, language, id);
  const name = id.slice(id.lastIndexOf('.') + 1);
  return findText(rulebook.texts[language]?.rights[right.id], 'readings', name) ?? name;
}
