/**
 * Tests that a person can enter a household and read a right down to an article, on a desktop and on a phone, with and
 * without scripts.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  addPerson,
  enterHousehold,
  findField,
  findForm,
  openReadyPage,
  openRight,
  hasScripts,
  seeRights,
  waitUntilSettled,
} from './steps.ts';

test('a household is entered, a right is opened down to its article, and how to ask for it is told', async ({
  page,
}) => {
  await enterHousehold(page);
  await expect(page).toHaveURL(hasScripts() ? /\/fr\/guichet#\/rights$/ : /\/fr\/guichet\/rights$/);
  await expect(page.locator('h1')).toHaveText('Vos droits');
  expect(await page.locator('.rgroup .rv').count()).toBeGreaterThan(3);
  await openRight(page);
  await expect(page).toHaveURL(/rights\/[a-z-]+$/);
  await expect(page.locator('.why .tree li').first()).toBeVisible();
  await expect(page.locator('.why .tree a[href^="https://"]').first()).toBeAttached();
  await test.step('what it can change first, desks with the day of their check, then desk, telephone and post', async () => {
    await expect(page.locator('.ways h3')).toHaveText(['Au guichet', 'Par téléphone', 'Par courrier']);
    await expect(page.locator('.deskcard').first()).toContainText(/\d{4}/);
    const order = await page.locator('.claim > *').evaluateAll((all) => all.map((one) => one.className));
    expect(order.indexOf('desks')).toBeLessThan(order.indexOf('ways'));
    const first = order.indexOf('limitbox');
    expect(first === -1 || first < order.indexOf('desks')).toBe(true);
  });
});

test('an empty form is fine: everything stays possible, and questions are answered where they stand @same', async ({
  page,
}) => {
  await openReadyPage(page, '/en/guichet');
  await seeRights(page);
  await expect(page.locator('h1')).toHaveText('Your rights');
  await expect(page.locator('#g-depends')).toBeVisible();
  const asked = page.locator('.ask h2');
  await expect(asked).not.toBeEmpty();
  const seen = new Set<string>();
  for (const way of ['skip', 'answer', 'decline', 'answer', 'answer'] as const) {
    const question = (await asked.textContent()) ?? '';
    expect(seen).not.toContain(question);
    seen.add(question);
    await page.locator('.ask summary').click();
    await expect(page.locator('.ask details p').first()).not.toBeEmpty();
    const decline = page.locator('.ask button[formaction="?/decline"]');
    if (way === 'skip' || (way === 'decline' && (await decline.count()) === 0))
      await page.locator('.ask button[formaction="?/skip"]').click();
    else if (way === 'decline') await decline.click();
    else await answerQuestion(page);
    await expect(asked).not.toHaveText(question, { timeout: 30_000 });
    await waitUntilSettled(page);
  }
  await test.step('what was answered to a question stands in the form', () => expectAnswerInForm(page));
});

async function expectAnswerInForm(page: Page): Promise<void> {
  const choice = page.locator('.ask .choices button').first();
  while ((await choice.count()) === 0) {
    const before = (await page.locator('.ask h2').textContent()) ?? '';
    await answerQuestion(page);
    await expect(page.locator('.ask h2')).not.toHaveText(before, { timeout: 30_000 });
  }
  const [name, value] = [await choice.getAttribute('name'), await choice.getAttribute('value')];
  const question = (await page.locator('.ask h2').textContent()) ?? '';
  await choice.click();
  await expect(page.locator('.ask h2')).not.toHaveText(question, { timeout: 30_000 });
  await page.locator('a.back').click();
  await expect(
    findForm(page)
      .locator(`[name="${name ?? ''}"]`)
      .last(),
  ).toHaveValue(value ?? '');
}

async function answerQuestion(page: Page): Promise<void> {
  const choice = page.locator('.ask .choices button').first();
  if ((await choice.count()) > 0) return choice.click();
  const list = page.locator('.ask select').first();
  if ((await list.count()) > 0) await list.selectOption({ index: 1 });
  else await page.locator('.ask input[type=text]').first().fill('1990');
  await page.locator('.ask .btn').click();
}

test('answers stay with the back button and when the language changes, until they are erased @same', async ({
  page,
}) => {
  await enterHousehold(page);
  await page.goBack();
  await expect(findField(page, 'p1.birth')).toHaveValue('23/04/1990');
  await page.locator('.tongues a[lang=nl]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(findField(page, 'p2.birth')).toHaveValue('2019', { timeout: 60_000 });
  await expect(findField(page, 'p1.birth')).toHaveValue('23/04/1990');
  await test.step('erasing forgets everything', async () => {
    await page.locator('button[formaction="?/clear"]').click();
    await expect(findField(page, 'p1.birth')).toHaveValue('');
    await expect(page.locator('#p2')).toHaveCount(0, { timeout: 30_000 });
    await page.goto('/nl/guichet/rights');
    await expect(page).toHaveURL(/\/nl\/guichet$/);
    await expect(findField(page, 'p1.birth')).toHaveValue('');
  });
});

test('persons and things: added, taken out, as many as there are @same', async ({ page }) => {
  await openReadyPage(page, '/fr/guichet');
  await addPerson(page);
  await findField(page, 'p2.birth').fill('2001');
  const group = page.locator('#p1 details.group').filter({ has: page.locator('[id="t-p1.job"]') });
  await openGroup(group);
  for (let row = 0; row < 3; row++) {
    await openGroup(group);
    await page.locator('#p1 button[name=addRow][value="p1.job"]').click();
    await expect(findField(page, `p1.job[${row}].net`)).toBeVisible({ timeout: 30_000 });
    await findField(page, `p1.job[${row}].net`).fill(String(100 * (row + 1)));
  }
  await page.locator('#p1 button[name=removeRow][value="p1.job[1]"]').click();
  await expect(findField(page, 'p1.job[2].net')).toHaveCount(0, { timeout: 30_000 });
  await expect(findField(page, 'p1.job[1].net')).toHaveValue('300');
  await page.locator('button[formaction="?/remove"]').click();
  await expect(page.locator('#p2')).toHaveCount(0, { timeout: 30_000 });
  await expect(findField(page, 'p1.job[0].net')).toHaveValue('100');
});

async function openGroup(group: Locator): Promise<void> {
  if (!(await group.evaluate((element) => (element as HTMLDetailsElement).open)))
    await group.locator('summary').first().click();
}

test('a slip is told beside its field, and what does not go together where it can be mended @same', async ({
  page,
}) => {
  await openReadyPage(page, '/fr/guichet');
  await findField(page, 'p1.birth').fill('hier');
  await findField(page, 'home.commune').fill('Atlantis');
  await page.locator('button.big').click();
  await expect(page.locator('.errbox li')).toHaveCount(2, { timeout: 30_000 });
  await expect(findField(page, 'p1.birth')).toHaveAttribute('aria-invalid', 'true');
  await expect(findField(page, 'p1.birth')).toHaveValue('hier');
  await page.locator('.errbox a').first().click();
  await expect(page).toHaveURL(/#f-/);
  await test.step('a child older than its parent', async () => {
    await findField(page, 'home.commune').fill('');
    await findField(page, 'p1.birth').fill('01/01/2000');
    await addPerson(page);
    await findField(page, 'p2.relation').selectOption('child');
    await findField(page, 'p2.birth').fill('01/01/1980');
    await page.locator('button.big').click();
    await expect(page.locator('.errbox')).toContainText('plus âgé que son parent', { timeout: 30_000 });
  });
});

test('receipts: a tick opens since when and how much, and is kept @same', async ({ page }) => {
  await openReadyPage(page, '/en/guichet');
  const group = page.locator('#p1 details.group').filter({ has: page.locator('.receipts') });
  await openGroup(group);
  const receipt = group
    .locator('.receipt')
    .filter({ has: page.locator('[name$=".amount"]') })
    .first();
  await expect(receipt.locator('.details')).toBeHidden();
  await receipt.locator('input[type=checkbox]').check();
  await receipt.locator('[name$=".from"]').fill('01/02/2026');
  await receipt.locator('[name$=".amount"]').fill('800');
  await seeRights(page);
  await page.locator('a.back').click();
  await openGroup(group);
  await expect(receipt.locator('input[type=checkbox]')).toBeChecked();
  await expect(receipt.locator('[name$=".amount"]')).toHaveValue('800');
});

test('the keyboard is enough: from the first Tab to the reasons of a right @same', async ({ page }) => {
  await openReadyPage(page, '/fr/guichet');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await findField(page, 'p1.birth').focus();
  await page.keyboard.type('1990');
  await page.keyboard.press('Enter');
  await expect(page.locator('.rgroup').first()).toBeVisible({ timeout: 30_000 });
  const right = page.locator('.rgroup .rv a').first();
  for (let i = 0; i < 60 && !(await right.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(right).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.why')).not.toHaveCount(0, { timeout: 30_000 });
  const route = page.locator('.why summary').first();
  for (let i = 0; i < 80 && !(await route.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(route).toBeFocused();
});
