/** What every page with a script does beside its own. */

/** Another language shows the same place. */
export function keepPlace(): void {
  const keep = (): void => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.tongues a')) link.hash = location.hash;
  };
  keep();
  addEventListener('hashchange', keep);
}

/** Paper cannot be unfolded. (A newer browser is told so by the style alone.) */
export function unfoldOnPaper(): void {
  let folded: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const one of folded) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of folded) one.open = false;
  });
}
