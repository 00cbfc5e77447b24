/**
 * Tests the tools of `/guichet`, the page for caseworkers, mostly by keyboard: a household is entered, read and
 * compared, a dossier is stored, erased and opened again, and the list of what to do is shown.
 */
import { expect, test, type Page } from '@playwright/test';
import { KEPT_CODE } from '../../web/src/lib/droits/code/kept.test-data.ts';
import { createCountedKeys, type CountedKeys } from './keys.ts';
import { chooseFile, press, saveDownload } from './press.ts';
import {
  addPerson,
  enterHousehold,
  findField,
  openReadyPage,
  countPdfPages,
  waitUntilSettled,
  expectWellMade,
} from './steps.ts';

/** Opens the tool or place with this name, from any place on the page. */
async function find(page: Page, keys: CountedKeys, text: string): Promise<void> {
  await keys.alt('k');
  await expect(page.locator('#find')).toBeFocused({ timeout: 30_000 });
  await keys.type(text);
  await keys.press('Enter');
}

const MOST_TO_ENTER = 120;
const MOST_TO_READ = 40;

test('a couple with two children by keyboard alone: entered, read, set beside the registers, compared @once', async ({
  page,
}) => {
  // The test goes through many pages in one walk, so that the household is entered only once.
  test.slow();
  await openReadyPage(page, '/fr/guichet');
  const keys = createCountedKeys(page);
  await keys.press('Tab');
  await keys.press('Enter');
  await keys.alt('1');
  await expect(findField(page, 'home.commune')).toBeFocused();
  await keys.type('2000');
  await keys.tabTo('[name="p1.birth"]');
  await keys.type('1990');
  for (const [id, relation, birth] of [
    ['p2', 'part', '1988'],
    ['p3', 'enf', '2015'],
    ['p4', 'enf', '2019'],
  ] as const) {
    await keys.alt('n');
    await expect(findField(page, `${id}.relation`)).toBeFocused({ timeout: 30_000 });
    await keys.type(relation);
    await keys.tabTo(`[name="${id}.birth"]`);
    await keys.type(birth);
  }
  await keys.press('Tab');
  await waitUntilSettled(page);
  expect(keys.count).toBeLessThanOrEqual(MOST_TO_ENTER);
  for (const [name, value] of [
    ['home.commune', '2000'],
    ['p1.birth', '1990'],
    ['p2.relation', 'partner'],
    ['p3.relation', 'child'],
    ['p4.birth', '2019'],
  ] as const)
    await expect(findField(page, name)).toHaveValue(value);
  const entered = keys.count;

  // This opens the list of rights, which shows the rights that still depend on a fact.
  await keys.alt('r');
  await expect(page.locator('#g-depends')).toBeVisible({ timeout: 30_000 });
  await keys.alt('1');
  await expect(page.locator('.rgroup h2').first()).toBeFocused();
  await expect(page).toHaveURL(/#\/rights$/);

  // This opens one right, with its reasons.
  const before = keys.count;
  await find(page, keys, 'revenu d’int');
  await expect(page.locator('.why').first()).toBeVisible({ timeout: 30_000 });
  await keys.tabTo('a[href="#why"]');
  await keys.press('Enter');
  await keys.tabTo('.why summary');
  process.stdout.write(
    `strokes: ${entered} to enter a couple with two children, ${keys.count - before} to read a right\n`,
  );
  expect(keys.count - before).toBeLessThanOrEqual(MOST_TO_READ);

  // This enters a value that a register still holds and that differs from the household's.
  await find(page, keys, 'registres');
  await expect(page.locator('#registers')).toBeVisible({ timeout: 60_000 });
  const marked = page.locator('.register.parted');
  const parted = await marked.count();
  await keys.tabTo('[name="official.p2.birth"]');
  await keys.type('1978');
  await expect(marked).toHaveCount(parted + 1, { timeout: 60_000 });

  // This compares three columns: the household as it is, the household after a separation, and what the registers hold.
  await find(page, keys, 'comparer');
  await expect(page.locator('[name="compare.2"]')).toBeVisible({ timeout: 60_000 });
  await keys.tabTo('[name="compare.2"]');
  await keys.type('une s');
  await expect(page.locator('#compared table')).not.toHaveCount(0, { timeout: 60_000 });
  await keys.tabTo('[name="compare.3"]');
  await keys.type('les reg');
  await expect(page.locator('#compared thead').first()).toContainText('Dans les fichiers', { timeout: 60_000 });
  await expect(page.locator('#compared [aria-busy=true]')).toHaveCount(0, { timeout: 60_000 });
  await expectWellMade(page, 'compare');
  await find(page, keys, 'zzz');
  await expect(page.locator('.told')).toContainText('Rien');

  // This opens the person's sheet in Arabic, with the language of the desk beside it.
  await page.locator('#find').press('Control+a');
  await keys.type('que faire');
  await keys.press('Enter');
  await keys.tabTo('section:has(#sheet) a[lang=ar]');
  await keys.press('Enter');
  await expect(page).toHaveURL(/\/ar\/droits/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.a4 [lang=nl]').first()).toBeVisible({ timeout: 60_000 });
  await expectPaper(page);
});

/**
 * Checks that the paper is read from right to left, that the language of the desk runs from left to right in it, and
 * that it has two pages.
 */
async function expectPaper(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const ways = await page
    .locator('.a4 [lang=nl]')
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).direction))]);
  expect(ways).toEqual(['ltr']);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true });
  expect(countPdfPages(pdf)).toBe(2);
  // The file states its languages for screen readers.
  for (const language of ['ar', 'nl']) expect(pdf.toString('latin1')).toContain(`/Lang (${language})`);
}

test('a link carries a question and no answer: what it asks for stands beside the household @once', async ({
  page,
}) => {
  await enterHousehold(page);
  await page.evaluate(() => (location.hash = '#/letter'));
  await expect(page.locator('.note')).toContainText('Aucune lettre');
  await page.evaluate(() => (location.hash = '#/rights/transport-de-lijn-handicap'));
  await page.locator('.change a[href^="#/compare/"]').first().click();
  await expect(page).toHaveURL(/\/fr\/guichet#\/compare\/nearest:transport-de-lijn-handicap$/);
  await expect(page.locator('#compared thead').first()).toContainText('Avec ce changement', { timeout: 60_000 });
  // This page comes from the server, which knows nothing of the household.
  await page.goto('/fr/guichet/compare/event:partner-moves-in');
  await expect(page).toHaveURL(/\/fr\/guichet#\/compare\/event:partner-moves-in$/);
  await expect(page.locator('[name="compare.2"]')).toHaveValue('event:partner-moves-in:p1', { timeout: 60_000 });
  await expect(page.locator('#compared thead').first()).toContainText('Un compagnon ou une compagne emménage', {
    timeout: 60_000,
  });
  // The third column shows what the registers hold on the day of the event.
  await page.locator('[name="compare.3"]').selectOption('after:compare.2');
  await expect(page.locator('#compared thead').first()).toContainText('le jour où cela arrive : Un compagnon', {
    timeout: 60_000,
  });
  expect((await page.request.get('/fr/guichet/compare/home.region')).status()).toBe(404);
});

test('a dossier is kept with a passphrase, erased, and opened again; what to do goes into a calendar @once', async ({
  page,
}) => {
  await openReadyPage(page, '/fr/guichet');
  // The desk of this commune publishes its opening hours.
  await findField(page, 'home.commune').fill('1070');
  await findField(page, 'p1.birth').fill('23/04/1990');
  await findField(page, 'p1.lives_in_belgium').selectOption('yes');
  await findField(page, 'p1.taxable_month').fill('0');
  await addPerson(page);
  await findField(page, 'p2.relation').selectOption('child');
  await findField(page, 'p2.birth').fill('2019');
  await waitUntilSettled(page);
  await press(page, 'a[href$="guichet#/dossier"]');
  await expect(page.locator('#label')).toBeVisible({ timeout: 30_000 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await page.locator('#label').fill('90.04.23-123.45');
  await expect(page.locator('#label-wrong')).toBeVisible();
  await page.locator('#label').fill('mardi 3');
  await page.locator('#note').fill('Rappeler jeudi.');
  await press(page, 'form:has(#note) button');
  await page.locator('#passphrase').fill('cheval');
  await page.locator('#passphrase').press('Enter');
  await expect(page.locator('.errbox')).toContainText('au moins 15 caractères');
  await page.locator('#passphrase').fill('cheval agrafe pile');
  const file = await saveDownload(page, () => page.locator('#passphrase').press('Enter'));
  expect(file.name).toMatch(/^dossier-\d{4}-\d\d-\d\d\.rv\.json$/);
  const { sealed, ...plain } = JSON.parse(file.text) as { readonly sealed: string };
  // The sealed part is searched as bytes, because four digits can occur by chance in its base64 text.
  const bytes = Buffer.from(sealed, 'base64').toString('latin1');
  expect(JSON.stringify(plain) + bytes).not.toMatch(/Rappeler|1990|mardi/);

  await press(page, 'form[action$="?/clear"] button');
  await waitUntilSettled(page);
  await expect(page.locator('#label')).toHaveValue('');
  await expect(page.locator('.notes')).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage) + JSON.stringify(localStorage))).toBe('{}{}');

  await opened(page, file.text.replace('"sealed":"', '"sealed":"A'));
  await expect(page.locator('.errbox')).toContainText('a changé depuis');
  await opened(page, file.text);
  await page.locator('#unlock').fill('autre phrase');
  await page.locator('#unlock').press('Enter');
  await expect(page.locator('.errbox')).toContainText('n’ouvre pas le fichier', { timeout: 30_000 });
  await page.locator('#unlock').fill('cheval agrafe pile');
  await page.locator('#unlock').press('Enter');
  await expect(page.locator('#label')).toHaveValue('mardi 3', { timeout: 30_000 });
  await expect(page.locator('.dossiers button')).toHaveCount(2);
  await expect(page.locator('.notes')).toContainText('Rappeler jeudi.');
  await press(page, 'section:has(#record) button');
  await expect(page.locator('section:has(#record) [role=status]')).toContainText('à la lettre', { timeout: 60_000 });
  // Only the scripts of the tools are fetched, and they say nothing of the person who uses them.
  expect(asked.filter((one) => !/^blob:|\/_app\/immutable\/door\/[a-z]+-[\w-]+\.js$/.test(one))).toEqual([]);
  await expectWellMade(page, 'dossier');

  await press(page, 'a.back');
  await expect(findField(page, 'p1.birth')).toHaveValue('23/04/1990');
  await press(page, 'a[href$="guichet#/plan"]');
  await expect(page.locator('ol.plan > li').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('ol.plan')).toContainText('Prochaine ouverture');
  const calendar = await saveDownload(page, () => press(page, 'section:has(#calendar) button'));
  expect(calendar.text).toMatch(/BEGIN:VCALENDAR[^]+BEGIN:VEVENT[^]+END:VCALENDAR/);
  await expectWellMade(page, 'plan');

  await page.goBack();
  await press(page, 'a[href$="guichet#/dossier"]');
  await page.locator('#code').fill(`2${KEPT_CODE.slice(1)}`);
  await page.locator('#code').press('Enter');
  await expect(page.locator('#code-wrong')).toContainText('différent de la feuille');
  await page.locator('#code').fill(KEPT_CODE);
  await page.locator('#code').press('Enter');
  await expect(page.locator('.dossiers button')).toHaveCount(3);
  await press(page, 'a.back');
  await expect(findField(page, 'home.region')).toHaveValue('brussels');
});

async function opened(page: Page, text: string): Promise<void> {
  await chooseFile(page, '#file', { name: 'a.rv.json', text });
  await press(page, 'form:has(#file) button');
}

test('without scripts each tool says what can be done @once', async ({ browser, baseURL }) => {
  const without = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-BE', baseURL: baseURL ?? '' });
  const page = await without.newPage();
  await page.goto('/fr/guichet/batch');
  await expect(page.locator('#batch')).toContainText('/api/v1/evaluate/batch');
  await page.goto('/fr/guichet');
  // There is only one list of tools, and not a second one made by the script.
  await expect(page.locator('.tools').getByRole('link', { name: 'Rechercher' })).toHaveCount(1);
  await findField(page, 'p1.birth').fill('1950');
  await findField(page, 'p1.lives_in_belgium').selectOption('yes');
  await page.locator('button.big').click();
  await page.goto('/fr/guichet/plan');
  await expect(page.locator('h1')).toHaveText('Que faire');
  await page.goto('/fr/guichet/dossier');
  await expect(page.locator('.note')).toContainText('le serveur ne garde rien');
  await without.close();
});
