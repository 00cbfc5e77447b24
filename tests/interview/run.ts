/**
 * `npm run interview -- --report` measures how much thirty households are asked before their rights are settled. They
 * answer at most `--most N` steps (none without it, because a family answers for minutes); `--single` asks single
 * questions alone. `--only NAME` takes one household and prints each step. `--rounds N` walks through each household N
 * times and reports the last time, when the engine's code has been compiled.
 *
 * `npm run interview -- --page` measures the bars of the interview and of likely rights, over the households and the
 * stories, and writes them to `REPORT.md` beside this file. It takes about a quarter of an hour.
 *
 * `npm run interview -- --stories` scores the answers to the stories of `stories/`: to the story alone, and with all of
 * its natural answers, which are answers to broad questions. With `--each` it also scores them after each natural
 * answer, which takes minutes. `--only ID` shows one story with what came first and what was expected. `--lines N`
 * prints the first N lines of what the command line answers, in place of the scores.
 */
import { parseArgs } from 'node:util';
import { openRulebook } from '../../engine/core/src/node.ts';
import { writeBarsPage } from './bars-page.ts';
import { printInterviewReport } from './report.ts';
import { printStoryAnswers, printStoryScores } from './story-report.ts';

const { values } = parseArgs({
  options: {
    report: { type: 'boolean', default: false },
    single: { type: 'boolean', default: false },
    most: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '1' },
    stories: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    lines: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
  },
});

const { single, only, each } = values;
const compiled = await openRulebook();
if (values.page) await writeBarsPage(compiled, new Date().toISOString().slice(0, 'yyyy-mm-dd'.length));
else if (!values.stories)
  await printInterviewReport(compiled, { single, only, most: Number(values.most), rounds: Number(values.rounds) });
else if (values.lines === undefined) await printStoryScores(compiled, { only, each });
else await printStoryAnswers(compiled, { only, lines: Number(values.lines) });
