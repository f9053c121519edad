import { LEVELS, MEANINGS } from '../../scripts/compare/changes/meanings.ts';
import type { NodeType } from '../../scripts/compare/changes/revision-tree.ts';
import { CONFIDENTIAL } from '../../scripts/compare/table/confidential-words.ts';
import { type FieldNouns, nounOf } from '../../scripts/compare/table/words/property-nouns.ts';
import { SCHEMA } from './editions.ts';

/** Words that stand around the nouns and verbs of the tables. */
const AROUND = [
  ...['「', '」', '」の', '　', '、', '（', '）', '：', '・', '～', '。', ' ', 'し、'],
  ...[
    'を追加',
    'を削除',
    'を変更',
    'を改正',
    'の順序を変更',
    'へ変更',
    'から',
    'から移動',
    'へ移動',
    '区分の番号を変更',
    'し',
    'を',
  ],
  ...['の文字の幅', 'のかっこの形', 'の句読点又は空白', '（旧　', 'の段落', 'の記載'],
  ...['委託先', '提供先', '共同利用', '付記', '窓口', '利用目的を', '事例のまとまりを', '同じ区分の中で移動'],
  ...[
    '順序を変更',
    '文言の変更なし',
    '字句を修正',
    '字句の整理',
    '委託先を変更',
    '委託先を追加',
    '委託先を削除',
  ],
  ...['追加', '変更', '削除', '新設', '移動', '（略）', '（削る）', '（新設）'],
  ...['新旧対照表', '（案）', '改正案', '現行', '改正後', '改正前', '備考', '（下線の部分は改正部分）'],
  ...[
    '１　改正の理由',
    '２　主な改正点',
    '３　施行日',
    '４　委託先への影響',
    'なし',
    '（未定）',
    '（記載なし）',
  ],
  ...['表題、前文及び結びの文', '施行', '予定', '訂正', '件', '社'],
  ...'0123456789',
  ...['別紙の差替え', '（すべての別紙に共通の記載だけの変更）', '新規', '終了', '別紙に変更なし'],
  ...['公表文の文言は、', 'と', 'とで相違ありません。', 'に相違はありません。', 'の'],
  ...'１２３４５６７８９０',
  CONFIDENTIAL.words,
];

const PARTS: readonly (readonly [NodeType, string])[] = [
  ['society', 'society'],
  ['dates', 'dates'],
  ['style', 'style'],
  ['section', 'section'],
  ['group', 'group'],
  ['item', 'item'],
  ['recipient', 'recipient'],
  ['engagement', 'engagement'],
  ['joint-use', 'jointUse'],
  ['supplement', 'supplement'],
  ['contact', 'contact'],
  ['contractor', 'contractor'],
];
const HOLDERS = new Set(['groups', 'items', 'recipients', 'engagements']);

/** Every word that the comparison may say of itself to a board: what things are called, and what happened to them. */
export const BOARD_VOCABULARY: readonly string[] = [
  ...AROUND,
  ...Object.values(LEVELS).map(({ ja }) => ja),
  ...Object.values(MEANINGS).map(({ words }) => words.ja),
  ...['表題', '前文', '結びの文'],
  ...PARTS.flatMap(([part, definition]) =>
    Object.keys(SCHEMA.$defs[definition].properties)
      .filter((name) => !HOLDERS.has(name))
      .map((name) => nounOf(part, name))
      .filter(({ told }) => told !== 'review')
      .flatMap(({ words, mention = words, entry = words, fields = {}, decided }) => [
        ...[words, mention, entry],
        ...fieldWords(fields),
        ...Object.values(decided ?? {}),
      ]),
  ),
].filter((word) => word !== '');

/** The words for the parts of a value, and for their parts. */
function fieldWords(fields: FieldNouns): string[] {
  return Object.values(fields).flatMap((field) =>
    typeof field === 'string' ? [`の${field}`] : [`の${field.words}`, ...fieldWords(field.fields ?? {})],
  );
}

/** Returns the part of a text that is no row of known words, or undefined if it is one. */
export function unknownIn(text: string, known: ReadonlySet<string>): string | undefined {
  const longest = Math.max(...[...known].map(({ length }) => length));
  const reached = new Set([0]);
  let furthest = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!reached.has(at)) continue;
    for (let length = 1; length <= Math.min(longest, text.length - at); length += 1)
      if (known.has(text.slice(at, at + length))) {
        reached.add(at + length);
        furthest = Math.max(furthest, at + length);
      }
  }
  return reached.has(text.length) ? undefined : text.slice(furthest);
}
