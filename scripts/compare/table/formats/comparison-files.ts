/** The formats in which a comparison is written to files; the command's help names them without loading what makes them. */
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
