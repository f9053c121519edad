/* The same job by Typst in this process, tagged as PDF/UA-1: the fastest engine known for such documents. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { annexes, html, notice, sections } from './sample-job.mjs';

const require = createRequire(import.meta.url);
const [out = 'dist'] = process.argv.slice(2);
const folder = (weight) =>
  dirname(require.resolve(`@expo-google-fonts/biz-udpgothic/${weight}/BIZUDPGothic_${weight}.ttf`));
const compiler = NodeCompiler.create({
  fontArgs: [{ fontPaths: [folder('400Regular'), folder('700Bold')] }],
});

const text = (words) => `#${JSON.stringify(words)}`;
const page = (title) =>
  `#set document(title: ${JSON.stringify(title)})
#set text(font: "BIZ UDPGothic", size: 11pt, lang: "ja")
#set par(leading: 0.8em)
`;
const write = (name, title, content) => {
  const pdf = compiler.pdf({ mainFileContent: page(title) + content }, { pdfStandard: 'ua-1' });
  writeFileSync(join(out, `${name}.pdf`), pdf);
};

mkdirSync(out, { recursive: true });
const groupsOf = ({ groups }) =>
  groups.map(
    ({ heading, items }) => `== ${text(heading)}\n${items.map((item) => `- ${text(item)}`).join('\n')}`,
  );
const blocks = sections.map((section) => `= ${text(section.heading)}\n${groupsOf(section).join('\n')}`);
write(
  'notice',
  notice.title,
  `#align(center, text(size: 16pt, ${text(notice.title).slice(1)}))\n${blocks.join('\n')}`,
);
writeFileSync(join(out, 'index.html'), html);
for (const { id, name, rows } of annexes) {
  const cells = rows.flat().map((cell) => `[${text(cell)}]`);
  const title = `${name} 御中`;
  write(id, title, `${text(title)}\n#table(columns: (1fr, 1fr, auto), ${cells.join(', ')})`);
}
