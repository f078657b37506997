import { checkDigitOf } from '#shared/people/id-number.rules'

let made = 0

/** Somebody new to register: area code 99 is no province's, and no phone number begins like this. */
export function somebody(changes: { name?: string } = {}) {
  made += 1
  const digits = `99010119800101${String(made).padStart(3, '0')}`
  return {
    name: '测试人员',
    idNumber: digits + checkDigitOf(digits),
    phone: `139000${String(90_000 + made)}`,
    ...changes,
  }
}
