import { placeWords } from '../answers/place-words.ts';
import { pointerOf } from '../edit/key-path.ts';
import type { JsonValue } from '../edit/operation.ts';
import type { OpenEdition } from './open-edition.ts';

/** What both the person and somebody else have changed, each with both values to choose from. */
export function DisputeList({ edition }: { edition: OpenEdition }) {
  const { disputes, session } = edition;
  if (disputes.open.value.length === 0) return null;
  return (
    <section class="alarm disputes" aria-labelledby="disputes-title">
      <h2 id="disputes-title">同じ所が、ほかの人かOneDriveによっても変わりました</h2>
      <ul>
        {disputes.open.value.map((dispute) => {
          const state = session.edit.value;
          const place = placeWords(state.value, pointerOf(state, dispute.address) ?? '');
          return (
            <li key={dispute.address}>
              <strong>{place}</strong>
              <button
                type="button"
                aria-label={`${place}：この画面の内容にする`}
                onClick={() => disputes.settle(dispute, 'mine')}
              >
                この画面の「{wordsOf(dispute.mine)}」にする
              </button>
              <button
                type="button"
                aria-label={`${place}：ほかの人の内容にする`}
                onClick={() => disputes.settle(dispute, 'theirs')}
              >
                ほかの人の「{wordsOf(dispute.theirs)}」にする
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function wordsOf(value: JsonValue | undefined): string {
  if (value === undefined) return '削除';
  return typeof value === 'string' ? value : 'まとまった内容';
}
