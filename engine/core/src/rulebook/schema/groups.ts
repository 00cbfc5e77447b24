/** `vocabulary/groups.yaml`: who counts with whom. */
import { z } from 'zod';
import { group, word } from './shared.ts';

export const groupsFile = z.record(word, group);
