import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindOf, resolved, type ViewSchema } from '../../scripts/print/templates/check/view-schema.ts';
import { TEMPLATE_VIEWS } from '../../scripts/print/templates/template-set.ts';
import { ROLES } from '../../scripts/print/tree/roles.ts';

const views: ViewSchema = JSON.parse(readFileSync('schema/views.schema.json', 'utf8'));

const KINDS = {
  leaf: '値',
  string: '文字列',
  markup: 'HTML',
  list: '一覧',
  object: 'まとまり',
  boolean: 'はい・いいえ',
};

/** What each directive is for; the type keeps the table whole. */
const ROLE_WORDS: Readonly<Record<keyof typeof ROLES, string>> = {
  'draft-mark': '案であることの表示（添え物）',
  dates: '制定日、改正日、施行日',
  issuer: '公表文を出す組合',
  addressee: '宛名',
  body: '本文の段落',
  lead: '区分や共同利用の前書き',
  'opening-mark': '「記」',
  'closing-mark': '「以上」',
  clause: '委託先や提供先の句',
  note: '項目の注',
  contact: '一つの窓口',
  draft: '題名のあとの「（案）」（添え物）',
  nobreak: '途中で改行しない言葉',
  break: '改行',
};

/** A table of the properties of a view, and after it those of the views within that have no name of their own. */
function tableOf(schema: ViewSchema, path: string): string[] {
  const { properties = {}, required = [] } = resolved(schema, views);
  const rows = Object.entries(properties).map(([name, property]) => {
    const always = required.includes(name) ? 'いつも' : '無いことがある';
    return `| \`${name}\` | ${KINDS[kindOf(property, views)]}${linkTo(property)} | ${always} | ${property.description ?? ''} |`;
  });
  const inner = Object.entries(properties).flatMap(([name, property]) => {
    const kind = kindOf(property, views);
    const below = kind === 'list' ? (property.items ?? {}) : property;
    if (kindOf(below, views) !== 'object' || below.$ref) return [];
    return ['', `\`${path}${name}\` の中：`, '', ...tableOf(below, `${path}${name}.`)];
  });
  return ['| 名前 | 種類 | あるか | 中身 |', '| --- | --- | --- | --- |', ...rows, ...inner];
}

function linkTo(property: ViewSchema): string {
  const name = (property.items?.$ref ?? property.$ref)?.replace('#/$defs/', '');
  return !name || name === 'leaf' || name === 'markup' ? '' : `（[${name}](#${name.toLowerCase()})）`;
}

function chapter(name: string): string {
  const schema = views.$defs?.[name] ?? {};
  return [`### ${name}`, '', `${schema.description}`, '', ...tableOf(schema, '')].join('\n');
}

/** The views that templates begin with, each followed by those it leads to, once. */
function viewsFrom(names: readonly string[], seen = new Set<string>()): string[] {
  return names.flatMap((name) => {
    if (seen.has(name)) return [];
    seen.add(name);
    const inner = [...JSON.stringify(views.$defs?.[name]).matchAll(/#\/\$defs\/(\w+)/g)].map(
      ([, ref]) => ref ?? '',
    );
    return [
      name,
      ...viewsFrom(
        inner.filter((ref) => ref !== 'leaf' && ref !== 'markup'),
        seen,
      ),
    ];
  });
}

test('docs/views.md tells a template author all that views, directives and helpers offer', async () => {
  const templates = Object.entries(TEMPLATE_VIEWS).map(
    ([template, view]) =>
      `| \`${template}.hbs\` | [${view}](#${view.toLowerCase()}) | ${views.$defs?.[view]?.description} |`,
  );
  const roles = Object.entries(ROLES).map(([name, { form }]) => {
    const written = form === 'container' ? `\`:::${name}\` … \`:::\`` : `\`:${name}[…]\``;
    return `| ${written} | ${ROLE_WORDS[name as keyof typeof ROLES]} |`;
  });
  const text = [
    readFileSync('test/generated/views-head.md', 'utf8').trimEnd(),
    '\n## テンプレートとビュー\n',
    '| テンプレート | ビュー | 何の文書か |',
    '| --- | --- | --- |',
    ...templates,
    '\n## 枠\n',
    '`:::名前` の行と `:::` の行で囲むと段落のまとまりに、`:名前[言葉]` と書くと言葉のまとまりになります。',
    '添え物と書いたものは、文書の言葉に数えません。\n',
    '| 書き方 | 何か |',
    '| --- | --- |',
    ...roles,
    '\n## ビュー\n',
    '値は、この表の順に印刷します。\n',
    viewsFrom(Object.values(TEMPLATE_VIEWS)).map(chapter).join('\n\n'),
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/views.md');
});
