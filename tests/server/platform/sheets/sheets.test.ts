import { csvOf } from '#shared/csv'
import { checkArchive } from '../../../../server/platform/sheets/archive'
import { readCsv } from '../../../../server/platform/sheets/csv'
import { NotATable, TooLong } from '../../../../server/platform/sheets/limits'
import { writeXlsx } from '../../../../server/platform/sheets/write'
import { readXlsx } from '../../../../server/platform/sheets/xlsx'
import { archive, row, workbook } from './archives'

const LINES = [
  ['岗位', '说明'],
  ['厨师', '会做"云南菜"，\n能早起'],
  ['', '=1+1'],
]

/** 岗位,说明 and 厨师,早班 as a spreadsheet on a Chinese desk saves them. */
const GB18030 = Buffer.from('b8dacebb2ccbb5c3f70d0ab3f8caa62cd4e7b0e00d0a', 'hex')

describe('a CSV', () => {
  it('comes back as it was written, and what looks like a formula is a text', () => {
    expect(readCsv(Buffer.from(csvOf(LINES)))).toEqual([LINES[0], LINES[1], ['', "'=1+1"]])
  })

  it('is read in either encoding, with its mark or without', () => {
    expect(readCsv(GB18030)).toEqual([
      ['岗位', '说明'],
      ['厨师', '早班'],
    ])
    expect(readCsv(Buffer.from('岗位,说明\n厨师,早班'))).toEqual(readCsv(GB18030))
    expect(readCsv(Buffer.from('\uFEFF岗位,说明\n厨师,早班'))).toEqual(readCsv(GB18030))
  })

  it('keeps empty lines, so that lines count as the spreadsheet counts them', () => {
    expect(readCsv(Buffer.from('a,b\n\n,\nc,d'))).toHaveLength(4)
  })

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff])],
    ['a text of two bytes a sign', Buffer.from('\uFEFFa,b', 'utf16le')],
    ['quotes that do not end', Buffer.from('a,"b\nc')],
    ['a line without end', Buffer.from(`a,${'x'.repeat(30_000)}`)],
  ])('is not %s', (_, bytes) => {
    expect(() => readCsv(bytes)).toThrow(NotATable)
  })

  it('has two thousand lines below its head and not one more', () => {
    const lines = (count: number) => Buffer.from('a\n'.repeat(count))
    expect(readCsv(lines(2001))).toHaveLength(2001)
    expect(() => readCsv(lines(2002))).toThrow(TooLong)
  })
})

describe('an Excel file', () => {
  it('comes back as it was written, every cell a text', async () => {
    const file = await writeXlsx([{ name: '表', lines: LINES, widths: [20, 20] }])
    expect(await readXlsx(file)).toEqual(LINES)
    // No cell of it is a formula.
    expect(file.includes('<f>')).toBe(false)
  })

  it('made by somebody else is read, gaps included', async () => {
    expect(await readXlsx(workbook(row(1, '岗位') + row(3, '厨师')))).toEqual([
      ['岗位'],
      [''],
      ['厨师'],
    ])
  })

  it.each([
    ['a claim to be enormous', archive([{ name: 'a.xml', text: 'x', claims: 17_000_000 }])],
    [
      'many that are enormous together',
      archive(
        Array.from({ length: 5 }, (_, n) => ({ name: `${n}.xml`, text: 'x', claims: 4_000_000 })),
      ),
    ],
    [
      'too many parts',
      archive(Array.from({ length: 201 }, (_, n) => ({ name: `${n}`, text: '' }))),
    ],
    ['no parts', archive([])],
    ['no zip', Buffer.from('PK\x03\x04 and nothing else that a zip needs')],
  ])('with %s is not unpacked', (_, bytes) => {
    expect(() => checkArchive(bytes)).toThrow(NotATable)
  })

  it('that lies about its size holds no more than it said', async () => {
    const sheet = `<?xml version="1.0"?><worksheet><sheetData>${row(1, 'x'.repeat(2_000_000))}</sheetData></worksheet>`
    const bytes = archive([{ name: 'xl/worksheets/sheet1.xml', text: sheet, claims: 100 }])
    await expect(readXlsx(bytes)).rejects.toThrow(NotATable)
  })

  it.each([
    ['a line a billion down', '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>'],
    ['a column without end', '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'],
  ])('with %s costs this process nothing', async (_, rows) => {
    const before = process.memoryUsage().rss
    await expect(readXlsx(workbook(rows))).rejects.toThrow(/the reader ended|Invalid|not/)
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  it('that refers to itself again and again is not opened up', async () => {
    const laughs = `<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY d "${'&c;'.repeat(50)}">]>`
    const told = await readXlsx(workbook(row(1, '&d;'), laughs)).catch(
      (error: Error) => error.message,
    )
    expect(JSON.stringify(told).length).toBeLessThan(200)
  })

  it('of too many lines is said to be too long', async () => {
    const rows = Array.from({ length: 2002 }, (_, index) => row(index + 1, 'x')).join('')
    await expect(readXlsx(workbook(rows))).rejects.toThrow(TooLong)
  })
})
