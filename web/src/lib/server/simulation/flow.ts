/**
 * This module shows how people move from a status before a change to an outcome after it, as ribbons and as a table.
 */
import type { RightResult } from '@recto-verso/population/scenarios';
import { fillTemplate } from '@recto-verso/api/words';
import { computeFlowDrawing } from '../../simulation/flow.ts';
import { roundToHundred } from '../../simulation/round-to-hundred.ts';
import { deriveOutcome, OUTCOMES } from '../../simulation/outcomes.ts';
import type { FlowChartView } from '../../simulation/view.ts';
import type { SimulationTexts } from './simulation-texts.ts';
import { sumShown, type OutcomeTally } from './tally.ts';

const BEFORE = ['receives', 'undue', 'forgotten', 'not', 'open'] as const;

/**
 * Returns the view, or `null` when the change concerns nobody.
 * @param hundred how many of a hundred people have each outcome, in the order of `OUTCOMES`
 */
export function buildFlowView(
  { words, numbers }: SimulationTexts,
  { flows }: RightResult,
  tally: OutcomeTally,
  hundred: readonly number[],
): FlowChartView | null {
  if (tally.concerned === 0) return null;
  const parts = BEFORE.flatMap((before) =>
    OUTCOMES.map((after) => ({
      before,
      after,
      shown: sumShown(flows.filter((flow) => flow.before === before && deriveOutcome(before, flow.after) === after)),
    })),
  ).map((part) => ({ ...part, value: part.shown ?? 0 }));
  const steps = {
    before: BEFORE.map((id) => ({ id, label: words.statuses[id] })),
    after: OUTCOMES.map((id) => ({ id, label: words.outcomes[id] })),
  };
  const of = (id: (typeof OUTCOMES)[number]): number => hundred[OUTCOMES.indexOf(id)] ?? 0;
  const drawn = computeFlowDrawing(steps.before, steps.after, parts);
  const share = (value: number): string => numbers.share((100 * value) / tally.concerned);
  const ofStep = (step: (typeof BEFORE)[number]): number =>
    parts.reduce((sum, { before, value }) => (before === step ? sum + value : sum), 0);
  const starts = roundToHundred(BEFORE.map(ofStep));
  const named = (ids: readonly string[], of100: readonly number[]): Readonly<Record<string, string>> =>
    Object.fromEntries(ids.map((id, i) => [id, numbers.whole(of100[i] ?? 0)]));
  const met = BEFORE.filter((id) => parts.some((part) => part.before === id && part.shown !== 0));
  return {
    id: 'flow',
    title: fillTemplate(words.flow.title, { gain: of('gain'), loss: of('law') + of('wrong'), wrong: of('wrong') }),
    unit: tally.isWhole ? words.flow.unit : `${words.flow.unit}. ${words.table.partly}`,
    drawing: drawn,
    shares: { before: named(BEFORE, starts), after: named(OUTCOMES, hundred) },
    described: [
      `${words.before}: ${drawn.before.map(({ label, value }) => `${label} ${share(value)}`).join(', ')}.`,
      `${words.after}: ${drawn.after.map(({ label, value }) => `${label} ${share(value)}`).join(', ')}.`,
    ].join(' '),
    table: {
      caption: words.flow.unit,
      columns: [
        { label: words.before, numeric: false },
        ...OUTCOMES.map((id) => ({ label: words.outcomes[id], numeric: true })),
        { label: words.total, numeric: true },
      ],
      rows: met.map((before) => {
        const own = parts.filter((part) => part.before === before);
        const total = own.reduce((sum, { value }) => sum + value, 0);
        return [
          words.statuses[before],
          ...own.map(({ shown }) => (shown === null ? numbers.hidden : share(shown))),
          share(total),
        ];
      }),
    },
  };
}
