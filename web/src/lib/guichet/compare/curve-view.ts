/**
 * This module prepares for a page how rights change while one figure, such as a wage, varies: where each right changes,
 * where a higher figure leaves less money, and the drawing.
 */
import { fillTemplate, formatMoney, formatQuantity, formatSeen } from '@recto-verso/api/words';
import type { Curve } from '@recto-verso/engine';
import { createPageSpeech } from '../../door/asking.ts';
import type { EngineOptions, Evaluation } from '../../door/evaluation.ts';
import { namePerson, type Page } from '../../door/fields.ts';
import { formatDifference } from '../../door/changed.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';
import { drawCurve, MONTHS, type CurveDrawing } from './drawing.ts';

/** The worker of the browser and the service of the server implement this interface. */
export interface CurveEngine {
  curve(situation: unknown, options: EngineOptions & Along): Promise<Curve>;
}

export interface Along {
  readonly of: string;
  readonly fact: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export interface CurveView {
  readonly title: string;
  /** Says what the figure of the household is now; it is empty when this is not known. */
  readonly now: string;
  readonly cliffs: readonly { readonly at: string; readonly fall: string; readonly rights: readonly string[] }[];
  readonly turns: readonly {
    readonly at: string;
    readonly name: string;
    readonly who: string;
    readonly what: string;
  }[];
  /** Is `false` when a step of the curve may have been missed. */
  readonly complete: boolean;
  /** Is `null` when nothing changes along the axis or the curve has fewer than two points. */
  readonly drawing: CurveDrawing | null;
  readonly points: readonly { readonly at: string; readonly rights: string; readonly left: string }[];
}

export async function computeCurveView(
  engine: CurveEngine,
  page: Page,
  { situation, options }: Evaluation['asked'],
  along: Pick<Along, 'of' | 'fact'>,
  words: GuichetWords['compare'],
): Promise<CurveView> {
  const curve = await engine.curve(situation, { ...options, ...along, from: undefined, to: undefined });
  const speech = createPageSpeech(page, '');
  const at = (value: number): string => formatQuantity(value, curve.unit, page.terms);
  return {
    title: `${curve.label} · ${namePerson(page, curve.of)}`,
    now: curve.now === null ? '' : fillTemplate(words.nowAt, { value: formatSeen(curve.now, curve.fact, speech) }),
    cliffs: curve.cliffs.map(({ from, to, fall, rights }) => ({
      at: fillTemplate(words.fromTo, { from: at(from), to: at(to) }),
      fall: fillTemplate(words.yearly, { amount: formatDifference({ min: -fall.max, max: -fall.min }, speech) }),
      rights: [...new Set(rights.map(({ name }) => name))],
    })),
    turns: turnsOf(page, curve, at),
    complete: curve.complete,
    drawing: drawCurve(curve, (value) => formatMoney(Math.round(value), page.terms)),
    points: curve.total.map(({ at: x, min, max }) => ({
      at: at(x),
      rights: range(min / MONTHS, max / MONTHS),
      left: range(x + min / MONTHS, x + max / MONTHS),
    })),
  };

  function range(min: number, max: number): string {
    const [low, high] = [min, max].map((one) => formatMoney(Math.round(one), page.terms)) as [string, string];
    return low === high ? low : fillTemplate(page.terms.between, { min: low, max: high });
  }
}

function turnsOf(page: Page, { rights }: Curve, at: (value: number) => string): CurveView['turns'] {
  const met = page.terms.met;
  return rights
    .flatMap(({ name, claimant, turns }) => turns.map((turn) => ({ name, claimant, turn })))
    .sort((a, b) => a.turn.from - b.turn.from)
    .map(({ name, claimant, turn }) => ({
      at: at(turn.from),
      name,
      who: namePerson(page, claimant),
      what: `${met[turn.before]} → ${met[turn.after]}`,
    }));
}
