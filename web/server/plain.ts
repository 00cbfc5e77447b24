/**
 * This module writes the answers of the server itself, where no page can be made: an HTML page without style and
 * script, or plain text.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerTexts } from './words.ts';

/**
 * Writes a plain answer: HTML when the request accepts it, and otherwise text. When the request was not read to its
 * end, the connection is closed, because the next request on it could not be told from the rest of this one.
 */
export function answerPlainly(
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  status: number,
  said: ServerTexts,
  headers: Readonly<Record<string, string>> = {},
): void {
  const html = (request.headers.accept ?? '').includes('text/html');
  const told = {
    ...headers,
    'content-type': `${html ? 'text/html' : 'text/plain'}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    ...(request.complete ? {} : { connection: 'close' }),
  };
  response.writeHead(status, told).end(html ? pageOf(said) : `${Object.values(said).join('\n')}\n`);
}

function pageOf(said: ServerTexts): string {
  const parts = Object.entries(said).map(([language, text]) => `<p lang="${language}">${text}</p>`);
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Recto-Verso</title><main>${parts.join('')}</main></html>\n`;
}
