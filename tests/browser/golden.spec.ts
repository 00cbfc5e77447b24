/**
 * Tests the golden households on `/guichet`, the page for caseworkers, with scripts from the file of a dossier, and
 * without scripts. The outcome and the amounts of every right are read from the page. They must be those of the golden
 * file, except for what the form cannot hold.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import type { GoldenOutcome } from '../golden/golden-text.ts';
import type { OnPages, OutcomesByRight } from '../golden/print-for-pages.ts';
import { openReadyPage, waitUntilSettled } from './steps.ts';

const PAGES = fileURLToPath(new URL('../golden/print-for-pages.ts', import.meta.url));
/**
 * Is the step between the golden households that are tested here. `tests/golden/golden.test.ts` tests all of them
 * without a browser.
 */
const EVERY = 3;
/** Is the step between those that are also tested without scripts, where the server computes the rights. */
const SOME = 4;
const LARGEST = 64 * 1024 * 1024;

interface Shown {
  readonly right: string;
  readonly who: string;
  readonly outcome: string;
  readonly amounts: readonly string[];
}

/** Returns the list of rights on the page, with one entry for each person who could claim a right. */
async function shownOn(page: Page): Promise<readonly Shown[]> {
  const cards = await page.locator('.rgroup article.rv').evaluateAll((all) =>
    all.map((one) => ({
      right: one.querySelector('h3 a, footer a')?.getAttribute('href')?.split('/').at(-1) ?? '',
      who: one.querySelector('header p')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '',
      outcome: one.closest('.rgroup')?.querySelector('h2')?.id.slice('g-'.length) ?? '',
      amounts: [...one.querySelectorAll('.recto .amount')].map(({ textContent }) => textContent),
    })),
  );
  return cards.flatMap(({ who, ...card }) =>
    who
      .replace(/^.*\bFor /, '')
      .split(', ')
      .map((one) => ({ ...card, who: one.split(' + ').sort().join(' ') })),
  );
}

function keptOf({ right, who }: Shown, said: OutcomesByRight): readonly GoldenOutcome[] {
  return said[`${right} ${who}`] ?? said[right] ?? [];
}

/**
 * Returns the rights for which the page shows another outcome or another amount than expected. The leading amount,
 * which is money when there is any, must be shown.
 */
function otherwise(shown: readonly Shown[], said: OutcomesByRight): readonly Shown[] {
  return shown.filter((one) => !keptOf(one, said).some((kept) => isSame(one, kept)));
}

function isSame({ outcome, amounts }: Shown, kept: GoldenOutcome): boolean {
  if (kept.outcome === null) return true;
  if (kept.outcome !== outcome) return false;
  if (outcome === 'not-now') return true;
  return amounts.every((one) => kept.amounts.includes(one)) && (kept.leads === null || amounts.includes(kept.leads));
}

/**
 * Returns `true` when an outcome says that there is a right, `false` when it says that there is none, and `null` when
 * it leaves that open.
 */
function says(outcome: string | null): boolean | null {
  if (outcome === null || ['likely', 'depends', 'human', 'unlikely'].includes(outcome)) return null;
  return outcome !== 'not-now';
}

/** Checks whether the page is certain of the opposite of the golden file. */
function turnsRound(card: Shown, golden: OutcomesByRight): boolean {
  const said = says(card.outcome);
  return said !== null && keptOf(card, golden).every(({ outcome }) => outcome !== null && says(outcome) !== said);
}

test('golden households in the page, with and without scripts @once', async ({ page, browser, baseURL }) => {
  // This test walks through many households, so that the page loads its code only once.
  test.slow();
  const lost: string[] = [];
  page.on('pageerror', ({ message }) => lost.push(message));
  const printed = promisify(execFile)(process.execPath, ['--import', 'tsx', PAGES, String(EVERY)], {
    maxBuffer: LARGEST,
  });
  await openReadyPage(page, '/en/guichet');
  const without = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const plain = await without.newPage();
  const counts = { rights: 0, asKept: 0 };
  for (const [i, one] of (JSON.parse((await printed).stdout) as readonly OnPages[]).entries()) {
    await load(page, one);
    const shown = await shownOn(page);
    expect(otherwise(shown, one.told), one.name).toEqual([]);
    expect(shown.filter((card) => turnsRound(card, one.golden))).toEqual([]);
    counts.rights += shown.length;
    counts.asKept += shown.length - otherwise(shown, one.golden).length;
    if (i % SOME !== 0) continue;
    await tell(plain, one, baseURL ?? '');
    expect(await shownOn(plain), one.name).toEqual(shown);
  }
  expect(lost).toEqual([]);
  process.stdout.write(`golden: ${counts.asKept} of ${counts.rights} rights in the page to the letter of the file\n`);
  await without.close();
});

/** Opens a dossier from its file, and shows the list of rights. */
async function load(page: Page, { name, dossier }: OnPages): Promise<void> {
  await page.evaluate(() => (location.hash = '#/dossier'));
  await page
    .locator('#file')
    .setInputFiles({ name: 'a.rv.json', mimeType: 'application/json', buffer: Buffer.from(dossier) });
  await page.locator('form:has(#file) button').click();
  await expect(page.locator('#label')).toHaveValue(name);
  await page.evaluate(() => (location.hash = '#/'));
  await waitUntilSettled(page);
  await page.evaluate(() => (location.hash = '#/rights'));
  await expect(page.locator('.rgroup').first()).toBeVisible();
}

async function tell(page: Page, { answers }: OnPages, origin: string): Promise<void> {
  await page.context().clearCookies();
  await page.request.post('/en/guichet?/answer', {
    form: answers,
    headers: { origin, accept: 'text/html' },
    maxRedirects: 0,
  });
  await page.goto('/en/guichet/rights');
}
