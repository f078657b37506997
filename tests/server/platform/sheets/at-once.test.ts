import { writeXlsx } from '../../../../server/platform/sheets/write'
import { readXlsx } from '../../../../server/platform/sheets/xlsx'

it('of three files at once two are read, and the third is told to come again', async () => {
  const lines = [['岗位'], ['电焊工']]
  const file = await writeXlsx([{ name: '岗位', lines, widths: [10] }])
  const two = [readXlsx(file), readXlsx(file)]
  await expect(readXlsx(file)).rejects.toMatchObject({ status: 503, code: 'not-now' })
  expect(await Promise.all(two)).toEqual([lines, lines])
  // Whoever comes again is read, also after one that could not be.
  await expect(readXlsx(Buffer.from('PK no archive'.padEnd(40)))).rejects.toThrow()
  expect(await readXlsx(file)).toEqual(lines)
})
