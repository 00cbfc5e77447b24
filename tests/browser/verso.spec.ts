/** Both faces of each right: two friends in one flat, with and without scripts, on a desk and on a telephone. */
import axe from 'axe-core';
import { expect, test, type Page } from '@playwright/test';
import { open, settled, turned } from './steps.ts';

/** Each with her own costs: the register shows one household. */
const both = {
  registered: 'here',
  shares_costs: 'no',
  living_place: 'own_home',
  nationality: 'belgian',
  net_benefits: '0',
  further_benefits: '0',
  maintenance_received: '0',
  other_net: '0',
  benefit_to: 'nobody',
  'gets.ris': 'no',
};
const hers = {
  ...both,
  birth: '01/05/1990',
  partner: 'none',
  lives_in_belgium: 'yes',
  willing_to_work: 'yes',
  accepts_project: 'yes',
  claimed_other_rights: 'yes',
  started_job_on_ris: 'no',
  housing_paid_by_others: '0',
  savings: '0',
  job: '0',
  building: '0',
  sale: '0',
  side_activity: '0',
  child_benefit_for_me: '0',
  applicants_here: '1',
  maintenance_paid: '0',
};
const friends = { ...both, birth: '01/01/1988', relation: 'none', net_wage: '2000' };

function answers(): Record<string, string> {
  const of = (person: string, facts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [`${person}.${name}`, value]));
  return { persons: 'p2', others: 'none', 'home.commune': '1080', ...of('p1', hers), ...of('p2', friends) };
}

/** The answers as a form sends them; then the rights, worked out where the page is. */
async function enterFlatShare(page: Page, baseURL: string | undefined, language = 'fr'): Promise<void> {
  const sent = await page.request.post(`/${language}?/answer`, {
    form: answers(),
    headers: { origin: baseURL ?? '', accept: 'text/html' },
    maxRedirects: 0,
  });
  expect(sent.status()).toBe(303);
  await open(page, `/${language}`);
}

async function seeFaces(page: Page): Promise<void> {
  await page.locator('.bar a.btn').click();
  await turned(page);
}

/** The right that pays her a lower rate where the flat is read as one household. */
const card = (page: Page) =>
  page
    .locator('.rv')
    .filter({ has: page.locator('[data-status=wrong]') })
    .first();

test('both faces of a right, and the finding opened down to the remedy', async ({ page, baseURL }) => {
  await enterFlatShare(page, baseURL);
  await seeFaces(page);
  expect(await page.locator('.rv .face.verso').count()).toBe(await page.locator('.rv .face.recto').count());
  await expect(page.locator('.versosum')).toContainText('verso');
  await expect(card(page).locator('.recto')).toContainText('Recto');
  const verso = card(page).locator('.verso');
  await expect(verso).toHaveClass(/tinted/);
  await expect(verso).toContainText('Verso : si un ordinateur décidait');
  await expect(verso.locator('.do')).toContainText('Que faire');

  await card(page).locator('footer a').click();
  const finding = page.locator('.finding').first();
  await expect(finding).toBeVisible({ timeout: 60_000 });
  const face = page.locator('.rv .verso').first();
  await expect(face.locator('.pairs dt').first()).toHaveText('Les fichiers disent');
  await expect(face).toContainText('par mois');
  await expect(face.locator('.do')).toContainText('Qui peut aider');
  const remedy = finding.locator('.remedy').first();
  await remedy.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(remedy.locator('li').first()).toBeVisible();
  await expect(remedy.locator('a[href^="http"]').first()).toBeAttached();
});

test('the faces lie side by side on a desk and on paper, one above the other on a telephone', async ({
  page,
  baseURL,
}) => {
  await enterFlatShare(page, baseURL);
  await seeFaces(page);
  const sideBySide = async (): Promise<boolean> => {
    const [recto, verso] = await Promise.all(
      ['.recto', '.verso'].map(async (one) => await card(page).locator(one).boundingBox()),
    );
    if (recto === null || verso === null || recto === undefined || verso === undefined) throw new Error('no face');
    return Math.abs(recto.y - verso.y) < 2 && verso.x >= recto.x + recto.width - 1;
  };
  expect(await sideBySide()).toBe((page.viewportSize()?.width ?? 0) >= 768);
  await page.emulateMedia({ media: 'print' });
  expect(await sideBySide()).toBe(true);
  expect((await page.pdf()).length).toBeGreaterThan(1_000);
});

test('after the page nothing is asked of anybody but the files of the verso @scripts', async ({
  page,
  context,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (one) => asked.push(new URL(one.url()).pathname));
  await enterFlatShare(page, baseURL);
  const isVerso = (path: string): boolean => /\/(?:verso|crossings)-/.test(path);
  const first = asked.findIndex(isVerso);
  expect(first).toBeGreaterThan(0);
  expect(asked.slice(first).filter((path) => !isVerso(path))).toEqual([]);
  const before = asked.length;
  await context.setOffline(true);
  await seeFaces(page);
  await card(page).locator('footer a').click();
  await expect(page.locator('.finding').first()).toBeVisible({ timeout: 60_000 });
  expect(asked.slice(before)).toEqual([]);
});

test('where the files of the verso cannot be had, the rights stand @scripts', async ({ page, baseURL }) => {
  await page.route(/\/crossings-/, (route) => route.abort());
  await enterFlatShare(page, baseURL);
  await page.locator('.bar a.btn').click();
  await expect(page.locator('.versosum')).toContainText('Les droits affichés restent justes', { timeout: 60_000 });
  await settled(page);
  expect(await page.locator('.rv .recto').count()).toBeGreaterThan(3);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`both faces, ${scheme}: axe finds no violation @scripts`, async ({ page, baseURL }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await enterFlatShare(page, baseURL);
    await seeFaces(page);
    expect(await violations(page)).toEqual([]);
    await card(page).locator('footer a').click();
    await expect(page.locator('.finding').first()).toBeVisible({ timeout: 60_000 });
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    expect(await violations(page)).toEqual([]);
  });
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const checker = (window as unknown as { readonly axe: typeof axe }).axe;
    return (await checker.run(document)).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
  return found;
}
