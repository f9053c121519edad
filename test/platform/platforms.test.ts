import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { browserPlatform } from '../../scripts/platform/browser-platform.ts';
import { base64, hex, joined, utf8 } from '../../scripts/platform/bytes.ts';
import { namedTextsHash } from '../../scripts/platform/hashes.ts';
import type { Platform } from '../../scripts/platform/platform.ts';
import { nodePlatform } from '../../scripts/program/node-platform.ts';

const PLATFORMS: readonly [string, Platform][] = [
  ['Node', nodePlatform],
  ['a browser', browserPlatform],
];

describe.each(PLATFORMS)('the platform of %s', (_, platform) => {
  test('has the hashes of the standards', () => {
    // FIPS 180-4 and RFC 1321, A.5.
    expect(hex(platform.sha256(['a', utf8('bc')]))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(hex(platform.md5(utf8('message digest')))).toBe('f96b697d7cb7938d525a2f31aaf161d0');
  });

  test('hashes texts as UTF-8, however they are parted', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array())), (parts) => {
        const whole = Buffer.concat(parts.map((part) => Buffer.from(part)));
        expect(hex(platform.sha256(parts))).toBe(createHash('sha256').update(whole).digest('hex'));
      }),
    );
  });

  test('gives bytes of every length out of their compression again', () => {
    for (const length of [0, 1, 2, 511, 512, 1023, 1024, 1025, 4096, 32_767, 32_768, 32_769, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * index) % 251);
      expect(Buffer.compare(inflateSync(platform.deflate(bytes)), bytes), String(length)).toBe(0);
    }
  });
});

test('bytes are written and joined as Node writes and joins them', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (parts) => {
      const whole = Buffer.concat(parts);
      expect(joined(parts)).toEqual(new Uint8Array(whole));
      expect(hex(whole)).toBe(whole.toString('hex'));
      expect(base64(whole)).toBe(whole.toString('base64'));
    }),
  );
});

test('the hash of named texts tells names from texts, and does not depend on their order', () => {
  const hash = (...texts: [string, string][]) => namedTextsHash(texts, nodePlatform);
  expect(hash(['a', 'x'], ['b', 'y'])).toBe(hash(['b', 'y'], ['a', 'x']));
  const others = [hash(['a', 'xb'], ['', 'y']), hash(['a', 'y'], ['b', 'x']), hash(['ax', ''], ['b', 'y'])];
  expect(new Set([hash(['a', 'x'], ['b', 'y']), ...others]).size).toBe(4);
});
