/** What a schema of the contract says, as a type. */
import type { z } from 'zod';

/** Nobody changes what was answered: all of it is `readonly`. */
export type Frozen<T> = { readonly [K in keyof T]: Frozen<T[K]> };

export type Shape<S extends z.ZodType> = Frozen<z.infer<S>>;
