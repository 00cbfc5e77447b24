/** Tests where the rulebook may not assume a usual value: for what "nothing else" on a screen closes. */
import { expect, test } from 'vitest';
import { readRulebookFolder, RULES_FOLDER } from '../../engine/core/src/node.ts';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { rulebook } from '../open-rulebook.ts';

const files = await readRulebookFolder(RULES_FOLDER);
const VALUE = 'usual: [ { value: no, when: "yes", exceptions: 0.01, assumed: "Few people do." } ]';

/** Returns the codes of the problems with the rulebook in which a yes-no fact has a usual value. */
function problemsWithUsual(fact: string): readonly string[] {
  const pattern = new RegExp(`^( +${fact}: +\\{ type: yes-no,)`, 'm');
  let edits = 0;
  const edited = new Map(
    [...files].map(([path, text]) => [
      path,
      text.replace(pattern, (start) => {
        edits += 1;
        return `${start} ${VALUE},`;
      }),
    ]),
  );
  expect(edited.size).toBe(files.size);
  expect(edits).toBe(1);
  return inspectRulebook(edited).problems.map(({ code }) => code);
}

const closed = rulebook.interview
  .filter(({ last }) => !last)
  .flatMap(({ screen: { closes } }) => closes.flatMap(({ kind, name }) => (kind === 'fact' ? [name] : [])));

test.each(['in_community', 'severance', 'disability_recognised'])('%s, which a screen closes', (fact) => {
  expect(closed).toContain(fact);
  expect(problemsWithUsual(fact)).toEqual(['usual-closed']);
});

test('what no screen closes may have one', () => {
  expect(closed).not.toContain('stay_paid_publicly');
  expect(problemsWithUsual('stay_paid_publicly')).toEqual([]);
});
