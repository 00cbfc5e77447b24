/**
 * Tests `/droits`, the questions for visitors, from its first page to the results: with scripts and without network,
 * and without scripts by keyboard alone.
 */
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { countPdfPages, expectWellMade } from './steps.ts';

const PHONE = { width: 360, height: 740 };
/** Is more than the number of questions that may be asked before the answers are checked. */
const MOST_SCREENS = 25;

/** Goes from the start page to the first page of `/droits`, and waits until nothing more will be fetched. */
async function openLive(page: Page): Promise<void> {
  await page.goto('/fr');
  await page.locator('.gate a').first().click();
  await expect(page.locator('.droits.live[data-ready]')).toBeVisible({ timeout: 60_000 });
}

async function begin(page: Page, phone: 'own' | 'shared' = 'own'): Promise<void> {
  await page.locator(`button[name=phone][value=${phone}]`).click();
  await page
    .locator('form', { has: page.locator('.btn.alt') })
    .locator('.btn.alt')
    .click();
}

/** Returns the key of the question that is shown, or `null` on the page where the answers are checked. */
async function questionOn(page: Page): Promise<string | null> {
  await expect(page.locator('form[action="?/answer"], .checks')).toBeVisible({ timeout: 60_000 });
  return (await page.locator('.checks').count()) > 0 ? null : page.locator('input[name=question]').inputValue();
}

async function next(page: Page, key: string): Promise<void> {
  await page.locator('form[action="?/answer"] .btn.big').click();
  await expect(page.locator(`input[name=question][value="${key}"]`)).toHaveCount(0, { timeout: 60_000 });
}

/**
 * Checks that the heading of new content has the focus when scripts run, so that users of a screen reader or a keyboard
 * continue from there.
 */
async function expectHeading(page: Page): Promise<void> {
  await expect(page.locator('#droits h1')).toBeFocused();
}

async function passOver(page: Page): Promise<string | null> {
  const key = await questionOn(page);
  if (key !== null) {
    await page.locator('input[value="~unknown"]').check();
    await next(page, key);
  }
  return key;
}

test('with scripts the whole path asks nothing of anybody, and nothing of it is in an address @once', async ({
  page,
  context,
}) => {
  await page.setViewportSize(PHONE);
  await openLive(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await context.setOffline(true);
  await begin(page);
  await page.locator('input[name="home.commune"]').fill('Atlantis');
  await next(page, 'start/commune');
  await page.locator('input[value=own_home]').check();
  await next(page, 'start/roof');
  // The form is sent although nothing was chosen: the page says what can be done, and the question stays.
  await page.locator('form[action="?/answer"] .btn.big').click();
  await expect(page.locator('#empty')).toBeFocused();
  await page.locator('input[name=age][value="25-64"]').check();
  await next(page, 'start/age');
  await page.goBack();
  await expect(page.locator('input[value="25-64"]')).toBeChecked();
  await page.goForward();
  await page.locator('input[value=partner]').check();
  await page.locator('input[value=children]').check();
  await next(page, 'start/who');
  await page.locator('select').selectOption('2');
  await next(page, 'start/many');
  await page.locator('input[name="p3.birth"]').fill('2019');
  await next(page, 'start/births');
  await page.locator('input[name=sharing][value=yes]').check();
  await next(page, 'start/sharing');
  // An answer that cannot be read is shown again before anything else is asked.
  await expect(page.locator('#empty')).toBeVisible({ timeout: 60_000 });
  await page.locator('input[name="home.commune"]').fill('1080');
  await next(page, 'start/commune');
  // This is the first question that the engine has to choose.
  await passOver(page);
  await questionOn(page);
  await expectHeading(page);
  await goOn(page);
  await expectHeading(page);
  await page.locator('.checks a').nth(2).click();
  await expect(page.locator('input[value="25-64"]')).toBeChecked();
  await page.locator('input[name=age][value="66-"]').check();
  await next(page, 'start/age');
  await expect(page.locator('.checks')).toContainText('66 ans ou plus');
  await page.locator('a.btn.big').click();
  await expect(page.locator('.rhead h1')).toBeFocused();
  expect(page.url()).toMatch(/\/fr\/droits#\/results$/);
  await expectSheet(page);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toContain('66');
  await page.goto('/fr/droits#/check').catch(() => undefined);
  await page.evaluate(() => (location.hash = '#/'));
  await page.locator('.erase button').click();
  await expect(page.locator('h1')).toHaveText('Tout est effacé');
  expect(await keptOn(page)).toEqual([]);
  await page.evaluate(() => (location.hash = '#/questions/9'));
  await expect(page.locator('h1')).toHaveText('Vos réponses ne sont plus là');
});

/** Checks that the printed results take two sheets at most. */
async function expectSheet(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.a4').first()).toBeVisible();
  await expect(page.locator('.a4 .stamp').first()).toBeVisible();
  expect(countPdfPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: null });
}

/** Lists everything that the browser has stored for a page, in every kind of storage. */
async function keptOn(page: Page): Promise<readonly string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const stored = await page.evaluate(async () => [
    ...Object.keys(sessionStorage),
    ...Object.keys(localStorage),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`),
    ...(await caches.keys()),
  ]);
  return [...cookies, ...stored];
}

/** Passes over all questions, up to the page where the answers are checked. */
async function goOn(page: Page): Promise<void> {
  for (let n = 0; n < MOST_SCREENS; n++) if ((await passOver(page)) === null) return;
  throw new Error('The path has no end.');
}

test('scripts weigh at most 96 KB, with the part that answers 124 KB, the law and its words as sent 250 KB @once', async ({
  page,
  request,
}) => {
  const found = new Set<string>();
  page.on('request', (one) => found.add(new URL(one.url()).pathname));
  await page.goto('/fr/droits');
  await expect(page.locator('.droits.live[data-ready]')).toBeVisible({ timeout: 60_000 });
  // These scripts are fetched only after the first question: those of the results and of their verso.
  const later = /\/(?:verso|results|view|rights|claim|changes)-/;
  // These are fetched while the first page is read.
  const answers = /\/(?:answer|evaluate|nearest-changes|yearly-euros)-/;
  const weigh = async (paths: readonly string[]): Promise<number> =>
    sum(
      await Promise.all(
        paths.map(async (path) => gzipSync(await (await request.get(path)).body(), { level: 9 }).length),
      ),
    );
  await expect.poll(() => [...found].filter((path) => answers.test(path)).length).toBe(4);
  const scripts = [...found].filter((path) => path.startsWith('/_app/') && path.endsWith('.js') && !later.test(path));
  const first = scripts.filter((path) => !answers.test(path));
  expect(first.length).toBeGreaterThan(2);
  expect(await weigh(first)).toBeLessThanOrEqual(96 * 1024);
  expect(await weigh(scripts)).toBeLessThanOrEqual(124 * 1024);
  const law = [...found].filter((path) => /^\/law\/(?:law|fr)-/.test(path));
  expect(law.length).toBe(2);
  const sent = async (encoding: string): Promise<number> => {
    const answers = await Promise.all(
      law.map((path) => request.get(path, { headers: { 'accept-encoding': encoding } })),
    );
    return sum(answers.map((one) => Number(one.headers()['content-length'])));
  };
  const [br, gzip] = [await sent('br'), await sent('gzip')];
  process.stdout.write(
    `law and words as sent: ${(br / 1024).toFixed(1)} KB (br), ${(gzip / 1024).toFixed(1)} KB (gzip)\n`,
  );
  expect(br).toBeGreaterThan(0);
  expect(br).toBeLessThanOrEqual(250 * 1024);
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

test('who answers "I don\'t know" to all has a useful page @once', async ({ page }) => {
  test.setTimeout(240_000);
  await openLive(page);
  await page.locator('button[name=phone][value=shared]').click();
  await page.locator('input[value=sleep]').check();
  await page.locator('.btn.big').click();
  await expect(page.locator('.deskcard').first()).toBeVisible();
  await page.locator('a.btn.big').click();
  const asked: string[] = [];
  for (let n = 0; n < MOST_SCREENS; n++) {
    const key = await passOver(page);
    if (key === null) break;
    asked.push(key);
    if (asked.length === 6) {
      await questionOn(page);
      await expectWellMade(page, 'a question of the engine');
      await page.locator('.qfoot a').click();
      await expect(page.locator('main h1')).toHaveText('Ce que vous avez déjà');
      await expect(page.locator('.note')).toContainText(/environ \d+ questions/);
      await expectWellMade(page, 'what there is so far');
      await page.locator('a.btn.big').click();
    }
  }
  expect(new Set(asked).size).toBe(asked.length);
  await expect(page.locator('.checks .soft')).toHaveCount(asked.length);
  await expect(page.locator('.checks .msg')).toHaveCount(0);
  await page.locator('a.btn.big').click();
  await expect(page.locator('main')).toContainText(/\d+/, { timeout: 60_000 });
  await expectSheet(page);
  // On a telephone that others use too, nothing is stored at all.
  expect(await keptOn(page)).toEqual([]);
});

test('without scripts, with keys alone: the path, the way back, two tabs, and a session that is over @once', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'fr-BE',
    baseURL: baseURL ?? '',
    viewport: { width: 320, height: 700 },
  });
  const page = await context.newPage();
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.goto('/fr');
  await page.locator('.gate a').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('button[value=own]').focus();
  await page.keyboard.press('Enter');
  await page.locator('.btn.alt').focus();
  await page.keyboard.press('Enter');
  await page.locator('input[name="home.commune"]').focus();
  await page.keyboard.type('1080');
  await page.keyboard.press('Enter');
  await page.locator('input[value=own_home]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.locator('input[name=question]')).toHaveValue('start/age');
  // The form is sent although nothing was chosen.
  await page.locator('form[action="?/answer"] .btn.big').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#empty')).toBeVisible();
  await page.locator('input[value="25-64"]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.locator('input[name=question]')).toHaveValue('start/who');
  await page.locator('a.back').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('input[value="25-64"]')).toBeChecked();
  await page.goBack();
  const other = await context.newPage();
  await other.goto('/fr/droits/questions');
  await other.locator('input[value=nobody]').check();
  await other.locator('form[action="?/answer"] .btn.big').click();
  await expect(other.locator('input[name=question]')).not.toHaveValue(/^start/);
  // The first tab still shows the question about who lives here. Its answer replaces the one that was given in the
  // second tab.
  await page.locator('input[value="~declined"]').check();
  await page.locator('form[action="?/answer"] .btn.big').click();
  await expect(page.locator('input[name=question]')).not.toHaveValue(/^start/);
  await goOn(page);
  await expect(page.locator('.checks')).toContainText('Vous préférez ne pas répondre');
  await page.locator('a.btn.big').click();
  await expect(page.locator('main h1')).toBeVisible();
  await expectSheet(page);
  for (const address of addresses) expect(address).not.toMatch(/1080|own_home|25-64|nobody|declined/);
  await page.goto('/fr/droits');
  await page.locator('.erase button').click();
  await expect(page.locator('h1')).toHaveText('Tout est effacé');
  expect(await context.cookies()).toEqual([]);
  // The second tab was open all the time, but its answers are erased too.
  await other.locator('input[value="~unknown"]').check();
  await other.locator('form[action="?/answer"] .btn.big').click();
  await expect(other.locator('h1')).toHaveText('Vos réponses ne sont plus là');
  await page.goto('/fr/droits');
  await page.locator('button[value=shared]').click();
  const [cookie] = await context.cookies();
  expect(cookie?.expires).toBeGreaterThan(0);
  expect(cookie?.expires).toBeLessThan(Date.now() / 1000 + 16 * 60);
  await context.close();
});
