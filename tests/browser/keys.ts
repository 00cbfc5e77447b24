/** This module operates a page by keyboard alone and counts every keystroke. A modifier counts as one. */
import { expect, type Page } from '@playwright/test';

export interface CountedKeys {
  readonly count: number;
  press(key: string): Promise<void>;
  /** Presses an access key, together with Alt. */
  alt(letter: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses Tab, or Shift and Tab, until an element has the focus. */
  tabTo(selector: string): Promise<void>;
}

/** Is more than the number of presses between any two elements. */
const MOST_TABS = 250;

export function createCountedKeys(page: Page): CountedKeys {
  let count = 0;
  const press = async (key: string): Promise<void> => {
    count += key.split('+').length;
    await page.keyboard.press(key);
  };
  return {
    get count() {
      return count;
    },
    press,
    async alt(letter) {
      count += 2;
      const upper = letter.toUpperCase();
      const key = { modifiers: 1, key: letter, code: `Key${upper}`, windowsVirtualKeyCode: upper.charCodeAt(0) };
      // The browser looks up an access key by its letter alone, which `keyboard.press` leaves out when Alt is pressed.
      const wire = await page.context().newCDPSession(page);
      await wire.send('Input.dispatchKeyEvent', { type: 'keyDown', unmodifiedText: letter, ...key });
      await wire.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      await wire.detach();
    },
    async type(text) {
      count += text.length;
      await page.keyboard.type(text);
    },
    async tabTo(selector) {
      for (let i = 0; i < MOST_TABS; i++) {
        const way = await page.evaluate(wayTo, selector);
        if (way === 'there') return;
        await press(way);
      }
      expect(selector, 'reached by keyboard').toBe('');
    },
  };
}

/**
 * Runs in the page. Returns the key that moves the focus closer to the first element of the selector, or `there` when
 * it has the focus.
 */
function wayTo(selector: string): 'there' | 'Tab' | 'Shift+Tab' {
  const [now, wanted] = [document.activeElement, document.querySelector(selector)];
  if (now !== null && now === wanted) return 'there';
  const isBefore = now !== null && wanted !== null && now !== document.body && !now.contains(wanted);
  return isBefore && (now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
    ? 'Shift+Tab'
    : 'Tab';
}
