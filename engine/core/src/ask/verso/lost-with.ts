/**
 * This module finds the rights that a person loses together with another right, because their laws read its receipt.
 */
import type { RightAnswer } from '../../contract/answer.ts';
import type { Dragged } from '../../contract/verso.ts';
import { claimRights, listReceiptReaders, type ClaimedRight } from '../../explain/future/chain.ts';
import { createHouseholdDays } from '../../explain/dependencies/days.ts';
import { carryForward } from '../../explain/future/carry-forward.ts';
import { readBareVerdicts } from '../../explain/dependencies/verdicts.ts';
import type { FactDef } from '../../rulebook/model.ts';
import type { Situation } from '../../situation/model.ts';
import { replaceFact } from '../../situation/fact-patch.ts';
import { NO } from '../../situation/shared.ts';
import { CALENDAR, showDay } from '../../values/calendar.ts';
import type { VersoSession } from './session.ts';

/** More than a year is checked, because rights that are kept until the end of a year show a loss only after it. */
const MONTHS_AHEAD = 13;

/**
 * Lists the rights that read the receipt of the lost right, and whose verdict is yes on a day while it is received and
 * not yes on the same day once it is no longer received; the first such day is given. The days that are checked are
 * today and the first days of the following months (`MONTHS_AHEAD`).
 * @param lost the right as it stands in the lived picture; it counts as received until today
 */
export function listLostWith(session: VersoSession, lost: RightAnswer): readonly Dragged[] {
  const dragged = session.dragged.get(lost) ?? workedOut(session, lost);
  session.dragged.set(lost, dragged);
  return dragged;
}

function workedOut(session: VersoSession, lost: RightAnswer): readonly Dragged[] {
  const { compiled, words, situation } = session;
  const today = session.options.date;
  const right = compiled.rulebook.rights.find((r) => r.id === lost.right);
  const receipt = compiled.rulebook.facts.find((f) => f.id === `gets.${right?.receipt ?? ''}`);
  if (right === undefined || receipt === undefined) return [];
  const persons = [lost.claimant, ...lost.sharedWith, ...lost.covers];
  const claimed: ClaimedRight = { name: right.name, receipt: right.receipt, persons, amount: null };
  const kept = lost.outcome === 'received' ? carryForward(situation, today) : claimRights(situation, today, [claimed]);
  const [withIt, without] = [
    createHouseholdDays(compiled, kept),
    createHouseholdDays(compiled, ended(kept, receipt, persons, today)),
  ];
  const found = new Map<string, Dragged>();
  for (let month = 0; month <= MONTHS_AHEAD; month++) {
    const day = month === 0 ? today : CALENDAR.start_of_month(today, month);
    const readers = listReceiptReaders(compiled.at(day), claimed);
    if (readers.length === 0) continue;
    const there = readBareVerdicts(withIt.at(day));
    const h = without.at(day);
    const gone = readBareVerdicts(h);
    for (const name of readers) {
      for (const [row, verdict] of (gone.get(name) ?? []).entries()) {
        const claimant = h.persons[row] ?? '';
        const key = `${name} ${claimant}`;
        if (verdict === 'yes' || there.get(name)?.[row] !== 'yes' || found.has(key)) continue;
        const other = words.book.rights.get(name);
        if (other === undefined) continue;
        found.set(key, { right: other.id, name: words.rightName(other), claimant, date: showDay(day) });
      }
    }
  }
  return [...found.values()];
}

function ended(situation: Situation, receipt: FactDef, persons: readonly string[], today: number): Situation {
  const rows = situation.persons.map((p) => (persons.includes(p.id) ? replaceFact(p, receipt, NO, today) : p));
  return { ...situation, persons: rows };
}
