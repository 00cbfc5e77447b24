/** The frame of `/droits` for another site: which sites may show it is a setting of the server (`FRAME_ANCESTORS`). */
import { framingSites } from './framing.ts';

/** How high the frame is without scrolling on a phone, in pixels. */
const HEIGHT = 380;

/** @param address of the frame, with its host */
export function snippetOf(address: string, title: string): string {
  const plain = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${address}" title="${plain}" width="100%" height="${HEIGHT}" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}

export function sitesAllowed(): readonly string[] {
  return framingSites(process.env['FRAME_ANCESTORS']);
}
