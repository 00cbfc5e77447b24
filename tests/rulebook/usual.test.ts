/** Tests where the rulebook may not assume a usual value: for what "nothing else" on a screen closes. */
import { expect, test } from 'vitest';
import { readRulebookFolder, RULES_FOLDER } from '../../engine/core/src/node.ts';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { listUsualGuesses } from '../../engine/core/src/explain/standing/guesses.ts';
import { Trials } from '../../engine/core/src/explain/trials/trials.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

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
  .filter(({ last, ages }) => !last && ages === null)
  .flatMap(({ screen: { closes } }) => closes.flatMap(({ kind, name }) => (kind === 'fact' ? [name] : [])));

test.each(['in_community', 'severance', 'disability_recognised'])('%s, which a screen closes', (fact) => {
  expect(closed).toContain(fact);
  expect(problemsWithUsual(fact)).toEqual(['usual-closed']);
});

test('what no screen closes may have one', () => {
  expect(closed).not.toContain('stay_paid_publicly');
  expect(problemsWithUsual('stay_paid_publicly')).toEqual([]);
});

/** Returns the facts that have a usual value for a person of whom only the year of birth is told. */
function usualAtAge(age: number): ReadonlySet<string> {
  const input = { persons: { me: { birth: `${2026 - age}-01-15` } }, home: {} };
  const situation = readSituation(rulebook, input, DAY);
  const ids = rulebook.facts.map(({ id }) => id);
  const trials = new Trials(compiledRulebook.at(DAY), situation, DAY, ids);
  return new Set(listUsualGuesses(compiledRulebook.understood, trials).map(({ fill }) => fill.subject.fact));
}
const DAY = 20261101;

const limited = rulebook.interview.flatMap(({ ages, screen }) =>
  ages === null ? [] : [{ id: screen.id, ages, screen }],
);

test('what a screen for some ages closes has a usual value for other ages alone', () => {
  expect(limited.map(({ id }) => id)).toEqual(['studies']);
  for (const { ages, screen } of limited) {
    const closes = screen.closes.map(({ name }) => name);
    const usual = (age: number): readonly string[] => closes.filter((name) => usualAtAge(age).has(name));
    const all = Array.from({ length: 100 }, (_, age) => age);
    const isInside = (age: number): boolean => age >= ages.from && age <= ages.until;
    expect(all.filter(isInside).flatMap(usual)).toEqual([]);
    expect(all.filter((age) => !isInside(age)).flatMap(usual)).toContain('education');
  }
});
