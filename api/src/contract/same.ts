/** Holds a schema to the engine's type: the compiler stops where the two differ. */

/** `readonly` says nothing about JSON: the two are compared without it. */
export type Mutable<T> = T extends readonly (infer I)[]
  ? Mutable<I>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
