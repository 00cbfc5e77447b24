/** This module writes, in the words of the page, what has to be corrected in the answers of a household. */
import { dayOf, isoOf, getToday } from '@recto-verso/api/date';
import { fillTemplate, formatLongDate } from '@recto-verso/api/words';
import type { Rulebook, ValueType } from '@recto-verso/engine';
import type { Problem } from '@recto-verso/engine/browser';
import { FIRST_PERSON, listPersonIds, type Answers } from './answers.ts';
import type { PageTexts } from './fields.ts';
import { isShare, parseWrittenDay } from './parse.ts';
import type { FieldError } from './situation.ts';
import { findFieldTarget } from './vocabulary.ts';

/**
 * Returns the day of the answer, an integer, yyyymmdd. It is today when no day was written, and today with an error
 * when the written day is no day or is too early.
 */
export function readAnswerDay(
  answers: Answers,
  { starts }: Rulebook,
  { words, terms }: PageTexts,
): { readonly day: number; readonly error: string | null } {
  const written = answers['date'];
  if (written === undefined) return { day: getToday(), error: null };
  const day = dayOf(parseWrittenDay(written) ?? '');
  if (day === null) return { day: getToday(), error: words.errors.day };
  const early = day < starts;
  return {
    day: early ? getToday() : day,
    error: early ? fillTemplate(words.errors.tooEarly, { min: formatLongDate(isoOf(starts), terms) }) : null,
  };
}

export function describeFieldError(rulebook: Rulebook, name: string, error: FieldError, said: PageTexts): string {
  const words = said.words.errors;
  if (error !== 'bounds') return words[error];
  const place = findFieldTarget(rulebook, name);
  const type =
    place?.kind === 'fact' || place?.kind === 'thing'
      ? place.fact.type
      : place?.kind === 'detail'
        ? place.type
        : undefined;
  return type === undefined ? words.unfit : fillTemplate(words.bounds, boundsOf(type, said));
}

function boundsOf(type: ValueType, { terms }: PageTexts): { readonly min: string; readonly max: string } {
  if (type.kind === 'date')
    return { min: formatLongDate(isoOf(type.min), terms), max: formatLongDate(isoOf(type.max), terms) };
  if (type.kind !== 'number') return { min: '', max: '' };
  const factor = isShare(type) ? 100 : 1;
  const show = (n: number) => new Intl.NumberFormat(terms.locale).format(n * factor);
  return { min: show(type.min), max: show(type.max) };
}

/** Returns the name of the form field to which a problem of the engine belongs. */
export function findFieldName(problem: Problem, answers: Answers): string {
  const path = problem.where.field.replace(/^persons\./, '').replace(/\.one_of\[\d+\]$|\.(?:min|max|other)$/, '');
  const tie = /^(p\d+)\.related\.(p\d+)$/.exec(path);
  if (tie !== null) return tie[1] === FIRST_PERSON ? `${tie[2] ?? FIRST_PERSON}.relation` : path;
  const partner = /^(p\d+)\.partner$/.exec(path);
  if (partner !== null) return partnerField(partner[1] ?? FIRST_PERSON, answers);
  return path.replace(/^(\w+\.(?:gets\.\w+|closed))\[\d+\]/, '$1');
}

/**
 * Returns the name of the field that states the partner of a person. The first person's partner is stated in the
 * `relation` of that partner.
 */
function partnerField(id: string, answers: Answers): string {
  const other =
    id === FIRST_PERSON ? listPersonIds(answers).find((one) => answers[`${one}.relation`] === 'partner') : id;
  return other !== undefined && answers[`${other}.relation`] === 'partner' ? `${other}.relation` : `${id}.partner`;
}

export function describeFormProblem(problem: Problem, { words }: PageTexts): string {
  switch (problem.code) {
    case 'two-partners':
    case 'partner-not-mutual':
      return words.errors.twoPartners;
    case 'older-than-parent':
      return words.errors.olderThanParent;
    case 'contradiction':
      return words.errors.contradiction;
    default:
      return words.errors.unfit;
  }
}
