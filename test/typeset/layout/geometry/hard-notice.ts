import { normalise } from '../../../../scripts/notice/normalise.ts';
import type { Notice } from '../../../../scripts/notice/notice.ts';
import type { NoticeSource } from '../../../../scripts/notice/source.generated.ts';
import { sourceOf } from '../../../support/editions.ts';

/** Words that are hard to set. None of the documents' faces has 𠮷, 〚 and 〛, so they come from the fallback. */
const TITLE = '𠮷𠮷の「〚試〛」（案）〚「𠮷」、（𠮷）〛';
const ITEMS = [
  '「（『【〔〚𠮷野〛〕】』）」、（（二重））「「入れ子」」、〚〛『』（「」）。𠮷を付けた「〚項目〛」（「𠮷」）',
  '（括弧で始まる項目）の本文が「何行にも」わたるように、ー々っゃなどの字と、ＡＢＣ、ABC-123、12,345.67円、令和8年4月1日、〒000-0000を含んで続きます。',
  '「𠮷」という字が𠮷の隣に立つ行と、(半角)の「括弧」と（全角）の『括弧』とが、(（[［互い違い］]）)に並ぶ行',
] as const;

/** Returns the sample of 2026 with such words in its titles, headings, leads, items and notes. */
export function hardNotice(): Notice {
  const source = sourceOf('source/midori/2026.json');
  let count = 0;
  return normalise({ ...source, title: TITLE, sections: source.sections.map(hardSection) });

  function hardSection(section: NoticeSource['sections'][number]): NoticeSource['sections'][number] {
    const groups = section.groups?.map((group) => ({
      ...group,
      heading: TITLE,
      items:
        group.items?.map((item) => ({
          ...item,
          text: ITEMS[count++ % ITEMS.length] ?? '',
          notes: [...ITEMS],
        })) ?? [],
    }));
    return { ...section, title: TITLE, ...(groups ? { groups } : {}) };
  }
}
