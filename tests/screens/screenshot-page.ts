/**
 * This module writes the HTML page with all screenshots. Each page of the site has a row there, with its screenshots in
 * all looks (device, language, colours, medium) side by side.
 */
export interface Shot {
  readonly page: string;
  readonly look: string;
  /** The path is relative to the page of all screenshots. */
  readonly file: string;
}

const STYLE = `
body { font: 16px/1.4 system-ui, sans-serif; margin: 1rem; background: #ddd; color: #111; }
h2 { position: sticky; inset-block-start: 0; background: #ddd; margin: 2rem 0 0.5rem; padding-block: 0.3rem; }
.row { display: flex; gap: 1rem; overflow-x: auto; align-items: flex-start; }
figure { margin: 0; flex: none; }
img { inline-size: 20rem; display: block; border: 1px solid #888; }
`;

export function writeScreenshotPage(shots: readonly Shot[]): string {
  const pages = [...new Set(shots.map(({ page }) => page))];
  const rows = pages.map((page) => {
    const figures = shots.filter((one) => one.page === page).map(figure);
    return `<h2>${page}</h2>\n<div class="row" tabindex="0" role="group" aria-label="${page}">\n${figures.join('\n')}\n</div>`;
  });
  const head = `<meta charset="utf-8"><title>Every page, in every look</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="en">\n<head>${head}</head>\n<body>\n${rows.join('\n')}\n</body>\n</html>\n`;
}

function figure({ page, look, file }: Shot): string {
  const address = encodeURI(file);
  return `<figure><figcaption>${look}</figcaption><a href="${address}"><img src="${address}" alt="${page}, ${look}" loading="lazy"></a></figure>`;
}
