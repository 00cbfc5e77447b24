/** This module defines the schema of `vocabulary/groups.yaml`: which persons and things count together. */
import { z } from 'zod';
import { group, word } from './shared.ts';

export const groupsFile = z.record(word, group);
