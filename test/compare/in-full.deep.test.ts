/* In full, what `npm test` tries a sample of: all cases, and properties with twenty times as many values. */
import './changes/annex-effects.test.ts';
import './changes/rebuild.test.ts';
import './changes/word-changes.test.ts';
import './table/comparison.test.ts';
import './table/formats/comparison-pdf.test.ts';
import './table/own-words.test.ts';
