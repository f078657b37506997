import { parse } from 'csv-parse/sync'
import { MOST_LINES, NotATable, TooLong } from './limits'

/** Longer than a line with every cell filled to the brim. */
const LONGEST_LINE = 20_000

/**
 * The cells of a CSV file, line by line. Text is read as UTF-8, or as GB18030 where it is not, which
 * is how a spreadsheet on a Chinese desk saves it.
 *
 * @throws {NotATable} neither reads as text, or quotes do not match.
 * @throws {TooLong} there are too many lines.
 */
export function readCsv(bytes: Buffer): string[][] {
  const text = decoded(bytes)
  // A null byte is in no text: it is a picture, a program, or a text of two bytes a sign.
  if (text.includes('\0')) throw new NotATable('a null byte')
  const lines = parsed(text)
  if (lines.length > MOST_LINES) throw new TooLong()
  return lines
}

function parsed(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_LINE,
      // One more than there may be, so that more is noticed and not read.
      to: MOST_LINES + 1,
    })
  } catch (error) {
    throw new NotATable('not a CSV', { cause: error })
  }
}

function decoded(bytes: Buffer): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one is tried.
    }
  }
  throw new NotATable('no text')
}
