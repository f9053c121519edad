/* In full, what `npm test` tries a sample of: all cases, and properties with twenty times as many values. */
import './verapdf.test.ts';
