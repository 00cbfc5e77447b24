/**
 * This module describes a question with its texts and its structure: what is asked, why, how it is answered, and where
 * the answer is written.
 */
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { showDay } from '../../values/calendar.ts';
import type { ValueType } from '../../values/types.ts';
import type { Household } from '../../run/household.ts';
import type { Seen } from '../../contract/seen.ts';
import type { AnswerTried, Asks, Option, Question, QuestionFor } from '../../contract/question.ts';
import type { ScreenField } from '../../contract/screen.ts';
import { fillPhrase } from '../../explain/sentences/phrases/index.ts';
import { saySeen, formatUnit } from '../../explain/sentences/seen.ts';
import type { MemoryEnds } from '../../explain/dependencies/candidates.ts';
import type { Trials } from '../../explain/trials/trials.ts';
import type { Words } from '../../explain/sentences/words.ts';
import type { Effect } from './effect.ts';
import { isPastOnly, type AskableItem } from './items.ts';
import type { Target } from './targets.ts';
import { listRelevantYears } from './years.ts';

/** Holds an item that was tried on the targets. `effects` is indexed by try, then by target. */
export interface TriedItem {
  readonly item: AskableItem;
  readonly effects: readonly (readonly Effect[])[];
  /** Lists the other items that must be answered too before anything changes. */
  readonly with: readonly AskableItem[];
}

export interface QuestionContext {
  readonly words: Words;
  readonly rulebook: Rulebook;
  readonly trials: Trials;
  readonly targets: readonly Target[];
}

/** Returns the stable id of an item. */
export function getItemId(item: AskableItem): string {
  return [item.of, item.fact, ...(item.to === null ? [] : [item.to])].join('/');
}

export function describeQuestion(asking: QuestionContext, { item, effects, with: others }: TriedItem): Question {
  const { words, rulebook, trials, targets } = asking;
  const def = rulebook.facts.find((f) => f.id === item.fact);
  const concerned = targets.flatMap((target, t) => {
    const kinds = effects.map((e) => e[t]?.kind ?? 'nothing');
    return kinds.every((k) => k === 'nothing') ? [] : [{ target, settles: kinds.includes('settles') }];
  });
  const goal = targets[0]?.goal ?? 'verdict';
  return {
    ...describePlainQuestion(asking, item),
    why: explainQuestion(words, concerned[0]?.target.goal ?? goal, concerned),
    with: others.map(getItemId),
    since: item.subject !== null && def?.kept === 'spells' && isPastOnly(trials, item.subject),
    goal,
    rights: concerned.map(({ target, settles }) => describeQuestionTarget(words, trials.household, target, settles)),
    answers: item.tries.map((t, i): AnswerTried => ({
      value: t.value,
      label: item.kind === 'list' ? words.phrases.noOther : labelOf(words, item, t.value),
      settles: targets.flatMap((target, k) => {
        const effect = effects[i]?.[k];
        if (effect === undefined || effect.kind !== 'settles' || target.goal !== 'verdict') return [];
        return [{ ...named(words, trials.household, target), verdict: effect.verdict }];
      }),
    })),
  };
}

/** Returns the question alone, without the effects of its answers. */
export function describePlainQuestion(asking: QuestionContext, item: AskableItem): ScreenField {
  const { words, rulebook, trials } = asking;
  const kept = rulebook.facts.find((f) => f.id === item.fact)?.kept ?? null;
  return {
    id: getItemId(item),
    fact: item.fact,
    of: item.of,
    label: words.fact(item.fact),
    question: words.question(item.fact),
    path: pathOf(item),
    asks: asksOf(asking, item),
    kept,
    years:
      item.subject === null || kept !== 'by-year' ? [] : listRelevantYears(trials, item.subject, candidatesOf(item)),
  };
}

function candidatesOf({ tries }: AskableItem): readonly MemoryEnds[] {
  return tries.flatMap(({ candidate }) => candidate ?? []);
}

type Concerned = readonly { readonly target: Target; readonly settles: boolean }[];

/** Writes one sentence about the rights that the question settles or helps to settle. */
export function explainQuestion(words: Words, goal: Target['goal'], concerned: Concerned): string {
  const { phrases } = words;
  const settled = concerned.filter((c) => c.settles);
  const list = settled.length > 0 ? settled : concerned;
  const names = [...new Set(list.map((c) => words.rightName(c.target.right.right)))];
  const template = goal === 'amount' ? phrases.whyAmount : settled.length > 0 ? phrases.whySettles : phrases.whyHelps;
  return fillPhrase(template, { names: names.join(', ') });
}

export function describeQuestionTarget(words: Words, h: Household, target: Target, settles: boolean): QuestionFor {
  const { worth, right } = target;
  return { ...named(words, h, target), settles, worth, nonTakeUp: right.right.nonTakeUp };
}

function named(words: Words, h: Household, target: Target): Pick<QuestionFor, 'right' | 'name' | 'claimant'> {
  const { right } = target.right;
  return { right: right.id, name: words.rightName(right), claimant: getTargetClaimant(h, target) };
}

/** Returns the claimant, or `others` when only somebody who is not listed could be one. */
export function getTargetClaimant(h: Household, { row }: Target): string {
  return row === null ? 'others' : (h.persons[row] ?? '');
}

function labelOf(words: Words, item: AskableItem, value: Seen): string {
  const [only] = value.kind === 'choice' ? value.values : [];
  if (item.kind === 'related' && only !== undefined) return words.relation(only);
  return saySeen(value, words, item.fact);
}

function asksOf({ words, trials }: QuestionContext, item: AskableItem): Asks {
  if (item.kind === 'list') return { kind: 'list' };
  const values = item.tries.map((t): Option => {
    const [only = ''] = t.value.kind === 'choice' ? t.value.values : [];
    return {
      value: item.kind === 'partner' && only === 'nobody' ? 'none' : only,
      label: labelOf(words, item, t.value),
    };
  });
  if (item.kind === 'partner') return { kind: 'person', values };
  if (item.kind === 'related' || item.subject === null) return { kind: 'choice', values };
  const { type } = item.subject;
  switch (type.kind) {
    case 'truth':
      return { kind: 'truth' };
    case 'choice':
    case 'person':
      return { kind: type.kind, values };
    case 'date': {
      const open = trials.open(item.subject);
      return { kind: 'date', min: showDay(within(open?.lo, type)), max: showDay(within(open?.hi, type)) };
    }
    case 'number':
      return { kind: 'number', unit: formatUnit(type), min: type.min, max: type.max };
  }
}

function within(day: number | undefined, { min, max }: Extract<ValueType, { kind: 'date' }>): number {
  return Math.min(Math.max(day ?? min, min), max);
}

const THING = /^(.+)\.([^.[]+)\[(\d+)\]$/;

/** Returns the keys from the root of the situation to the place where the answer is written. */
function pathOf(item: AskableItem): Question['path'] {
  if (item.fact === 'others') return ['others'];
  const thing = THING.exec(item.of);
  const name = thing !== null || item.of === 'home' ? item.fact.slice(item.fact.indexOf('.') + 1) : item.fact;
  if (thing !== null) {
    const [, owner = '', kind = '', at = '0'] = thing;
    return [...(owner === 'home' ? ['home'] : ['persons', owner]), kind, Number(at), name];
  }
  if (item.of === 'home') return ['home', item.kind === 'list' ? item.fact : name];
  const rest = item.fact.startsWith('gets.') ? item.fact.split('.') : [item.fact];
  return ['persons', item.of, ...rest, ...(item.to === null ? [] : [item.to])];
}
