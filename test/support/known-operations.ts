import fc from 'fast-check';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { generatedNotice } from './generated-notice.ts';

type Group = NonNullable<NoticeSource['sections'][number]['groups']>[number];
type Item = NonNullable<Group['items']>[number];

/** What the page before the table says of an operation, and the remarks of the rows that show it. */
export interface Told {
  readonly sentences: readonly string[];
  readonly remarks: readonly string[];
}

/** A notice with one part of each kind in known words, so that what is told of an operation can be predicted. */
export interface Known {
  readonly source: NoticeSource;
  readonly item: Item;
  readonly group: Group;
}

/** One operation on both editions: `before` prepares both, `now` changes the new one. */
interface Operation {
  readonly before?: (known: Known) => unknown;
  readonly now: (known: Known) => unknown;
  readonly told: Told;
}

const told = (sentences: string | readonly string[], ...remarks: readonly string[]): Told => ({
  sentences: typeof sentences === 'string' ? [sentences] : sentences,
  remarks,
});
const NOTHING = told([]);
const TEXT = '○○の案内の送付';
const ofItem = (words: string) => `「${TEXT}」　${words}`;
const ofA = (words: string) => `「${TEXT}」の委託先 (株)甲社　${words}`;
const first = <T>(list: readonly T[] | undefined): T => {
  if (!list?.[0]) throw new Error('The known notice has one of each.');
  return list[0];
};
const contractor = ({ source }: Known, id: string) =>
  first(source.contractors.filter((one) => one.id === id));
const engagement = ({ item }: Known) => first(item.engagements);
const dates = ({ source }: Known) => (source.revision.dates ??= {});
const representative = ({ source }: Known) => source.society.representative;
const desk = ({ source }: Known) => first(source.contacts);
const use = ({ source }: Known) => first(source.jointUses);
const supplement = ({ source }: Known) => first(source.supplements);

/** Operations by name: what was done, and what must be said of it, no more and no less. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'the representative is added': {
    before: ({ source }) => delete source.society.representative,
    now: ({ source }) => (source.society.representative = { title: '理事長', name: '○○ ○○' }),
    told: told('組合の代表者を追加', '変更'),
  },
  'the representative is another person': {
    now: (known) => Object.assign(representative(known) ?? {}, { name: '△△ △△' }),
    told: told('組合の代表者の氏名を変更', '変更'),
  },
  'the representative has a role': {
    now: (known) => Object.assign(representative(known) ?? {}, { role: '個人情報取扱責任者' }),
    told: told('組合の代表者の役割を追加', '変更'),
  },
  'the address changes': {
    now: ({ source }) => (source.society.address = '○○県△△市'),
    told: told('組合の所在地を変更', '変更'),
  },
  'the address goes': {
    now: ({ source }) => delete source.society.address,
    told: told('組合の所在地を削除', '変更'),
  },
  'the day of effect changes': {
    now: (known) => (dates(known).effective = '2027-04-01'),
    told: told('施行日を変更', '変更'),
  },
  'a revision is recorded': {
    now: (known) => (dates(known).revised = [...(dates(known).revised ?? []), { date: '2026-07-01' }]),
    told: told('改正日を追加', '変更'),
  },
  'a note on a revision changes': {
    now: (known) => (first(dates(known).revised).note = '○○の変更'),
    told: told('改正日の説明を変更', '変更'),
  },
  'the title changes': {
    now: ({ source }) => (source.title = '個人情報の利用目的'),
    told: told('表題を変更', '変更'),
  },
  'the preamble has one more paragraph': {
    now: ({ source }) => source.preamble?.push('○○をお知らせします。'),
    told: told('前文の段落を追加', '変更'),
  },
  'the closing comes': {
    now: ({ source }) => (source.closing = ['○○をご確認ください。']),
    told: told('結びの文を追加', '追加'),
  },
  'a purpose is added': {
    now: ({ group }) => group.items?.push({ id: 'new', text: '△△の集計' }),
    told: told('「△△の集計」　利用目的を追加', '追加'),
  },
  'a purpose goes': {
    now: ({ group }) => group.items?.shift(),
    told: told(ofItem('利用目的を削除'), '削除'),
  },
  'a purpose is reworded': {
    now: ({ item }) => (item.text = `${TEXT}及び通知`),
    told: told(`「${TEXT}及び通知」　利用目的の文を改正`, '変更'),
  },
  'a purpose has another width': {
    before: ({ item }) => (item.text = `${TEXT}（ABC）`),
    now: ({ item }) => (item.text = `${TEXT}（ＡＢＣ）`),
    told: told(`「${TEXT}（ＡＢＣ）」　利用目的の文の文字の幅を変更`, '変更（字句の整理）'),
  },
  'a purpose has a note': {
    now: ({ item }) => (item.notes = ['○○に限ります。']),
    told: told(ofItem('利用目的の注を追加'), '変更'),
  },
  'a purpose goes to the end, and its unprinted records change': {
    before: ({ item }) => (item.basis = 'law'),
    now: ({ group, item }) => {
      item.basis = 'consent';
      group.items?.push(...group.items.splice(0, 1));
    },
    told: told(
      ofItem('利用目的の順序を変更'),
      '順序を変更（文言の変更なし）',
      '順序を変更（文言の変更なし）',
    ),
  },
  'records change that no document prints': {
    before: ({ item }) => (item.basis = 'law'),
    now: (known) => {
      known.item.basis = 'consent';
      known.item.myNumber = false;
      supplement(known).topic = 'consent';
      contractor(known, 'ko').aliases = ['甲商会'];
      contractor(known, 'ko').website = 'https://ko.invalid/';
      engagement(known).publishName = true;
    },
    told: NOTHING,
  },
  'a contractor without work changes': {
    now: (known) => Object.assign(contractor(known, 'tei'), { name: '(株)丁社東', address: '○○県' }),
    told: NOTHING,
  },
  'ids change': {
    now: ({ source, group }) => {
      group.id = 'another-group';
      first(source.contacts).id = 'another-desk';
    },
    told: NOTHING,
  },
  'a contractor begins': {
    now: ({ item }) => item.engagements?.push({ contractor: 'otsu' }),
    told: told(`「${TEXT}」の委託先 (株)乙社　委託を開始`, '追加'),
  },
  'a contractor ends': {
    before: ({ item }) => item.engagements?.push({ contractor: 'otsu' }),
    now: ({ item }) => item.engagements?.pop(),
    told: told(`「${TEXT}」の委託先 (株)乙社　委託を終了`, '削除'),
  },
  'a contractor comes in the place of another': {
    now: (known) => (engagement(known).contractor = 'otsu'),
    told: told(`「${TEXT}」の委託先　(株)甲社から(株)乙社へ変更`, '変更'),
  },
  'a contractor comes in the place of another, for a stated scope': {
    before: (known) => (engagement(known).scope = '発送の'),
    now: ({ item }) => (item.engagements = [{ contractor: 'otsu', scope: '発送の' }]),
    told: told(`「${TEXT}」の発送の委託先　(株)甲社から(株)乙社へ変更`, '変更'),
  },
  'a contractor is renamed': {
    now: (known) => Object.assign(contractor(known, 'ko'), { name: '(株)甲社東', aliases: ['(株)甲社'] }),
    told: told('委託先 (株)甲社東　名称を変更（旧　(株)甲社）', '変更'),
  },
  'a contractor bears quite another name': {
    now: (known) => (contractor(known, 'ko').name = 'そらいろ○○(株)'),
    told: told('委託先 そらいろ○○(株)　(株)甲社からそらいろ○○(株)へ変更', '変更'),
  },
  'a telephone number changes': {
    now: (known) => (contractor(known, 'ko').telephones = [{ number: '000-111-0000' }]),
    told: told('委託先 (株)甲社　電話番号を変更', '変更'),
  },
  'a second telephone number, which is not printed, comes': {
    now: (known) => contractor(known, 'ko').telephones?.push({ number: '000-111-0000' }),
    told: NOTHING,
  },
  'an engagement has the number of the record as its own': {
    now: (known) => (engagement(known).telephone = '000-000-0001'),
    told: NOTHING,
  },
  'an engagement has a number of its own': {
    now: (known) => (engagement(known).telephone = '000-000-0009'),
    told: told(ofA('公表する電話番号を変更'), '変更'),
  },
  'a number is no more published': {
    now: (known) => (engagement(known).publishTel = false),
    told: told(ofA('委託先の電話番号を公表しないことに変更'), '変更'),
  },
  'a name is no more published': {
    now: (known) => (engagement(known).publishName = false),
    told: told(ofA('委託先の名称を公表しないことに変更'), '変更'),
  },
  'the scope of an engagement is stated': {
    now: (known) => (engagement(known).scope = '発送の'),
    told: told(ofA('委託の範囲の記載を追加'), '変更'),
  },
  'more data is handed over': {
    before: (known) => (engagement(known).dataCategories = ['氏名']),
    now: (known) => engagement(known).dataCategories?.push('住所'),
    told: told(ofA('委託先に渡す個人データを追加')),
  },
  'a desk has another fee': {
    now: (known) => (desk(known).fee = '1件につき100円'),
    told: told('窓口「窓口」　手数料を追加', '変更'),
  },
  'a number of a desk has a label': {
    now: (known) => (first(desk(known).telephones).label = '夜間'),
    told: told('窓口「窓口」　電話番号の名称を追加', '変更'),
  },
  'a desk is added': {
    now: ({ source }) => source.contacts?.push({ id: 'second', title: '第二窓口' }),
    told: told('「第二窓口」　窓口を追加', '新設'),
  },
  'a joint use has one more user': {
    now: (known) => use(known).users.push('○○事業所'),
    told: told('共同利用「○○の共同利用」　共同利用する者を追加', '変更'),
  },
  'the manager of a joint use has another representative': {
    now: (known) => (use(known).manager.representative = { title: '理事長', name: '△△ △△' }),
    told: told('共同利用「○○の共同利用」　管理について責任を有する者の代表者を変更', '変更'),
  },
  'the manager of a joint use has the same representative under another title': {
    before: (known) => (use(known).manager.representative = { title: '理事長', name: '○○ ○○' }),
    now: (known) => (use(known).manager.representative = { title: '会長', name: '○○ ○○' }),
    told: told('共同利用「○○の共同利用」　管理について責任を有する者の代表者の職名を変更', '変更'),
  },
  'the representative of a manager has a role': {
    before: (known) => (use(known).manager.representative = { name: '○○ ○○' }),
    now: (known) => (use(known).manager.representative = { name: '○○ ○○', role: '総括管理者' }),
    told: told('共同利用「○○の共同利用」　管理について責任を有する者の代表者の役割を追加', '変更'),
  },
  'the manager moves, and the representative is written in parts, with the words that it had': {
    now: (known) =>
      Object.assign(use(known).manager, {
        address: '○○県○○市',
        representative: { title: '理事長', name: '○○ ○○' },
      }),
    told: told('共同利用「○○の共同利用」　管理について責任を有する者の住所を追加', '変更'),
  },
  'the words of the representatives are divided otherwise': {
    now: ({ source }) => {
      source.society.representative = { name: '理事長　○○ ○○' };
      first(source.jointUses).manager.representative = { title: '理事長　○○ ○○' };
    },
    told: NOTHING,
  },
  'the representative in one text has another space when it is written in parts': {
    before: (known) => (use(known).manager.representative = '理事長 ○○ ○○'),
    now: (known) => (use(known).manager.representative = { title: '理事長', name: '○○ ○○' }),
    told: told(
      '共同利用「○○の共同利用」　管理について責任を有する者の代表者の文字の幅を変更',
      '変更（字句の整理）',
    ),
  },
  'the representatives are written in one text, with the words that they had': {
    now: ({ source }) => {
      source.society.representative = '理事長　○○ ○○';
      first(source.jointUses).manager.representative = { title: '理事長', name: '○○ ○○' };
    },
    told: NOTHING,
  },
  'the representative is another person, written in one text': {
    now: ({ source }) => (source.society.representative = '理事長　△△ △△'),
    told: told('組合の代表者を変更', '変更'),
  },
  'a supplement is reworded': {
    now: (known) => (supplement(known).body = ['○○は△△です。']),
    told: told('付記「○○について」　本文を改正', '変更'),
  },
  'a supplement goes': {
    now: ({ source }) => (source.supplements = []),
    told: told('「○○について」　付記を削除', '削除'),
  },
  'the marks of items change': {
    now: ({ source }) => (source.style = { ...source.style, bullet: '○' }),
    told: told('項目の印を変更'),
  },
};

/** A generated notice with the known parts, before and after an operation. */
export function knownPair(): fc.Arbitrary<{
  name: string;
  old: NoticeSource;
  now: NoticeSource;
  told: Told;
}> {
  const name = fc.constantFrom(...Object.keys(OPERATIONS));
  return fc.tuple(generatedNotice({ min: 1, max: 4 }), name).map(([generated, operation]) => {
    const { before, now, told: expected } = OPERATIONS[operation] ?? { now: () => {}, told: NOTHING };
    const editions = [known(generated), known(generated)] as const;
    for (const one of editions) before?.(one);
    now(editions[1]);
    editions[1].source.revision.id = '2027';
    return { name: operation, old: editions[0].source, now: editions[1].source, told: expected };
  });
}

function known(generated: NoticeSource): Known {
  const item: Item = { id: 'known', text: TEXT, engagements: [{ contractor: 'ko' }] };
  const other: Item = { id: 'beside', text: '◇◇の記録' };
  const group: Group = { id: 'known-group', kind: 'internal', items: [item, other] };
  const company = (id: string, name: string, number: string) => ({ id, name, telephones: [{ number }] });
  const source: NoticeSource = {
    ...structuredClone(generated),
    society: {
      id: 'midori',
      name: 'みどり健康保険組合',
      address: '○○県○○市',
      representative: { title: '理事長', name: '○○ ○○' },
    },
    preamble: ['○○のとおりです。'],
    jointUses: [
      {
        id: 'use',
        title: '○○の共同利用',
        dataItems: ['氏名'],
        users: ['○○支社'],
        purposes: ['健診'],
        manager: { name: 'みどり健康保険組合', representative: '理事長　○○ ○○' },
      },
    ],
    supplements: [{ id: 'about', topic: 'other', title: '○○について', body: ['○○です。'] }],
  };
  source.revision.dates = {
    established: '2005-04-01',
    effective: '2026-04-01',
    revised: [{ date: '2026-04-01', note: '○○' }],
  };
  source.sections.push({ id: 'known-section', title: '○○に必要な利用目的', groups: [group] });
  source.contractors.push(
    company('ko', '(株)甲社', '000-000-0001'),
    company('otsu', '(株)乙社', '000-000-0002'),
    company('tei', '(株)丁社', '000-000-0003'),
  );
  return { source, item, group };
}
