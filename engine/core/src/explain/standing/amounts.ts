/**
 * This module finds the facts, lists and ties that narrow what a right gives whose verdict is yes: its amounts are
 * ranges as long as these are unknown. A fact for which a usual value is assumed is named only where no other fact is left.
 */
import type { Missing } from '../../contract/answer.ts';
import type { ColumnValue, Household } from '../../run/household.ts';
import { listCandidates } from '../dependencies/candidates.ts';
import { computeLater } from '../dependencies/lazy.ts';
import { findLive, type Live } from '../dependencies/live.ts';
import { listGivenAmounts, measureOpenAmount } from '../drafts/amounts.ts';
import type { Draft } from '../drafts/draft.ts';
import { askFact, askItems } from '../sentences/fact-asked.ts';
import { toSeen } from '../sentences/seen.ts';
import { listOpenItems } from '../trials/open-items.ts';
import type { Session } from '../trials/session.ts';
import type { AssumableFact } from './guesses.ts';

/** A list names no more facts than somebody would answer for one right. */
const MOST_MISSING = 12;

/** Holds a value that was tried for a fact, and for each right the width of what it gives with that value. */
interface Tried {
  readonly value: ColumnValue;
  readonly widths: readonly number[];
}

/** Finds the facts that narrow the amounts of some rights. Each value of a fact is tried once for all of them. */
export class AmountFacts {
  readonly #session: Session;
  readonly #drafts: readonly Draft[];
  readonly #assumable: readonly AssumableFact[];
  readonly #tried = new Map<AssumableFact, readonly Tried[]>();
  readonly #isUsual: (fact: AssumableFact) => boolean;

  /**
   * @param assumable the facts that are not known and that somebody could be asked for
   * @param isUsual checks whether a usual value is assumed for a fact
   */
  constructor(
    session: Session,
    drafts: readonly Draft[],
    assumable: readonly AssumableFact[],
    isUsual: (fact: AssumableFact) => boolean,
  ) {
    [this.#session, this.#drafts, this.#assumable, this.#isUsual] = [session, drafts, assumable, isUsual];
  }

  /**
   * Returns a function that lists the facts of which one value narrows what the right gives, those that leave the least
   * open first, and then the lists and ties on which the amounts depend too. Where no fact narrows them by itself, it
   * lists all that may do so together.
   */
  of(draft: Draft): () => readonly Missing[] {
    return computeLater(() => this.#list(draft, this.#drafts.indexOf(draft)));
  }

  #list(draft: Draft, at: number): readonly Missing[] {
    const { household, words } = this.#session;
    const before = measureOpenAmount(household, draft);
    const widthsOf = (fact: AssumableFact): readonly number[] =>
      this.#try(fact).map(({ widths }) => widths[at] as number);
    const live = findLiveAmounts(household, draft);
    const facts = this.#assumable.filter(({ subject }) => live.facts.get(subject.fact)?.has(subject.row) === true);
    const narrowing = facts.filter((fact) => widthsOf(fact).some((width) => width < before));
    const found = narrowing.length === 0 ? facts : narrowing;
    const plain = found.filter((fact) => !this.#isUsual(fact));
    const missing = (plain.length === 0 ? found : plain)
      .map((fact) => ({ fact, average: average(widthsOf(fact)) }))
      .sort((a, b) => a.average - b.average)
      .map(({ fact }) => ({
        ...askFact(words, fact.subject.fact, fact.subject.of),
        tried: this.#try(fact).map(({ value }) => ({ value: toSeen(value), verdict: 'yes' as const })),
        decisive: widthsOf(fact).some((width) => width === 0),
      }));
    const items = listOpenItems(household).filter(({ matters }) => matters(live));
    return [...missing, ...askItems(words, items)].slice(0, MOST_MISSING);
  }

  #try(fact: AssumableFact): readonly Tried[] {
    const known = this.#tried.get(fact);
    if (known !== undefined) return known;
    const { trials, household } = this.#session;
    const tried = listCandidates(fact.subject.type, fact.open, household.persons).map((candidate) => ({
      value: candidate.value,
      widths: trials.fill(fact.subject, candidate, (h) => this.#drafts.map((draft) => measureOpenAmount(h, draft))),
    }));
    this.#tried.set(fact, tried);
    return tried;
  }
}

function findLiveAmounts(household: Household, draft: Draft): Live {
  const columns = listGivenAmounts(draft).flatMap(({ column, there }) => (there === null ? [column] : [column, there]));
  return findLive(household, columns, draft.row);
}

function average(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) / widths.length;
}
