/* In full, what `npm test` tries a sample of: all cases, and properties with twenty times as many values. */
import './html/pages.test.ts';
import './templates/check/check-templates.test.ts';
import './tree/fill-holes.test.ts';
import './fill-template.test.ts';
