import {
  checkDigitOf,
  isIdNumber,
  maskedIdNumber,
  maskedPhone,
  normalIdNumber,
} from '#shared/people/id-number.rules'

describe('an ID number (GB 11643-1999)', () => {
  it.each([
    // Check digits worked out by ISO 7064 MOD 11-2, another way than the weights.
    ['that ends in X', '99010119491231001X', true],
    ['that ends in a digit', '990101198001010014', true],
    ['another last place', '990101194912310011', false],
    ['one digit changed', '990101198001010114', false],
    ['the 30th of February', '990101198002300014', false],
    [
      'the 29th of February of a leap year',
      `99010119800229001${checkDigitOf('99010119800229001')}`,
      true,
    ],
    [
      'the 29th of February of another',
      `99010119810229001${checkDigitOf('99010119810229001')}`,
      false,
    ],
    ['seventeen places', '99010119800101001', false],
    ['a letter in front', 'A90101198001010011', false],
  ])('%s', (_, number, is) => {
    expect(isIdNumber(number)).toBe(is)
  })

  it('is the same with spaces and a small x', () => {
    expect(normalIdNumber(' 990101 19491231 001x ')).toBe('99010119491231001X')
  })

  it('is shown by its ends only, and a phone likewise', () => {
    expect(maskedIdNumber('990101198001010014')).toBe('990101********0014')
    expect(maskedPhone('13900001234')).toBe('139****1234')
  })
})
