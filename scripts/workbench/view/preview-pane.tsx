import { useLayoutEffect, useRef } from 'preact/hooks';
import { PreviewFrame } from './preview-frame.ts';
import type { Session } from './session.ts';

/** Without its first words a browser would lay the page out as those of the nineties. */
const EMPTY_PAGE = '<!doctype html><html lang="ja"><title>仕上がり</title></html>';

/** The page as it will be on the website. */
export function PreviewPane({ session }: { session: Session }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = useRef<{ readonly page: Document; readonly frame: PreviewFrame } | undefined>(undefined);
  const preview = session.seen.value?.looked.preview;
  const focused = session.focusedPointer();

  const show = () => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    // The frame has another document once it has loaded.
    if (shown.current?.page !== page)
      shown.current = { page, frame: new PreviewFrame(page, (pointer) => session.goToShown(pointer)) };
    if (preview) shown.current.frame.show(preview.blocks, preview.styles);
  };
  useLayoutEffect(show, [preview]);
  useLayoutEffect(() => shown.current?.frame.focus(focused), [focused]);

  return (
    <aside class="preview" tabIndex={-1} aria-labelledby="preview-title">
      <div class="preview-head">
        <h2 id="preview-title">仕上がり</h2>
        <span>ホームページ用</span>
      </div>
      {preview && preview.leftOut > 0 && (
        <p class="left-out">書きかけの{preview.leftOut}か所を除いて表示しています。</p>
      )}
      {!preview && (
        <p class="left-out">
          {session.seen.value ? '表示できる文がまだありません。' : '表示の用意をしています…'}
        </p>
      )}
      <iframe
        ref={frame}
        title="仕上がり（ホームページ用）"
        srcdoc={EMPTY_PAGE}
        onLoad={show}
        sandbox="allow-same-origin"
      />
    </aside>
  );
}
