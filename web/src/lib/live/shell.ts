/** This module adds to a page what needs a script: the page works without a network, and a newer law is announced. */

/** Describes what the page asks the service worker to keep. */
export interface KeepRequest {
  /** The addresses of all pages in the language of this page start with this path. */
  readonly home: string;
  /** Identifies the build of the pages; `rulebook` identifies the rulebook. */
  readonly build: string;
  readonly rulebook: string;
  /** Holds the display that the visitor chose, such as `dark`; it is empty when the device decides. */
  readonly display: string;
}

export interface KeepReply {
  /** Is `true` when the law of another rulebook was kept before. */
  readonly newer: boolean;
}

interface Network extends Navigator {
  readonly connection?: { readonly saveData?: boolean };
}

export function startLiveShell(): void {
  keepPlace();
  stayInPlace();
  const news = document.getElementById('newer');
  // When the visitor asked the browser to save data, nothing is kept that was not requested.
  if (news === null || !('serviceWorker' in navigator) || (navigator as Network).connection?.saveData === true) return;
  const { worker = '', home = '', build = '', rulebook = '' } = news.dataset;
  const keep: KeepRequest = { home, build, rulebook, display: document.documentElement.dataset['theme'] ?? '' };
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<KeepReply>) => {
    news.hidden = !data.newer;
    news.dataset['kept'] = 'yes';
  });
  navigator.serviceWorker
    .register(worker)
    .then(() => navigator.serviceWorker.ready)
    .then(
      ({ active }) => active?.postMessage(keep),
      // If the browser keeps nothing, the pages still work with a network.
      () => undefined,
    );
}

/**
 * Keeps a jump to another part of the page from changing the part of the address after `#`, which holds the current
 * place.
 */
function stayInPlace(): void {
  addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.skip, a[data-jump]') : null;
    const part = document.getElementById(link?.hash.slice(1) ?? '');
    if (link === null || part === null) return;
    event.preventDefault();
    part.tabIndex = -1;
    part.scrollIntoView();
    // A jump to a part of a form moves the focus to its first field.
    ((link.dataset['jump'] === undefined ? null : part.querySelector<HTMLElement>('select, input')) ?? part).focus();
  });
}

/** Keeps the current place when somebody chooses another display of the pages. */
function keepPlace(): void {
  const form = document.querySelector<HTMLFormElement>('form.display');
  form?.addEventListener('submit', () => {
    const [address = ''] = form.action.split('#');
    form.action = address + location.hash;
  });
}
