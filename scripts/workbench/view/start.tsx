import { useState } from 'preact/hooks';
import type { Store, StoredEdition, StoreListing } from '../store/store.ts';
import { aboutProgram } from './installed-files.ts';
import { Listing } from './listing.tsx';
import { type Opening, openers } from './openers.ts';

/** The start page: choose where the sources are, then an edition. */
export function Start({ chosen, told, take, open }: StartProps) {
  const [isOver, setOver] = useState(false);
  const { hasFolders, words, folder, files, dropped } = openers;
  return (
    <main
      class="start"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) take(dropped(event.dataTransfer.items));
      }}
    >
      <h1>公表文の編集</h1>
      <p>個人情報の利用目的の公表文を直し、ホームページ用、印刷用、委託先への別紙の文書を作ります。</p>
      <p>入力した内容が、このパソコンの外に送られることはありません。</p>
      <div class="ways">
        {hasFolders && (
          <button type="button" class="primary" onClick={() => take(folder())}>
            フォルダーを選ぶ
          </button>
        )}
        <button type="button" class={hasFolders ? '' : 'primary'} onClick={() => take(files())}>
          ファイルを開く
        </button>
      </div>
      <p class="way-words">{words}</p>
      <p class={isOver ? 'drop drop-over' : 'drop'}>
        フォルダーか原稿データのファイルを、ここに置いてもかまいません
      </p>
      <p class={told ? 'refusal' : ''} role="status">
        {told}
      </p>
      {chosen && <Listing store={chosen.store} listing={chosen.listing} open={open} />}
      <About />
    </main>
  );
}

interface StartProps {
  readonly chosen: { readonly store: Store; readonly listing: StoreListing } | undefined;
  /** Why something could not be opened. */
  readonly told: string;
  readonly take: (opening: Opening) => void;
  readonly open: (edition: StoredEdition) => void;
}

function About() {
  const { version, released, lawOf } = aboutProgram();
  return (
    <p class="about">
      kenpo-notice {version}
      {released !== undefined && `（${released}）`}・法令の改正は{lawOf}までのものを収めています
    </p>
  );
}
