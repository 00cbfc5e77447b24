/**
 * Prints how much of three sets of answers, from the tests of the pages, fits into a code, which replaces an account:
 * `npx tsx tests/decisions/kept.ts`.
 */
import { openRulebook } from '../../engine/core/src/node.ts';
import { FLAT_SHARE } from '../../web/src/lib/door/flat-share.test-data.ts';
import { encodeAnswers } from '../../web/src/lib/droits/code/encode.ts';
import { KEPT_ANSWERS, KEPT_DAY, LONG_ANSWERS, LONG_DAY } from '../../web/src/lib/droits/code/kept.test-data.ts';

const { rulebook } = await openRulebook();

const sheets = [
  ['the flat share', FLAT_SHARE, KEPT_DAY],
  ['a sheet that was printed', KEPT_ANSWERS, KEPT_DAY],
  ['a sheet with closed screens', LONG_ANSWERS, LONG_DAY],
] as const;
for (const [what, answers, day] of sheets) {
  const { code, left, rounded } = encodeAnswers(answers, {
    region: null,
    language: 'fr',
    day,
    screens: rulebook.screens,
  });
  console.log(
    `${what}: ${Object.keys(answers).length} answers, ${JSON.stringify(answers).length} bytes as JSON; a code of ${code.length} characters leaves out ${left.length} (${left.join(' ')}) and rounds ${rounded.length}`,
  );
}
