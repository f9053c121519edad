import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { JsonValue } from '../edit/operation.ts';
import type { Session } from './session.ts';

/** A list of rows that a person adds, moves and takes away. Rows are known by the keys of their elements, never by their place. */
export function Rows({ session, list, title, thing, empty, first, nameOf, note, fields }: RowsProps) {
  const keys = session.keysOf(list);
  const last = keys.length - 1;
  const titleId = `rows-${thing}`;
  /** The rows that were added here. Only these go by themselves when they are left empty; what was there stays and is told. */
  const added = useRef(new Set<number>());
  const add = () => {
    const key = session.insert(list, keys.length, empty, `${thing}の追加`);
    if (key === undefined) return;
    added.current.add(key);
    session.focusField(`${list}/${keys.length}${first && `/${first}`}`);
  };
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      <p class="note">{note}</p>
      <ol class="rows">
        {keys.map((key, index) => {
          const pointer = `${list}/${index}`;
          const name = `${thing}「${nameOf(pointer)}」`;
          return (
            <li
              key={key}
              data-row={key}
              tabIndex={-1}
              aria-label={`${index + 1}番目の${thing}`}
              onFocusOut={({ currentTarget, relatedTarget }) => {
                // Whoever goes to another window, such as to copy a number, comes back.
                const isLeft = relatedTarget instanceof Node && !currentTarget.contains(relatedTarget);
                const now = placeOf(key);
                if (isLeft && added.current.has(key) && now !== undefined && session.isAt(now, empty))
                  session.remove(now, `${thing}の削除`, `空の${thing}を取り除きました。`);
              }}
            >
              {fields(pointer)}
              {!session.isLocked.value && (
                <div class="row-acts">
                  <Act
                    name={`上へ：${name}`}
                    words="上へ"
                    isOff={index === 0}
                    act={() => move(index, index - 1, 'up')}
                  />
                  <Act
                    name={`下へ：${name}`}
                    words="下へ"
                    isOff={index === last}
                    act={() => move(index, index + 1, 'down')}
                  />
                  <Act name={`削除：${name}`} words="削除" isOff={false} act={() => remove(key, name)} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {!session.isLocked.value && (
        <button type="button" class="add" data-add={list} onClick={add}>
          ＋{thing}を加える
        </button>
      )}
    </section>
  );

  function move(from: number, to: number, way: 'up' | 'down'): void {
    session.move(`${list}/${from}`, list, to, `${thing}の移動`);
    session.tell(`${to + 1}番目に移しました（${keys.length}件中）。`);
    const key = keys[from];
    // Moving a row's element takes the focus from it.
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`[data-row="${key}"] .row-acts button:nth-child(${way === 'up' ? 1 : 2})`)
        ?.focus(),
    );
  }

  /** A row is looked up when something is done to it: leaving another one may have changed its place. */
  function placeOf(key: number): string | undefined {
    const index = session.keysOf(list).indexOf(key);
    return index < 0 ? undefined : `${list}/${index}`;
  }

  function remove(key: number, name: string): void {
    const index = keys.indexOf(key);
    const next = keys[index + 1] ?? keys[index - 1];
    // The focus moves before its row goes, so that it is never lost.
    const target =
      next === undefined
        ? document.querySelector<HTMLElement>(`[data-add="${list}"]`)
        : document.querySelector<HTMLElement>(`[data-row="${next}"]`);
    target?.focus();
    const place = placeOf(key);
    if (place !== undefined) session.remove(place, `${thing}の削除`, `${name}を削除しました。`);
  }
}

interface RowsProps {
  readonly session: Session;
  /** The pointer of the list. */
  readonly list: string;
  readonly title: string;
  /** What one element is called. */
  readonly thing: string;
  /** The value of a new element. */
  readonly empty: JsonValue;
  /** The property of an element whose field gets the focus; empty if the element is the value. */
  readonly first: string;
  readonly nameOf: (pointer: string) => string;
  readonly note: string;
  readonly fields: (pointer: string) => ComponentChildren;
}

/** A button that stays where it is when it can do nothing, so that the focus is not lost. */
function Act({ name, words, isOff, act }: { name: string; words: string; isOff: boolean; act: () => void }) {
  return (
    <button type="button" aria-label={name} aria-disabled={isOff} onClick={() => !isOff && act()}>
      {words}
    </button>
  );
}
