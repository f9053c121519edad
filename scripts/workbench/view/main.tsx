import { render } from 'preact';
import { aboutProgram, startWorker, workbenchRoot } from './installed-files.ts';

/* Stands in until the view is there. */
startWorker();
render(<p>{aboutProgram().version}</p>, workbenchRoot());
