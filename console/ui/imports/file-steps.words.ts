/** What is said where a table is taken in, whatever it holds. */
export const words = {
  step: (number: number, name: string) => `第 ${number} 步　${name}`,
  templates: { xlsx: '下载 Excel 模板', csv: '下载 CSV 模板' },
  second: '选择填好的文件，核对',
  secondMeans: '可以用 .xlsx，或 .csv（UTF-8、GB18030 都可以）。核对时什么也不保存。',
  file: '填好的文件',
  tooLarge: '文件太大：最多 700 KB，请分成几个文件。',
  checking: '正在核对…',
}
