import type { OpenEdition } from './open-edition.ts';

/** Whether what is on the screen is in the store, in words; and what a person can do where it is not. */
export function SavingBar({ edition }: { edition: OpenEdition }) {
  const { words, isAlarming, offersCopy } = edition.saving.value;
  return (
    <div class={isAlarming ? 'saving saving-alarm' : 'saving'}>
      <p role="status">{words}</p>
      {offersCopy && (
        <button type="button" onClick={() => edition.handOutSource()}>
          {edition.store.handOut ? '原稿データを保存' : '控えを保存'}
        </button>
      )}
    </div>
  );
}
