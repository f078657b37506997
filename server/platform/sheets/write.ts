/** A sheet of texts. */
export interface Sheet {
  name: string
  /** The first line is the head. */
  lines: readonly (readonly string[])[]
  /** Width of each column, in signs. */
  widths: readonly number[]
}

/** An Excel file of sheets of texts: every cell is a text, so that none is a formula. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, lines, widths }) => ({
    sheet: name,
    columns: widths.map(width => ({ width })),
    stickyRowsCount: 1,
    data: lines.map((cells, index) =>
      cells.map(value => ({
        value,
        type: String,
        ...(index === 0 && { fontWeight: 'bold' as const }),
      })),
    ),
  }))
  // Only when the first table is asked for: most processes never write one.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  return writeExcelFile(written).toBuffer()
}
