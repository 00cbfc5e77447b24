/** This module writes the comments beside columns of the SQL of a right: the cited article, and the line of the law. */
import {
  getCitation,
  type Body,
  type Condition,
  type Plan,
  type PlanLaw,
  type PlanNode,
  type Words,
} from '@recto-verso/engine';

/** Maps the ids of columns to their notes. A column that stands for no part of a law file has no note. */
export function writeSqlNotes(words: Words, plan: Plan): ReadonlyMap<string, string> {
  return new Map(plan.rights.flatMap(({ laws }) => laws.flatMap((law) => lawNotes(words, law))));
}

type Note = readonly [column: string, note: string];

function lawNotes(words: Words, law: PlanLaw): readonly Note[] {
  const { law: file, right } = law.understood;
  const cite = (source: string | null): string => {
    const citation = getCitation(words.book, right, source);
    return citation === null ? '' : `${citation.act}: `;
  };
  const own = cite(file.source);
  const facts = new Map(file.facts.map((f) => [f.id, f.body]));
  return [
    [law.claimant.id, `${own}who can ask: ${oneLine(file.claimant.text)}`],
    [law.verdict.id, `${own}the verdict of this law`],
    ...law.understood.facts.flatMap((fact): readonly Note[] => {
      const column = law.facts.get(fact.name);
      const body = facts.get(`${right.name}.${fact.name}`) ?? facts.get(fact.name);
      return column === undefined || body === undefined
        ? []
        : [[column.id, `${cite(sourceOf(body) ?? file.source)}${fact.name}: ${textOf(body)}`]];
    }),
    ...file.lines.flatMap((line): readonly Note[] => {
      const column = law.lines.find((l) => l.kind === line.kind && l.id === line.id)?.column;
      return column === undefined ? [] : [[column.id, `${own}${line.kind} ${line.id}: ${oneLine(line.formula.text)}`]];
    }),
    ...law.routes.flatMap((route): readonly Note[] => {
      const above = route.understood.route.source ?? file.source;
      return [[route.verdict.id, `${cite(above)}route ${route.id}`], ...conditionNotes(route.node, above, cite)];
    }),
  ];
}

function conditionNotes(
  node: PlanNode,
  above: string | null,
  cite: (source: string | null) => string,
): readonly Note[] {
  const { condition } = node.tree;
  const source = condition.source ?? above;
  const line = condition.kind === 'line' ? `: ${oneLine(condition.formula.text)}` : '';
  const own: Note = [node.column.id, `${cite(source)}${condition.id ?? condition.kind}${line}`];
  return [own, ...(node.kind === 'line' ? [] : node.items.flatMap((item) => conditionNotes(item, source, cite)))];
}

function sourceOf(body: Body): string | null {
  return body.kind === 'tree' ? body.tree.source : null;
}

function textOf(body: Body): string {
  if (body.kind === 'formula') return oneLine(body.formula.text);
  if (body.kind === 'tree') return conditionText(body.tree);
  return body.branches
    .map(({ value, when }) => (when === null ? `otherwise ${value.text}` : `${value.text} when ${when.text}`))
    .map(oneLine)
    .join('; ');
}

function conditionText(condition: Condition): string {
  if (condition.kind === 'line') return oneLine(condition.formula.text);
  const items = condition.kind === 'not' ? [condition.item] : condition.items;
  return `${condition.kind} (${items.map(conditionText).join('; ')})`;
}

/** Removes line breaks, because an SQL comment ends with its line. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
