import { fileURLToPath } from 'node:url';

/** The folder of the program: the one that holds schema/, templates/ and this code's own folder. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));
