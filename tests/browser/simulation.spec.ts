/**
 * The analysts' door, in a browser: a scenario that stands in the repository is read without a script; one is run on a sample
 * in a process of the server, followed, read, and taken along; its figures are those of the command line.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { RESULT } from '../api/simulated.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('what was calculated is read without a script: sentence, pairs, charts with their tables, and what is not seen @once', async ({
  page,
}) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/en/simulation');
  await page.getByRole('link', { name: RESULT.title.en }).click();
  await expect(page.locator('.sentence')).toContainText(
    /^Of 100 people concerned, \d+ keep it, \d+ receive it at last/,
  );
  const charts = page.locator('figure.chart');
  expect(await charts.count()).toBeGreaterThan(6);
  for (const chart of await charts.all()) {
    await expect(chart.locator('table, svg').first()).toBeAttached();
    await expect(chart).toContainText('Synthetic population');
  }
  // The table of a chart says what its bars say.
  const deciles = charts.filter({ hasText: 'By tenth of income' });
  await deciles.getByText('See the table').click();
  expect(await deciles.locator('tbody tr').count()).toBe(10);
  await expect(page.getByRole('heading', { name: 'What this calculation does not see' })).toBeVisible();
});

test('a crossing that looks for people is read without a script: a hundred flags, what they rest on, and who helps @once', async ({
  page,
}) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/en/simulation');
  await page.getByRole('link', { name: 'Cross energy use with the register' }).click();
  const sentence = (await page.locator('.sentence').textContent()) ?? '';
  const [right = NaN, wrong = NaN] = [/(\d+) have somebody/, /(\d+) have nobody/].map((n) =>
    Number(n.exec(sentence)?.[1]),
  );
  expect(right + wrong).toBe(100);
  expect(await page.locator('.squares rect.to.o-wrong').count()).toBe(wrong);
  await expect(page.locator('main')).toContainText('A flag is no proof');
  await expect(page.getByRole('row', { name: /^Flagged/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What this calculation does not see' })).toBeVisible();
});

test('what nobody counted is read without a script: gain beside loss, both from the lowest to the highest @once', async ({
  page,
}) => {
  await page.route('**/*.js', (route) => route.abort());
  for (const title of ['A central register of social aid', 'Look up the list of bank accounts']) {
    await page.goto('/en/simulation');
    await page.getByRole('link', { name: title }).click();
    await expect(page.locator('main')).toContainText('Exploratory: no count was published');
    for (const face of await page.locator('.pair .face').all())
      await expect(face.locator('b')).toHaveText(/\d.* to \d/);
    expect(await page.locator('.pair .face').count()).toBe(2);
    await expect(page.getByRole('row', { name: /^All at once/ })).toBeVisible();
    await expect(page.locator('main')).toContainText('an assumption');
    await expect(page.getByRole('heading', { name: 'What this calculation does not see' })).toBeVisible();
  }
});

test('a scenario is run, and its figures are those of the command line @once', async ({ page, baseURL }) => {
  test.setTimeout(300_000);
  await page.goto('/en/simulation/s1');
  await page.getByLabel('How it is granted').selectOption('after a letter');
  await page.getByText('Change how likely people are to be reached').click();
  await page.getByLabel('Ask after a letter, of those who would not').fill('20');
  await page.getByLabel('Seed of the draws').fill('7');
  await page.getByRole('button', { name: 'Link to these choices' }).click();
  await expect(page).toHaveURL(/\/en\/simulation\/s1\?grant=proactive&share\.letter=20&seed=7$/);
  await page.getByRole('button', { name: 'Calculate' }).click();
  await expect(page).toHaveURL(/\/simulation\/run\/[\w-]{36}$/);
  await expect(page.locator('.sentence')).toBeVisible({ timeout: 280_000 });
  await expect(page.locator('main')).toContainText('1,000 households of 1,000');
  await expect(page.locator('main')).toContainText('Otherwise than the scenario: after a letter');
  const file = await page.getByRole('link', { name: 'as CSV' }).getAttribute('href');
  const csv = await (await page.request.get(new URL(file ?? '', baseURL).href)).text();
  const command = /simulate s1 \S+ (.*)/.exec((await page.locator('pre').textContent()) ?? '')?.[1] ?? '';
  // A terminal's last line is ended.
  expect(`${csv}\n`).toBe(told(command.split(' ')));

  const sentence = (await page.locator('.sentence').textContent()) ?? '';
  await page.getByLabel('Compare with').selectOption({ label: RESULT.title.en });
  await page.getByRole('button', { name: 'Set beside it' }).click();
  await expect(page).toHaveURL(/\/simulation\/compare\?with=[\w-]{36}&with=s1$/);
  const row = page.getByRole('row', { name: /^Receive it at last/ }).locator('td');
  const [own = '', other = ''] = await row.allTextContents();
  expect(own).toBe(/(\d+) receive it at last/.exec(sentence)?.[1]);
  const [, value = NaN, sign = '', by = 0] = /^(\d+)(?:([+−]) (\d+)|=)$/.exec(other) ?? [];
  expect(Number(value)).toBe(Number(own) + (sign === '−' ? -1 : 1) * Number(by));
});

/** The same on the command line, over the population of the server. */
function told(options: readonly string[]): string {
  const args = ['recto-verso', 'simulate', 's1', process.env['RV_TEST_POPULATION'] ?? '', ...options, '--csv'];
  return execFileSync('npx', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64e6,
  });
}
