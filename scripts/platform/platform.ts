/** Text stands for its bytes in UTF-8. */
export type Hashed = string | Uint8Array;

/**
 * What the core asks of the place where it runs, and all of it: every place has a library of its own that is faster
 * than any the core could bring along. It is handed in, with the kit or as an argument, and never looked for.
 */
export interface Platform {
  /** Returns the 32 bytes of the SHA-256 of all parts behind each other (FIPS 180-4). */
  sha256(parts: readonly Hashed[]): Uint8Array;
  /** Returns the 16 bytes of the MD5 (RFC 1321), which PDF asks for where nothing depends on its strength. */
  md5(bytes: Uint8Array): Uint8Array;
  /**
   * Returns the bytes compressed in the zlib format (RFC 1950). The same bytes give the same answer at one place; at
   * another place they may be compressed otherwise.
   */
  deflate(bytes: Uint8Array): Uint8Array;
}
