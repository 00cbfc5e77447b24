/** Works something out when it is first read, and keeps it: whoever shows a list of rights does not pay for all their reasons. */
export function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
