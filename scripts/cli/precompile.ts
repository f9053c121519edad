import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { NOTICE_SCHEMA, PRECOMPILED_VALIDATOR, schemaHash } from '../files/load-validator.ts';
import { newAjv } from '../validate/compile-validator.ts';

/* Run by `npm ci`: compiling the schema takes longer than a whole validation, so it is done once. */
const schema = await readFile(NOTICE_SCHEMA, 'utf8');
const ajv = newAjv({ code: { source: true } });
const code = standaloneCode.default(ajv, ajv.compile(JSON.parse(schema)));
await mkdir(dirname(PRECOMPILED_VALIDATOR), { recursive: true });
await writeFile(PRECOMPILED_VALIDATOR, `// ${schemaHash(schema)}\n${code}`);
