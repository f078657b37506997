import { YOUNGEST_FACE_YEARS } from '#shared/faces/notice'
import { dayInChina } from '#shared/time/days'

/**
 * Whether somebody is too young to be asked for his face.
 *
 * @param idNumber - normal form.
 * @source 《最高人民法院关于审理未成年人刑事案件具体应用法律若干问题的解释》第二条：周岁按照公历的年、月、日计算，
 *   从周岁生日的第二天起算。
 */
export function isTooYoung(idNumber: string, now: Date): boolean {
  const year = Number(idNumber.slice(6, 10)) + YOUNGEST_FACE_YEARS
  const birthday = `${year}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  return dayInChina(now) <= birthday
}
