/**
 * This module shows what an event in a life would change in the rights of a household, before and after, and what then
 * has to be declared to whom. The worker and the server use the same code; an event is evaluated when a visitor opens
 * it.
 */
import {
  fillTemplate,
  formatLineAmount,
  formatLongDate,
  formatMoney,
  typesetAll,
  type Speech,
} from '@recto-verso/api/words';
import type { Comparison, EventAnswer, PossibleEvents, Rulebook } from '@recto-verso/engine';
import { FIRST_PERSON, type Answers } from './answers.ts';
import { createPageSpeech } from './asking.ts';
import type { EngineOptions, Evaluation } from './evaluation.ts';
import { createPage, namePerson, type Page, type PageTexts } from './fields.ts';
import type { ResultWords } from '../words/droits-results/index.ts';
import { findEventPerson } from './changes.ts';

/** Describes the engine, which may run in this thread or in another one. */
export interface EventEngine {
  readonly rulebook: Rulebook;
  events(situation: unknown, options: EngineOptions): Promise<PossibleEvents>;
  event(
    situation: unknown,
    options: EngineOptions & { readonly event: string; readonly who: string; readonly tells: unknown },
  ): Promise<EventAnswer>;
}

export interface ChangedLine {
  readonly name: string;
  readonly who: string;
  readonly before: string;
  readonly after: string;
  /** Gives the difference in euros per year; it is empty when it is not known or zero. */
  readonly yearly: string;
}

export interface ChangedList {
  readonly title: string;
  readonly lines: readonly ChangedLine[];
  /** Lists rights by name only, because an amount would suggest more knowledge than there is. */
  readonly names: readonly string[];
}

export interface ChangedView {
  /** Says from which day the event would count, that it would change nothing, or that it cannot happen here. */
  readonly from: string;
  /** Lists what is lost first, then what is gained, then the rest. */
  readonly lists: readonly ChangedList[];
  readonly declare: readonly string[];
  readonly mind: string;
  readonly help: string;
}

type Difference = Comparison['differences'][number];

/** Lists the ways in which a right can differ; what is lost comes first. */
export const DIFFERENCE_KINDS = ['lost', 'gained', 'changed', 'open'] as const satisfies readonly Difference['kind'][];

export async function computeChangedView(
  engine: EventEngine,
  answers: Answers,
  { situation, options }: Evaluation['asked'],
  said: PageTexts,
  event: string,
  words: ResultWords['events'],
): Promise<ChangedView> {
  const possible = await engine.events(situation, options);
  const persons = (possible.events.find((one) => one.event === event)?.persons ?? []).filter(({ day }) => day !== null);
  const wished = findEventPerson(answers, event) ?? FIRST_PERSON;
  const who = (persons.find(({ person }) => person === wished) ?? persons[0])?.person;
  if (who === undefined) return { from: words.notHere, lists: [], declare: [], mind: '', help: '' };
  const answer = await engine.event(situation, { ...options, event, who, tells: null });
  return typesetAll(shown(createPage(engine.rulebook, said, answers), answer, words), said.terms);
}

function shown(page: Page, answer: EventAnswer, words: ResultWords['events']): ChangedView {
  const { differences } = answer.comparison;
  const lists = DIFFERENCE_KINDS.flatMap((kind): readonly ChangedList[] => {
    const some = differences.filter((one) => one.kind === kind);
    if (some.length === 0) return [];
    const names = kind === 'open' ? [...new Set(some.map(({ name }) => name))] : [];
    return [
      { title: words.kinds[kind], lines: kind === 'open' ? [] : some.map((one) => lineOf(page, one, words)), names },
    ];
  });
  return {
    from:
      lists.length === 0 ? words.nothing : fillTemplate(words.from, { date: formatLongDate(answer.day, page.terms) }),
    lists,
    declare: answer.declare.map((duty) => duty.words),
    mind: answer.mind,
    help: answer.help,
  };
}

function lineOf(page: Page, difference: Difference, words: ResultWords['events']): ChangedLine {
  const { right, name, claimant, before, after, yearly } = difference;
  const speech = createPageSpeech(page, right);
  const isTold = yearly !== null && !(yearly.min === 0 && yearly.max === 0);
  return {
    name,
    who: namePerson(page, claimant),
    before: sideText(before, speech, words.nobody),
    after: sideText(after, speech, words.nobody),
    yearly: isTold ? fillTemplate(words.aYear, { amount: formatDifference(yearly, speech) }) : '',
  };
}

/**
 * Returns the outcome in words, and the first amount of which something is known unless the verdict is `no`. Returns
 * `nobody` when `side` is `null`.
 */
function sideText(side: Difference['before'], speech: Speech, nobody: string): string {
  const { words } = speech;
  if (side === null) return nobody;
  const amounts =
    side.verdict === 'no' ? [] : [...side.pays, ...side.saves].map((line) => formatLineAmount(line, speech));
  const [amount] = amounts.filter((one) => one !== words.unknown);
  return [words.outcomes[side.outcome].title, ...(amount === undefined ? [] : [amount])].join(' · ');
}

/** Writes a difference of amounts; a gain has a plus sign, as a loss has a minus sign. */
export function formatDifference({ min, max }: NonNullable<Difference['yearly']>, { words }: Speech): string {
  const signed = (n: number): string => `${n > 0 ? '+' : ''}${formatMoney(n, words)}`;
  return min === max ? signed(min) : `${signed(min)} … ${signed(max)}`;
}
