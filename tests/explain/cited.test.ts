/**
 * Tests that everything in an answer has a source: each condition has an article or a link, and each amount has the day
 * of its figure. All of them are counted.
 */
import { describe, expect, test } from 'vitest';
import type { Reason } from '../../engine/core/src/contract/answer.ts';
import { findAsOfDay, createLineAnswers } from '../../engine/core/src/explain/sentences/lines.ts';
import { getPaymentPeriod } from '../../engine/core/src/values/period.ts';
import { getCitation } from '../../engine/core/src/explain/rulebook-index.ts';
import type { Condition } from '../../engine/core/src/language/ast.ts';
import { listOperands } from '../../engine/core/src/language/operands.ts';
import type { Term } from '../../engine/core/src/language/term.ts';
import type { PlanLine } from '../../engine/core/src/plan/plan.ts';
import type { Source } from '../../engine/core/src/rulebook/model.ts';
import { showDay } from '../../engine/core/src/values/calendar.ts';
import { turnings, TURN_VERDICTS } from '../cases/turns.ts';
import {
  compiledRulebook,
  getTestWords,
  judge,
  judgeCases,
  listReasonNodes,
  writeReason,
  rulebook,
  type Judging,
} from './cases.ts';

interface Cited {
  readonly right: string;
  readonly where: string;
  readonly source: Source | null;
}

const words = getTestWords('en');
const say = (line: string): boolean => process.stdout.write(`${line}, of ${rulebook.rights.length} rights\n`);

/**
 * Checks whether a source can be found: by a link, a number of the official journal, an article, a judgment by its
 * number, or an act by its day.
 */
function isFound({ act, numac, link }: Source): boolean {
  return (
    link !== null ||
    numac !== null ||
    /\bart\. ?\d|\bjudgment \d+\/\d+|\b(law|decree|ordinance|order)\b.* \d{4}\b/i.test(act)
  );
}

function leavesOf(node: Condition, above: string | null): readonly (string | null)[] {
  const source = node.source ?? above;
  if (node.kind === 'line') return [source];
  return (node.kind === 'not' ? [node.item] : node.items).flatMap((item) => leavesOf(item, source));
}

const leaves = rulebook.rights.flatMap((right) =>
  right.laws.flatMap((law): readonly Cited[] => {
    const cited = [
      law.source,
      ...law.routes.flatMap((route) => leavesOf(route.when, route.source ?? law.source)),
      ...law.facts.flatMap(({ body }) => (body.kind === 'tree' ? leavesOf(body.tree, law.source) : [])),
    ];
    return cited.map((source) => ({
      right: right.id,
      where: `${law.file}: ${source ?? 'no source'}`,
      source: getCitation(words.book, right, source),
    }));
  }),
);

/**
 * Holds the reasons to be written for the three households of each right under the newest law, and for some cases of
 * all laws.
 */
const judged: readonly Judging[] = [
  ...(
    await Promise.all(
      turnings.flatMap(({ right, turns, households }) =>
        TURN_VERDICTS.map((one) => judge(right, households[one], turns.date)),
      ),
    )
  ).flat(),
  ...(await judgeCases(60)),
];

describe('each condition', () => {
  test('has an article or a source with a link', () => {
    expect(leaves.length).toBeGreaterThan(600);
    const bare = leaves.filter(({ source }) => source === null || !isFound(source));
    expect(bare.map(({ where }) => where)).toEqual([]);
    expect(new Set(leaves.map(({ right }) => right)).size).toBe(rulebook.rights.length);
    say(`conditions with an article or a link: ${leaves.length - bare.length} of ${leaves.length}`);
  });

  test('has it in the answer too', () => {
    const lines = judged.flatMap((one) =>
      listReasonNodes(writeReason('en', one)).filter(({ kind }) => kind === 'line'),
    );
    expect(new Set(judged.map(({ right }) => right.id)).size).toBe(rulebook.rights.length);
    expect(lines.length).toBeGreaterThan(3000);
    expect(lines.filter(({ citation }) => citation === null || citation.act === '').map(({ id }) => id)).toEqual([]);
  });
});

/** Returns the figures that a sentence names in a placeholder. */
function figuresNamed({ right }: Judging, { id }: Reason): readonly string[] {
  const sentence = words.condition(right, id.slice(id.lastIndexOf('.') + 1));
  return [...sentence.matchAll(/\{([A-Za-z0-9_.]+)\}/g)].flatMap(([, hole = '']) => {
    const name = hole.replace(/^param\./, '');
    const figure = [`${right.name}.${name}`, name].find((one) => words.book.figures.has(one));
    const isFact = right.laws.some((law) => law.facts.some((fact) => fact.id === `${right.name}.${name}`));
    return figure === undefined || isFact ? [] : [figure];
  });
}

describe('each amount', () => {
  /** Checks whether an authority decides the amount freely, so that no figure determines it. */
  const isGranted = (term: Term): boolean =>
    (term.kind === 'fact' && term.id.startsWith('discretion.')) || listOperands(term).some(isGranted);

  /**
   * Covers every line of every law file that can apply on the days on which the rights are tested, for any household.
   */
  test('that a right can give rests on figures with a day, unless an authority grants it freely', () => {
    const days = [...new Set(turnings.map(({ turns }) => turns.date))];
    const given = days.flatMap((day) =>
      compiledRulebook.at(day).plan.rights.flatMap(({ right, laws }) =>
        laws
          .flatMap((law) => [...law.lines, ...law.routes.flatMap((route) => route.lines)])
          .filter(({ column, term }) => getPaymentPeriod(column.type) !== null && !isGranted(term))
          .map((line) => ({
            where: `${right.id} ${line.id}`,
            asOf: findAsOfDay(words, line, day),
            today: showDay(day),
          })),
      ),
    );
    const bare = given.filter(({ asOf, today }) => asOf === null || asOf > today);
    expect(given.length).toBeGreaterThan(100);
    expect(bare.map(({ where }) => where)).toEqual([]);
    say(`amounts with the day of their figures: ${given.length - bare.length} of ${given.length}`);
  });

  test('that a right gives has the day of its figures beside it, unless an authority grants it freely', () => {
    let amounts = 0;
    const bare: string[] = [];
    for (const { right, household: h, law, route, row } of judged) {
      const own = (route.lines.length > 0 ? route.lines : law.lines).map((line) => ({ ...line, there: null }));
      for (const [i, line] of createLineAnswers(words, h, { right, lines: own, row }).entries()) {
        if (isGranted((own[i] as PlanLine).term)) continue;
        if (line.value.kind !== 'number' || !line.value.unit.startsWith('money')) continue;
        amounts += 1;
        const isBare = line.asOf === null || line.asOf > showDay(h.memory.today);
        if (isBare) bare.push(`${right.id} ${line.id}`);
      }
    }
    expect(amounts).toBeGreaterThan(100);
    expect([...new Set(bare)]).toEqual([]);
    say(`amounts shown with the day of their figures: ${amounts - bare.length} of ${amounts}`);
  });

  test('that a sentence names has its figure beside it, with day and source', () => {
    let named = 0;
    const bare: string[] = [];
    for (const one of judged) {
      for (const node of listReasonNodes(writeReason('en', one))) {
        const figures = new Map(
          listReasonNodes(node).flatMap((below) => below.figures.map((figure) => [figure.id, figure])),
        );
        for (const id of figuresNamed(one, node)) {
          named += 1;
          const figure = figures.get(id);
          if (figure === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(figure.from) || figure.source.act === '')
            bare.push(`${node.id}: ${id}`);
        }
      }
    }
    expect(named).toBeGreaterThan(100);
    expect([...new Set(bare)]).toEqual([]);
    say(`figures named in sentences, each beside it: ${named - bare.length} of ${named}`);
  });
});
