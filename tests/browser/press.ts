/** This module operates any tool of `/guichet`, the page for caseworkers, by keyboard alone. */
import { readFile } from 'node:fs/promises';
import { expect, type Download, type Page } from '@playwright/test';
import { createCountedKeys } from './keys.ts';

/** Presses an element by keyboard. An element that cannot be reached with Tab cannot be pressed. */
export async function press(page: Page, selector: string): Promise<void> {
  await expect(page.locator(selector).first()).toBeVisible({ timeout: 60_000 });
  const keys = createCountedKeys(page);
  await keys.tabTo(selector);
  await keys.press('Enter');
}

/** Opens the file chooser by keyboard, and chooses a file with this name and text. */
export async function chooseFile(
  page: Page,
  selector: string,
  file: { readonly name: string; readonly text: string },
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, selector)]);
  await chooser.setFiles({ name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.text) });
}

export async function saveDownload(
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}
