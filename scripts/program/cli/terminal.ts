/** A stream that may be a terminal. */
export interface Terminal {
  readonly isTTY?: boolean;
  /** How many characters stand in a line. */
  readonly columns?: number;
  write(text: string): unknown;
}
