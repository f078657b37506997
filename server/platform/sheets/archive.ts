import { NotATable } from './limits'

const END = 0x06054b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
const STORED = 0
const DEFLATED = 8

/** A table of two thousand lines is far smaller. */
const MOST_BYTES = 16_000_000
const MOST_ENTRIES = 200

/**
 * Looks at the table of contents of a .xlsx file (a zip), before anything in it is unpacked: what is
 * small outside may be enormous inside. What is unpacked is held to these sizes.
 *
 * @throws {NotATable} it is no such file, is of a kind that no spreadsheet writes, or is too large.
 */
export function checkArchive(bytes: Buffer): void {
  const end = endOf(bytes)
  const entries = bytes.readUInt16LE(end + 10)
  if (entries === 0 || entries > MOST_ENTRIES) throw new NotATable(`${entries} entries`)
  let at = bytes.readUInt32LE(end + 16)
  let total = 0
  for (let index = 0; index < entries; index++) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY) {
      throw new NotATable('no entry')
    }
    const method = bytes.readUInt16LE(at + 10)
    if (method !== STORED && method !== DEFLATED) throw new NotATable(`method ${method}`)
    // The sizes of an archive of more than four gigabytes stand elsewhere: 0xFFFFFFFF is too much.
    total += bytes.readUInt32LE(at + 24)
    if (total > MOST_BYTES) throw new NotATable(`${total} bytes`)
    const [name, extra, comment] = [28, 30, 32].map(field => bytes.readUInt16LE(at + field))
    at += ENTRY_BYTES + name! + extra! + comment!
  }
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  throw new NotATable('no archive')
}
