/** This module prints the scores of the answers to the stories, or the first lines of these answers. */
import { evaluateInOrder, ALIKE, type Answer, type Compiled } from '../../engine/core/src/index.ts';
import { printAnswer } from '../../api/src/cli/print-answer.ts';
import { computeStoryScore, type Score } from './score.ts';
import { parseStoryDay, readStory, buildStorySituations, STORY_FILES, type WrittenStory } from './stories.ts';
import { formatScoreDetails, formatScoreTable, formatScoreTotals } from './story-table.ts';

const LANGUAGE = 'en';

export interface StoryOptions {
  /**
   * Lists the ids of the stories to print; when it is empty, all stories are printed. The scores of stories that are
   * named here are also printed in detail.
   */
  readonly only: readonly string[];
}

export async function printStoryScores(
  compiled: Compiled,
  { only, each }: StoryOptions & { readonly each: boolean },
): Promise<void> {
  const scores = await scoreStories(compiled, { only, each });
  console.log(formatScoreTable(scores).join('\n'));
  console.log(`\n${formatScoreTotals(scores).join('\n')}`);
  if (only.length > 0) for (const score of scores) console.log(`\n${formatScoreDetails(score).join('\n')}`);
}

/** Scores the answers to the stories: to the story alone, with all natural answers and, with `each`, in between. */
export async function scoreStories(
  compiled: Compiled,
  { only, each }: StoryOptions & { readonly each: boolean } = { only: [], each: false },
): Promise<readonly Score[]> {
  const scores: Score[] = [];
  for (const story of storiesOf(only)) scores.push(await scoreStory(compiled, story, each));
  return scores;
}

/** Prints the first lines of the answer to each story with all natural answers, as the command line prints it. */
export async function printStoryAnswers(
  compiled: Compiled,
  { only, lines }: StoryOptions & { readonly lines: number },
): Promise<void> {
  for (const story of storiesOf(only)) {
    const answer = await answerTo(compiled, story, buildStorySituations(story).at(-1));
    const printed = printAnswer(answer, compiled.rulebook, LANGUAGE).split('\n').slice(0, lines);
    console.log([`## ${story.id}: ${story.title}`, ...printed, ''].join('\n'));
  }
}

async function scoreStory(compiled: Compiled, story: WrittenStory, each: boolean): Promise<Score> {
  const situations = buildStorySituations(story);
  const asked = each ? [...situations.keys()] : [0, situations.length - 1];
  const answers: Answer[] = [];
  for (const at of asked) answers.push(await answerTo(compiled, story, situations[at]));
  return computeStoryScore(story, answers, asked);
}

/** Answers as the operation `evaluate` does. */
function answerTo(compiled: Compiled, story: WrittenStory, situation: unknown): Promise<Answer> {
  return evaluateInOrder(compiled, situation, { date: parseStoryDay(story), language: LANGUAGE, together: ALIKE });
}

function storiesOf(only: readonly string[]): readonly WrittenStory[] {
  const all = STORY_FILES.map(readStory);
  const unknown = only.find((id) => all.every((story) => story.id !== id));
  if (unknown !== undefined)
    throw new Error(
      `"${unknown}" of --only is no story, so that there is nothing to score. Write one of: ${all.map(({ id }) => id).join(', ')}.`,
    );
  return only.length === 0 ? all : all.filter(({ id }) => only.includes(id));
}
