/**
 * These tests check facts that several rights read: the loader requires that each of them says how it comes to be
 * known, and allows only few that are always asked.
 */
import { expect, test } from 'vitest';
import { readRulebookFolder, RULES_FOLDER } from '../../engine/core/src/node.ts';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { rulebook } from '../open-rulebook.ts';

const files = await readRulebookFolder(RULES_FOLDER);
const ASK = /, ask: \{ always: "[^"]*" \}/g;
const MOST_ALWAYS = 30;

function edited(change: (text: string) => string): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, text]) => [path, path.startsWith('vocabulary/') ? change(text) : text]));
}

test('each fact that says why it is asked would be refused without it', () => {
  const said = rulebook.facts.filter(({ isAlwaysAsked }) => isAlwaysAsked).map(({ id }) => id);
  const { problems } = inspectRulebook(edited((text) => text.replaceAll(ASK, '')));
  const refused = problems.filter(({ code }) => code === 'unasked-fact').map(({ what }) => /"([^"]+)"/.exec(what)?.[1]);
  expect(said.length).toBeGreaterThan(0);
  expect(refused.sort()).toEqual(said.sort());
  expect(problems.map(({ mend }) => mend).join()).toContain('ask: { always: … }');
});

test('no more facts are always asked for than people can be asked', () => {
  const always = rulebook.facts.filter(({ isAlwaysAsked }) => isAlwaysAsked);
  expect(always.length).toBeLessThanOrEqual(MOST_ALWAYS);
  const asked = /^( {2}\w+: +\{ type: yes-no,)(?!.*\b(?:is|ask|implied|usual):)/gm;
  const { problems } = inspectRulebook(
    edited((text) => text.replaceAll(asked, '$1 ask: { always: "Nothing else tells it." },')),
  );
  expect(problems.map(({ code }) => code)).toEqual(['too-many-asked']);
});
