/* The script that a society's web master would write: pdfmake by its manual, no proof, no tables of handlers. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const pdfmake = require('pdfmake');
const [out = 'dist'] = process.argv.slice(2);
const font = (weight) =>
  require.resolve(`@expo-google-fonts/biz-udpgothic/${weight}/BIZUDPGothic_${weight}.ttf`);
pdfmake.setFonts({ gothic: { normal: font('400Regular'), bold: font('700Bold') } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);

const notice = JSON.parse(readFileSync('source/sample/undated.json', 'utf8'));
const contractors = new Map(notice.contractors.map((contractor) => [contractor.id, contractor]));
const clause = ({ engagements = [] }) =>
  engagements
    .map((engagement) => {
      const contractor = contractors.get(engagement.contractor);
      return `${contractor.name} TEL ${engagement.telephone ?? contractor.telephones[0].number}`;
    })
    .join('、');

const write = async (name, content) => {
  const definition = {
    content,
    defaultStyle: { font: 'gothic', fontSize: 11, lineHeight: 1.6 },
    info: { creationDate: new Date(0) },
  };
  await pdfmake.createPdf(definition).write(join(out, `${name}.pdf`));
};

const noticeContent = [{ text: notice.title, fontSize: 16, alignment: 'center' }];
let html = `<h1>${notice.title}</h1>`;
for (const [index, section] of notice.sections.entries()) {
  noticeContent.push({ text: `${index + 1}. ${section.title}`, bold: true, margin: [0, 16, 0, 4] });
  html += `<h2>${index + 1}. ${section.title}</h2>`;
  for (const group of section.groups) {
    const items = group.items.map((item) => [item.text, clause(item)].filter(Boolean).join('\n'));
    noticeContent.push({ text: `【${group.kind}】`, bold: true }, { ul: items });
    html += `<h3>【${group.kind}】</h3><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  }
}

mkdirSync(out, { recursive: true });
await write('notice', noticeContent);
writeFileSync(join(out, 'index.html'), html);
for (const { id, name } of contractors.values()) {
  const rows = notice.sections.flatMap((section) =>
    section.groups.flatMap((group) =>
      group.items
        .filter((item) => (item.engagements ?? []).some(({ contractor }) => contractor === id))
        .map((item) => [section.title, item.text, contractors.get(id).telephones[0].number]),
    ),
  );
  await write(id, [{ text: `${name} 御中` }, { table: { widths: ['*', '*', 'auto'], body: rows } }]);
}
