import { INSTALLED_PARTS } from './installed-parts.ts';

/* Stands in until the worker is there: it tells the parts that it has. */
addEventListener('message', async () => {
  const { validator, templates, templateTexts, versions } = INSTALLED_PARTS;
  const known = Object.keys((await templates()).default).length;
  postMessage({
    validator: typeof (await validator()).default,
    known,
    texts: templateTexts.length,
    versions,
  });
});
