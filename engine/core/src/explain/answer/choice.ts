/**
 * This module finds the rights that exclude each other and can both be claimed, and decides which of them takes
 * priority or gives more.
 */
import { readTruth, type Household } from '../../run/household.ts';
import type { PlanLaw, PlanRight } from '../../plan/plan.ts';
import { getFormats } from '../../values/formats.ts';
import type { RightChoice } from '../../contract/claim.ts';
import type { Draft } from '../drafts/draft.ts';
import { listOtherPersons } from '../drafts/other-persons.ts';
import { findGivenByRight } from '../drafts/given.ts';
import { fillPhrase } from '../sentences/phrases/index.ts';
import { decideReceived } from '../drafts/received.ts';
import type { Words } from '../sentences/words.ts';
import { sumYearlyEuros, type YearlyEuros } from './yearly-euros.ts';

/**
 * Describes a right that somebody certainly has and does not certainly receive yet; `worth` is `null` when it is not
 * known.
 */
interface Open {
  readonly right: PlanRight;
  readonly law: PlanLaw;
  readonly row: number;
  readonly worth: YearlyEuros | null;
}

/**
 * Returns the choice between a right and those that it excludes or that exclude it. It is `null` when the person does
 * not certainly have the right or certainly receives it already, or when none of the other rights can be claimed for
 * one of the same persons.
 */
export function findChoice(words: Words, h: Household, { right, law, row }: Draft): RightChoice | null {
  const excluding = h.period.plan.rights.filter(
    (other) => other !== right && (excludes(law, other) || other.laws.some((one) => excludes(one, right))),
  );
  const own = excluding.length === 0 ? null : openIn(h, right, row);
  if (own === null) return null;
  const others = excluding.flatMap((other) =>
    h.persons.flatMap((_, at) => openIn(h, other, at) ?? []).filter((one) => haveOne(h, own, one)),
  );
  if (others.length === 0) return null;
  const all = [own, ...others];
  const best = all.find((one) => all.every((other) => other === one || isBetter(one, other))) ?? null;
  const named = all.filter((one, i) => all.findIndex((other) => other.right === one.right) === i);
  return {
    with: named.slice(1).map((one) => one.right.right.id),
    better: best === null || howBetter(best, all) === 'costs' ? null : best.right.right.id,
    text: textOf(words, named, best),
  };
}

function excludes({ exclusions }: PlanLaw, { right }: PlanRight): boolean {
  return exclusions.some(({ receipt }) => receipt === right.receipt);
}

function openIn(h: Household, right: PlanRight, row: number): Open | null {
  if (readTruth(h, right.mayGet, row) !== 'yes' || decideReceived(h, right, row) === 'yes') return null;
  const given = findGivenByRight(h, right, row);
  return given === null ? null : { right, law: given.law, row, worth: sumYearlyEuros(h, given.lines, row, 'yes') };
}

/** Checks whether at least one person belongs to both answers, as the claimant or as somebody who shares the answer. */
function haveOne(h: Household, a: Open, b: Open): boolean {
  const [ofA, ofB] = [personsOf(h, a), personsOf(h, b)];
  return ofA.some((person) => ofB.includes(person));
}

function personsOf(h: Household, { law, row }: Open): readonly string[] {
  return [h.persons[row] as string, ...listOtherPersons(h, law.shares, row)];
}

function isBetter(a: Open, b: Open): boolean {
  if (comesFirst(a, b) || comesFirst(b, a)) return comesFirst(a, b);
  return a.worth !== null && b.worth !== null && a.worth.min > b.worth.max;
}

/** Checks whether the law of the second right gives priority to the first one, whichever of them gives more. */
function comesFirst({ right }: Open, { law }: Open): boolean {
  return law.exclusions.some(({ kind, receipt }) => kind === 'first' && receipt === right.right.receipt);
}

function textOf(words: Words, all: readonly Open[], best: Open | null): string {
  const { locale, choice } = words.phrases;
  const nameOf = ({ right }: Open): string => words.rightName(right.right);
  const either = (some: readonly Open[]): string => getFormats(locale).either.format(some.map(nameOf));
  const one = fillPhrase(choice.one, { names: either(all) });
  if (best === null) return all.every((other) => isEven(other, all[0])) ? one : `${one} ${choice.open}`;
  const [how, name] = [howBetter(best, all), nameOf(best)];
  // When one right has priority, the person need not choose between them; the text then says only which one comes
  // first.
  if (how === 'first') return fillPhrase(choice.first, { name, others: either(all.filter((other) => other !== best)) });
  return `${one} ${fillPhrase(choice[how], { name })}`;
}

function isEven({ worth }: Open, first: Open | undefined): boolean {
  const other = first?.worth ?? null;
  return worth !== null && other !== null && worth.min === other.max && worth.max === other.min;
}

/**
 * Returns in which way the best right is better. `first` means that the law gives it priority over another of the
 * rights; `costs` means that it is worth at most zero and only costs less than the others, which may still be worth
 * more to somebody.
 */
function howBetter(best: Open, all: readonly Open[]): 'first' | 'gives' | 'costs' {
  if (all.some((other) => comesFirst(best, other))) return 'first';
  return best.worth !== null && best.worth.max <= 0 ? 'costs' : 'gives';
}
