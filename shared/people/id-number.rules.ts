/** Weights of the seventeen digits before the check digit (GB 11643-1999). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** The same number however it was typed: no spaces, X upper case. */
export const normalIdNumber = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase()

/**
 * Whether this can be an ID number: eighteen places, a birthday that exists, the right check digit.
 * The area code is not looked up: codes of counties long abolished are still carried.
 *
 * @param number - normal form.
 */
export function isIdNumber(number: string): boolean {
  return /^\d{17}[\dX]$/.test(number) && hasBirthday(number) && checkDigitOf(number) === number[17]
}

/** The last place, from the seventeen before it. */
export const checkDigitOf = (number: string): string =>
  CHECK_DIGITS[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11]!

function hasBirthday(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)]
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

const ADULT_YEARS = 18

/**
 * Whether somebody has not turned eighteen on a day; on the birthday itself he has.
 *
 * @source 《未成年人保护法》第二条：未成年人是指未满十八周岁的公民。
 * @param number - an ID number, normal form.
 * @param day - YYYY-MM-DD, China.
 */
export function isMinor(number: string, day: string): boolean {
  const grownUpIn = String(Number(number.slice(6, 10)) + ADULT_YEARS)
  return day < `${grownUpIn}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}

/** What may be shown of an ID number where the whole is not needed, e.g. 990101********1234. */
export const maskedIdNumber = (number: string): string =>
  `${number.slice(0, 6)}********${number.slice(-4)}`

/** What may be shown of a mobile number, e.g. 139****0000. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
