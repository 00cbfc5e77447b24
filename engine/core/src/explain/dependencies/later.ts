/** Works something out when it is first read, and keeps it: whoever shows a list of rights does not pay for all their reasons. */
export function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

type Getters = Readonly<Record<string, (state: never) => unknown>>;

type Made<G extends Getters> = { readonly [Name in keyof G]: ReturnType<G[Name]> };

/**
 * Objects of one kind, some properties of which are worked out whenever they are read. They are copied, written as JSON
 * and sent to another thread as if all stood there.
 *
 * All objects of the kind share its getters, and each holds its own state. A getter written in each object would make of
 * each a kind of its own, which lives with all that it holds until the whole memory is gone through: a third of the time
 * of an answer went into that.
 *
 * @param getters each from the state of an object
 * @returns gives an object its state, and the properties that are read from it behind those that it has
 */
export function readLater<G extends Getters>(
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
    // One by one: all at once takes V8 twice as long, and an answer has thousands of them.
    for (const [name, getter] of shared) Object.defineProperty(plain, name, getter);
    return plain as Plain & Made<G>;
  };
}

const STATE = Symbol('state');
