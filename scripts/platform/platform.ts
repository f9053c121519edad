/** What is hashed. A text means its bytes in UTF-8. */
export type Hashed = string | Uint8Array;

/**
 * Everything that the core needs from the platform where it runs (Node or a browser). Each platform has its own
 * library, which is faster than one that the core could contain. The platform is always passed in, with the kit or as
 * an argument.
 */
export interface Platform {
  /** Returns the 32 bytes of the SHA-256 of all parts in order (FIPS 180-4). */
  sha256(parts: readonly Hashed[]): Uint8Array;
  /** Returns the 16 bytes of the MD5 (RFC 1321). PDF requires it, but nothing depends on its strength. */
  md5(bytes: Uint8Array): Uint8Array;
  /**
   * Returns the bytes compressed in the zlib format (RFC 1950). The same bytes give the same result on one platform;
   * another platform may compress them differently.
   */
  deflate(bytes: Uint8Array): Uint8Array;
}
