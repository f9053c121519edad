import { browserPlatform } from '../../platform/browser-platform.ts';
import { answer } from '../answers/answer.ts';
import type { Ask } from '../answers/ask.ts';
import { AskQueue } from '../answers/ask-queue.ts';
import { installedCore } from '../answers/installed-core.ts';
import { INSTALLED_PARTS } from './installed-parts.ts';

/* The worker of the page. A message is an `Ask`, an answer is `Looked`, `Made` or `Failed` with the number of its ask. */

const queue = new AskQueue();
const installed = installedCore(INSTALLED_PARTS, browserPlatform);
// If this fails, every ask is answered so.
installed.catch(() => undefined);
let isAnswering = false;

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  queue.add(data);
  if (!isAnswering) void answerAll();
});

/** Answers one ask after the other. In between, the messages that have come meanwhile are taken in. */
async function answerAll(): Promise<void> {
  isAnswering = true;
  await untilMessagesAreIn();
  for (let ask = queue.take(); ask; ask = queue.take()) {
    postMessage(await answer(ask, installed));
    await untilMessagesAreIn();
  }
  isAnswering = false;
}

function untilMessagesAreIn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
