/** What a page of the workbench may use, besides blobs and itself. */
export interface Allowed {
  /** Sources of its scripts and style sheets: `'self'`, or a hash. */
  readonly scripts: string;
  readonly styles: string;
  /** Where it may load from. */
  readonly connect: "'self'" | "'none'";
}

/** The policy of the site. */
export const SITE_POLICY = workbenchPolicy({ scripts: "'self'", styles: "'self'", connect: "'self'" });

/**
 * Returns the content security policy of a page. It needs no `frame-src`, because it allows `about:srcdoc` anyway; nor
 * anything for the preview's style, because sheets that a script adopts are not subject to it.
 */
export function workbenchPolicy({ scripts, styles, connect }: Allowed): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    'worker-src blob:',
    `style-src ${styles}`,
    `connect-src ${connect}`,
    'img-src blob: data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
