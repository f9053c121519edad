/**
 * Measures how the time of a comparison grows: 100, 1,000 and 10,000 items a side. A tenth is moved, a tenth has new
 * words, and a twentieth has no id.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const bundle = mkdtempSync(join(tmpdir(), 'kenpo-bench-'));
const modules = [
  'compare/table/prepared-comparison',
  'notice/normalise',
  'print/fill-template',
  'print/templates/compile-templates',
  'print/views/notice-view',
];
await build({
  input: Object.fromEntries(modules.map((name) => [name, `scripts/${name}.ts`])),
  platform: 'node',
  resolve: { mainFields: ['module', 'main'] },
  output: { dir: bundle, entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
  logLevel: 'warn',
});
const [{ PreparedComparison }, { normalise }, { fillTemplate }, { compileTemplates }, { noticeView }] =
  await Promise.all(modules.map((name) => import(pathToFileURL(join(bundle, `${name}.mjs`)))));
rmSync(bundle, { recursive: true });

const templates = compileTemplates(
  new Map(
    readdirSync('templates', { recursive: true })
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => [
        file.replaceAll('\\', '/').replace(/\.hbs$/, ''),
        { file, text: readFileSync(join('templates', file), 'utf8') },
      ]),
  ),
);
/** A build has already printed the new edition. The old one is printed only for the comparison. */
const printed = (notice) => ({
  notice,
  tree: fillTemplate(templates, 'notice.md', noticeView(notice)).tree,
});

const WORDS = ['健診', '保健指導', '給付', '資格', '保険料', 'レセプト', '通知', '相談', '分析', '照会'];
const word = (n) => WORDS[n % WORDS.length];

function notice(items, contractors) {
  const perGroup = 50;
  return {
    society: { id: 'bench', name: '○○健康保険組合' },
    revision: { id: '1', status: 'draft' },
    title: '主な利用目的',
    sections: Array.from({ length: Math.ceil(items / perGroup) }, (_, s) => ({
      id: `section-${s}`,
      title: `${word(s)}に必要な利用目的${s}`,
      groups: [
        {
          id: `group-${s}`,
          kind: 'internal',
          items: Array.from({ length: Math.min(perGroup, items - s * perGroup) }, (_, i) => {
            const n = s * perGroup + i;
            return {
              id: `item-${n}`,
              text: `${word(n)}に係る${word(n * 7 + 3)}第${n}号の${word(n >> 3)}の作成及び${word(n >> 5)}の委託`,
              engagements: [{ contractor: `party-${n % contractors}`, dataCategories: ['氏名', word(n)] }],
            };
          }),
        },
      ],
    })),
    contractors: Array.from({ length: contractors }, (_, n) => ({ id: `party-${n}`, name: `(株)甲${n}` })),
  };
}

function nextYear(source) {
  const now = structuredClone(source);
  now.revision.id = '2';
  const groups = now.sections.map(({ groups: [group] }) => group);
  for (const [g, group] of groups.entries()) {
    group.items.forEach((item, i) => {
      if (i % 10 === 1) item.text = item.text.replace('作成', '作成、点検');
      if (i % 20 === 2) item.id = `${item.id}-lost`;
    });
    const target = groups[(g + 1) % groups.length];
    target.items.push(...group.items.splice(3, Math.ceil(group.items.length / 10)));
  }
  return now;
}

function measured(items, contractors) {
  const [old, now] = [notice(items, contractors), nextYear(notice(items, contractors))].map(normalise);
  const times = [1, 2, 3].map(() => {
    const news = printed(now);
    const started = performance.now();
    const { comparison, document } = new PreparedComparison(printed(old), news);
    return {
      ms: performance.now() - started,
      changes: comparison.changes.changes.length,
      rows: document.rows.length,
    };
  });
  return times.toSorted((a, b) => a.ms - b.ms)[1];
}

measured(100, 10);
let before;
for (const [items, contractors] of [
  [100, 20],
  [1000, 100],
  [2000, 500],
  [10000, 500],
]) {
  const { ms, changes, rows } = measured(items, contractors);
  const perItem = (ms / items) * 1000;
  process.stdout.write(
    `${String(items).padStart(6)} items ${String(contractors).padStart(4)} contractors ${ms.toFixed(0).padStart(6)} ms ` +
      `${perItem.toFixed(0).padStart(5)} µs an item${before ? `  ×${(perItem / before).toFixed(2)} of the first` : ''}  ${changes} changes, ${rows} rows\n`,
  );
  before ??= perItem;
}
