/**
 * This module refuses a fact with `communes:` that the commune cannot settle or that names no list of communes, a list
 * that names a commune that did not exist on the first day of the list, and a formula that reads such a list.
 */
import { showDay } from '../../values/calendar.ts';
import { findCommune } from '../desks/communes.ts';
import type { DeskBook } from '../desks/book.ts';
import { listFiguresRead, listLawFormulas, listVocabularyFormulas } from '../formulas.ts';
import type { FactDef, Figure } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { didYouMean } from '../word.ts';
import { COMMUNES } from './names.ts';

export function refuseCommuneLists(rulebook: Rulebook, report: Report): void {
  const { facts, figures, desks } = rulebook;
  const lists = figures.filter(({ type }) => type.kind === 'list' && type.of === COMMUNES);
  for (const def of facts) if (def.communes !== null) refuseFact(def, lists, report);
  for (const figure of lists) refuseCodes(figure, desks, report);
  refuseReaders(rulebook, new Set(lists.map((list) => list.id)), report);
}

/**
 * Refuses formulas that read a list of communes. A formula does not know the commune, so it has to read the fact that
 * the list settles.
 */
function refuseReaders(rulebook: Rulebook, lists: ReadonlySet<string>, report: Report): void {
  const ofLaws = rulebook.rights.flatMap(({ laws, name: right, figures }) => {
    const own = new Set(figures.map(({ id }) => id));
    const isShared = (name: string): boolean => !own.has(`${right}.${name}`);
    return laws
      .flatMap(listLawFormulas)
      .map((formula) => ({ formula, read: listFiguresRead(formula).filter(isShared) }));
  });
  const shared = listVocabularyFormulas(rulebook).map((formula) => ({ formula, read: listFiguresRead(formula) }));
  for (const { formula, read } of [...shared, ...ofLaws]) {
    const list = read.find((name) => lists.has(name));
    if (list === undefined) continue;
    report(
      createProblem(
        formula.place,
        'wrong-type',
        `A line reads the list of communes "${list}".`,
        'No fact has the commune for its value, so that the line would never hold.',
        `Give a fact of the home \`communes: ${list}\`, and read that.`,
      ),
    );
  }
}

function refuseFact(def: FactDef, lists: readonly Figure[], report: Report): void {
  const { id, scope, type, kept, is, communes, place } = def;
  if (scope !== 'home' || type.kind !== 'truth' || kept !== null || is !== null) {
    report(
      createProblem(
        place,
        'wrong-shape',
        `"${id}" cannot be settled by the commune.`,
        'The commune says of the dwelling, on the day of the answer, that a fact holds or does not.',
        'Give a fact of the home `type: yes-no`, without `kept:` and `is:`, or take `communes:` out.',
      ),
    );
  }
  const names = lists.map((list) => list.id);
  if (communes === null || names.includes(communes)) return;
  report(
    createProblem(
      place,
      'unknown-figure',
      `"${communes}" is no list of communes.`,
      'The communes where the fact holds stand in a figure, with their day and their source.',
      didYouMean(communes, names, 'Add it to vocabulary/figures.yaml with `type: commune`.'),
    ),
  );
}

function refuseCodes(figure: Figure, desks: DeskBook, report: Report): void {
  for (const { cell, from, place } of figure.values) {
    for (const code of cell.kind === 'list' ? cell.values : []) {
      const mend = mendOf(code, from, desks);
      if (mend === null) continue;
      report(
        createProblem(
          place,
          'unknown-commune',
          `No commune had the NIS code ${code} on ${showDay(from)}.`,
          'The codes of a list are those of the day from which it holds.',
          mend,
        ),
      );
    }
  }
}

/**
 * Returns how to correct a code that did not stand for a commune on a day (yyyymmdd). Returns `null` when the code was
 * valid.
 */
function mendOf(code: string, day: number, desks: DeskBook): string | null {
  if (findCommune(desks, code) === null) return 'Look the code up in desks/communes.yaml.';
  const ended = desks.mergers.find((m) => m.day <= day && m.parts.includes(code) && m.into !== code);
  if (ended !== undefined) return `The code was ${ended.into} then.`;
  const begun = desks.mergers.find((m) => m.into === code && m.day > day && !m.parts.includes(code));
  if (begun === undefined) return null;
  return `The ${begun.parts.length > 1 ? 'codes were' : 'code was'} ${begun.parts.join(', ')} then.`;
}
