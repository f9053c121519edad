import { render } from 'preact';
import { App, openedEdition } from './app.tsx';
import { watchComposition } from './composition.ts';
import { workbenchRoot } from './installed-files.ts';
import { watchLeaving } from './leaving.ts';

watchComposition(document);
watchLeaving(window, openedEdition);
render(<App />, workbenchRoot());
