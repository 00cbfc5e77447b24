/** What the frame of a page gains where a script runs: it works without a network, and a newer law is told. */

/** What is to be kept, as the page names it. */
export interface Keep {
  /** What addresses of the language start with. */
  readonly home: string;
  /** By what a build of the pages, and a rulebook, are known. */
  readonly build: string;
  readonly rulebook: string;
  /** How pages were chosen to look; empty where the device says. */
  readonly display: string;
}

export interface Kept {
  /** Whether an older law was kept before. */
  readonly newer: boolean;
}

interface Network extends Navigator {
  readonly connection?: { readonly saveData?: boolean };
}

export function liveShell(): void {
  keepPlace();
  stayInPlace();
  const news = document.getElementById('newer');
  // Who saves data keeps nothing that was not asked for.
  if (news === null || !('serviceWorker' in navigator) || (navigator as Network).connection?.saveData === true) return;
  const { worker = '', home = '', build = '', rulebook = '' } = news.dataset;
  const keep: Keep = { home, build, rulebook, display: document.documentElement.dataset['theme'] ?? '' };
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Kept>) => {
    news.hidden = !data.newer;
    news.dataset['kept'] = 'yes';
  });
  navigator.serviceWorker
    .register(worker)
    .then(() => navigator.serviceWorker.ready)
    .then(
      ({ active }) => active?.postMessage(keep),
      // A browser that keeps nothing: the pages work with a network.
      () => undefined,
    );
}

/** What lies behind `#` is the place where somebody is: to go to another part of the page leaves it as it is. */
function stayInPlace(): void {
  addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.skip, a[data-jump]') : null;
    const part = document.getElementById(link?.hash.slice(1) ?? '');
    if (link === null || part === null) return;
    event.preventDefault();
    part.tabIndex = -1;
    part.scrollIntoView();
    // Whoever goes to a part of a form goes on with its first field.
    ((link.dataset['jump'] === undefined ? null : part.querySelector<HTMLElement>('select, input')) ?? part).focus();
  });
}

/** Whoever chooses how pages look stays where they are. */
function keepPlace(): void {
  const form = document.querySelector<HTMLFormElement>('form.display');
  form?.addEventListener('submit', () => {
    const [address = ''] = form.action.split('#');
    form.action = address + location.hash;
  });
}
