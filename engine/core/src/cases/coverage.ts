/**
 * This module checks what the cases of a right cover: each route as the only one that opens the right, the values that
 * `provisional` of a route can have, each side of each threshold, the days of each change of the law, and the one fact
 * that turns the verdict. What they do not cover is a problem, unless `no_case:` excuses the route or the threshold. Of
 * a draft, neither routes nor thresholds nor days are checked.
 */
import { readBareVerdicts } from '../explain/dependencies/verdicts.ts';
import type { Place } from '../language/ast.ts';
import type { Problem } from '../problem.ts';
import type { Case, Turn } from '../rulebook/case.ts';
import type { Right } from '../rulebook/model.ts';
import { createProblem } from '../rulebook/report.ts';
import type { Compiled } from '../run/compiled.ts';
import { computeHousehold } from '../run/household.ts';
import { readSituation } from '../situation/read.ts';
import { CALENDAR, showDay } from '../values/calendar.ts';
import { toCaseProblems, type PreparedCases } from './prepared-cases.ts';
import { THRESHOLD_SIDES, type ThresholdSide } from './thresholds.ts';
import { findTouched, type TouchedThreshold } from './touched.ts';
import { listDifferingFacts, createTurnedSituations, TURN_VERDICTS } from './turns.ts';

/** Holds what the check of the cases of one right found. */
export interface CaseCoverage {
  readonly problems: readonly Problem[];
  /**
   * Lists the thresholds in definitions of the vocabulary that the right reads; the cases of any right may cover them.
   */
  readonly shared: readonly TouchedThreshold[];
}

export function checkCoverage(cases: PreparedCases): CaseCoverage {
  const { right, problems } = cases;
  if (right.cases.length === 0) return { problems: [without(right)], shared: [] };
  const turns = [...problems, ...turnProblems(cases.compiled, right)];
  if (right.draft || problems.length > 0) return { problems: turns, shared: [] };
  const { thresholds, alone } = findTouched(cases);
  const own = [...thresholds.values()].filter((threshold) => threshold.own);
  return {
    problems: [
      ...turns,
      ...routeProblems(right, alone),
      ...provisionalProblems(right),
      ...own.flatMap((threshold) => sideProblems(threshold, excusedSides(right, threshold.name))),
      ...needless(right, alone, own),
      ...dayProblems(right),
    ],
    shared: [...thresholds.values()].filter((threshold) => !threshold.own),
  };
}

/**
 * Returns a problem for each threshold of the vocabulary of which at least one side is not covered by the cases of any
 * right.
 */
export function listSharedProblems(all: readonly CaseCoverage[]): readonly Problem[] {
  const merged = new Map<string, TouchedThreshold>();
  for (const { shared } of all)
    for (const { name, sides, met, ...one } of shared) {
      const before = merged.get(name);
      merged.set(name, {
        ...one,
        name,
        sides: new Set([...(before?.sides ?? []), ...sides]),
        met: new Set([...(before?.met ?? []), ...met]),
      });
    }
  return [...merged.values()].flatMap((threshold) => sideProblems(threshold, new Set()));
}

function without({ id }: Right): Problem {
  return createProblem(
    { file: `rights/${id}/cases.yaml`, line: 1, field: '' },
    'missing-case',
    `No case says what "${id}" gives.`,
    'A mistake in the law would be noticed by nobody.',
    'Add cases.yaml: for every route one where it alone opens the right, for every threshold those beside it.',
  );
}

function routeProblems(right: Right, alone: ReadonlySet<string>): readonly Problem[] {
  const excused = new Set(right.noCase.flatMap(({ routes }) => routes));
  return right.laws.flatMap(({ from, routes }) =>
    routes
      .filter(({ id }) => !alone.has(`${showDay(from)} ${id}`) && !excused.has(`${showDay(from)} ${id}`))
      .map(({ id, place }) =>
        createProblem(
          place,
          'missing-case',
          `In no case "${id}" alone opens the right, under the law of ${showDay(from)}.`,
          'A route that no case rests on could be wrong, and nobody would notice.',
          'Add a case with `verdict: yes` in which every other route is no; or say in `no_case:` of right.yaml why there is none.',
        ),
      ),
  );
}

function provisionalProblems(right: Right): readonly Problem[] {
  return right.laws.flatMap(({ from, routes }, i) =>
    routes.flatMap(({ id, provisional }) => {
      if (provisional === null) return [];
      const until = right.laws[i + 1]?.from ?? Infinity;
      const said = right.cases
        .filter(({ date }) => date >= from && date < until)
        .flatMap(({ expect }) => Object.values(expect[right.id] ?? {}))
        .flatMap((want) => (want.route === id ? [want.provisional] : []));
      const sides = provisional.ast.kind === 'truth' ? (['yes'] as const) : (['yes', 'no'] as const);
      return sides
        .filter((side) => !said.includes(side))
        .map((side) =>
          createProblem(
            provisional.place,
            'missing-case',
            `No case by "${id}" expects \`provisional: ${side}\`, under the law of ${showDay(from)}.`,
            'Whether an amount may be computed again has to be said, and not said, where it is so.',
            `Add a case with \`route: ${id}\` and \`provisional: ${side}\`.`,
          ),
        );
    }),
  );
}

const LIES: Readonly<Record<ThresholdSide, string>> = { under: 'just under', at: 'exactly at', over: 'just over' };

function sideProblems({ name, place, sides, met }: TouchedThreshold, excused: ReadonlySet<string>): readonly Problem[] {
  const lacking = THRESHOLD_SIDES.filter((side) => sides.has(side) && !met.has(side) && !excused.has(side));
  if (lacking.length === 0) return [];
  return [
    createProblem(
      place,
      'missing-case',
      `No case lies ${lacking.map((side) => LIES[side]).join(', or ')} the threshold "${name}".`,
      'A comparison that is off by one, or the other way round, would be noticed by nobody.',
      'Add the case: as near as one euro, day, month or year; or say in `no_case:` of right.yaml why there can be none.',
    ),
  ];
}

function excusedSides({ noCase }: Right, name: string): ReadonlySet<string> {
  return new Set(noCase.flatMap(({ thresholds, sides }) => (thresholds.includes(name) ? sides : [])));
}

/**
 * Returns a problem for each name in `no_case:` that needs no exception, because the route, or an excused side of the
 * threshold, does not exist or is covered by a case after all.
 */
function needless(
  right: Right,
  alone: ReadonlySet<string>,
  thresholds: readonly TouchedThreshold[],
): readonly Problem[] {
  const routes = new Set(right.laws.flatMap(({ from, routes }) => routes.map(({ id }) => `${showDay(from)} ${id}`)));
  return right.noCase.flatMap(({ place, ...excused }) => {
    const idle = [
      ...excused.routes.filter((route) => !routes.has(route) || alone.has(route)),
      ...excused.thresholds.filter((name) => {
        const one = thresholds.find((threshold) => threshold.name === name);
        return excused.sides.some(
          (side) => one?.sides.has(side as ThresholdSide) !== true || one.met.has(side as ThresholdSide),
        );
      }),
    ];
    return idle.map((name) =>
      createProblem(
        place,
        'needless-exception',
        `"${name}" is excused, and needs no excuse.`,
        'A case that touches it may be lost later, and nobody would notice.',
        `Take it out of \`no_case:\`; known are ${[...thresholds.map((one) => one.name), ...routes].join(', ')}.`,
      ),
    );
  });
}

/**
 * Returns a problem for each change of the law for which a day has no case: the last day before the change, or the
 * first day from which it applies. A case covers a day by its date, or by a request that was made on that day.
 */
function dayProblems(right: Right): readonly Problem[] {
  const spoken = new Set(right.cases.flatMap((c) => [c.date, ...daysAsked(c)]));
  return changesOf(right).flatMap(({ what, last, place }) => {
    const lacking = [last, CALENDAR.days_after(last, 1)].filter((day) => !spoken.has(day));
    if (lacking.length === 0) return [];
    return [
      createProblem(
        place,
        'missing-case',
        `${what}: no case on ${lacking.map(showDay).join(', and none on ')}.`,
        'Whoever asks on the last day of a law, or on the first day of the next one, has what that day gives.',
        'Add a case on that day (`date:`), or one in which the request was made then (`asked:`).',
      ),
    ];
  });
}

function changesOf(right: Right): readonly { readonly what: string; readonly last: number; readonly place: Place }[] {
  const changes = right.laws.flatMap((law, i) => {
    const begins = { what: `The law of ${showDay(law.from)} begins`, last: CALENDAR.days_after(law.from, -1) };
    return [
      ...(i === 0 ? [] : [{ ...begins, place: law.claimant.place }]),
      ...law.routes.flatMap(({ id, since, until, place }) => [
        ...(since === null ? [] : [{ what: `"${id}" begins`, last: CALENDAR.days_after(since, -1), place }]),
        ...(until === null ? [] : [{ what: `"${id}" ends`, last: until, place }]),
      ]),
    ];
  });
  return [...new Map(changes.map((change) => [change.what, change])).values()];
}

/** Returns the days of requests that a case states, because the day of a request may decide which law applies. */
function daysAsked({ situation }: Case): readonly number[] {
  return [...JSON.stringify(situation).matchAll(/"asked":"(\d{4})-(\d{2})-(\d{2})"/g)].map((m) =>
    Number(`${m[1]}${m[2]}${m[3]}`),
  );
}

function turnProblems(compiled: Compiled, right: Right): readonly Problem[] {
  const { turns } = right;
  const households = createTurnedSituations(right);
  if (turns === null || households === null)
    return [
      createProblem(
        { file: `rights/${right.id}/cases.yaml`, line: 1, field: '' },
        'missing-turn',
        `No case of "${right.id}" says which fact turns it.`,
        'What opens a right and what closes it is then shown by nothing, in no language.',
        'Add `turns:` to a case: `by` (in words), `who`, `fact`, and its value for a `yes` and for a `no`.',
      ),
    ];
  const others = TURN_VERDICTS.flatMap((a, i) => TURN_VERDICTS.slice(i + 1).map((b) => [a, b] as const));
  const parted = others.some(([a, b]) => {
    const facts = listDifferingFacts(compiled.rulebook, households[a], households[b]);
    return facts.length !== 1 || facts[0] !== turns.fact.join('.');
  });
  if (parted)
    return [
      createProblem(
        turns.place,
        'bad-turn',
        `The households of yes, no and not known differ in more, or in less, than ${turns.fact.join('.')}.`,
        'What turns a right is one fact.',
        'Write the path of one fact under `fact:`, and two values of it, which both differ from not known.',
      ),
    ];
  return TURN_VERDICTS.flatMap((verdict) => verdictProblems(compiled, right, turns, verdict, households[verdict]));
}

function verdictProblems(
  compiled: Compiled,
  right: Right,
  { who, date, fact, place }: Turn,
  verdict: (typeof TURN_VERDICTS)[number],
  situation: unknown,
): readonly Problem[] {
  const value = verdict === 'depends' ? 'not known' : `as \`${verdict}:\` says`;
  try {
    const h = computeHousehold(compiled.at(date), readSituation(compiled.rulebook, situation, date), date, 'interpret');
    const seen = readBareVerdicts(h).get(right.name)?.[h.persons.indexOf(who)] ?? 'nothing';
    if (seen === verdict) return [];
    return [
      createProblem(
        place,
        'bad-turn',
        `With ${fact.join('.')} ${value}, the right of "${who}" is "${seen}" on ${showDay(date)}, not "${verdict}".`,
        'A fact that turns a right opens it, closes it, and leaves it open while nobody has told it.',
        'Choose the fact and its two values so; `with:` lays over the case what another day asks for.',
      ),
    ];
  } catch (error) {
    return toCaseProblems(error, 'What turns the right', place);
  }
}
