/** Answers evaluated, or what has to be corrected first, in the words of the page. */
import { dayOf, isoOf, ProblemError, today, type Problem, type Service } from '@recto-verso/api';
import { longDate, fill, WORDS } from '@recto-verso/api/words';
import type { Answer, ValueType } from '@recto-verso/engine';
import type { Language } from '../languages.ts';
import { PAGE_WORDS } from '../words/index.ts';
import { FIRST, personIds, type Answers } from './answers.ts';
import { isShare, parseDay } from './parse.ts';
import { situationOf, type FieldError } from './situation.ts';
import { placeOf } from './vocabulary.ts';

export type Evaluation =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'errors'; readonly errors: ReadonlyMap<string, string> };

export async function evaluateAnswers(service: Service, answers: Answers, language: Language): Promise<Evaluation> {
  const household = situationOf(answers, service.rulebook, language);
  const errors = new Map([...household.errors].map(([name, error]) => [name, message(service, name, error, language)]));
  const date = dateOf(answers, service, language, errors);
  if (errors.size > 0) return { kind: 'errors', errors };
  try {
    return { kind: 'answer', answer: await service.evaluate(household.situation, { date, language }) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return {
      kind: 'errors',
      errors: new Map(error.problems.map((one) => [fieldNameOf(one, answers), say(one, language)])),
    };
  }
}

/** The day of the answer; what is wrong with it goes to `errors`. */
function dateOf(answers: Answers, service: Service, language: Language, errors: Map<string, string>): number {
  const written = answers['date'];
  if (written === undefined) return today();
  const day = dayOf(parseDay(written) ?? '');
  const words = PAGE_WORDS[language].errors;
  const { starts } = service.rulebook;
  if (day === null) errors.set('date', words.day);
  else if (day < starts) errors.set('date', fill(words.tooEarly, { min: longDate(isoOf(starts), WORDS[language]) }));
  return day ?? today();
}

function message(service: Service, name: string, error: FieldError, language: Language): string {
  const words = PAGE_WORDS[language].errors;
  if (error !== 'bounds') return words[error];
  const place = placeOf(service.rulebook, name);
  const type =
    place?.kind === 'fact' || place?.kind === 'thing'
      ? place.fact.type
      : place?.kind === 'detail'
        ? place.type
        : undefined;
  return type === undefined ? words.unfit : fill(words.bounds, boundsOf(type, language));
}

function boundsOf(type: ValueType, language: Language): { readonly min: string; readonly max: string } {
  const words = WORDS[language];
  if (type.kind === 'date') return { min: longDate(isoOf(type.min), words), max: longDate(isoOf(type.max), words) };
  if (type.kind !== 'number') return { min: '', max: '' };
  const factor = isShare(type) ? 100 : 1;
  const show = (n: number) => new Intl.NumberFormat(words.locale).format(n * factor);
  return { min: show(type.min), max: show(type.max) };
}

/** Where a problem of the engine stands in the form. */
function fieldNameOf(problem: Problem, answers: Answers): string {
  const path = problem.where.field.replace(/^persons\./, '').replace(/\.one_of\[\d+\]$|\.(?:min|max|other)$/, '');
  const tie = /^p\d\.related\.(p\d)$/.exec(path);
  if (tie !== null) return `${tie[1] ?? FIRST}.relation`;
  const partner = /^(p\d)\.partner$/.exec(path);
  if (partner !== null) return partnerField(partner[1] ?? FIRST, answers);
  return path.replace(/^(p\d\.gets\.[a-z0-9_]+)\[\d+\]/, '$1');
}

/** The couple of the first person is told where the other one is described. */
function partnerField(id: string, answers: Answers): string {
  const other = id === FIRST ? personIds(answers).find((one) => answers[`${one}.relation`] === 'partner') : id;
  return other !== undefined && answers[`${other}.relation`] === 'partner' ? `${other}.relation` : `${id}.partner`;
}

function say(problem: Problem, language: Language): string {
  const words = PAGE_WORDS[language].errors;
  switch (problem.code) {
    case 'two-partners':
    case 'partner-not-mutual':
      return words.twoPartners;
    case 'older-than-parent':
      return words.olderThanParent;
    case 'contradiction':
      return words.contradiction;
    default:
      return words.unfit;
  }
}
