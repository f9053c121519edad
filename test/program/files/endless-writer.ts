import { writeRevision } from '../../../scripts/program/files/write-revision.ts';

const [target = '', name = ''] = process.argv.slice(2);
const paths = ['public/notice.pdf', 'public/index.html', 'contractors/a.pdf', 'manifest.json'];

for (let generation = 0; ; generation += 1) {
  const files = paths.map(
    (path) => [path, new TextEncoder().encode(`${name}${generation} ${path}`)] as const,
  );
  await writeRevision(target, new Map(files));
  if (generation === 0) process.send?.('running');
}
