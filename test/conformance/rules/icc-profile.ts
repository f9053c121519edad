const CLASSES = new Set(['mntr', 'prtr', 'scnr', 'spac']);
const COMPONENTS: Record<string, number> = { GRAY: 1, 'RGB ': 3, 'Lab ': 3, CMYK: 4 };

/** The header and the directory of an ICC profile. */
export interface IccProfile {
  readonly faults: readonly string[];
  readonly deviceClass: string;
  /** The colour space's signature, four characters. */
  readonly space: string;
  /** The number of components of that space; undefined for a space that PDF/A does not allow. */
  readonly components: number | undefined;
}

/** Reads a profile (ICC.1:2001-04, 6.1 and 6.2). Of the tags it checks only that they are inside the file. */
export function readIccProfile(bytes: Uint8Array): IccProfile {
  const data = Buffer.from(bytes);
  if (data.length < 132)
    return { faults: ['it is shorter than a header'], deviceClass: '', space: '', components: undefined };
  const field = (at: number) => data.toString('latin1', at, at + 4);
  const [deviceClass, space] = [field(12), field(16)];
  const faults: string[] = [];
  if (data.readUInt32BE(0) !== data.length)
    faults.push(`it says ${data.readUInt32BE(0)} bytes and has ${data.length}`);
  if (field(36) !== 'acsp') faults.push('its header has no acsp');
  if (![2, 4].includes(data.readUInt8(8))) faults.push(`its version is ${data.readUInt8(8)}`);
  if (!CLASSES.has(deviceClass)) faults.push(`its class is ${deviceClass}`);
  const tags = new Set<string>();
  for (let entry = 132; entry < 132 + 12 * data.readUInt32BE(128); entry += 12) {
    if (entry + 12 > data.length)
      return { faults: ['its directory ends too early'], deviceClass, space, components: undefined };
    tags.add(field(entry));
    const [offset, length] = [data.readUInt32BE(entry + 4), data.readUInt32BE(entry + 8)];
    if (offset + length > data.length) faults.push(`its tag ${field(entry)} reaches beyond the end`);
  }
  for (const tag of ['desc', 'cprt', 'wtpt']) if (!tags.has(tag)) faults.push(`it has no tag ${tag}`);
  return { faults, deviceClass, space, components: COMPONENTS[space] };
}
