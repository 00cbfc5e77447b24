/** The order in which a code holds its answers: the same for who writes it and who reads it. */
import { SCREENS, TOLD } from './screens.ts';
import { TABLE, type OfScreen, type Slot } from './table.ts';

/**
 * Is shown each slot with the name of its answer, and says what is answered there; empty: nothing.
 * @param like what somebody like this person answered before; `null`: nobody did
 */
export type Hand = (slot: Slot, name: string, like: string | null) => string;

/** @param isLong there is room for the screens that were answered with "nothing else" */
export function walk(hand: Hand, isLong: boolean): void {
  const own = new Map(TABLE.first.map((slot) => [slot.name.replace(/^p1\./, ''), hand(slot, slot.name, null)]));
  const others = Number(hand(TABLE.persons, TABLE.persons.name, null));
  // Adults are likely to answer as the first person, children as their siblings.
  const before = new Map<readonly Slot[], Map<string, string>>([[TABLE.adult, own]]);
  for (let i = 0; i < others; i++) {
    const named = ({ name }: Slot): string => `p${i + 2}.${name}`;
    const slots = slotsOfKin(hand(TABLE.kin, named(TABLE.kin), null));
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

/** What was said of somebody, by the names of the slots. */
type Said = ReadonlyMap<string, string>;

/** Those who live together are mostly asked the same screens. @param before what was said of the person before */
function walkScreens(hand: Hand, of: string, screens: readonly OfScreen[], before: Said): Said {
  const said = new Map<string, string>();
  const ask = (slot: Slot): string => {
    const text = hand(slot, `${of}.${slot.name}`, before.get(slot.name) ?? null);
    said.set(slot.name, text);
    return text;
  };
  ask(SCREENS.unchanged);
  if (ask(SCREENS.some) === '') return said;
  for (const screen of screens)
    if (ask(screen).endsWith(TOLD)) for (const slot of screen.told) hand(slot, `${of}.${slot.name}`, null);
  return said;
}

export function slotsOfKin(relation: string): readonly Slot[] {
  return TABLE.children.includes(relation) ? TABLE.child : TABLE.adult;
}

/** So much more likely is the answer of somebody alike than it is by itself. */
const ALIKE = 12;

/** The shares of a choice after what somebody like this person answered. */
export function sharesAfter(slot: Slot, like: string | null): readonly number[] {
  if (like === null || slot.kind === 'band') return slot.shares;
  const same = slot.values.indexOf(like);
  return slot.shares.map((share, i) => (i === same ? share * ALIKE : share));
}

/** Ids of so many others. */
export function idsOf(others: number): string {
  return Array.from({ length: others }, (_, i) => `p${i + 2}`).join(' ');
}
