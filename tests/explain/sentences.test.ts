/** Tests the texts: each condition has a sentence in four languages, with every placeholder filled. */
import { describe, expect, test } from 'vitest';
import { getTestWords, judgeCases, LANGUAGES, listReasonNodes, writeReason, rulebook } from './cases.ts';
import type { Condition } from '../../engine/core/src/language/ast.ts';

const list = await judgeCases(25);

function idsIn(node: Condition): readonly string[] {
  const below = node.kind === 'line' ? [] : node.kind === 'not' ? idsIn(node.item) : node.items.flatMap(idsIn);
  return node.id === null ? below : [node.id, ...below];
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = getTestWords(language);

  test('each condition, route, line and fact of each right has words', () => {
    for (const right of rulebook.rights) {
      for (const law of right.laws) {
        const trees = [
          ...law.routes.map((r) => r.when),
          ...law.facts.flatMap((f) => (f.body.kind === 'tree' ? [f.body.tree] : [])),
        ];
        for (const id of trees.flatMap(idsIn)) expect(words.condition(right, id), `${right.id} ${id}`).toMatch(/\s/);
        for (const route of law.routes) expect(words.route(right, route.id)).not.toBe(route.id);
        for (const line of [...law.lines, ...law.routes.flatMap((r) => r.lines)])
          expect(words.line(right, line.id)).toBeTruthy();
        for (const fact of law.facts) expect(words.fact(fact.id)).toBeTruthy();
      }
    }
  });

  test('no sentence of a reason keeps a hole', () => {
    for (const judging of list) {
      for (const node of listReasonNodes(writeReason(language, judging))) {
        expect(node.sentence, node.id).not.toMatch(/[{}]|undefined|NaN|Infinity/);
        for (const fact of node.facts) expect(fact.label, fact.id).not.toMatch(/[{}_]|undefined/);
      }
    }
  });

  test('each fact that can be asked has a question', () => {
    for (const fact of rulebook.facts) expect(words.question(fact.id), fact.id).not.toMatch(/[{}]/);
    for (const thing of rulebook.things) expect(words.question(thing.kind)).toMatch(/\?/);
    for (const tie of ['partner', 'related', 'others']) expect(words.question(tie)).toMatch(/\?/);
  });
});

test('a hole shows the value of that day', () => {
  const sentences = new Map(
    list.flatMap((j) => listReasonNodes(writeReason('en', j)).map((n) => [n.id, n.sentence] as const)),
  );
  expect([...sentences.values()]).toContain(
    'You are a citizen of the European Union, or of the family of one, with a right to stay for at least 3 months.',
  );
});

test('a word without text is shown as it is named', () => {
  const [first] = rulebook.rights;
  const words = getTestWords('fr');
  expect(words.condition(first as (typeof rulebook.rights)[number], 'no_such_condition')).toBe('no_such_condition');
  expect(words.fact('no_such_fact')).toBe('no such fact');
  expect(words.value('no_such_fact', 'no_such_value')).toBe('no_such_value');
});
