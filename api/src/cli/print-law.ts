/**
 * This module prints the law of a right on a day on a terminal: who can ask, the routes, what the right gives, the
 * facts that it computes and the points that it leaves open, each with its line and article, and then the figures of
 * the day.
 */
import type { Citation, Rulebook } from '@recto-verso/engine';
import type {
  ConditionShape,
  DerivedFact,
  LawView,
  LineView,
  OpenPointView,
  RightAtDay,
  RouteView,
} from '../contract/law.ts';
import { capitalizeText, fillTemplate, formatLongDate } from '../words/index.ts';
import type { Printing } from './printing.ts';
import { printFigures } from './print-figures.ts';
import { formatCitation, isSameCitation } from './print-right.ts';

export function printLaw(view: RightAtDay, rulebook: Rulebook, printing: Printing): string {
  const { words, law: say } = printing;
  const { law } = view;
  const parts = [
    heading(view, printing),
    ...(law === null ? [] : lawParts(law, printing)),
    ...(law === null
      ? []
      : [
          titled(
            fillTemplate(say.figures, { date: formatLongDate(view.date, words) }),
            indented(printFigures(view.figures, rulebook, printing).split('\n')),
          ),
        ]),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function heading(view: RightAtDay, { words, law: say }: Printing): string {
  const { law } = view;
  const official = [...new Set(Object.values(view.official))].join(' · ');
  const title = `${view.name}${official === '' ? '' : ` · ${official}`} [${view.right}]`;
  const laws = view.laws.map(({ from }) => formatLongDate(from, words)).join(', ');
  return [
    title,
    '═'.repeat(title.length),
    view.summary,
    `${say.level}: ${view.level.label}. ${say.payer}: ${view.payer.label}.`,
    ...(view.draft ? [say.draft] : []),
    ...(law === null
      ? [fillTemplate(say.noLaw, { date: formatLongDate(view.date, words), laws })]
      : [`${inForce(law)}.`]),
    ...(law?.citation == null ? [] : [formatCitation(law.citation)]),
    ...(law === null || law.appliesBy === 'date' ? [] : [say.appliesBy[law.appliesBy]]),
    `${fillTemplate(words.rulebook, { date: formatLongDate(view.date, words), version: view.rulebook.version })} ${view.rulebook.hash.slice(0, 12)}`,
  ].join('\n');
  function inForce({ from, until }: LawView): string {
    const days = { from: formatLongDate(from, words), until: formatLongDate(until ?? '', words) };
    return fillTemplate(until === null ? say.inForce : say.inForceUntil, days);
  }
}

function lawParts(law: LawView, printing: Printing): readonly string[] {
  const { words, law: say } = printing;
  const shown = new Set([law.claimant, ...law.routes.map((route) => route.conditions)].flatMap(expanded));
  // The conditions behind a fact are not repeated when they are already shown above.
  const isNew = (fact: DerivedFact) => fact.conditions === null || !shown.has(fact.id.slice(fact.id.indexOf('.') + 1));
  const conditions = (tree: ConditionShape, above: Citation | null) => conditionLines(tree, 1, above, printing);
  const lasts = law.lasts === null ? [] : [`  ${say.lasts}: ${quoteRuleLine(law.lasts)}`];
  const notWith =
    law.notWith.length === 0 ? [] : [`  ${say.notWith}: ${law.notWith.map((one) => one.label).join(', ')}`];
  return [
    titled(say.claimant, [...conditions(law.claimant, law.citation), ...lasts, ...notWith]),
    titled(
      say.routes,
      law.routes.flatMap((route) => routeLines(route, law.citation, printing)),
    ),
    titled(
      say.gives,
      law.lines.map((line) => `  ${lineText(line, printing)}`),
    ),
    titled(
      say.workedOut,
      law.facts.filter(isNew).flatMap((fact) => factLines(fact, law.citation, printing)),
    ),
    titled(
      say.open,
      law.open.flatMap((point) => openLines(point, words.openKinds, say.decides)),
    ),
  ];
}

/** Lists the lines of a tree that consist of the name of a fact and are followed by the conditions of this fact. */
function expanded(node: ConditionShape): readonly string[] {
  const own = node.line !== null && node.children.length > 0 ? [node.line] : [];
  return [...own, ...node.children.flatMap(expanded)];
}

function routeLines(route: RouteView, above: Citation | null, printing: Printing): readonly string[] {
  const { words, law: say } = printing;
  const about = [
    words.grants[route.grant] ?? route.grant,
    ...(route.since === null ? [] : [fillTemplate(say.since, { from: formatLongDate(route.since, words) })]),
    ...(route.until === null ? [] : [fillTemplate(say.until, { until: formatLongDate(route.until, words) })]),
    ...(route.open ? [] : [say.closed]),
  ];
  const lines: readonly (readonly [string, string | null])[] = [
    [say.starts, route.starts],
    [say.claimFrom, route.claimFrom],
    [say.claimBy, route.claimBy],
    [words.provisional, route.provisional],
  ];
  return [
    `  → ${capitalizeText(route.label)} [${route.id}] (${about.join(', ')})`,
    ...lines.flatMap(([label, line]) => (line === null ? [] : [`    ${label}: ${quoteRuleLine(line)}`])),
    ...cited(route.citation, above, '    '),
    ...conditionLines(route.conditions, 2, route.citation, printing),
    ...route.lines.map((line) => `    ${lineText(line, printing)}`),
  ];
}

/**
 * Prints a condition with its line, its article and the conditions below it. An article is left out when it is that of
 * the condition above.
 */
function conditionLines(
  node: ConditionShape,
  depth: number,
  above: Citation | null,
  printing: Printing,
): readonly string[] {
  const indent = '  '.repeat(depth);
  const joint = node.kind === 'line' ? '' : printing.words[node.kind];
  const said = node.sentence === '' ? joint : node.sentence;
  const line =
    node.line === null
      ? []
      : [said === '' ? `${indent}· ${quoteRuleLine(node.line)}` : `${indent}  ${quoteRuleLine(node.line)}`];
  return [
    ...(said === '' ? [] : [`${indent}· ${said}`]),
    ...line,
    ...cited(node.citation, above, `${indent}  `),
    ...node.children.flatMap((child) => conditionLines(child, depth + 1, node.citation ?? above, printing)),
  ];
}

function factLines(fact: DerivedFact, above: Citation | null, printing: Printing): readonly string[] {
  const head = `  ${capitalizeText(fact.label)} [${fact.id}]`;
  if (fact.line !== null) return [`${head} ${quoteRuleLine(fact.line)}`];
  if (fact.conditions !== null) return [head, ...conditionLines(fact.conditions, 2, above, printing)];
  const branches = fact.firstOf.map(({ value, label, when }) => {
    const named = label === value ? value : `${label} (${value})`;
    return `    ${named}: ${when === null ? printing.law.otherwise : quoteRuleLine(when)}`;
  });
  return [head, ...branches];
}

function openLines(point: OpenPointView, kinds: Printing['words']['openKinds'], decides: string): readonly string[] {
  const who = point.of === null ? '' : ` (${fillTemplate(decides, { of: point.of })})`;
  const values = point.values.map(({ label }) => label).join(' | ');
  return [
    `  ${kinds[point.kind]}: ${point.label}${who} [${point.id}]`,
    ...(values === '' ? [] : [`    ${values}`]),
    ...cited(point.citation, null, '    '),
  ];
}

function lineText({ kind, id, label, line }: LineView, { words }: Printing): string {
  return `${words.lines[kind]}: ${label} [${id}] ${quoteRuleLine(line)}`;
}

function cited(source: Citation | null, above: Citation | null, indent: string): readonly string[] {
  return source === null || isSameCitation(source, above) ? [] : [`${indent}${formatCitation(source)}`];
}

/** Puts quotation marks around a line of the rule language, to set it apart from ordinary text. */
export function quoteRuleLine(line: string): string {
  return `‹${line}›`;
}

function titled(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, '─'.repeat(title.length), ...lines].join('\n');
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
