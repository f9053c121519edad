import { utf8 } from '../../platform/bytes.ts';
import type { StructureElement } from '../blocks/structure.ts';
import type { LaidOutPage } from '../layout/laid-out-page.ts';
import { EmbeddedFonts } from './embedded-fonts.ts';
import type { LinkArea } from './link-areas.ts';
import { PageDrawing } from './page-content.ts';
import type { PdfFile } from './pdf-file.ts';
import type { StructureUse } from './structure-tree.ts';
import { array, dictionary, number, reference, textString } from './syntax.ts';

/** The written pages: the object of the page tree, and which element owns what on them. */
export interface WrittenPages extends StructureUse {
  readonly tree: number;
}

/**
 * Writes all pages with their fonts and links (ISO 32000-1, 7.7.3). Adds words and links to their elements. With
 * `listsGlyphs`, each font lists its glyphs.
 */
export function writePages(pages: readonly LaidOutPage[], file: PdfFile, listsGlyphs: boolean): WrittenPages {
  const fonts = new EmbeddedFonts();
  const drawing = new PageDrawing(fonts);
  const tree = file.reserve();
  const resources = file.reserve();
  const numbered = pages.map((page) => ({ page, object: file.reserve() }));
  const annotationOwners: StructureElement[] = [];
  const owners = numbered.map(({ page, object }, index) => {
    const { operators, owners: ownersOfPage, links } = drawing.draw(page, index);
    const annotations = links.map((area) => {
      const annotation = writeLink(area, pages.length + annotationOwners.push(area.owner) - 1, file);
      area.owner.hold({ page: index, annotation });
      return reference(annotation);
    });
    const { width, height } = page.pageSize;
    file.set(
      object,
      dictionary({
        Type: '/Page',
        Parent: reference(tree),
        MediaBox: array([0, 0, number(width), number(height)]),
        Resources: reference(resources),
        Contents: reference(file.stream({}, utf8(operators))),
        StructParents: index,
        // The tab key follows the order of the structure.
        Tabs: '/S',
        Annots: annotations.length > 0 ? array(annotations) : undefined,
      }),
    );
    return ownersOfPage;
  });
  const objects = numbered.map(({ object }) => object);
  file.set(tree, dictionary({ Type: '/Pages', Kids: array(objects.map(reference)), Count: objects.length }));
  file.set(resources, dictionary({ Font: fonts.write(file, listsGlyphs) }));
  return { tree, pages: objects, owners, annotationOwners };
}

function writeLink({ link, rectangle }: LinkArea, key: number, file: PdfFile): number {
  return file.add(
    dictionary({
      Type: '/Annot',
      Subtype: '/Link',
      Rect: array(rectangle.map((length) => number(length))),
      Border: '[0 0 0]',
      // The print flag: PDF/A requires that all that is shown is also printed.
      F: 4,
      Contents: textString(link.description),
      A: dictionary({ S: '/URI', URI: textString(link.uri) }),
      StructParent: key,
    }),
  );
}
