/**
 * Tests the pages with scripts: the engine runs in the browser, results follow the facts, and nothing leaves the
 * device.
 */
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import {
  addPerson,
  findField,
  findForm,
  openReadyPage,
  openRight,
  seeRights,
  waitUntilSettled,
  waitUntilTurned,
} from './steps.ts';

/**
 * Limits the compressed JavaScript of `/guichet` and its engine until the form is ready, in bytes and without the law.
 * `/droits` has a separate limit.
 */
const MOST_FIRST_BYTES = 86 * 1024;
/** Limits the same JavaScript with an open right. */
const MOST_BYTES = 123 * 1024;
/**
 * Limits the compressed scripts that show the list of rights and one right, in bytes. They are fetched after those of
 * the form.
 */
const MOST_LATER_BYTES = 9 * 1024;
/** Limits the compressed scripts of the verso, in bytes. They are fetched after the first answer. */
const MOST_VERSO_BYTES = 15.5 * 1024;

test('nothing is asked of anybody once the page is there @once', async ({ page, context }) => {
  await openReadyPage(page, '/fr/guichet');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await context.setOffline(true);
  await findField(page, 'home.commune').fill('1000');
  await findField(page, 'p1.birth').fill('1960');
  await addPerson(page);
  await findField(page, 'p2.relation').selectOption('partner');
  await page
    .locator('#p1 button[name=addRow]')
    .first()
    .evaluate((one: HTMLButtonElement) => one.click());
  await seeRights(page);
  await page.locator('.ask button[formaction="?/skip"]').click();
  await waitUntilSettled(page);
  await openRight(page);
  await page.locator('a.back').click();
  await page.locator('a.back').click();
  await findForm(page).locator('button[formaction="?/clear"]').click();
  await waitUntilSettled(page);
  expect(asked).toEqual([]);
});

test('results follow each fact as it is told @once', async ({ page }) => {
  await openReadyPage(page, '/fr/guichet');
  const summary = page.locator('.summary');
  await expect(summary.locator('.line').first()).toBeVisible();
  const before = await summary.textContent();
  await findField(page, 'p1.birth').pressSequentially('1950');
  await expect(async () => expect(await summary.textContent()).not.toBe(before)).toPass({ timeout: 30_000 });
  await findField(page, 'p1.birth').fill('');
  await findField(page, 'p1.birth').blur();
  await expect(async () => expect(await summary.textContent()).toBe(before)).toPass({ timeout: 30_000 });
});

test('what somebody is writing is never changed under the hand @once', async ({ page }) => {
  await openReadyPage(page, '/fr/guichet');
  const money = findField(page, 'p1.taxable_month');
  await money.pressSequentially('900 ');
  await page.waitForTimeout(700);
  await waitUntilSettled(page);
  await money.pressSequentially('- 1200');
  await money.blur();
  await waitUntilSettled(page);
  await expect(money).toHaveValue('900 - 1200');
});

test('answers outlive a reload, and end with the tab @once', async ({ page, context }) => {
  await openReadyPage(page, '/fr/guichet');
  await findField(page, 'p1.birth').fill('1971');
  await seeRights(page);
  await page.reload();
  await expect(page.locator('.rgroup').first()).toBeVisible({ timeout: 60_000 });
  await page.locator('a.back').click();
  await expect(findField(page, 'p1.birth')).toHaveValue('1971');
  const other = await context.newPage();
  await openReadyPage(other, '/fr/guichet');
  await expect(findField(other, 'p1.birth')).toHaveValue('');
});

test('server and browser show the same @once', async ({ page, browser, baseURL }) => {
  const without = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-BE', baseURL: baseURL ?? '' });
  const plain = await without.newPage();
  await plain.goto('/fr/guichet');
  await fillIn(plain);
  await openReadyPage(page, '/fr/guichet');
  await fillIn(page);
  const shown = async (one: Page): Promise<readonly string[]> => {
    await one.locator('button.big').click();
    await expect(one.locator('.rgroup').first()).toBeVisible({ timeout: 30_000 });
    await waitUntilTurned(one);
    const rights = await one.locator('#door').innerText();
    await openRight(one);
    await waitUntilTurned(one);
    return [rights, await one.locator('#door').innerText()];
  };
  const [ours, theirs] = [await shown(page), await shown(plain)];
  const bare = (text: string | undefined): string =>
    (text ?? '').replace('Imprimer', '').replaceAll(/\s+/g, ' ').trim();
  expect(bare(ours[0])).toBe(bare(theirs[0]));
  expect(bare(ours[1])).toBe(bare(theirs[1]));
  await without.close();
});

async function fillIn(page: Page): Promise<void> {
  await findField(page, 'home.commune').fill('1030');
  await findField(page, 'p1.birth').fill('12/03/1958');
  await findField(page, 'p1.lives_in_belgium').selectOption('yes');
  await findField(page, 'p1.nationality').selectOption('belgian');
  await findField(page, 'others').selectOption('none');
}

test('page and engine weigh at most 86 KB, with an open right 123 KB, and bring no reader of rule files @once', async ({
  page,
  request,
}) => {
  const found = new Set<string>();
  page.on('request', (one) => found.add(new URL(one.url()).pathname));
  await openReadyPage(page, '/fr/guichet');
  // The verso of a right with all its findings is a separate part of the page's scripts.
  await seeRights(page);
  await openRight(page);
  await waitUntilTurned(page);
  const code = [...found].filter((path) => path.startsWith('/_app/') && path.endsWith('.js'));
  const verso = code.filter((path) => path.includes('/verso-'));
  // The first page needs none of the code that later parts share.
  const later = code.filter((path) => /\/(?:results|shared)-/.test(path));
  const scripts = code.filter((path) => !verso.includes(path) && !later.includes(path));
  const law = [...found].filter((path) => path.startsWith('/law/'));
  const sizes = await Promise.all(
    [...scripts, ...later, ...verso, ...law].map(async (path) => {
      const text = await (await request.get(path)).body();
      return { path, text: text.toString('utf8'), bytes: gzipSync(text, { level: 9 }).length };
    }),
  );
  const sum = (paths: readonly string[]): number =>
    sizes.filter((one) => paths.includes(one.path)).reduce((total, one) => total + one.bytes, 0);
  test.info().annotations.push({ type: 'weight', description: weights(sizes) });
  process.stdout.write(`${weights(sizes)}\n`);
  expect(scripts.length).toBeGreaterThan(1);
  expect(verso.length).toBe(2);
  expect(law.length).toBeGreaterThan(2);
  const first = scripts.filter(
    (path) => !/\/(?:answer|evaluate|nearest-changes|yearly-euros|rights|claim)-/.test(path),
  );
  expect(sum(first)).toBeLessThanOrEqual(MOST_FIRST_BYTES);
  expect(sum(scripts)).toBeLessThanOrEqual(MOST_BYTES);
  expect(later.length).toBeGreaterThan(0);
  expect(sum(later)).toBeLessThanOrEqual(MOST_LATER_BYTES);
  expect(sum(verso)).toBeLessThanOrEqual(MOST_VERSO_BYTES);
  for (const { path, text } of sizes.filter((one) => code.includes(one.path)))
    for (const word of ['YAMLParseError', 'jsep', '_zod', 'ZodError', 'eval(', 'new Function'])
      expect(text, `${word} in ${path}`).not.toContain(word);
});

function weights(sizes: readonly { readonly path: string; readonly bytes: number }[]): string {
  const lines = sizes.map(
    ({ path, bytes }) => `  ${(bytes / 1024).toFixed(1).padStart(7)} KB  ${path.replace('/_app/immutable/', '')}`,
  );
  return ['compressed (gzip):', ...lines].join('\n');
}

test('the law is kept for ever, and comes compressed @once', async ({ page, request }) => {
  const found: string[] = [];
  page.on('request', (one) => found.push(new URL(one.url()).pathname));
  await openReadyPage(page, '/fr/guichet');
  for (const path of found.filter((one) => one.startsWith('/law/'))) {
    const headers = (await request.get(path, { headers: { 'accept-encoding': 'br' } })).headers();
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-encoding']).toBe('br');
  }
  expect((await request.get('/law/nothing.json')).status()).toBe(404);
});
