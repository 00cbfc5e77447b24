import { askBeside } from '$lib/server/door';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => askBeside(event, event.params.asked);
