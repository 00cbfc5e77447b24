/** What the bars of a comparison are made of, as it is said and as lines of a drawing. */
import type { OutcomeRow, StackedBar, StacksView } from './view.ts';

/** Each outcome once, in the order in which the bars have them. */
export function keyOf({ bars }: StacksView): readonly Pick<OutcomeRow, 'id' | 'label'>[] {
  return bars.flatMap(({ parts }) => parts).filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i);
}

export function sharesOf({ parts }: StackedBar): string {
  return parts.map(({ label, share }) => `${share} ${label}`).join(' · ');
}
