import type { SaveState } from '../store/save-state.ts';

/** What the page says of saving. */
export interface SavingWords {
  readonly words: string;
  /** Whether it must be seen: something is not kept. */
  readonly isAlarming: boolean;
  /** Whether a copy of the source is offered as a file. */
  readonly offersCopy: boolean;
}

/** What more is known of the text on the screen than how its saving goes. */
export interface SavingCircumstances {
  /** The text is the one that was opened or handed out last. */
  readonly isUnchanged: boolean;
  /** A person must choose between own inputs and those of somebody else. */
  readonly isDisputed: boolean;
  /** What somebody else has written is no source that can be read. */
  readonly isUnreadable: boolean;
}

/** Returns whether the text on the screen is kept, in words that are true at this moment. */
export function saveWords(
  state: SaveState,
  { isUnchanged, isDisputed, isUnreadable }: SavingCircumstances,
): SavingWords {
  switch (state.kind) {
    case 'saved':
      return calm(`保存しました ${clockTime(state.at)}`);
    case 'pending':
      return calm('保存しています…');
    case 'held':
      return isUnchanged
        ? calm('保存していない入力はありません')
        : { words: 'まだ保存していません', isAlarming: true, offersCopy: true };
    case 'handed-out':
      return isUnchanged
        ? calm(`「${state.name}」として保存しました ${clockTime(state.at)}`)
        : { words: 'まだ保存していません', isAlarming: true, offersCopy: true };
    case 'refused':
      return alarm(
        `保存できません。${reasonWords(state.code)}。入力は残っています。5秒ごとに、もう一度試します。`,
      );
    case 'changed':
      if (isUnreadable)
        return alarm(
          '原稿データが、ほかのプログラムによって読めない内容に変わりました。保存を止めています。入力は残っています。',
        );
      return alarm(
        isDisputed
          ? '同じ所を、ほかの人かOneDriveも変えました。どちらにするかを選ぶまで、保存を止めています。入力は残っています。'
          : 'ほかの人かOneDriveによる変更を取り込んでいます。',
      );
    case 'gone':
      return alarm('原稿データのファイルがなくなりました。保存を止めています。入力は残っています。');
  }
}

/** Why the store refuses, by the name of the browser's error. */
const REASONS: Readonly<Record<string, string>> = {
  NoModificationAllowedError: 'ほかのプログラム（OneDriveなど）が使っています',
  InvalidStateError: 'ほかのプログラム（OneDriveなど）が使っています',
  NotAllowedError: 'このフォルダーに書く許可がありません',
  SecurityError: 'このフォルダーに書く許可がありません',
  QuotaExceededError: 'ディスクの空きが足りません',
  NotFoundError: 'フォルダーが見つかりません',
};

/** Returns why the store refuses, for the code of a StoreFailure. */
export function reasonWords(code: string): string {
  return REASONS[code] ?? `ブラウザーが断りました（${code}）`;
}

function calm(words: string): SavingWords {
  return { words, isAlarming: false, offersCopy: false };
}

function alarm(words: string): SavingWords {
  return { words, isAlarming: true, offersCopy: true };
}

/** Returns the local time as 14:03. */
function clockTime(at: number): string {
  const time = new Date(at);
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`;
}
