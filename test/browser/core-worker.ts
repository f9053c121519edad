import type { ValidateFunction } from 'ajv/dist/2020.js';
import { wordsOfText } from '../../scripts/compare/changes/words-of-text.ts';
import type { DocumentKit } from '../../scripts/edition/documents/document-kit.ts';
import { makeChanges } from '../../scripts/edition/documents/make-changes.ts';
import { makeDocuments } from '../../scripts/edition/documents/make-documents.ts';
import { prepareComparison } from '../../scripts/edition/documents/prepare-comparison.ts';
import { inputOf, manifestOf } from '../../scripts/edition/manifest.ts';
import { normalise } from '../../scripts/notice/normalise.ts';
import { readJson } from '../../scripts/notice/source/read-json.ts';
import { validateSource } from '../../scripts/notice/validate/validate-source.ts';
import { browserPlatform } from '../../scripts/platform/browser-platform.ts';
import { base64, utf8 } from '../../scripts/platform/bytes.ts';
import { precompiledTemplates } from '../../scripts/print/templates/precompiled-templates.ts';
import { compiledBeforehand, templateFolder } from '../../scripts/print/templates/template-folder.ts';
import { PRECOMPILED } from '../../scripts/program/installed/precompiled.ts';
import { openFaces } from '../../scripts/typeset/fonts/faces.ts';
import type { Answers, Ask } from './asks.ts';

/** The worker of a page: the core on a browser's platform. */

declare function addEventListener(type: 'message', listener: (event: { readonly data: Ask }) => void): void;
declare function postMessage(answer: { readonly answer: unknown } | { readonly failure: string }): void;

type Asked<Kind extends Ask['kind']> = Extract<Ask, { kind: Kind }>;

addEventListener('message', async ({ data }) => {
  try {
    postMessage({ answer: await answered(data) });
  } catch (error) {
    postMessage({ failure: error instanceof Error ? String(error.stack) : String(error) });
  }
});

function answered(ask: Ask): Answers[Ask['kind']] | Promise<Answers['edition']> {
  switch (ask.kind) {
    case 'edition':
      return edition(ask);
    case 'words':
      return ask.texts.map(wordsOfText);
    case 'evaluate':
      return evaluated();
  }
}

function evaluated(): Answers['evaluate'] {
  try {
    return new Function('return "evaluated"')();
  } catch {
    return 'refused';
  }
}

/** Makes all files that the command writes for an edition, in the same order. */
async function edition(ask: Asked<'edition'>): Promise<Answers['edition']> {
  const kit = await kitOf(ask);
  const validate = (await PRECOMPILED.validator?.load())?.default;
  if (!validate) throw new Error('The validator was not compiled beforehand.');
  const now = await read(ask.source, validate);
  const former = await read(ask.predecessor, validate);
  const made = await makeDocuments(now.notice, now.document, kit, new Set(['pdf', 'html', 'annexes']));
  const { printed } = made;
  const prepared =
    printed && prepareComparison(former.notice, { notice: now.notice, tree: printed }, kit).prepared;
  if (!prepared) throw new Error('The editions cannot be compared.');
  const files = [...made.files, ...(await makeChanges(prepared, kit))];
  const inputs = [now, former].map(({ notice, bytes }) => inputOf(notice, bytes));
  const manifest = manifestOf(
    now.notice,
    { inputs, formerInput: [], files, options: {} },
    ask.versions,
    kit.platform,
  );
  return Object.fromEntries([...files, manifest].map(({ path, bytes }) => [path, base64(bytes)]));
}

async function kitOf({ templates, faces }: Asked<'edition'>): Promise<DocumentKit> {
  if (!faces) throw new Error('The page has no faces.');
  const { set, hash, ...folder } = templateFolder(templates, browserPlatform);
  const known = (await PRECOMPILED.templates?.())?.default ?? {};
  const compiled = compiledBeforehand(set, known, browserPlatform);
  if (!compiled) throw new Error('The templates were not compiled beforehand.');
  return {
    ...folder,
    platform: browserPlatform,
    templateFiles: set,
    templatesHash: hash,
    templates: precompiledTemplates(compiled),
    faces: openFaces(faces),
    fragment: { headingLevel: 2, ascii: false },
  };
}

async function read(text: string, validate: ValidateFunction) {
  const bytes = utf8(text);
  const { society, revision } = JSON.parse(text);
  const path = { society: society.id, revision: revision.id };
  const json = readJson(`${path.revision}.json`, bytes);
  if (!json.ok) throw new Error('The source is no JSON.');
  const { source } = validateSource(json.value, path, validate);
  if (!source) throw new Error('The source is not valid.');
  return { bytes, document: json.value, notice: normalise(source) };
}
