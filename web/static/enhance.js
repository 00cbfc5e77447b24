// @ts-check
// What a page gains where scripts run; everything works without it.
(() => {
  for (const button of document.querySelectorAll('button[data-print]')) {
    if (!(button instanceof HTMLButtonElement)) continue;
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
  // Paper cannot be unfolded.
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details[data-paper]:not([open])')].filter(
      (one) => one instanceof HTMLDetailsElement,
    );
    for (const one of opened) one.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
  });
})();
