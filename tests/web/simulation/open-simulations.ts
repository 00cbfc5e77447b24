/** This module opens the service with its simulations, for the tests of the analysts' pages. */
import { openService, type Service, type Simulations } from '@recto-verso/api';

export async function openTestSimulations(): Promise<
  Pick<Service, 'rulebook' | 'words'> & { simulations: Simulations }
> {
  const { simulations, rulebook, words } = await openService();
  if (simulations === null) throw new Error('The engine of populations is not installed.');
  return { simulations, rulebook, words };
}
