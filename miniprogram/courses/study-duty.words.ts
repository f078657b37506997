/** A day as it is said, e.g. 10月3日. @param day - YYYY-MM-DD. */
const dayWords = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** Every sentence of the first page about studying. */
export const words = {
  title: '要学的课',
  first: (title: string, minutes: number) => `《${title}》，大约 ${minutes} 分钟。`,
  due: (day: string) => `请在 ${dayWords(day)} 前学完，分几次学也可以。`,
  wasDue: (day: string) => `原定 ${dayWords(day)} 前学完，现在学也可以。`,
  begin: '开始学',
  goOn: '接着学',
  all: (count: number) => `看全部 ${count} 课`,
}
