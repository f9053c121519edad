/* In full, what `npm test` tries a sample of: all cases, and properties with twenty times as many values. */
import './read/own-pdf.test.ts';
import './read/read-html.test.ts';
import './read/word-characters.test.ts';
import './recognise/files.test.ts';
import './recognise/nothing-lost.test.ts';
import './recognise/pages.test.ts';
import './recognise/round-trip.test.ts';
