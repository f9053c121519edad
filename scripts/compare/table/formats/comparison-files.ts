/**
 * The file formats of a comparison. They are in a file of their own, so that the command's help can name them without
 * loading the code for them.
 */
export type ComparisonFormat = 'html' | 'review' | 'pdf' | 'docx' | 'markdown' | 'json';

/** The name of each format's file, in the order in which they are made. */
export const COMPARISON_FILES: Readonly<Record<ComparisonFormat, string>> = {
  html: 'comparison.html',
  pdf: 'comparison.pdf',
  docx: 'comparison.docx',
  markdown: 'comparison.md',
  review: 'review.html',
  json: 'changes.json',
};
