import { checkDigitOf } from '#shared/people/id-number.rules'

/** An ID number that belongs to nobody. @param birthday - YYYYMMDD. */
export function idNumberOf(birthday: string, number = 700): string {
  const digits = `990103${birthday}${String(number).padStart(3, '0')}`
  return digits + checkDigitOf(digits)
}
