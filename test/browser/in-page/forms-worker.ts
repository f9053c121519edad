import { INSTALLED_PARTS } from '../../../scripts/workbench/worker/installed-parts.ts';

/* The worker of that page. It tells the parts that it has, and what its policy lets it do. It is asked with an address. */

addEventListener('message', async ({ data }: MessageEvent<string>) => {
  const { validator, templates, templateTexts, versions } = INSTALLED_PARTS;
  const validate = (await validator()).default;
  postMessage({
    isValid: validate({}),
    templates: Object.keys((await templates()).default).length,
    texts: templateTexts.map(({ file }) => file),
    versions,
    evaluating: await outcomeOf(async () => new Function('return 1')()),
    loading: await outcomeOf(() => fetch(data)),
  });
});

async function outcomeOf(tried: () => Promise<unknown>): Promise<'done' | 'refused'> {
  try {
    await tried();
    return 'done';
  } catch {
    return 'refused';
  }
}
