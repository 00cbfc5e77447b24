/**
 * This module holds the steps that a person takes on the pages, which are the same with and without scripts, and the
 * checks of how a page is made.
 */
import axe from 'axe-core';
import { expect, test, type Locator, type Page } from '@playwright/test';

/** Finds the form itself, because the box beside it may ask for the same fact. */
export function findForm(page: Page): Locator {
  return page.locator('form.household');
}

export function findField(page: Page, name: string): Locator {
  return findForm(page).locator(`select[name="${name}"], input[type=text][name="${name}"]`);
}

/** Opens a page and, when scripts run, waits until the engine answers and the files of the verso have arrived. */
export async function openReadyPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (hasScripts())
    await expect(page.locator('.door.live:not([data-verso=coming]) .bar')).toBeVisible({ timeout: 60_000 });
}

export function hasScripts(): boolean {
  return test.info().project.use.javaScriptEnabled !== false;
}

/** Waits until the last answer has been evaluated. */
export async function waitUntilSettled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: 30_000 });
}

/** Waits until the verso of every right on the page is shown. */
export async function waitUntilTurned(page: Page): Promise<void> {
  await expect(page.locator('.face.verso').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.face.verso.waiting')).toHaveCount(0, { timeout: 60_000 });
}

export async function addPerson(page: Page): Promise<void> {
  await findForm(page).locator('button[formaction="?/add"]').click();
  await expect(page.locator('#p2')).toBeVisible({ timeout: 30_000 });
}

export async function seeRights(page: Page): Promise<void> {
  await page.locator('button.big').click();
  await expect(page.locator('.rgroup').first()).toBeVisible({ timeout: 30_000 });
}

/** Enters a parent with a child, in Molenbeek, and shows the rights. */
export async function enterHousehold(page: Page, language = 'fr'): Promise<void> {
  await openReadyPage(page, `/${language}/guichet`);
  await findField(page, 'home.commune').fill('1080');
  await findField(page, 'p1.birth').fill('23/04/1990');
  await findField(page, 'p1.lives_in_belgium').selectOption('yes');
  await findField(page, 'p1.nationality').selectOption('belgian');
  await findField(page, 'p1.taxable_month').fill('900 - 1200');
  await addPerson(page);
  await findField(page, 'p2.relation').selectOption('child');
  await findField(page, 'p2.birth').fill('2019');
  await findField(page, 'others').selectOption('none');
  await seeRights(page);
}

export async function openRight(page: Page): Promise<void> {
  await page.locator('.rgroup .rv a').first().click();
  await expect(page.locator('.why')).not.toHaveCount(0, { timeout: 30_000 });
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ALL = { type: 'tag' as const, values: TAGS };
const COLOURS = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };
const ROOM = { type: 'rule' as const, values: ['color-contrast', 'target-size', 'scrollable-region-focusable'] };

/**
 * In dark mode only the colours differ, and on a phone or from right to left only the layout. Everything else is
 * checked in one look.
 */
const LOOKS = {
  light: { colorScheme: 'light', mirrored: false, only: ALL },
  dark: { colorScheme: 'dark', mirrored: false, only: COLOURS },
  mirrored: { colorScheme: 'light', mirrored: true, only: ROOM },
  phone: { colorScheme: 'light', mirrored: false, only: ROOM },
} as const;

/** Returns the violations that axe finds on a page in its current state. */
export async function findViolations(
  page: Page,
  looks: readonly (keyof typeof LOOKS)[] = ['light', 'dark'],
): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const look of looks) {
    const { colorScheme, mirrored, only } = LOOKS[look];
    // A colour in a transition has the contrast of neither end, so reduced motion is set, which turns transitions off.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const wrong = await page.evaluate(
      async ([runOnly, turned]) => {
        const checker = (window as unknown as { readonly axe: typeof axe }).axe;
        const { dir } = document.documentElement;
        if (turned) document.documentElement.dir = dir === 'rtl' ? 'ltr' : 'rtl';
        const targets = (one: axe.Result): string =>
          one.nodes
            .map((node) => node.target.join(' '))
            .slice(0, 5)
            .join(' | ');
        const { violations: all } = await checker.run(document, { runOnly });
        document.documentElement.dir = dir;
        return all.map((one) => `${one.id}: ${targets(one)}`);
      },
      [only, mirrored] as const,
    );
    found.push(...wrong.map((one) => `${look}: ${one}`));
  }
  return found;
}

const NARROW = { width: 320, height: 700 };

/**
 * Checks a page with everything unfolded, from left to right and from right to left, with the width of a desktop and of
 * a phone: axe finds nothing; down to 320 px, and with text twice as large, nothing scrolls sideways or is cut off; and
 * in forced colours each button has an edge.
 */
export async function expectWellMade(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    const size = page.viewportSize();
    const folded = page.locator('details:not([open])');
    const unfold = (): Promise<void> => folded.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await unfold();
    // Parts that are filled when they are opened have folded parts of their own.
    await expect(page.locator('.rline[open]:not(:has(.rv))')).toHaveCount(0);
    await unfold();
    expect(await outOfReach(page), name).toEqual([]);
    expect(await findViolations(page, ['light', 'dark', 'mirrored']), name).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await outOfReach(page), name).toEqual([]);
    expect(await findViolations(page, ['phone', 'mirrored']), name).toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await outOfReach(page), `${name}, text twice as large`).toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    if (size !== null) await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: 'active' });
    expect(await withoutEdge(page), `${name}, in forced colours`).toEqual([]);
    await page.emulateMedia({ forcedColors: null });
  });
}

/** Returns what is beyond the edge of the page, or cut off by its own box. */
function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isSeen = (one: Element): boolean =>
      one.checkVisibility() && one.closest('.skip') === null && getComputedStyle(one).clipPath === 'none';
    // An element in a box that scrolls can be reached.
    const isScrolled = (one: Element): boolean =>
      one.parentElement !== null &&
      (/auto|scroll/.test(getComputedStyle(one.parentElement).overflowX) || isScrolled(one.parentElement));
    const all = [...document.querySelectorAll('body *')].filter(isSeen);
    const beyond = all.filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (left < -1 || right > clientWidth + 1) && !isScrolled(one);
    });
    const cut = all.filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const isCut = (overflow: string, room: number): boolean => /hidden|clip/.test(overflow) && room > 1;
      return (
        !/^(?:INPUT|SELECT|TEXTAREA)$/.test(one.tagName) &&
        (isCut(overflowX, one.scrollWidth - one.clientWidth) || isCut(overflowY, one.scrollHeight - one.clientHeight))
      );
    });
    const named = (why: string) => (one: Element) => `${why} ${one.tagName}.${one.getAttribute('class') ?? ''}`;
    return [
      ...(scrollWidth > clientWidth ? [`side-scroll of ${scrollWidth - clientWidth} px`] : []),
      ...beyond.slice(0, 8).map(named('beyond the edge:')),
      ...cut.slice(0, 8).map(named('cut off:')),
    ];
  });
}

/**
 * Returns the buttons and fields that have neither an edge nor an underline, so that only their colour makes them
 * visible.
 */
function withoutEdge(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isSeen = (one: Element): boolean => one.checkVisibility() && one.closest('.skip') === null;
    const hasEdge = (one: Element): boolean => {
      const { borderBlockEndStyle, borderBlockEndWidth, textDecorationLine } = getComputedStyle(one);
      return (borderBlockEndStyle !== 'none' && borderBlockEndWidth !== '0px') || textDecorationLine === 'underline';
    };
    return [...document.querySelectorAll('button, .btn, label.pick, label.choice, select, input[type=text]')]
      .filter((one) => isSeen(one) && !hasEdge(one))
      .map((one) => `${one.tagName}.${one.getAttribute('class') ?? ''} ${(one.textContent ?? '').trim().slice(0, 30)}`);
  });
}

/**
 * Returns the texts in Latin letters on an Arabic page, except names, that are not marked both as read from left to
 * right and as another language.
 */
export function findUnmarkedText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? '').replaceAll(/Recto-?|Verso|API/g, '');
      if (element === null || !/\p{Script=Latin}/u.test(text) || element.closest('script, style, .brand') !== null)
        continue;
      const language = element.closest('[lang]');
      if (language?.getAttribute('lang') === 'ar' || element.closest('[dir=ltr]') === null) found.push(text.trim());
    }
    return found;
  });
}

export function countPdfPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}
