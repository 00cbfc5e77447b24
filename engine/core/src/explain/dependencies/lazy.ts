/**
 * Returns a function that computes a value at its first call and keeps it. A caller who shows a list of rights need not
 * wait for all their reasons.
 */
export function computeLater<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

type Getters = Readonly<Record<string, (state: never) => unknown>>;

type Made<G extends Getters> = { readonly [Name in keyof G]: ReturnType<G[Name]> };

/**
 * Makes objects of which some properties are computed whenever they are read. Such objects can be copied, written as
 * JSON and sent to another thread as if the properties were ordinary ones.
 *
 * All objects made in one way share the getters, and each holds its own state. With getters of its own, each object
 * would get a hidden class of its own in V8, which is freed together with everything that it refers to only by a full
 * garbage collection.
 *
 * @param getters compute each property from the state of an object
 * @returns a function that gives an object its state, and adds the computed properties after those that it has
 */
export function createLazyGetters<G extends Getters>(
  getters: G,
): <Plain extends object>(plain: Plain, state: Parameters<G[keyof G]>[0]) => Plain & Made<G> {
  const shared = Object.entries(getters).map(([name, make]): [string, PropertyDescriptor] => [
    name,
    {
      enumerable: true,
      get(this: { readonly [STATE]: never }) {
        return make(this[STATE]);
      },
    },
  ]);
  return <Plain extends object>(plain: Plain, state: Parameters<G[keyof G]>[0]) => {
    Object.defineProperty(plain, STATE, { value: state });
    // The properties are defined one by one, because `Object.defineProperties` is slower in V8 and an answer has
    // thousands of them.
    for (const [name, getter] of shared) Object.defineProperty(plain, name, getter);
    return plain as Plain & Made<G>;
  };
}

const STATE = Symbol('state');
