/** The columns that a household is set beside in the test of the comparison, each with what the command line says of it. */
import { dayOf } from '@recto-verso/api/date';
import { readDate } from '../../api/src/contract/read-date.ts';
import type { Service } from '../../api/src/service/service.ts';
import type { Answer, EventAnswer, PossibleEvents, Verso } from '../../engine/core/src/index.ts';
import type { Evaluation } from '../../web/src/lib/door/evaluation.ts';
import type { Answers } from '../../web/src/lib/door/answers.ts';
import { nearestIn, type Change } from '../../web/src/lib/guichet/compare/change.ts';
import {
  afterValue,
  COLUMNS,
  divergenceValue,
  eventValue,
  FILES,
  LAW,
  possible,
} from '../../web/src/lib/guichet/compare/wish.ts';

export type Figures = Pick<Answer['outcomes'][number], 'right' | 'claimant' | 'outcome' | 'verdict' | 'pays' | 'saves'>;

/** What the command line says: printed and read again, or as it has it before it prints. */
export interface Commands {
  evaluate(situation: unknown, date: number): Promise<Answer>;
  event(situation: unknown, date: number, event: string, who: string): Promise<EventAnswer>;
  verso(situation: unknown, date: number): Promise<Verso>;
}

export interface Column {
  readonly kind: 'event' | 'after' | 'files' | 'divergence' | 'nearest' | 'law';
  /** Which of its kind. */
  readonly what: string;
  readonly answers: Answers;
  readonly says: () => Promise<readonly Figures[]>;
}

export interface Beside extends Pick<Evaluation, 'asked' | 'answer'> {
  readonly events: PossibleEvents;
  readonly report: Verso;
  /** Of the household among the others. */
  readonly number: number;
}

const LAW_DAY = '2026-02-01';
const [SECOND, THIRD] = COLUMNS;

/** Two at a time, as the page has room for: one of each kind, another event and divergence from household to household. */
export function columnsOf(
  { asked, answer, events, report, number }: Beside,
  commands: Commands,
  service: Service,
): readonly (readonly Column[])[] {
  const { situation, options } = asked;
  const { date, language } = options;
  const now = (): Promise<Answer> => commands.evaluate(situation, date);
  const verso = once(() => commands.verso(situation, date));
  const happens = at(possible(events), number);
  const finding = at(report.findings, number);
  const change = at(changesIn(answer, situation), number);
  const life: readonly Column[] =
    happens === null
      ? []
      : [
          {
            kind: 'event',
            what: happens.event.event,
            answers: { [SECOND]: eventValue(happens.event.event, happens.who) },
            says: async () =>
              (await commands.event(situation, date, happens.event.event, happens.who)).comparison.after.outcomes,
          },
          {
            kind: 'after',
            what: happens.event.event,
            answers: { [THIRD]: afterValue(SECOND) },
            // No command prints it: this is what stands behind the page without scripts.
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
  const files: readonly Column[] = [
    {
      kind: 'files',
      what: '',
      answers: { [SECOND]: FILES },
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
            answers: { [THIRD]: divergenceValue(finding.divergence) },
            says: async () => {
              const { findings } = await verso();
              return heldIn(await now(), findings.find((one) => one.divergence === finding.divergence)?.effects ?? []);
            },
          } as const,
        ]),
  ];
  const otherwise: readonly Column[] = [
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

/** As the registers hold it; what they do not move stays as it is. */
function heldIn({ outcomes }: Answer, effects: Effects): readonly Figures[] {
  return outcomes.map((one) => {
    const held = effects.find((each) => each.right === one.right && each.claimant === one.claimant);
    return held === undefined ? one : { right: one.right, claimant: one.claimant, ...held.after };
  });
}

/** The smallest change of each right that can be written into a file of the command line as it stands. */
function changesIn(answer: Answer, situation: unknown): readonly { readonly right: string; readonly change: Change }[] {
  return [...new Set(answer.outcomes.map(({ right }) => right))].flatMap((right) => {
    const change = nearestIn(answer, right);
    return change !== null && (change.date !== null || changedIn(situation, change) !== null)
      ? [{ right, change }]
      : [];
  });
}

interface Told {
  readonly persons: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly home: Readonly<Record<string, unknown>>;
}

/** A partner is told of two persons, a receipt or a thing within another fact: `null` for these. */
function changedIn(situation: unknown, { of, fact, to }: Change): unknown {
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

function valueOf(to: NonNullable<Change['to']>): unknown {
  if (to.kind === 'truth') return to.value === 'yes';
  return to.kind === 'choice' ? to.values[0] : to.min;
}
