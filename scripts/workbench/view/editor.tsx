import { useEffect } from 'preact/hooks';
import { ContractorList } from './contractor-list.tsx';
import { ContractorPanel } from './contractor-panel.tsx';
import { DisputeList } from './dispute-list.tsx';
import { DocumentsDialog } from './documents-dialog.tsx';
import type { OpenEdition } from './open-edition.ts';
import { PreviewPane } from './preview-pane.tsx';
import { SavingBar } from './saving-bar.tsx';
import type { Part } from './session.ts';
import { watchShortcuts } from './shortcuts.ts';

/** The screen on which one edition is edited. */
export function Editor({ edition, close }: { edition: OpenEdition; close: () => void }) {
  const { session } = edition;
  useEffect(() => watchShortcuts(document, edition), [edition]);
  useEffect(() => {
    // Only a narrow screen shows the outline alone.
    if (!matchMedia('(width < 40em)').matches) session.part.value = 'panel';
  }, [session]);
  const contractor = session.shownContractor();
  return (
    <div class="workbench" data-part={session.part.value}>
      <Skips />
      <header class="top">
        <div class="top-title">
          <button type="button" class="quiet" onClick={close}>
            ← 一覧へ
          </button>
          <h1>
            {edition.words.society}
            <span class="edition-date">{edition.words.date}</span>
            <span class="edition-state">{edition.words.state}</span>
          </h1>
        </div>
        <SavingBar edition={edition} />
        <div class="top-acts">
          <button
            type="button"
            aria-disabled={session.edit.value.past.length === 0}
            onClick={() => session.undo()}
          >
            ↶ 元に戻す
          </button>
          <button
            type="button"
            aria-disabled={session.edit.value.future.length === 0}
            onClick={() => session.redo()}
          >
            ↷ やり直す
          </button>
          <button type="button" class="primary" onClick={() => edition.makeDocuments()}>
            文書を作る
          </button>
        </div>
      </header>
      <Tabs shown={session.part.value} show={(part) => (session.part.value = part)} />
      <div class="bars">
        <Failure words={edition.failure.value} />
        <DisputeList edition={edition} />
        <Lock edition={edition} />
      </div>
      <ContractorList session={session} />
      <main class="panel" id="panel" tabIndex={-1}>
        {contractor === undefined ? (
          <p>委託先がありません。</p>
        ) : (
          <ContractorPanel key={session.addressOf(contractor)} session={session} pointer={contractor} />
        )}
      </main>
      <PreviewPane session={session} />
      <footer class="told-bar">
        <p role="status">{session.told.value.words}</p>
        {session.told.value.isUndoable && (
          <button type="button" onClick={() => session.undo()}>
            元に戻す
          </button>
        )}
      </footer>
      <DocumentsDialog edition={edition} />
    </div>
  );
}

function Skips() {
  return (
    <p class="skips">
      <a href="#panel">入力へ移動</a>
    </p>
  );
}

const PARTS: readonly { readonly part: Part; readonly words: string }[] = [
  { part: 'outline', words: '目次' },
  { part: 'panel', words: '入力' },
  { part: 'preview', words: '仕上がり' },
];

/** On a narrow screen only one part is shown, and these buttons change it. */
function Tabs({ shown, show }: { shown: Part; show: (part: Part) => void }) {
  return (
    <nav class="tabs" aria-label="表示するところ">
      {PARTS.map(({ part, words }) => (
        <button
          key={part}
          type="button"
          data-part={part}
          aria-pressed={part === shown}
          onClick={() => show(part)}
        >
          {words}
        </button>
      ))}
    </nav>
  );
}

/** A bug in the program, told in its own words. What was typed is kept all the same. */
function Failure({ words }: { words: string }) {
  if (words === '') return null;
  return <p class="alarm">仕上がりを表示できません（プログラムの誤り：{words}）。入力は保存されます。</p>;
}

/** An edition that was decided is not changed by accident. */
function Lock({ edition }: { edition: OpenEdition }) {
  const { session } = edition;
  if (!session.isLocked.value) return null;
  return (
    <div class="lock">
      <p>決裁済みの版です。公表したあとの版を直すと、公表した文書と食い違います。</p>
      {
        <button type="button" onClick={() => (session.isLocked.value = false)}>
          この版を直せるようにする
        </button>
      }
    </div>
  );
}
