/**
 * This module compares scenarios with the published numbers that they name, and detections with theirs. It draws a
 * population for the day of each, and writes the results as a page.
 */
import { join } from 'node:path';
import type { Understood } from '@recto-verso/engine/rulebook';
import { withTemporaryFolder } from '../tables/temporary-folder.ts';
import { makePopulation } from '../make/make.ts';
import type { PopulationModel } from '../make/model.ts';
import type { Scenario, ScenarioBook } from './model.ts';
import type { PublishedNumberCheck, ResultRange, ScenarioResult } from './result.ts';
import { detect, type DetectionResult } from './detect.ts';
import { isPublishedShare } from './published.ts';
import { simulate } from './simulate.ts';

export interface BackTestsOf {
  readonly understood: Understood;
  readonly book: ScenarioBook;
  readonly model: PopulationModel;
  readonly households: number;
  readonly seed: number;
  readonly threads: number;
  readonly told: (what: string) => void;
}

export interface BackTests {
  readonly scenarios: readonly ScenarioResult[];
  readonly detections: readonly DetectionResult[];
}

/** Runs every scenario and variant that has a published number, and every detection, and returns the results. */
export async function runBackTests(of: BackTestsOf): Promise<BackTests> {
  const drawn = new Map<number, Promise<string>>();
  return withTemporaryFolder('back-tests', async (aside) => {
    const scenarios: ScenarioResult[] = [];
    const drawnFor = (day: number): Promise<string> => {
      const there = drawn.get(day) ?? draw(of, day, join(aside, String(day)));
      drawn.set(day, there);
      return there;
    };
    for (const { scenario, variant } of tested(of.book)) {
      of.told(`${scenario.id} ${variant ?? ''}`);
      const day = scenario.variants.get(variant ?? '')?.date ?? scenario.date ?? of.model.date;
      const { book, seed, threads, understood } = of;
      const engine = 'module';
      const options = {
        book,
        scenario,
        variant,
        date: day,
        today: day,
        seed,
        engine,
        threads,
        first: 0,
        tried: 0,
      } as const;
      scenarios.push(await simulate(understood, await drawnFor(day), options));
    }
    const { seed, threads } = of;
    const { rulebook } = of.understood;
    const detections: DetectionResult[] = [];
    for (const detection of of.book.detections)
      detections.push(
        await detect(await drawnFor(of.model.date), { rulebook, book: of.book, detection, seed, threads }),
      );
    return { scenarios, detections };
  });
}

async function draw({ model, households, seed }: BackTestsOf, date: number, out: string): Promise<string> {
  const { signal } = new AbortController();
  await makePopulation({ model, households, seed, date, out, progress: () => undefined, signal });
  return out;
}

function tested({
  scenarios,
}: ScenarioBook): readonly { readonly scenario: Scenario; readonly variant: string | null }[] {
  return scenarios.flatMap((scenario) =>
    [...new Set(scenario.published.map((one) => one.variant))].map((variant) => ({ scenario, variant })),
  );
}

export function formatBackTestPage({ scenarios, detections }: BackTests, { takeUp }: ScenarioBook): string {
  const [first] = scenarios;
  const verdicts = [
    ...scenarios.flatMap(({ published }) => published.filter((one) => one.use === 'check').map((one) => one.isInside)),
    ...detections.flatMap(({ published }) =>
      published.filter((one) => one.use === 'check').map((one) => one.isBetween),
    ),
  ];
  const inside = verdicts.filter((isInside) => isInside === true).length;
  return [
    '# What already happened, simulated',
    '',
    `Written by \`npm run back-tests\`; nothing is written by hand. ${whole(first?.homes.run ?? 0)} homes, drawn for each day of law with seed ${first?.seed ?? 0}; rulebook ${first?.rulebook.version ?? ''}, scenarios ${first?.scenarios.hash.slice(0, 12) ?? ''}. A synthetic population: nobody in it exists.`,
    '',
    'One set of likelihoods stands behind all of them (below), and none was moved to meet a number. A number that a scenario was made with is an input, and checks nothing. Inside: the published number lies between the ends of the band (from what is certain to what is possible), widened by chance where that is known.',
    '',
    `**${inside} of ${verdicts.length} checks lie inside.** A model that cannot say what already happened should not say what will: where a check lies outside, the forecast of that right is no forecast.`,
    '',
    '| scenario | law of | published | date | | simulated | | what is known to set them apart |',
    '|---|---|---|---|--:|--:|---|---|',
    ...scenarios.flatMap((result) => result.published.map((one) => row(result, one))),
    ...detections.flatMap(detectionRows),
    '',
    '## The likelihoods',
    '',
    '| likelihood | taken | lowest | highest | rests on |',
    '|---|--:|--:|--:|---|',
    ...[...takeUp].map(
      ([
        name,
        {
          value,
          range: [low, high],
          source,
          why,
        },
      ]) =>
        `| ${name} | ${value} | ${low} | ${high} | ${source === null ? '**an assumption**' : `[${source.about}](${source.link})`}. ${why} |`,
    ),
    '',
  ].join('\n');
}

function row({ scenario, variant, date }: ScenarioResult, one: PublishedNumberCheck): string {
  const name = variant === null ? scenario : `${scenario} ${variant}`;
  const verdict =
    one.use === 'input'
      ? 'an input, no check'
      : one.isInside === null
        ? 'not counted'
        : one.isInside
          ? 'inside'
          : '**outside**';
  const say = isPublishedShare(one) ? percent : whole;
  const bound = one.bound === null ? '' : one.bound === 'at_least' ? 'at least ' : 'at most ';
  return `| ${name} | ${date} | [${one.about}](${one.link}) | ${one.date ?? ''} | ${bound}${say(one.value)} | ${shown(one.simulated, say)} | ${verdict} | ${one.why ?? ''} |`;
}

/**
 * Returns the rows of a detection, a crossing that looks for what people do not declare. Its band extends over the
 * trials of its likelihoods.
 */
function detectionRows({ scenario, taken, tried, published }: DetectionResult): readonly string[] {
  return published.map((one) => {
    const all = [taken, ...tried.map((t) => t.funnel)].map((f) => f[one.of]);
    const verdict = one.isBetween === null ? 'an input, no check' : one.isBetween ? 'inside' : '**outside**';
    const band = `${whole(one.simulated)} (trials: ${whole(Math.min(...all))} to ${whole(Math.max(...all))})`;
    return `| ${scenario} | | [${one.about}](${one.link}) | ${one.date ?? ''} | ${whole(one.value)} | ${band} | ${verdict} | ${one.why ?? ''} |`;
  });
}

function shown(range: ResultRange | null, say: (number: number) => string): string {
  if (range === null || range.certain === null || range.possible === null) return '';
  const [a, b] = [Math.min(range.certain, range.possible), Math.max(range.certain, range.possible)];
  const band = a === b ? say(a) : `${say(a)} to ${say(b)}`;
  return range.within === null ? band : `${band} (${say(range.within[0])} to ${say(range.within[1])})`;
}

/** Formats a number without decimals. 0 is added so that -0 has no sign. */
function whole(number: number): string {
  return (Math.round(number) + 0).toLocaleString('en-US');
}

/** Formats a share, from 0 to 1, in percent. */
function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
