/** This module holds what pages with a script do besides showing their own content. */

/** Keeps the part after `#` in the links to other languages, so that they show the same place. */
export function keepPlace(): void {
  const keep = (): void => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.tongues a')) link.hash = location.hash;
  };
  keep();
  addEventListener('hashchange', keep);
}

/**
 * Opens all folded parts before printing and folds them again afterwards. (In a newer browser the style sheet alone
 * does this.)
 */
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
