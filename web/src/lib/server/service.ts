/** The engine of this process, opened once: the pages and the API share its rulebook. */
import { openService, type Service } from '@recto-verso/api';

let opened: Promise<Service> | null = null;

export function service(): Promise<Service> {
  opened ??= openService();
  return opened;
}
