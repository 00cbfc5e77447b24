/** This module measures how many megabytes the heaps of a page and of its worker hold after a garbage collection. */
import type { CDPSession, Page } from '@playwright/test';

export const MB = 1024 * 1024;

export async function measurePageHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / MB;
}

export type WorkerHeap = () => Promise<number>;

/**
 * Returns a function that measures the heap of the page's worker. Messages to the worker go through the page, wrapped
 * in messages of the protocol.
 */
export async function openWorkerHeap(session: CDPSession): Promise<WorkerHeap> {
  let sessionId = '';
  let number = 0;
  const waiting = new Map<number, (result: { readonly usedSize?: number }) => void>();
  session.on('Target.attachedToTarget', (event) => {
    if (event.targetInfo.type === 'worker') ({ sessionId } = event);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as {
      readonly id?: number;
      readonly result?: { readonly usedSize?: number };
    };
    if (id !== undefined) waiting.get(id)?.(result ?? {});
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const say = (method: string): Promise<{ readonly usedSize?: number }> =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, resolve);
      const message = JSON.stringify({ id: number, method, params: {} });
      session.send('Target.sendMessageToTarget', { message, sessionId }).catch(reject);
    });
  return async () => {
    await say('HeapProfiler.collectGarbage');
    return ((await say('Runtime.getHeapUsage')).usedSize ?? NaN) / MB;
  };
}
