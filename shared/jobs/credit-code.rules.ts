/** Places that a unified social credit code is written with: no I, O, S, V and Z (GB 32100-2015). */
const PLACES = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Weights of the seventeen places before the check character (GB 32100-2015). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The same code however it was typed: no spaces or hyphens, upper case. */
export const normalCreditCode = (text: string): string =>
  text.replaceAll(/[\s-]/g, '').toUpperCase()

/**
 * Whether this can be a unified social credit code (统一社会信用代码): eighteen places, an area code of
 * six digits from the third on, the right check character. The area is not looked up.
 *
 * @param code - normal form.
 */
export function isCreditCode(code: string): boolean {
  return (
    /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code) &&
    creditCheckOf(code) === code[17]
  )
}

/** The last place, from the seventeen before it. */
export function creditCheckOf(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * PLACES.indexOf(code[at]!), 0)
  return PLACES[(PLACES.length - (sum % PLACES.length)) % PLACES.length]!
}
