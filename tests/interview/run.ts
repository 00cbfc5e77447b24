/**
 * `npm run interview -- --report` measures how much is asked of thirty households before their rights are settled. They
 * answer `--most N` steps (none where it is left out, for a family answers for minutes); with `--single` single questions
 * alone. `--only NAME` looks at one household, and prints each step. `--rounds N` walks through each household so often and
 * tells of the last time, when the program has been compiled that answers.
 *
 * `npm run interview -- --stories` scores the answers to the stories of `stories/`, told alone and with all natural answers;
 * with `--each` after each of these, which takes minutes. `--only ID` shows one story with what came first and what was
 * expected. `--lines N` prints in place of the scores the first N lines of what the command line answers.
 */
import { parseArgs } from 'node:util';
import { openRulebook } from '../../engine/core/src/node.ts';
import { report } from './report.ts';
import { tellLines, tellScores } from './story-report.ts';

const { values } = parseArgs({
  options: {
    report: { type: 'boolean', default: false },
    single: { type: 'boolean', default: false },
    most: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '1' },
    stories: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
    lines: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
  },
});

const { single, only, each } = values;
const compiled = await openRulebook();
if (!values.stories) await report(compiled, { single, only, most: Number(values.most), rounds: Number(values.rounds) });
else if (values.lines === undefined) await tellScores(compiled, { only, each });
else await tellLines(compiled, { only, lines: Number(values.lines) });
