import { childElements, childNamed, settingOf, type XmlElement } from './xml-tree.ts';

/** The elements of a name, even within controls and custom markup. */
export function withinWrappers(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.has(child.name) ? withinWrappers(child, name) : [],
  );
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag']);

/** Returns a cell's spans as WordprocessingML. One that goes on a cell above has no words; where it has, it is a cell. */
export function spansOf(cell: XmlElement, hasWords: boolean): string {
  const properties = childNamed(cell, 'w:tcPr');
  const across = Number(settingOf(properties, 'w:gridSpan') ?? 1);
  const down = settingOf(properties, 'w:vMerge');
  const isBegin = down === 'restart';
  const merge =
    down === undefined || (!isBegin && hasWords) ? '' : `<w:vMerge w:val="${isBegin ? down : 'continue'}"/>`;
  return `<w:gridSpan w:val="${across > 1 && across < 100 ? across : 1}"/>${merge}`;
}
