import { openComparison } from '$lib/server/door';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => openComparison(event, event.params.asked);
