/**
 * This module lists the columns that `compare.test.ts` puts beside a household, each with the figures that it has to
 * show.
 */
import { dayOf } from '@recto-verso/api/date';
import { readDate } from '../../api/src/contract/read-date.ts';
import type { Service } from '../../api/src/service/service.ts';
import type { Answer, EventAnswer, PossibleEvents, Verso } from '../../engine/core/src/index.ts';
import type { Evaluation } from '../../web/src/lib/door/evaluation.ts';
import type { Answers } from '../../web/src/lib/door/answers.ts';
import { findOpeningChange, type OpeningChange } from '../../web/src/lib/guichet/compare/change.ts';
import {
  formatAfterValue,
  COLUMNS,
  formatDivergenceValue,
  formatEventValue,
  FILES_COLUMN,
  LAW,
  listAskableEvents,
} from '../../web/src/lib/guichet/compare/column-content.ts';

export type ComparedFigures = Pick<
  Answer['outcomes'][number],
  'right' | 'claimant' | 'outcome' | 'verdict' | 'pays' | 'saves'
>;

/** Gives the answers of the command line: either printed and parsed again, or the values that it would print. */
export interface Commands {
  evaluate(situation: unknown, date: number): Promise<Answer>;
  event(situation: unknown, date: number, event: string, who: string): Promise<EventAnswer>;
  verso(situation: unknown, date: number): Promise<Verso>;
}

export interface ComparedColumn {
  readonly kind: 'event' | 'after' | 'files' | 'divergence' | 'nearest' | 'law';
  /** Names the event, divergence, right or day that the column shows. It is empty for the kind `files`. */
  readonly what: string;
  readonly answers: Answers;
  readonly says: () => Promise<readonly ComparedFigures[]>;
}

export interface ComparedHousehold extends Pick<Evaluation, 'asked' | 'answer'> {
  readonly events: PossibleEvents;
  readonly report: Verso;
  /** Counts the golden households before this one. */
  readonly number: number;
}

const LAW_DAY = '2026-02-01';
const [SECOND, THIRD] = COLUMNS;

/**
 * Lists the columns in groups of at most two, because the page has room for two. Each kind occurs at most once, and the
 * number of the household decides which event, divergence and right is shown.
 */
export function listComparedColumns(
  { asked, answer, events, report, number }: ComparedHousehold,
  commands: Commands,
  service: Service,
): readonly (readonly ComparedColumn[])[] {
  const { situation, options } = asked;
  const { date, language } = options;
  const now = (): Promise<Answer> => commands.evaluate(situation, date);
  const verso = once(() => commands.verso(situation, date));
  const happens = at(listAskableEvents(events), number);
  const finding = at(report.findings, number);
  const change = at(changesIn(answer, situation), number);
  const life: readonly ComparedColumn[] =
    happens === null
      ? []
      : [
          {
            kind: 'event',
            what: happens.event.event,
            answers: { [SECOND]: formatEventValue(happens.event.event, happens.who) },
            says: async () =>
              (await commands.event(situation, date, happens.event.event, happens.who)).comparison.after.outcomes,
          },
          {
            kind: 'after',
            what: happens.event.event,
            answers: { [THIRD]: formatAfterValue(SECOND) },
            // No command prints these figures, so the test asks the service, as the page without scripts does.
            says: async () =>
              (
                await service.heldAfter(situation, {
                  date,
                  language,
                  event: happens.event.event,
                  who: happens.who,
                  tells: {},
                })
              ).outcomes,
          },
        ];
  const files: readonly ComparedColumn[] = [
    {
      kind: 'files',
      what: '',
      answers: { [SECOND]: FILES_COLUMN },
      says: async () =>
        heldIn(
          await now(),
          (await verso()).rights.map((one) => one.official),
        ),
    },
    ...(finding === null
      ? []
      : [
          {
            kind: 'divergence',
            what: finding.divergence,
            answers: { [THIRD]: formatDivergenceValue(finding.divergence) },
            says: async () => {
              const { findings } = await verso();
              return heldIn(await now(), findings.find((one) => one.divergence === finding.divergence)?.effects ?? []);
            },
          } as const,
        ]),
  ];
  const otherwise: readonly ComparedColumn[] = [
    ...(change === null
      ? []
      : [
          {
            kind: 'nearest',
            what: change.right,
            answers: { [SECOND]: `nearest:${change.right}` },
            says: async () =>
              (
                await commands.evaluate(
                  changedIn(situation, change.change) ?? situation,
                  dayOf(change.change.date ?? '') ?? date,
                )
              ).outcomes,
          } as const,
        ]),
    {
      kind: 'law',
      what: LAW_DAY,
      answers: { [THIRD]: LAW, [`${THIRD}.day`]: LAW_DAY },
      says: async () => (await commands.evaluate(situation, readDate(LAW_DAY))).outcomes,
    },
  ];
  return [life, files, otherwise].filter((columns) => columns.length > 0);
}

function at<T>(all: readonly T[], number: number): T | null {
  return all[number % Math.max(1, all.length)] ?? null;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

type Effects = Verso['findings'][number]['effects'];

/**
 * Returns the figures that follow from what the registers hold (`effects`). For a right and person without an effect
 * they are the figures of the answer.
 */
function heldIn({ outcomes }: Answer, effects: Effects): readonly ComparedFigures[] {
  return outcomes.map((one) => {
    const held = effects.find((each) => each.right === one.right && each.claimant === one.claimant);
    return held === undefined ? one : { right: one.right, claimant: one.claimant, ...held.after };
  });
}

/**
 * Lists, for each right that has one, the smallest change of the household that opens the right, provided that it is a
 * change of the day or can be written as is into a file of the command line.
 */
function changesIn(
  answer: Answer,
  situation: unknown,
): readonly { readonly right: string; readonly change: OpeningChange }[] {
  return [...new Set(answer.outcomes.map(({ right }) => right))].flatMap((right) => {
    const change = findOpeningChange(answer, right);
    return change !== null && (change.date !== null || changedIn(situation, change) !== null)
      ? [{ right, change }]
      : [];
  });
}

interface Told {
  readonly persons: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly home: Readonly<Record<string, unknown>>;
}

/**
 * Returns the situation with the change applied; a change of the home also takes the commune away. Returns `null` for a
 * change that names no value, or neither the home nor a person of the situation, for a partner, who is stated for two
 * persons, and for a receipt or a thing, which lies within another fact.
 */
function changedIn(situation: unknown, { of, fact, to }: OpeningChange): unknown {
  const { persons, home } = situation as Told;
  const name = fact?.replace(/^home\./, '') ?? '';
  if (of === null || to === null || name.includes('.') || name === 'partner') return null;
  const value = valueOf(to);
  if (of === 'home') return { ...(situation as Told), home: { ...home, commune: null, [name]: value } };
  const person = persons[of];
  return person === undefined
    ? null
    : { ...(situation as Told), persons: { ...persons, [of]: { ...person, [name]: value } } };
}

function valueOf(to: NonNullable<OpeningChange['to']>): unknown {
  if (to.kind === 'truth') return to.value === 'yes';
  return to.kind === 'choice' ? to.values[0] : to.min;
}
