import { fileURLToPath } from 'node:url';

/** The folder of the program, which contains schema/, templates/ and the folder of this code. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));
