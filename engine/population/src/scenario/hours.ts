/**
 * This module computes the hours in which associations and social services help with requests and with recoveries. It
 * counts the requests of a run as if each were made once a year, under assumptions that are reported with the result.
 * Help for persons who give up is not counted, however long it took.
 */
import { VULNERABLE } from './dimensions.ts';
import type { Likelihood } from './likelihood.ts';
import { HELP, type Channel, type Help, type HelpPart } from './model.ts';
import type { GroupResult, Hours, HoursBand, ResultRange } from './result.ts';

type Setting = 'observed' | 'scenario';
type End = 'certain' | 'possible';

/** Holds the numbers of one right from which the yearly hours of helpers are computed. */
interface Work {
  /**
   * Counts the requests of homes in which somebody is at ease with a computer, in which nobody is, and for which this
   * is not told.
   */
  readonly requests: { readonly atEase: number; readonly vulnerable: number; readonly untold: number };
  /** Counts the persons who receive the right and are not entitled. */
  readonly undue: number;
  readonly rounds: number;
  readonly computerOnly: boolean;
}

/** Holds one value for every assumption. `back` is the share of the undue amounts that is recovered. */
type Point = Readonly<Record<HelpPart | 'back', number>> & {
  /**
   * Says how the homes are helped for which it is not told whether somebody is at ease with a computer: like homes at
   * ease (0) or like vulnerable ones (1).
   */
  readonly untold: 0 | 1;
};

export interface Helped {
  readonly help: Help;
  /** Is `null` when nothing is recovered. */
  readonly recovered: Likelihood | null;
  /**
   * Says how the scenario grants each of its rights, in the order of the rights. It is `undefined` for a right that is
   * granted as today.
   */
  readonly channels: readonly (Pick<Channel, 'rounds' | 'computerOnly'> | undefined)[];
}

/**
 * Computes the hours before and after. Returns `null` when a number is hidden because it would concern too few persons.
 */
export function computeHelpHours(groups: readonly GroupResult[], { help, recovered, channels }: Helped): Hours | null {
  const work = (setting: Setting): readonly (readonly Work[] | null)[] =>
    ENDS.map((end) => workOf(groups, setting, end, setting === 'scenario' ? channels : []));
  const [before, after] = [work('observed'), work('scenario')];
  if (!isWhole(before) || !isWhole(after)) return null;
  const { taken, corners } = pointsOf(help, recovered);
  const band = (hours: (end: number, point: Point) => number): HoursBand => ({
    taken: between(taken, hours),
    range: between(corners, hours),
  });
  const of = (works: readonly (readonly Work[])[]) => (end: number, point: Point) => hoursAt(works[end] ?? [], point);
  return {
    observed: band(of(before)),
    scenario: band(of(after)),
    change: band((end, point) => of(after)(end, point) - of(before)(end, point)),
    assumed: HELP.map((name) => ({ name, ...partOf(help, name) })),
  };
}

const ENDS = ['certain', 'possible'] as const;

function isWhole(works: readonly (readonly Work[] | null)[]): works is readonly (readonly Work[])[] {
  return works.every((one) => one !== null);
}

function between(points: readonly Point[], hours: (end: number, point: Point) => number): readonly [number, number] {
  const all = ENDS.flatMap((_, end) => points.map((point) => hours(end, point)));
  return [Math.min(...all), Math.max(...all)];
}

function workOf(
  groups: readonly GroupResult[],
  setting: Setting,
  end: End,
  channels: Helped['channels'],
): readonly Work[] | null {
  const [whole] = groups.filter(({ dimension }) => dimension === 'all');
  const digital = groups.filter(({ dimension }) => dimension === 'digital');
  const works = (whole?.rights ?? []).map((right, r): Work | null => {
    const undue = right.settings[setting].persons.undue[end];
    const all = requestsOf(whole, r, setting, end);
    const told = digital.map((group) => ({ word: group.word, requests: requestsOf(group, r, setting, end) }));
    if (all === null || undue === null) return null;
    // A group that is hidden because it is too small is treated like a group for which nothing is told.
    const of = (isVulnerable: boolean): number =>
      told.reduce((sum, one) => sum + ((one.word === VULNERABLE) === isVulnerable ? (one.requests ?? 0) : 0), 0);
    const [atEase, vulnerable] = [of(false), of(true)];
    const { rounds = 0, computerOnly = false } = channels[r] ?? {};
    const untold = Math.max(0, all - atEase - vulnerable);
    return { requests: { atEase, vulnerable, untold }, undue, rounds, computerOnly };
  });
  return works.every((one) => one !== null) ? works : null;
}

/**
 * Counts the requests: one for each claim that was requested, and one for each person who asks in vain after a letter.
 * Returns `null` when one of these numbers is hidden.
 */
function requestsOf(group: GroupResult | undefined, r: number, setting: Setting, end: End): number | null {
  const own = group?.rights[r]?.settings[setting];
  const parts: readonly (ResultRange | undefined)[] = [own?.claims.asked, own?.persons.asks_in_vain];
  return parts.reduce<number | null>((sum, range) => {
    const one = range?.[end] ?? null;
    return sum === null || one === null ? null : sum + one;
  }, 0);
}

function hoursAt(works: readonly Work[], point: Point): number {
  return works.reduce((sum, { requests, undue, rounds, computerOnly }) => {
    const vulnerable = computerOnly ? point.computer : point.vulnerable;
    const untold = point.untold === 0 ? point.at_ease : vulnerable;
    const helped = requests.atEase * point.at_ease + requests.vulnerable * vulnerable + requests.untold * untold;
    const each = point.request * (1 + rounds * point.round);
    return sum + helped * each + undue * point.back * point.payback * point.recovery;
  }, 0);
}

/**
 * Returns the points at which the hours are computed: the usual values, and every combination of the ends. The hours
 * are linear in each assumption, so their lowest and highest values are among these corners.
 */
function pointsOf(
  help: Help,
  recovered: Likelihood | null,
): { readonly taken: readonly Point[]; readonly corners: readonly Point[] } {
  const back: Pick<Likelihood, 'value' | 'range'> = recovered ?? { value: 0, range: [0, 0] };
  const parts = [...HELP.map((name) => [name, partOf(help, name)] as const), ['back', back] as const];
  const point = (untold: 0 | 1, of: (one: typeof back, k: number) => number): Point => ({
    ...(Object.fromEntries(parts.map(([name, one], k) => [name, of(one, k)])) as Omit<Point, 'untold'>),
    untold,
  });
  const corners = Array.from({ length: 2 ** (parts.length + 1) }, (_, mask) => {
    const end = (k: number): 0 | 1 => ((mask >> k) & 1) as 0 | 1;
    return point(end(parts.length), ({ range }, k) => range[end(k)]);
  });
  return { taken: ([0, 1] as const).map((untold) => point(untold, ({ value }) => value)), corners };
}

function partOf(help: Help, name: HelpPart): Likelihood {
  return help.get(name) as Likelihood;
}
