import type { NoticeStyle } from '../../notice/notice.ts';
import type { FaceFiles, FaceName, FontFiles } from '../../typeset/fonts/typeface.ts';
import type { Installed } from './installed.ts';

/** What the page tells of the program: its version, that version's day if it is known, and the day of its law. */
export type AboutProgram = Pick<Installed, 'version' | 'released' | 'lawOf'>;

/** Returns what the start page tells of the program. */
export function aboutProgram(): AboutProgram {
  return installed();
}

/** Removes the message that the page cannot start, and returns the element for the workbench. */
export function workbenchRoot(): HTMLElement {
  const root = required('workbench');
  root.replaceChildren();
  return root;
}

/**
 * Starts a worker, in which the core runs. It is started from a blob in the site too, because such a worker has the
 * policy of its page, wherever the site is hosted.
 */
export function startWorker(): Worker {
  const { worker } = installed();
  const script = worker
    ? `importScripts(${JSON.stringify(addressOf(worker))});`
    : // The bundler wrote this text.
      (JSON.parse(required('worker').textContent ?? '') as string);
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}

/**
 * Returns the faces for documents in this typeface, as they are sent to the worker. Only this face and the fallback are
 * unpacked; the files of the other face are empty, so that setting a character in it throws. Later calls return the
 * same bytes. Rejects if the site cannot be reached.
 */
export async function loadFaces(typeface: NoticeStyle['typeface']): Promise<FontFiles> {
  const [chosen, fallback] = await Promise.all([faceFiles(typeface), faceFiles('fallback')]);
  return { gothic: NO_FACE, mincho: NO_FACE, [typeface]: chosen, fallback };
}

const NO_FACE: FaceFiles = { normal: new Uint8Array(), bold: new Uint8Array() };

async function faceFiles(face: FaceName): Promise<FaceFiles> {
  const [normal, bold] = await Promise.all([weightOf(`${face}-normal`), weightOf(`${face}-bold`)]);
  return { normal, bold };
}

function weightOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const known = unpacked.get(name) ?? unpackedFace(name);
  unpacked.set(name, known);
  // What failed is tried again when it is asked for again.
  known.catch(() => unpacked.delete(name));
  return known;
}
const unpacked = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

async function unpackedFace(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const address = installed().faces?.[name];
  const packed = address ? await fetched(address) : inlined(name);
  const stream = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function fetched(name: string): Promise<Blob> {
  const response = await fetch(addressOf(name));
  if (!response.ok) throw new Error(`${name} is not there (${response.status}).`);
  return response.blob();
}

/** Returns the packed bytes of a data block. The block is removed, because the page keeps the face unpacked. */
function inlined(name: string): Blob {
  const block = required(name);
  const bytes = bytesOfBase64(block.textContent ?? '');
  block.remove();
  return new Blob([bytes]);
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  // Newer than the types of the language that the program is written in.
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  return fromBase64
    ? fromBase64.call(Uint8Array, text)
    : Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function installed(): Installed {
  // The bundler wrote this text.
  return JSON.parse(required('installed').textContent ?? '') as Installed;
}

function addressOf(name: string): string {
  return new URL(name, document.baseURI).href;
}

function required(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no part "${id}".`);
  return element;
}
