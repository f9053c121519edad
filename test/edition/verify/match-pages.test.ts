import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPages } from '../../../scripts/edition/verify/match-pages.ts';
import type { Step } from '../../../scripts/edition/verify/paper-flow.ts';
import { runs } from '../../support/properties.ts';

const word = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', '1'), minLength: 1, maxLength: 6 });
const paragraph = word.map((text): Step => ({ strands: [text] }));
const head = ['区分', '業務'];
const table = fc
  .array(fc.tuple(word, word), { minLength: 1, maxLength: 3 })
  .map((rows): Step[] => [
    { strands: head },
    ...rows.map((strands) => ({ strands, repeatedHead: head.join('') })),
  ]);
const flow = fc
  .array(
    fc.oneof(
      paragraph.map((step) => [step]),
      table,
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.flat());

/**
 * Returns the pages of a flow. A page can end between two steps, or inside a row with a part of each cell on both
 * sides.
 */
function paged(steps: readonly Step[], cuts: readonly number[]): string[] {
  const pages = [''];
  const write = (words: string) => pages.push((pages.pop() ?? '') + words);
  for (const [index, { strands, repeatedHead = '' }] of steps.entries()) {
    const cut = cuts[index % cuts.length] ?? 0;
    if (cut % 3 === 0) pages.push(repeatedHead);
    if (cut % 3 !== 1 || strands.length === 1) {
      write(strands.join(''));
      continue;
    }
    const halves = strands.map((strand, cell) => {
      const characters = [...strand];
      const at = (cut + cell) % (characters.length + 1);
      return [characters.slice(0, at).join(''), characters.slice(at).join('')];
    });
    write(halves.map(([first]) => first).join(''));
    const rest = halves.map(([, second]) => second).join('');
    if (rest !== '') pages.push(repeatedHead);
    write(rest);
  }
  return pages;
}

const cuts = fc.array(fc.nat(30), { minLength: 3, maxLength: 9 });

test('pages say their flow wherever they break, with heads repeated or rows torn', () => {
  fc.assert(
    fc.property(flow, cuts, (steps, at) => {
      expect(matchPages(paged(steps, at), steps)).toBeUndefined();
    }),
    { numRuns: runs(2000) },
  );
});

test('a word more, a word less or another character is found', () => {
  fc.assert(
    fc.property(flow, cuts, fc.nat(), fc.constantFrom('drop', 'add', 'change'), (steps, at, where, how) => {
      const pages = paged(steps, at).filter((page) => page !== '');
      const index = where % pages.length;
      const characters = [...(pages[index] ?? '')];
      const place = where % characters.length;
      characters.splice(place, how === 'add' ? 0 : 1, ...(how === 'drop' ? [] : ['丙']));
      const altered = pages.with(index, characters.join(''));
      // If only the repeated head of a page was changed, the page says the same words without it.
      fc.pre(
        how !== 'drop' ||
          altered.join('').replaceAll('区分業務', '') !== pages.join('').replaceAll('区分業務', ''),
      );
      expect(matchPages(altered, steps)).toBeDefined();
    }),
    { numRuns: runs(2000) },
  );
});

test('a mismatch tells page and words', () => {
  const steps = [{ strands: ['電話は000'] }, { strands: ['以上'] }];
  expect(matchPages(['電話は', '001以上'], steps)).toEqual({
    page: 2,
    expected: '000以上',
    found: '001以上',
  });
  expect(matchPages(['電話は'], steps)).toEqual({ page: 1, expected: '000以上', found: '' });
});
