const PDF_DATE =
  /^D:(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:Z(?:00'00'?)?|([+-])(\d\d)'(?:(\d\d)'?)?)?)?)?)?)?)?$/;
const XMP_DATE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|([+-])(\d\d):(\d\d)))?)?)?$/;

/** Returns the time of a date in the document information (ISO 32000-1, 7.9.4), in ms. NaN if it is not a date. */
export function pdfMoment(date: string): number {
  return moment(PDF_DATE.exec(date));
}

/** Returns the time of a date in the metadata (ISO 8601 with XMP's limits), in ms. NaN if it is not a date. */
export function xmpMoment(date: string): number {
  return moment(XMP_DATE.exec(date));
}

function moment(match: RegExpExecArray | null): number {
  if (!match) return Number.NaN;
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', sign, zoneHour, zoneMinute] =
    match;
  const [m, d, h, min, s] = [month, day, hour, minute, second].map(Number);
  const date = new Date(Date.UTC(Number(year), (m ?? 1) - 1, d, h, min, s));
  if (date.getUTCMonth() + 1 !== m || date.getUTCDate() !== d || date.getUTCMinutes() !== min)
    return Number.NaN;
  const zone = (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0)) * 60_000;
  return date.getTime() - (sign === '-' ? -zone : zone);
}
