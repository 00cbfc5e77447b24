/** This module describes the bars of a comparison, as text and for a drawing. */
import type { OutcomeRow, StackedBar, StacksView } from './view.ts';

/** Returns each outcome that some bar shows, once, in the order of the bars. */
export function listStackOutcomes({ bars }: StacksView): readonly Pick<OutcomeRow, 'id' | 'label'>[] {
  return bars.flatMap(({ parts }) => parts).filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i);
}

export function describeShares({ parts }: StackedBar): string {
  return parts.map(({ label, share }) => `${share} ${label}`).join(' · ');
}
