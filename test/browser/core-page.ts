import { type Ask, FACE_FILES } from './asks.ts';

/**
 * The script of a page. It starts the worker from a blob, gives it the faces that a person opened, and passes questions
 * on.
 */

declare const workerSource: string;
declare const document: {
  querySelector(selector: string): { readonly files: Iterable<Blob>; readonly ownerDocument: EventTarget };
};
declare class Worker {
  constructor(url: string);
  postMessage(ask: Ask): void;
  onmessage: (event: { readonly data: Answer }) => void;
  onerror: (event: { readonly message: string }) => void;
}
type Answer = { readonly answer: unknown } | { readonly failure: string };

const worker = new Worker(URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' })));
const violations: string[] = [];
document
  .querySelector('html')
  .ownerDocument.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${Reflect.get(event, 'violatedDirective')} ${Reflect.get(event, 'blockedURI')}`),
  );

/** Returns the worker's answer. Only one question may be open at a time. */
function ask(asked: Ask): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) =>
      'answer' in data ? resolve(data.answer) : reject(new Error(data.failure));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(asked);
  });
}

/** Returns the faces from the opened files, in the order of `FACE_FILES`. */
async function openedFaces() {
  const files = await Promise.all(
    Array.from(
      document.querySelector('input').files,
      async (file) => new Uint8Array(await file.arrayBuffer()),
    ),
  );
  const cut = (face: string, weight: string) => {
    const bytes = files[FACE_FILES.findIndex((file) => file[0] === face && file[1] === weight)];
    if (!bytes) throw new Error('A face was not opened.');
    return bytes;
  };
  const face = (name: string) => ({ normal: cut(name, 'normal'), bold: cut(name, 'bold') });
  return { gothic: face('gothic'), mincho: face('mincho'), fallback: face('fallback') };
}

Object.assign(globalThis, {
  violations,
  ask: async (asked: Ask) => ask(asked.kind === 'edition' ? { ...asked, faces: await openedFaces() } : asked),
});
