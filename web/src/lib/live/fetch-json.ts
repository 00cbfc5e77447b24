/** Fetches a file that the engine needs. The request carries no cookie, so it says nothing about the person. */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
