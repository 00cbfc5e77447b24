/** `npm run build`: the pages, before anybody asks for them; where the server could not write, or should not wait. */
import { buildPages } from './build.ts';

await buildPages((line) => void process.stdout.write(`${line}\n`));
