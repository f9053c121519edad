import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editedFiles, foreignFiles } from '../../../scripts/program/files/foreign-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each(['{', 'null', '{}', '{"outputs":{}}', '{"outputs":[null,{"path":1},{"path":"notice.docx"}]}'])(
  'a manifest that a person has broken lists no files: %s',
  (manifest) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'manifest.json'), manifest);
    writeFileSync(join(folder, 'notice.docx'), 'edited');
    expect(foreignFiles(folder)).toEqual(['manifest.json', 'notice.docx']);
    expect(editedFiles(folder)).toEqual([]);
  },
);
