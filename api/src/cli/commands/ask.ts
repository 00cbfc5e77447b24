import { stringify } from 'yaml';
import { getToday } from '../../contract/date.ts';
import { EXIT } from '../../contract/exit.ts';
import { readDate } from '../../contract/read-date.ts';
import { DEFAULT_LANGUAGE, type Language } from '../../contract/request.ts';
import { openService, type Service } from '../../service/service.ts';
import { ASK_WORDS } from '../../words/ask/index.ts';
import { fillTemplate } from '../../words/format.ts';
import { readDay } from '../ask/answers.ts';
import { createInterviewer, Stopped, type Interviewer } from '../ask/interviewer.ts';
import { putQuestion } from '../ask/put-question.ts';
import { putScreen } from '../ask/put-screen.ts';
import { putUrgent } from '../ask/put-urgent.ts';
import { writeAnswer } from '../ask/situation-writer.ts';
import type { Command } from '../command.ts';
import { readHouseholdFile } from '../input.ts';

export const askCommand: Command = {
  name: 'ask',
  args: '[FILE]',
  count: [0, 1],
  options: ['date', 'language'],
  summary:
    'An interview in the terminal: a dozen broad questions, then single ones. The answers come as YAML at the end.',
  details: `FILE as for evaluate is what is known already; without it the interview begins with the dates of birth of everybody in the
home, who are called p1, p2 and so on: no name is asked. Questions are shown on standard error, the answers on standard
output. "q" ends it, and what was answered is kept.

  recto-verso ask --language fr > household.yaml
  recto-verso evaluate household.yaml`,
  async run(asked, io) {
    const [file] = asked.args;
    const known = file === undefined ? null : await readHouseholdFile(file);
    const language = asked.language ?? known?.language ?? DEFAULT_LANGUAGE;
    const written = asked.date ?? known?.date;
    const date = written === undefined ? getToday() : readDate(written);
    const service = await openService();
    const asks = createInterviewer(io, {
      rulebook: service.rulebook,
      words: service.words(language),
      said: ASK_WORDS[language],
      situation: structuredClone(known?.situation ?? {}) as Record<string, unknown>,
    });
    try {
      if (known === null) await putBirths(asks);
      await putAll(service, asks, { date, language });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
    io.out(stringify(asks.situation).trimEnd());
    io.err(`\n${asks.said.then}`);
    return EXIT.fine;
  },
};

async function putBirths(asks: Interviewer): Promise<void> {
  const births = await asks.read(asks.said.births, (text) => {
    const days = text.split(/\s+/).map(readDay);
    return days.includes(null) ? null : days;
  });
  births?.forEach((birth, i) => writeAnswer(asks.situation, ['persons', `p${i + 1}`, 'birth'], birth));
  if (births === null) throw new Stopped();
}

async function putAll(
  service: Service,
  asks: Interviewer,
  options: { readonly date: number; readonly language: Language },
): Promise<void> {
  const skip: string[] = [];
  for (;;) {
    const { screen, question, ends, open } = await service.nextQuestion(asks.situation, {
      ...options,
      as: 'screen',
      skip,
    });
    if (screen !== null) {
      const isKnown = screen.urgent ? await putUrgent(asks, screen, options.date) : await putScreen(asks, screen);
      if (!isKnown || screen.unchanged !== null) skip.push(screen.id);
    } else if (question !== null) {
      if (!(await putQuestion(asks, question))) skip.push(question.id);
    } else {
      const count = new Set(open.map(({ right }) => right)).size;
      const left = count === 0 ? '' : ` ${fillTemplate(asks.said.open, { count: String(count) })}`;
      asks.say(`\n${ends === null ? '' : asks.said.ends[ends]}${left}`);
      return;
    }
  }
}
