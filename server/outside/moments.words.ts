/** How WeChat writes a day, e.g. 2026年11月24日. @param day - YYYY-MM-DD. */
export function dayForWeChat(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
