import { createHash } from 'node:crypto';

/** Of what the operations of a document are; its version and the address of a server are no part of it. */
export function documentHash(text: string): string {
  const { paths, components } = JSON.parse(text) as { readonly paths: unknown; readonly components: unknown };
  return createHash('sha256')
    .update(JSON.stringify([paths, components]))
    .digest('hex');
}
