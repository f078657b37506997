import { minuteWords } from '../../ui/day.words'

/** What the first page says of an exam. */
export const words = {
  running: '这场考试正在计时，请接着答。',
  goOn: '接着答',
  until: (at: string) => `${minuteWords(at)} 前可以考。`,
  look: '去看考试',
}
