/**
 * Words by which somebody tells more than he may want to. Not an error: it is his to tell, but he is
 * asked first.
 *
 * @source 《社区矫正法》第二十六条第二款、《个人信息保护法》第二十三条：未经单独同意不向他人提供
 */
const BETRAYING = [
  ...['矫正', '缓刑', '假释', '管制', '暂予监外执行', '保外就医', '刑满', '服刑', '判刑', '判了'],
  ...['坐牢', '监狱', '看守所', '劳改', '司法所', '司法局', '前科', '案底', '禁止令', '电子定位'],
  ...['定位手环', '电子手环', '犯过', '犯罪', '罪犯', '法院', '公安', '派出所', '归途'],
]

/** The words in a text that tell more; each once, in the order in which they are listed. */
export const findBetraying = (texts: readonly (string | null)[]): string[] =>
  BETRAYING.filter(word => texts.some(text => text?.includes(word)))
