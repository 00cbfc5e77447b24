/**
 * Tests the pages without a network after the first visit. A visitor who comes back with an older law gets the newer
 * one and is notified. No answer is stored.
 */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { findField, openReadyPage, seeRights, waitUntilSettled } from './steps.ts';

test.use({ serviceWorkers: 'allow' });

async function kept(page: Page): Promise<void> {
  await expect(page.locator('#newer')).toHaveAttribute('data-kept', 'yes', { timeout: 60_000 });
}

/** Returns everything that the browser has cached of the pages, as text. */
function inCaches(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        found[`${name} ${new URL(request.url).pathname}`] = (await (await cache.match(request))?.text()) ?? '';
    }
    return found;
  });
}

async function leave(context: BrowserContext): Promise<Page> {
  for (const page of context.pages()) await page.close();
  return context.newPage();
}

test('after the first visit the pages work without a network, and nothing that was answered is kept @once', async ({
  page,
  context,
}) => {
  await openReadyPage(page, '/fr/guichet');
  await kept(page);
  await findField(page, 'p1.birth').fill('12/03/1958');
  await findField(page, 'home.commune').fill('1080 Molenbeek');
  await seeRights(page);
  await waitUntilSettled(page);
  const all = await inCaches(page);
  expect(Object.keys(all).some((one) => one.endsWith('/fr/guichet'))).toBe(true);
  for (const [name, text] of Object.entries(all)) expect(text, name).not.toContain('12/03/1958');
  await context.setOffline(true);
  const next = await leave(context);
  await next.goto('/fr');
  await expect(next.locator('h1')).toHaveText(/Vos droits/);
  await openReadyPage(next, '/fr/guichet');
  await findField(next, 'p1.birth').fill('1971');
  await seeRights(next);
  await next.goto('/fr/droits');
  await next.locator('button[value=own]').click();
  await expect(next.locator('input[name=urgent]').first()).toBeVisible();
  // A page that is not cached fails, which shows that there was no network.
  await expect(next.goto('/fr/sources')).rejects.toThrow();
});

test('a page made without scripts, with answers in it, is not kept @once', async ({ page, baseURL }) => {
  await page.request.post('/fr/guichet?/answer', {
    form: { 'p1.birth': '12/03/1958' },
    headers: { origin: baseURL ?? '', accept: 'text/html' },
  });
  await openReadyPage(page, '/fr/guichet');
  await expect(findField(page, 'p1.birth')).toHaveValue('12/03/1958');
  await kept(page);
  for (const [name, text] of Object.entries(await inCaches(page))) expect(text, name).not.toContain('12/03/1958');
});

test('whoever kept an older law gets the newer one, and is told once @once', async ({ page }) => {
  await openReadyPage(page, '/fr/guichet');
  await kept(page);
  await expect(page.locator('#newer')).toBeHidden();
  await page.evaluate(async () => {
    const old = await caches.open('kept before older-law');
    for (const name of (await caches.keys()).filter((one) => !one.endsWith('older-law'))) await caches.delete(name);
    await old.put('/fr/guichet', new Response('<h1>older</h1>', { headers: { 'content-type': 'text/html' } }));
  });
  await page.reload();
  await expect(page.locator('#newer')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('h1')).not.toHaveText('older');
  expect(Object.keys(await inCaches(page)).filter((one) => one.includes('older'))).toEqual([]);
  await page.reload();
  await kept(page);
  await expect(page.locator('#newer')).toBeHidden();
});
