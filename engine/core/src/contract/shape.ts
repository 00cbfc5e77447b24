/** This module turns a schema of the contract into a type. */
import type { z } from 'zod';

/** Makes a type `readonly` at every depth, because nobody may change an answer. */
export type Frozen<T> = { readonly [K in keyof T]: Frozen<T[K]> };

export type Shape<S extends z.ZodType> = Frozen<z.infer<S>>;
