import { groupHeading } from '../../notice/group-headings.ts';
import type { Section } from '../../notice/source.generated.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';

/** Finds headings with nothing below them: of a section, or of a group in a section that has something. */
export function emptyHeadings(input: LintInput): Finding[] {
  const { sections } = input.source;
  return sections.flatMap((section, s) => {
    const pointer = `/sections/${s}`;
    if (isEmpty(section)) return [found(input, section.title, `${pointer}/title`)];
    return (section.groups ?? []).flatMap((group, g) => {
      if (group.items?.length) return [];
      const heading = groupHeading(group).text;
      const at = `${pointer}/groups/${g}`;
      return [found(input, heading, group.heading === undefined ? at : `${at}/heading`)];
    });
  });
}

function isEmpty({ lead = [], groups = [] }: Section): boolean {
  return lead.length === 0 && groups.every(({ items = [] }) => items.length === 0);
}

function found(input: LintInput, heading: string, pointer: string): Finding {
  return finding(input, 'lint/empty-heading', { heading }, { pointer, about: heading });
}
