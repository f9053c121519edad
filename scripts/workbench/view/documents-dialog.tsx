import { useEffect, useRef } from 'preact/hooks';
import type { Making } from './document-making.ts';
import type { OpenEdition } from './open-edition.ts';

/** Tells how the making of documents goes, and how it ended. */
export function DocumentsDialog({ edition }: { edition: OpenEdition }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const making = edition.documents.state.value;
  useEffect(() => {
    if (making.state === 'none') dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [making.state]);
  return (
    <dialog
      ref={dialog}
      class="documents"
      aria-labelledby="documents-title"
      onClose={() => edition.leaveDocuments()}
      onCancel={(event) => making.state === 'running' && event.preventDefault()}
    >
      <Content making={making} />
      {making.state !== 'running' && making.state !== 'none' && (
        <form method="dialog">
          <button type="submit" class="primary">
            閉じる
          </button>
        </form>
      )}
    </dialog>
  );
}

function Content({ making }: { making: Making }) {
  switch (making.state) {
    case 'none':
      return null;
    case 'running':
      return (
        <>
          <h2 id="documents-title">文書を作っています</h2>
          <p role="status">{making.words}</p>
        </>
      );
    case 'made':
      return (
        <>
          <h2 id="documents-title">文書を作りました</h2>
          <p>{making.place}</p>
          <ul class="made">
            {making.kinds.map(({ words, count }) => (
              <li key={words}>
                {words}
                <span>{count}</span>
              </li>
            ))}
          </ul>
          <Warnings warnings={making.warnings} />
        </>
      );
    case 'refused':
      return (
        <>
          <h2 id="documents-title">文書を作れませんでした</h2>
          <ul class="refusals">
            {making.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <p>前に作った文書は、そのまま残っています。</p>
        </>
      );
  }
}

function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <>
      <h3>確かめてください</h3>
      <ul>
        {warnings.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}
