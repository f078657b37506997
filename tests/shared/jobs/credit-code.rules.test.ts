import { creditCheckOf, isCreditCode, normalCreditCode } from '#shared/jobs/credit-code.rules'

describe('a unified social credit code', () => {
  // Published by its holder: 腾讯科技（深圳）有限公司.
  const KNOWN = '9144030071526726XG'

  it('is known by its check character', () => {
    expect(isCreditCode(KNOWN)).toBe(true)
    expect(creditCheckOf(KNOWN)).toBe('G')
  })

  it.each([
    ['another last place', '9144030071526726XH'],
    ['two places changed round', '9144030017526726XG'],
    ['a place too few', '9144030071526726X'],
    ['a place too many', `${KNOWN}0`],
    ['a letter that is never used', '914403007152672IXG'],
    ['letters in the area', '91A4030071526726XG'],
    ['nothing', ''],
  ])('with %s is none', (_, code) => {
    expect(isCreditCode(code)).toBe(false)
  })

  it('is the same however it is typed', () => {
    expect(normalCreditCode(' 91440300-7152 6726xg ')).toBe(KNOWN)
  })

  it('of each single wrong place is noticed', () => {
    const places = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    const wrong = Array.from(KNOWN).flatMap((_, at) =>
      Array.from(places)
        .map(place => KNOWN.slice(0, at) + place + KNOWN.slice(at + 1))
        .filter(code => code !== KNOWN),
    )
    expect(wrong.filter(isCreditCode)).toEqual([])
    expect(wrong.length).toBe(18 * 30)
  })
})
