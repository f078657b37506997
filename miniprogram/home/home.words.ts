import { dayInChina } from '#shared/time/days'

const WEEKDAYS = '日一二三四五六'

/** Every sentence of the first page; none may tell a bystander why the person is here. */
export const words = {
  title: '归途',
  greeting: (name: string) => `${name}，您好`,
  today(now: Date) {
    const day = dayInChina(now)
    const [, month, date] = day.split('-').map(Number)
    return `${month}月${date}日 星期${WEEKDAYS[new Date(day).getUTCDay()]}`
  },
}
