/** The browsers by what their `User-Agent` says of them. Those that pretend to be others come first. */
const BROWSERS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'Edge', pattern: /\bEdg\/([\d.]+)/u },
  { name: 'Firefox', pattern: /\bFirefox\/([\d.]+)/u },
  { name: 'Chromium', pattern: /\b(?:Headless)?Chrom(?:e|ium)\/([\d.]+)/u },
  { name: 'Safari', pattern: /\bVersion\/([\d.]+).* Safari\//u },
];

/** Returns the browser's name with its main version, such as 「Chromium 156」, for the manifest of documents made in it. */
export function browserName(userAgent: string): string {
  for (const { name, pattern } of BROWSERS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version.split('.')[0]}`;
  }
  return '不明なブラウザー';
}
