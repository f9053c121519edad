/* The script that a society's web master would write: pdfmake by its manual, no proof, no structure. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { annexes, html, notice, sections } from './sample-job.mjs';

const require = createRequire(import.meta.url);
const pdfmake = require('pdfmake');
const [out = 'dist'] = process.argv.slice(2);
const font = (weight) =>
  require.resolve(`@expo-google-fonts/biz-udpgothic/${weight}/BIZUDPGothic_${weight}.ttf`);
pdfmake.setFonts({ gothic: { normal: font('400Regular'), bold: font('700Bold') } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);

const write = async (name, content) => {
  const definition = {
    content,
    defaultStyle: { font: 'gothic', fontSize: 11, lineHeight: 1.6 },
    info: { creationDate: new Date(0) },
  };
  await pdfmake.createPdf(definition).write(join(out, `${name}.pdf`));
};

const noticeContent = [{ text: notice.title, fontSize: 16, alignment: 'center' }];
for (const { heading, groups } of sections) {
  noticeContent.push({ text: heading, bold: true, margin: [0, 16, 0, 4] });
  for (const group of groups) noticeContent.push({ text: group.heading, bold: true }, { ul: group.items });
}

mkdirSync(out, { recursive: true });
await write('notice', noticeContent);
writeFileSync(join(out, 'index.html'), html);
for (const { id, name, rows } of annexes) {
  await write(id, [{ text: `${name} 御中` }, { table: { widths: ['*', '*', 'auto'], body: rows } }]);
}
