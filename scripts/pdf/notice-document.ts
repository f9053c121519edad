import { PdfMakeDocument } from './pdfmake-internals.ts';

/**
 * A pdfkit document that draws in DeviceGray. A press separates RGB black into four inks and prints it with
 * fringes; gray is the black ink alone. Colours given as names or hexadecimal must be grays.
 */
export class NoticeDocument extends PdfMakeDocument {
  override _normalizeColor(color: unknown): number[] | null {
    const rgb = super._normalizeColor(color);
    return rgb === null ? null : [Number((rgb[0] ?? 0).toFixed(3))];
  }

  override _getColorSpace(): string {
    return 'DeviceGray';
  }

  /** pdfkit's XMP does not escape a title with `&` and fails without a date: the Info dictionary says it all. */
  override endMetadata(): void {}
}
