/** What the reader of tables is given. */
export interface Heard {
  bytes: Uint8Array
}

/** What it says. */
export type Told =
  { kind: 'lines'; lines: string[][] } | { kind: 'too-long' } | { kind: 'not-a-table'; why: string }
