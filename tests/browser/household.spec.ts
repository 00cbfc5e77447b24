/** A person enters a household and reads a right down to an article: desk and phone, with and without scripts. */
import { expect, test, type Page } from '@playwright/test';

/** Fills the form for a parent with a child, and goes to the rights. */
async function enterHousehold(page: Page, language = 'fr'): Promise<void> {
  await page.goto(`/${language}`);
  await page.locator('[name="home.region"]').selectOption('brussels');
  await page.locator('[name="p1.birth"]').fill('23/04/1990');
  await page.locator('[name="p1.lives_in_belgium"]').selectOption('yes');
  await page.locator('[name="p1.nationality"]').selectOption('belgian');
  await page.locator('[name="p1.taxable_month"]').fill('900 - 1200');
  await page.locator('button[formaction="?/add"]').click();
  await page.locator('[name="p2.relation"]').selectOption('child');
  await page.locator('[name="p2.birth"]').fill('2019');
  await page.locator('[name="others"]').selectOption('none');
  await page.locator('button.big').click();
  await page.waitForURL(/\/rights$/);
}

test('a household is entered, a right is opened down to its article', async ({ page }) => {
  await enterHousehold(page);
  await expect(page).toHaveURL(/\/fr\/rights$/);
  await expect(page.locator('h1')).toHaveText('Vos droits');
  const cards = page.locator('.rv');
  expect(await cards.count()).toBeGreaterThan(3);
  await cards.locator('footer a').first().click();
  await expect(page).toHaveURL(/\/fr\/rights\/[a-z-]+$/);
  const reasons = page.locator('.why .tree li');
  await expect(reasons.first()).toBeVisible();
  await expect(page.locator('.why .tree a[href^="https://"]').first()).toBeVisible();
});

test('how to ask comes by desk, telephone and post before any web page', async ({ page }) => {
  await enterHousehold(page);
  await page.locator('.rv footer a').first().click();
  const ways = page.locator('.ways h3');
  await expect(ways).toHaveText(['Au guichet', 'Par téléphone', 'Par courrier']);
});

test('an empty form is fine: everything stays possible, and questions are asked', async ({ page }) => {
  await page.goto('/en');
  await page.locator('button.big').click();
  await expect(page.locator('h1')).toHaveText('Your rights');
  await expect(page.locator('#g-depends')).toBeVisible();
  const questions = page.locator('.ask .field');
  expect(await questions.count()).toBeGreaterThan(0);
});

test('a question is answered on the page of rights, and can be changed in the form', async ({ page }) => {
  await page.goto('/en');
  await page.locator('button.big').click();
  const field = page.locator('.ask .field').first().locator('select, input[type=text]');
  const name = (await field.getAttribute('name')) ?? '';
  const select = await field.evaluate((element) => element.tagName === 'SELECT');
  const value = select ? ((await field.locator('option').nth(1).getAttribute('value')) ?? '') : '2000';
  if (select) await field.selectOption(value);
  else await field.fill(value);
  await page.locator('.ask button').click();
  await expect(page).toHaveURL(/\/en\/rights$/);
  await page.locator('a.back').click();
  await expect(page.locator(`[name="${name}"]`).last()).toHaveValue(value);
});

test('answers stay with the back button and when the language changes', async ({ page }) => {
  await enterHousehold(page);
  await page.goBack();
  await expect(page.locator('[name="p1.birth"]')).toHaveValue('23/04/1990');
  await page.locator('.tongues a[lang=nl]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(page.locator('[name="p2.birth"]')).toHaveValue('2019');
});

test('a person is removed, and with her what was said of her', async ({ page }) => {
  await enterHousehold(page);
  await page.goto('/fr');
  await page.locator('button[formaction="?/remove"]').click();
  await expect(page.locator('#p2')).toHaveCount(0);
  await expect(page.locator('[name="p1.birth"]')).toHaveValue('23/04/1990');
});

test('a slip is told beside its field, in words, with a link to it', async ({ page }) => {
  await page.goto('/fr');
  await page.locator('[name="p1.birth"]').fill('hier');
  await page.locator('[name="p1.taxable_month"]').fill('999999');
  await page.locator('button.big').click();
  await expect(page.locator('.errbox li')).toHaveCount(2);
  await expect(page.locator('[name="p1.birth"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name="p1.birth"]')).toHaveValue('hier');
  await page.locator('.errbox a').first().click();
  await expect(page).toHaveURL(/#f-p1\./);
});

test('a child older than its parent is told where it can be mended', async ({ page }) => {
  await page.goto('/fr');
  await page.locator('[name="p1.birth"]').fill('01/01/2000');
  await page.locator('button[formaction="?/add"]').click();
  await page.locator('[name="p2.relation"]').selectOption('child');
  await page.locator('[name="p2.birth"]').fill('01/01/1980');
  await page.locator('button.big').click();
  await expect(page.locator('.errbox')).toContainText('plus âgé que son parent');
});

test('erasing forgets everything', async ({ page }) => {
  await enterHousehold(page);
  await page.goto('/fr');
  await page.locator('button[formaction="?/clear"]').click();
  await expect(page.locator('[name="p1.birth"]')).toHaveValue('');
  await page.goto('/fr/rights');
  await expect(page).toHaveURL(/\/fr$/);
});

test('receipts: a tick opens since when and how much, and is kept', async ({ page }) => {
  await page.goto('/en');
  const group = page.locator('#p1 details.group').filter({ has: page.locator('.receipts') });
  if (!(await group.evaluate((element) => (element as HTMLDetailsElement).open)))
    await group.locator('summary').click();
  const receipt = group
    .locator('.receipt')
    .filter({ has: page.locator('[name$=".amount"]') })
    .first();
  await expect(receipt.locator('.details')).toBeHidden();
  await receipt.locator('input[type=checkbox]').check();
  await receipt.locator('[name$=".from"]').fill('01/02/2026');
  await receipt.locator('[name$=".amount"]').fill('800');
  await page.locator('button.big').click();
  await page.locator('a.back').click();
  await expect(receipt.locator('input[type=checkbox]')).toBeChecked();
  await expect(receipt.locator('[name$=".amount"]')).toHaveValue('800');
});

test('the keyboard is enough: Tab reaches the form, Enter goes on', async ({ page }) => {
  await page.goto('/fr');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.locator('[name="p1.birth"]').focus();
  await page.keyboard.type('1990');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fr\/rights$/);
});
