import { type Day, daysAfter, instantInChina } from '#shared/time/days'

/** The first instant of a day in China, and that of the next. */
export const boundsOf = (day: Day): [Date, Date] => [
  instantInChina(day, '00:00'),
  instantInChina(daysAfter(day, 1), '00:00'),
]
