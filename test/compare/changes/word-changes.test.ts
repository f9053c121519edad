import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordChanges } from '../../../scripts/compare/changes/word-changes.ts';
import { runs } from '../../support/properties.ts';

/** 「[-七日-][+十日+]以内に」 */
const shown = (old: string, now: string) =>
  wordChanges(old, now)
    .map(({ text, change }) =>
      change ? `[${change === 'removed' ? '-' : '+'}${text}${change === 'removed' ? '-' : '+'}]` : text,
    )
    .join('');

test.each([
  ['被保険者証の交付', '資格確認書の交付', '[-被保険者証-][+資格確認書+]の交付'],
  ['被保険者資格証明書の交付', '資格確認書の交付', '[-被保険者資格証明書-][+資格確認書+]の交付'],
  ['1件につき500円', '1件につき300円', '1件につき[-500-][+300+]円'],
  ['TEL 000-000-0000まで', 'TEL 0000-00-0000まで', 'TEL [-000-000-0000-][+0000-00-0000+]まで'],
  ['番号法第19条第7号', '番号法第19条第8号', '番号法第19条第[-7-][+8+]号'],
  ['葛城市', '葛\u{E0100}城市', '[-葛-][+葛\u{E0100}+]城市'],
  ['𠮟責の記録', '叱責の記録', '[-𠮟責-][+叱責+]の記録'],
  ['健診、相談', '健診及び相談', '健診[-、-][+及び+]相談'],
])('%s → %s', (old, now, expected) => {
  expect(shown(old, now)).toBe(expected);
});

test('the segments are both texts, and no grapheme is cut', () => {
  const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
  const boundaries = (text: string) =>
    new Set([...Array.from(graphemes.segment(text), ({ index }) => index), text.length]);
  const piece = fc.constantFrom(
    '被保険者',
    '証',
    '葛\u{E0100}',
    '𠮟',
    'か\u3099',
    '1',
    '\u20E3',
    '000-000',
    '👨‍👩‍👧',
    '、',
    'の',
    'TEL ',
    'é',
    '神',
  );
  const text = fc.array(piece, { maxLength: 14 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, text, (old, now) => {
      const segments = wordChanges(old, now);
      for (const [whole, other] of [
        [old, 'added'],
        [now, 'removed'],
      ] as const) {
        const own = segments.filter(({ change }) => change !== other);
        expect(own.map((segment) => segment.text).join('')).toBe(whole);
        let at = 0;
        for (const segment of own) {
          expect(boundaries(whole).has(at), `${JSON.stringify(whole)} is cut at ${at}`).toBe(true);
          at += segment.text.length;
        }
      }
      expect(segments.every((segment) => segment.text !== '')).toBe(true);
    }),
    { numRuns: runs(2000) },
  );
});
