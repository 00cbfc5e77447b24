/** This module defines the order in which a code holds its answers, for encoding and for decoding. */
import { SCREENS, ANSWERS_FOLLOW_MARK } from './screens.ts';
import { TABLE, type ScreenSlot, type CodeSlot } from './table.ts';

/**
 * Receives each slot with the name of its answer, and returns the text of that answer; an empty text means no answer.
 * @param like the answer of a similar person before; `null` when there is none
 */
export type SlotVisitor = (slot: CodeSlot, name: string, like: string | null) => string;

/**
 * Calls `hand` for each slot in the order of the code.
 * @param isLong `true` for the longer code, which also holds the screens that were answered with "nothing else"
 */
export function visitSlots(hand: SlotVisitor, isLong: boolean): void {
  const own = new Map(TABLE.first.map((slot) => [slot.name.replace(/^p1\./, ''), hand(slot, slot.name, null)]));
  const others = Number(hand(TABLE.persons, TABLE.persons.name, null));
  // An adult is likely to give the same answers as the adult before, who is the first person at the beginning, and a
  // child the same answers as the child before.
  const before = new Map<readonly CodeSlot[], Map<string, string>>([[TABLE.adult, own]]);
  for (let i = 0; i < others; i++) {
    const named = ({ name }: CodeSlot): string => `p${i + 2}.${name}`;
    const slots = listKinSlots(hand(TABLE.kin, named(TABLE.kin), null));
    const like = before.get(slots);
    before.set(slots, new Map(slots.map((slot) => [slot.name, hand(slot, named(slot), like?.get(slot.name) ?? null)])));
  }
  if (isLong) {
    let before: Said = new Map();
    for (let i = 0; i <= others; i++) before = walkScreens(hand, `p${i + 1}`, SCREENS.person, before);
    walkScreens(hand, 'home', SCREENS.home, new Map());
  }
  for (const slot of TABLE.last) hand(slot, slot.name, null);
}

/** Maps the name of each slot to the answer of one person or of the home. */
type Said = ReadonlyMap<string, string>;

/**
 * Calls `hand` for the slots of the screens of one person or of the home, and returns the answers to `unchanged` and
 * about the screens. Persons who live together are mostly asked the same screens, so the answers of the person before
 * make the same answers likely.
 * @param before the answers of the person before; it is empty for the first person and for the home
 */
function walkScreens(hand: SlotVisitor, of: string, screens: readonly ScreenSlot[], before: Said): Said {
  const said = new Map<string, string>();
  const ask = (slot: CodeSlot): string => {
    const text = hand(slot, `${of}.${slot.name}`, before.get(slot.name) ?? null);
    said.set(slot.name, text);
    return text;
  };
  ask(SCREENS.unchanged);
  if (ask(SCREENS.some) === '') return said;
  for (const screen of screens)
    if (ask(screen).endsWith(ANSWERS_FOLLOW_MARK))
      for (const slot of screen.told) hand(slot, `${of}.${slot.name}`, null);
  return said;
}

export function listKinSlots(relation: string): readonly CodeSlot[] {
  return TABLE.children.includes(relation) ? TABLE.child : TABLE.adult;
}

/** The share of an answer is multiplied by this number when a similar person gave the same answer. */
const ALIKE = 12;

/**
 * Returns the shares of a slot, with a larger share for what a similar person answered. The shares of a band are not
 * changed.
 */
export function computeSharesAfter(slot: CodeSlot, like: string | null): readonly number[] {
  if (like === null || slot.kind === 'band') return slot.shares;
  const same = slot.values.indexOf(like);
  return slot.shares.map((share, i) => (i === same ? share * ALIKE : share));
}

/** Returns the ids of a number of other persons, separated by spaces. */
export function listOtherIds(others: number): string {
  return Array.from({ length: others }, (_, i) => `p${i + 2}`).join(' ');
}
