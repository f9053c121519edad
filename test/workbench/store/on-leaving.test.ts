import { expect, test } from 'vitest';
import { onLeaving } from '../../../scripts/workbench/store/on-leaving.ts';

test('leaving is told in each of its ways, until that is ended', () => {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const page = Object.assign(new EventTarget(), { document });
  let times = 0;
  const end = onLeaving(page, () => {
    times += 1;
  });
  const tell = () => {
    page.dispatchEvent(new Event('pagehide'));
    page.dispatchEvent(new Event('blur'));
    document.dispatchEvent(new Event('visibilitychange'));
  };
  tell();
  expect(times).toBe(2);
  document.visibilityState = 'hidden';
  tell();
  expect(times).toBe(5);
  end();
  tell();
  expect(times).toBe(5);
});
