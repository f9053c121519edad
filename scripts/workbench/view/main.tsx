import { render } from 'preact';
import { App, openedEdition } from './app.tsx';
import { watchComposition } from './composition.ts';
import { workbenchRoot } from './installed-files.ts';
import { watchLeaving } from './leaving.ts';
import { watchPointer } from './pointer.ts';

watchComposition(document);
watchPointer(document);
// Otherwise a file that is dropped beside the place for it would take the place of the page.
for (const type of ['dragover', 'drop']) document.addEventListener(type, (event) => event.preventDefault());
watchLeaving(window, openedEdition);
render(<App />, workbenchRoot());
