import fc from 'fast-check'
import { instantOf } from '../../../server/positioning/instants'

const moments = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T23:59:59.999Z'),
  noInvalidDate: true,
})

describe('an instant that a device wrote', () => {
  it('is the very one that Date reads, whatever was read before', () => {
    fc.assert(
      fc.property(fc.array(moments, { maxLength: 20 }), dates => {
        for (const date of dates) expect(instantOf(date.toISOString())).toBe(date.getTime())
      }),
    )
  })

  it.each([
    '2026-03-03T02:00Z',
    '2026-03-03T02:00:07Z',
    '2026-03-03T02:00:07.1Z',
    '2026-03-03T02:00:07.123456Z',
    '2024-02-29T23:59:59.999Z',
  ])('may be written shorter or longer: %s', text => {
    expect(instantOf(text)).toBe(Date.parse(text))
  })
})
