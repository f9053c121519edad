import type { Words } from '../../problems/messages/messages.ts';
import type { Level } from './changes.generated.ts';
import type { QuestionId } from './questions.ts';

/** What a kind of change means. */
export interface MeaningSpec {
  readonly level: Level;
  /** The question that a person must judge. */
  readonly question?: QuestionId;
  /** What happened. It is read after the words for the part: 「利用目的を追加」. */
  readonly words: Words;
}

/** The levels and their names, the most serious first. */
export const LEVELS: Readonly<Record<Level, Words>> = {
  substantive: { ja: '利用目的・提供に関わる変更', en: 'Purposes and provision' },
  administrative: { ja: '名称・連絡先等の変更', en: 'Names and contact particulars' },
  editorial: { ja: '字句の整理', en: 'Wording' },
};

/** The levels, the most serious first, as in the table above. */
// The keys of the table are the levels. `Object.keys` only says that they are strings.
export const LEVEL_NAMES = Object.keys(LEVELS) as Level[];

/** Returns the most serious of the levels. */
export function gravest(levels: readonly Level[]): Level {
  return LEVEL_NAMES.find((level) => levels.includes(level)) ?? 'editorial';
}

const substantive = (ja: string, en: string, question?: QuestionId): MeaningSpec => ({
  level: 'substantive',
  words: { ja, en },
  ...(question ? { question } : {}),
});
const administrative = (ja: string, en: string): MeaningSpec => ({
  level: 'administrative',
  words: { ja, en },
});
const editorial = (ja: string, en: string): MeaningSpec => ({ level: 'editorial', words: { ja, en } });

/** Every meaning that a change can have, by its stable id. `meaningsOf` chooses them. */
export const MEANINGS = {
  'item/added': substantive('利用目的を追加', 'purpose added'),
  'item/removed': substantive('利用目的を削除', 'purpose removed'),
  'item/amended': substantive('利用目的の文を改正', 'purpose amended', 'relation'),
  'item/note-amended': substantive('利用目的の注を改正', 'note on a purpose amended', 'relation'),
  'item/basis-amended': substantive('取扱いの根拠を変更', 'basis of the handling changed'),
  'item/my-number-amended': substantive(
    '個人番号の取扱いの有無を変更',
    'handling of My Number changed',
    'my-number',
  ),
  'item/reordered': editorial('利用目的の順序を変更', 'order of purposes changed'),
  'item/regrouped': substantive(
    '利用目的を同じ区分の別の所へ移動',
    'purpose moved to another group or under another purpose',
    'relation',
  ),
  'item/resectioned': substantive('利用目的を別の区分へ移動', 'purpose moved to another section', 'relation'),
  'my-number/touched': substantive('特定個人情報に関わる変更', 'concerns My Number', 'my-number'),
  'my-number/narrowed': substantive('特定個人情報に関わる削除', 'concerns My Number, narrowed'),
  'section/added': substantive('区分を追加', 'section added'),
  'section/removed': substantive('区分を削除', 'section removed'),
  'section/amended': substantive('区分の名称又は前書きを改正', 'section title or lead amended', 'relation'),
  'section/reordered': editorial('区分の順序を変更', 'order of sections changed'),
  'group/added': substantive('事例のまとまりを追加', 'group added'),
  'group/removed': substantive('事例のまとまりを削除', 'group removed'),
  'group/amended': substantive(
    '事例のまとまりの種類又は見出しを改正',
    'kind or heading of a group amended',
    'relation',
  ),
  'group/reordered': editorial('事例のまとまりの順序を変更', 'order of groups changed'),
  'group/resectioned': substantive(
    '事例のまとまりを別の区分へ移動',
    'group moved to another section',
    'relation',
  ),
  'recipient/added': substantive('提供先を追加', 'recipient added'),
  'recipient/removed': substantive('提供先を削除', 'recipient removed'),
  'recipient/amended': substantive('提供先を変更', 'recipient changed', 'relation'),
  'recipient/reordered': editorial('提供先の順序を変更', 'order of recipients changed'),
  'engagement/begun': substantive('委託を開始', 'engagement begun'),
  'engagement/ended': substantive('委託を終了', 'engagement ended'),
  'engagement/scope-amended': substantive('委託の範囲を変更', 'scope of an engagement changed', 'scope'),
  'engagement/data-widened': substantive('委託先に渡す個人データを追加', 'data handed over widened'),
  'engagement/data-narrowed': substantive('委託先に渡す個人データを削減', 'data handed over narrowed'),
  'engagement/data-stated': substantive(
    '委託先に渡す個人データの記載を追加',
    'data handed over now stated',
    'data',
  ),
  'engagement/data-unstated': substantive(
    '委託先に渡す個人データの記載を削除',
    'data handed over no longer stated',
  ),
  'engagement/subcontracting-amended': substantive('再委託の扱いを変更', 'sub-contracting changed'),
  'engagement/publication-amended': administrative(
    '委託先の公表の仕方を変更',
    'publication of a contractor changed',
  ),
  'engagement/telephone-amended': administrative('委託先の公表する番号を変更', 'telephone published changed'),
  'engagement/spelling-amended': administrative('委託先の表記を変更', 'spelling of a contractor changed'),
  'engagement/reordered': editorial('委託先の順序を変更', 'order of contractors changed'),
  'contractor/added': substantive('委託先を追加', 'contractor added'),
  'contractor/removed': substantive('委託先を削除', 'contractor removed'),
  'contractor/renamed': administrative('委託先の名称を変更', 'contractor renamed'),
  'contractor/replaced': substantive(
    '委託先の名称を別のものに変更',
    'contractor bears quite another name',
    'same-company',
  ),
  'contractor/contact-changed': administrative(
    '委託先の連絡先を変更',
    'contact particulars of a contractor changed',
  ),
  'contractor/country-amended': substantive('委託先の国を変更', 'country of a contractor changed'),
  'contractor/aliases-amended': editorial('委託先の別の書き方を変更', 'aliases of a contractor changed'),
  'joint-use/added': substantive('共同利用を追加', 'joint use added'),
  'joint-use/removed': substantive('共同利用を削除', 'joint use removed'),
  'joint-use/amended': substantive('共同利用の内容を改正', 'joint use amended', 'relation'),
  'joint-use/manager-amended': administrative(
    '共同利用の管理責任者の住所又は代表者を変更',
    "address or representative of a joint use's manager changed",
  ),
  'joint-use/reordered': editorial('共同利用の順序を変更', 'order of joint uses changed'),
  'supplement/added': substantive('付記を追加', 'supplement added'),
  'supplement/removed': substantive('付記を削除', 'supplement removed'),
  'supplement/amended': substantive('付記を改正', 'supplement amended', 'relation'),
  'supplement/procedure-added': administrative(
    '手続又は安全管理の付記を追加',
    'supplement on procedure or security added',
  ),
  'supplement/procedure-removed': administrative(
    '手続又は安全管理の付記を削除',
    'supplement on procedure or security removed',
  ),
  'supplement/procedure-amended': administrative(
    '手続又は安全管理の付記を改正',
    'supplement on procedure or security amended',
  ),
  'supplement/reordered': editorial('付記の順序を変更', 'order of supplements changed'),
  'contact/added': administrative('窓口を追加', 'desk added'),
  'contact/removed': administrative('窓口を廃止', 'desk removed'),
  'contact/amended': administrative('窓口の記載を変更', 'desk amended'),
  'contact/reordered': editorial('窓口の順序を変更', 'order of desks changed'),
  'notice/text-amended': substantive('前文又は結びの文を改正', 'preamble or closing amended', 'relation'),
  'notice/title-amended': administrative('表題を変更', 'title changed'),
  'society/amended': administrative(
    '組合の名称、所在地、代表者等を変更',
    'name, address or representative of the society changed',
  ),
  'dates/amended': administrative('日付を変更', 'dates changed'),
  'style/amended': editorial('体裁を変更', 'style changed'),
  'text/width': editorial('文字の幅を変更', 'width of characters changed'),
  'text/brackets': editorial('かっこの形を変更', 'form of brackets changed'),
  'text/punctuation': editorial('句読点、空白を変更', 'punctuation or spaces changed'),
  'text/character': editorial(
    '同じ文字の字形又は文字コードを変更',
    'other characters or codes for the same words',
  ),
  'text/form': editorial('記録の形を変更（文言は同じ）', 'form of the record changed (same words)'),
  'text/identifier': editorial('識別子を変更（印刷されません）', 'identifier changed (not printed)'),
} as const satisfies Readonly<Record<string, MeaningSpec>>;

export type MeaningId = keyof typeof MEANINGS;

/** Returns the meaning with an id from a list of changes. Throws if there is none. */
export function meaningSpec(rule: string): MeaningSpec {
  const specs: Readonly<Record<string, MeaningSpec>> = MEANINGS;
  const spec = specs[rule];
  if (!spec) throw new Error(`There is no meaning ${rule}.`);
  return spec;
}
