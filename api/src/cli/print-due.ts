/** This module prints on a terminal which figures, desks and uncertain points of the law have to be looked up again. */
import type { Rulebook } from '@recto-verso/engine';
import type { DebtView } from '../law/debt.ts';
import type { DueDesk, DueFigure } from '../law/due.ts';
import { formatRulePlace, type RulePlace } from '../law/rule-place.ts';
import { fillTemplate, formatLongDate } from '../words/index.ts';
import type { Printing } from './printing.ts';
import { printFigures } from './print-figures.ts';

export interface Due {
  readonly by: string;
  readonly figures: readonly DueFigure[];
  readonly desks: readonly DueDesk[];
  readonly debt: readonly DebtView[];
}

export function printDue(due: Due, rulebook: Rulebook, printing: Printing): string {
  const { words, law: say } = printing;
  const title = fillTemplate(say.due, { date: formatLongDate(due.by, words) });
  const figures = due.figures.map(
    (one) =>
      `${whenText(one.days, printing)}\n${indented(printFigures([one.figure], rulebook, printing))}${below(one.where, '      ')}`,
  );
  const desks = due.desks.map(
    ({ id, name, checked, where }) =>
      `  ${name} [${id}], ${fillTemplate(say.checkedOn, { date: formatLongDate(checked, words) })}${below(where)}`,
  );
  const debt = due.debt.map((one) => debtText(one, printing));
  const lists = [
    [say.desksDue, ...desks],
    [words.debt.title, ...debt],
  ].filter(({ length }) => length > 1);
  if (figures.length + lists.length === 0) return [title, say.nothingDue].join('\n\n');
  return [title, ...figures, ...lists.map((lines) => lines.join('\n'))].join('\n\n');
}

function debtText({ kind, id, label, uncertain, cases, lookAgain, where }: DebtView, { words }: Printing): string {
  const by =
    lookAgain === null ? '' : `; ${fillTemplate(words.debt.lookAgain, { date: formatLongDate(lookAgain, words) })}`;
  return `  ${label} [${id}]: ${words.debt.kinds[kind]}${by}\n    → ${uncertain.join(', ')} (${cases})${below(where)}`;
}

function below(where: RulePlace, indent = '    '): string {
  return `\n${indent}${formatRulePlace(where)}`;
}

function whenText(days: number, { words, law: say }: Printing): string {
  const counted = days >= 0 ? say.dueSince : say.dueIn;
  const n = Math.abs(days);
  return fillTemplate(new Intl.PluralRules(words.locale).select(n) === 'one' ? counted.one : counted.other, { n });
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
