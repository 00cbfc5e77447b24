/** This module describes a right under the law of one day, as the API and the command line show it. */
import {
  getCitation,
  describeClaim,
  listExclusions,
  showDay,
  type Law,
  type LawFact,
  type Line,
  type Right,
  type Route,
  type Words,
} from '@recto-verso/engine';
import type {
  DerivedFact,
  LawView,
  LineView,
  OpenPointView,
  RightAtDay,
  RightHead,
  RouteView,
} from '../contract/law.ts';
import { describeCondition, describeFormula, type ConditionReading } from './conditions.ts';
import { describeFigureAt } from './figures.ts';
import { listFiguresOfLaw } from './names.ts';

export function describeRightAt(words: Words, right: Right, date: number): RightAtDay {
  const { rulebook } = words.book;
  const law = findLawAt(right, date);
  const { name, version, hash } = rulebook;
  return {
    rulebook: { name, version, hash },
    language: words.language,
    date: showDay(date),
    ...describeRightHead(words, right),
    law: law === null ? null : lawView({ words, right, law, date }),
    figures: law === null ? [] : figuresRead(words, right, law, date),
    claim: describeClaim(words, right, null, { date }) as RightAtDay['claim'],
  };
}

/** Returns the law file that is in force on a day, or `null`. */
export function findLawAt(right: Right, date: number): Law | null {
  return right.laws.find((law) => law.from <= date && (law.until === null || date <= law.until)) ?? null;
}

export function describeRightHead(words: Words, right: Right): RightHead {
  const { id, level, payer, domain, draft } = right;
  return {
    right: id,
    name: words.rightName(right),
    official: { ...words.official(right) },
    summary: words.summary(right),
    level: { id: level, label: words.level(level) },
    payer: { id: payer, label: words.level(payer) },
    domain: { id: domain, label: words.domain(domain) },
    draft,
    laws: right.laws.map(({ from, until }) => ({ from: showDay(from), until: iso(until) })),
  };
}

function figuresRead(words: Words, right: Right, law: Law, date: number): RightAtDay['figures'] {
  const read = listFiguresOfLaw(words.book.rulebook, right, law);
  const all = [
    ...right.figures.map((one) => [one, right] as const),
    ...words.book.rulebook.figures.map((one) => [one, null] as const),
  ];
  return all
    .filter(([figure]) => read.has(figure.id))
    .flatMap(([figure, of]) => describeFigureAt(words, figure, of, date) ?? []);
}

function lawView(reading: ConditionReading): LawView {
  const { words, right, law } = reading;
  return {
    from: showDay(law.from),
    until: iso(law.until),
    appliesBy: law.appliesBy,
    citation: getCitation(words.book, right, law.source),
    claimant: describeFormula(reading, law.claimant, ''),
    oncePer: law.oncePer,
    extendsTo: law.extendsTo,
    lasts: law.lasts?.text ?? null,
    notWith: receiptsOf(reading).map((receipt) => ({ id: receipt, label: words.fact(`gets.${receipt}`) })),
    routes: law.routes.map((route) => routeView(reading, route)),
    lines: law.lines.map((line) => lineView(reading, line)),
    facts: law.facts.map((fact) => derivedFact(reading, fact)),
    open: law.open.map((point) => openPoint(reading, point)),
  };
}

/** Lists the receipts that exclude the right, whether its own law or the law of the other right states it. */
function receiptsOf({ words, right, law, date }: ConditionReading): readonly string[] {
  return [...new Set(listExclusions(words.book.rulebook, right, law, date).map(({ receipt }) => receipt))];
}

function routeView(reading: ConditionReading, route: Route): RouteView {
  const { words, right, law, date } = reading;
  const source = route.source ?? law.source;
  return {
    id: route.id,
    label: words.route(right, route.id),
    grant: route.grant,
    since: iso(route.since),
    until: iso(route.until),
    open: (route.since ?? 0) <= date && date <= (route.until ?? Infinity),
    starts: route.starts.text,
    claimFrom: route.claimFrom?.text ?? null,
    claimBy: route.claimBy?.text ?? null,
    provisional: route.provisional?.text ?? null,
    citation: getCitation(words.book, right, source),
    conditions: describeCondition(reading, route.when, source),
    lines: route.lines.map((line) => lineView(reading, line)),
  };
}

function lineView({ words, right }: ConditionReading, { kind, id, formula }: Line): LineView {
  return { kind, id, label: words.line(right, id), line: formula.text };
}

function derivedFact(reading: ConditionReading, { id, body }: LawFact): DerivedFact {
  const { words, law } = reading;
  const plain = { id, label: words.fact(id), line: null, firstOf: [], conditions: null };
  switch (body.kind) {
    case 'formula':
      return { ...plain, line: body.formula.text };
    case 'tree':
      return { ...plain, conditions: describeCondition(reading, body.tree, law.source) };
    case 'first_of':
      return {
        ...plain,
        firstOf: body.branches.map(({ value, when }) => ({
          value: value.text,
          label: value.ast.kind === 'name' ? words.value(id, value.text) : value.text,
          when: when?.text ?? null,
        })),
      };
  }
}

function openPoint(
  { words, right }: ConditionReading,
  { id, kind, of, type, source }: Law['open'][number],
): OpenPointView {
  const values = type.kind === 'choice' ? type.values : type.kind === 'truth' ? ['yes', 'no'] : [];
  return {
    id,
    kind,
    label: words.fact(id),
    of,
    values: values.map((value) => ({
      id: value,
      label: type.kind === 'truth' ? words.phrases.verdicts[value as 'yes' | 'no'] : words.value(id, value),
    })),
    citation: getCitation(words.book, right, source),
  };
}

function iso(day: number | null): string | null {
  return day === null ? null : showDay(day);
}
