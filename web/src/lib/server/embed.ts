/**
 * This module makes the HTML with which another site shows a frame that leads to `/droits`. A setting of the server
 * (`FRAME_ANCESTORS`) lists the sites that may show it.
 */
import { parseFramingSites } from './framing.ts';

/** Sets the height in pixels at which the frame does not scroll on a phone. */
const HEIGHT = 380;

/**
 * Returns the HTML that another site copies.
 * @param address address of the frame, with its host
 */
export function writeFrameSnippet(address: string, title: string): string {
  const plain = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${address}" title="${plain}" width="100%" height="${HEIGHT}" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}

export function listAllowedSites(): readonly string[] {
  return parseFramingSites(process.env['FRAME_ANCESTORS']);
}
