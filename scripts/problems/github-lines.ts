/**
 * Returns lines for people as GitHub's log can hold them: none begins a workflow command or holds one of the older form
 * `##[…]`, which the name of a file could do otherwise, and a line break in one is shown as it would be escaped.
 */
export function githubLines(lines: readonly string[]): string[] {
  return lines.map((line) => {
    const shown = line.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('##[', '## [');
    return /^\s*::/u.test(shown) ? `- ${shown}` : shown;
  });
}
