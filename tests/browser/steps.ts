/** What a person does on the pages, the same with and without scripts. */
import axe from 'axe-core';
import { expect, test, type Locator, type Page } from '@playwright/test';

/** The form itself: the box beside it may ask for the same fact. */
export function form(page: Page): Locator {
  return page.locator('form.household');
}

export function field(page: Page, name: string): Locator {
  return form(page).locator(`select[name="${name}"], input[type=text][name="${name}"]`);
}

/** Opens a page and, where scripts run, waits until the engine answers and what the verso needs has come. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (scripted())
    await expect(page.locator('.door.live:not([data-verso=coming]) .bar')).toBeVisible({ timeout: 60_000 });
}

export function scripted(): boolean {
  return test.info().project.use.javaScriptEnabled !== false;
}

/** Waits until what was answered last is worked out. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: 30_000 });
}

/** Waits until each right shows its other face. */
export async function turned(page: Page): Promise<void> {
  await expect(page.locator('.face.verso').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.face.verso.waiting')).toHaveCount(0, { timeout: 60_000 });
}

export async function addPerson(page: Page): Promise<void> {
  await form(page).locator('button[formaction="?/add"]').click();
  await expect(page.locator('#p2')).toBeVisible({ timeout: 30_000 });
}

export async function seeRights(page: Page): Promise<void> {
  await page.locator('button.big').click();
  await expect(page.locator('.rgroup').first()).toBeVisible({ timeout: 30_000 });
}

/** A parent with a child, in Molenbeek. */
export async function enterHousehold(page: Page, language = 'fr'): Promise<void> {
  await open(page, `/${language}/guichet`);
  await field(page, 'home.commune').fill('1080');
  await field(page, 'p1.birth').fill('23/04/1990');
  await field(page, 'p1.lives_in_belgium').selectOption('yes');
  await field(page, 'p1.nationality').selectOption('belgian');
  await field(page, 'p1.taxable_month').fill('900 - 1200');
  await addPerson(page);
  await field(page, 'p2.relation').selectOption('child');
  await field(page, 'p2.birth').fill('2019');
  await field(page, 'others').selectOption('none');
  await seeRights(page);
}

export async function openRight(page: Page): Promise<void> {
  await page.locator('.rgroup .rv a').first().click();
  await expect(page.locator('.why')).not.toHaveCount(0, { timeout: 30_000 });
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In the dark only colours are others: what else axe looks at it has seen in the light. */
const LOOKS = {
  light: { type: 'tag' as const, values: TAGS },
  dark: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] },
};

/** What axe finds wrong with a page as it stands, in light and in dark. */
export async function violations(
  page: Page,
  schemes: readonly (keyof typeof LOOKS)[] = ['light', 'dark'],
): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const colorScheme of schemes) {
    // A colour on its way to another has neither's contrast: nothing moves for who wants it so.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const wrong = await page.evaluate(async (runOnly) => {
      const checker = (window as unknown as { readonly axe: typeof axe }).axe;
      const targets = (one: axe.Result): string =>
        one.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 5)
          .join(' | ');
      return (await checker.run(document, { runOnly })).violations.map((one) => `${one.id}: ${targets(one)}`);
    }, LOOKS[colorScheme]);
    found.push(...wrong.map((one) => `${colorScheme}: ${one}`));
  }
  return found;
}

/** No side-scroll, down to 320 px and with text twice as large; and, with all unfolded, nothing that axe finds. */
export async function wellMade(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    await expectNoSideScroll(page, name);
    const folded = page.locator('details:not([open])');
    await folded.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await violations(page), name).toEqual([]);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });
}

async function expectNoSideScroll(page: Page, name: string): Promise<void> {
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const size = page.viewportSize();
  expect(await wide(), name).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await wide(), name).toBeLessThanOrEqual(0);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await wide(), `${name}: ${await widest(page)}`).toBeLessThanOrEqual(0);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  if (size !== null) await page.setViewportSize(size);
}

/** What stands out furthest, for the message of a failure. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > edge + 1);
    return out
      .map((one) => `${one.tagName}.${one.className}`)
      .slice(0, 12)
      .join(' ');
  });
}
