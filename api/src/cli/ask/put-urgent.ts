/** This module asks about urgent needs, and says at once whom to call about each of them. */
import { findDesksById, showDesk, type AskedScreen } from '@recto-verso/engine';
import { fillTemplate } from '../../words/format.ts';
import { readNumbers, UNSURE } from './answers.ts';
import type { Interviewer } from './interviewer.ts';

/** Limits the desks that are named for one need. The desk to call first stands first. */
const MOST_DESKS = 3;

/**
 * @returns `false` when somebody did not know; the screen is then not shown again
 * @throws Stopped
 */
export async function putUrgent(
  asks: Interviewer,
  { title, question, nothing, ticks }: AskedScreen,
  date: number,
): Promise<boolean> {
  asks.say(`\n${title}\n${question}`);
  ticks.forEach(({ label }, i) => asks.say(`  ${i + 1}  ${label}`));
  const places = await asks.read(fillTemplate(asks.said.screen, { nothing }), (text) =>
    text === UNSURE ? [] : readNumbers(text, ticks.length),
  );
  if (places?.length === 0) return false;
  const needs = (places ?? []).flatMap((place) => ticks[place] ?? []);
  asks.situation['urgent'] = needs.map(({ id }) => id);
  for (const { id, label } of needs) {
    asks.say(`\n${fillTemplate(asks.said.call, { need: label })}`);
    for (const line of whomToCall(asks, id, date)) asks.say(`  ${line}`);
  }
  return true;
}

function whomToCall({ rulebook: { desks }, words }: Interviewer, need: string, date: number): readonly string[] {
  return findDesksById(desks, desks.urgent[need] ?? [], date)
    .slice(0, MOST_DESKS)
    .map((found) => {
      const { name, telephones } = showDesk(desks, found, words.language);
      return [name, ...telephones.map(({ number }) => number)].join(' · ');
    });
}
