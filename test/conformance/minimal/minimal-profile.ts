/**
 * Returns a matrix profile of sRGB's primaries with gamma 2.2 (ICC.1:2001-04, 6.3.3.2). It is small, and PDF/A asks for
 * no more.
 */
export function minimalProfile(): Buffer {
  const tags: [string, Buffer][] = [
    ['desc', description('RGB')],
    ['cprt', Buffer.from('text\0\0\0\0no copyright\0', 'latin1')],
    ['wtpt', xyz(0.9505, 1, 1.0891)],
    ['rXYZ', xyz(0.4361, 0.2225, 0.0139)],
    ['gXYZ', xyz(0.3851, 0.7169, 0.0971)],
    ['bXYZ', xyz(0.1431, 0.0606, 0.7141)],
    ...['rTRC', 'gTRC', 'bTRC'].map((tag): [string, Buffer] => [tag, curve(2.2)]),
  ];
  const directory = Buffer.alloc(4 + 12 * tags.length);
  directory.writeUInt32BE(tags.length);
  const data: Buffer[] = [];
  let at = 128 + directory.length;
  for (const [index, [tag, bytes]] of tags.entries()) {
    directory.write(tag, 4 + 12 * index, 'latin1');
    directory.writeUInt32BE(at, 8 + 12 * index);
    directory.writeUInt32BE(bytes.length, 12 + 12 * index);
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    data.push(padded);
    at += padded.length;
  }
  return Buffer.concat([header(at), directory, ...data]);
}

function header(length: number): Buffer {
  const head = Buffer.alloc(128);
  head.writeUInt32BE(length);
  head.writeUInt32BE(0x02100000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [2000, 1, 1].entries()) head.writeUInt16BE(part, 24 + 2 * index);
  head.write('acsp', 36, 'latin1');
  xyz(0.9642, 1, 0.8249).copy(head, 68, 8);
  return head;
}

function xyz(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 'latin1');
  for (const [index, number] of numbers.entries())
    bytes.writeInt32BE(Math.round(number * 65536), 8 + 4 * index);
  return bytes;
}

function curve(gamma: number): Buffer {
  const bytes = Buffer.alloc(14);
  bytes.write('curv', 'latin1');
  bytes.writeUInt32BE(1, 8);
  bytes.writeUInt16BE(Math.round(gamma * 256), 12);
  return bytes;
}

function description(words: string): Buffer {
  const bytes = Buffer.alloc(12 + words.length + 1 + 78);
  bytes.write('desc', 'latin1');
  bytes.writeUInt32BE(words.length + 1, 8);
  bytes.write(words, 12, 'latin1');
  return bytes;
}
