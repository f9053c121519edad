import { openSource } from '../edit/source-text.ts';
import { editionWords } from '../fields/edition-words.ts';
import type { Store, StoredEdition, StoreListing, UnreadableReason } from '../store/store.ts';

/** What the store holds: the editions to open, and everything about its files that a person should know. */
export function Listing({ store, listing, open }: ListingProps) {
  const { editions } = listing;
  return (
    <section aria-labelledby="editions-title">
      <h2 id="editions-title">公表文の版</h2>
      {store.name && <p class="store-name">フォルダー「{store.name}」</p>}
      <Notices listing={listing} />
      {editions.length === 0 ? (
        <p>
          ここには原稿データがありません。原稿データ（2026.json など）が入っているフォルダーを選んでください。
        </p>
      ) : (
        <ul class="editions">
          {[...editions].reverse().map((edition) => (
            <EditionCard key={edition.path} edition={edition} open={open} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ListingProps {
  readonly store: Store;
  readonly listing: StoreListing;
  readonly open: (edition: StoredEdition) => void;
}

function EditionCard({ edition, open }: { edition: StoredEdition; open: ListingProps['open'] }) {
  const { society, date, state } = wordsOf(edition);
  const act = state === '案' ? '続きを書く' : '開く';
  return (
    <li>
      <span>{society}</span>
      <strong>{date}</strong>
      <span class="edition-state">{state}</span>
      {edition.hasOwnTemplates && (
        <span class="note">専用のテンプレートがあります。文書はコマンドで作ります。</span>
      )}
      <button type="button" aria-label={`${act}：${society} ${date}`} onClick={() => open(edition)}>
        {act}
      </button>
    </li>
  );
}

/** The words of a source that the store has already read. */
function wordsOf({ bytes, revision }: StoredEdition) {
  const source = openSource(bytes);
  try {
    return editionWords('text' in source ? JSON.parse(source.text) : {}, revision);
  } catch {
    return editionWords({}, revision);
  }
}

const UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  'not-json': 'こわれていて読めません',
  'not-a-source': '公表文の原稿データではありません',
  'too-large': '大きすぎて読めません（2 MBまで）',
  encoding: '文字コードがUTF-8ではありません',
  system: '読めませんでした。ほかのプログラムが使っていないか確かめてください',
  misplaced: '中に書かれた組合や版と、フォルダーやファイルの名前が違います',
};

/** Everything about the files that is not as it should be. */
function Notices({ listing }: { listing: StoreListing }) {
  const { copies, unreadable, mended, unfinished, isCut } = listing;
  const notices = [
    ...unreadable.map(({ path, reason }) => `${path}：${UNREADABLE[reason]}。`),
    ...copies.map(({ path }) => `${path}：同じ原稿の控えです。どちらが正しいか確かめてください。`),
    ...mended.map((path) => `${path}：前回、文書を書き出している途中で終わったので、片付けました。`),
    ...unfinished.map((path) => `${path}：書き出しの途中の文書があります。文書を作り直してください。`),
    ...(isCut ? ['ファイルが多すぎるので、途中までを見ました。もっと下のフォルダーを選んでください。'] : []),
  ];
  if (notices.length === 0) return null;
  return (
    <ul class="refusal">
      {notices.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
