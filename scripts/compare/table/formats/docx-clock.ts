import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The time at which the file says it was made. It is fixed, so that the same revisions give the same bytes. */
const MADE = '2000-01-01T00:00:00Z';
/** The same time for the zip, which uses local time. */
const ZIPPED = new Date(2000, 0, 1);

/** Returns a Word file of docx with a fixed time, in the file and in its zip, where that library writes the current one. */
export function withoutClock(zip: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(zip)).sort(([a], [b]) => (a < b ? -1 : 1));
  const files = entries.map(([name, bytes]) => [
    name,
    name === 'docProps/core.xml' ? withFixedDates(bytes) : bytes,
  ]);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: ZIPPED });
}

function withFixedDates(core: Uint8Array): Uint8Array {
  const text = strFromU8(core);
  return strToU8(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, MADE));
}
