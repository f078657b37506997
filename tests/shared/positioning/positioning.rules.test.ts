import { endOf, holdsAt } from '#shared/positioning/positioning.rules'

const span = (startsAt: string, endsAt: string, liftedAt: string | null = null) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  liftedAt: liftedAt === null ? null : new Date(liftedAt),
})

describe('when an order for a device ends by itself (《社区矫正法》第二十九条第二款)', () => {
  it.each([
    ['as it was approved', span('2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'), '2026-12-01'],
    [
      'when it was lifted, if that is earlier',
      span('2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z', '2026-11-10T00:00:00Z'),
      '2026-11-10',
    ],
    [
      'as it was approved, when it was lifted afterwards',
      span('2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z', '2026-12-10T00:00:00Z'),
      '2026-12-01',
    ],
    [
      'three months after it began, whatever was approved',
      span('2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z'),
      '2027-02-01',
    ],
    [
      'on the last day of a shorter month',
      span('2026-11-30T00:00:00Z', '2027-11-01T00:00:00Z'),
      '2027-02-28',
    ],
    [
      'never before the shortest three months are over',
      span('2026-02-01T00:00:00Z', '2026-05-01T00:00:00.001Z'),
      '2026-05-01',
    ],
    [
      'by the calendar of China: it is the 1st there already',
      span('2026-11-30T16:00:00Z', '2027-11-01T00:00:00Z'),
      '2027-02-28T16:00:00.000Z',
    ],
  ])('%s', (_, order, end) => {
    expect(endOf(order)).toEqual(new Date(end))
  })

  it('holds from its first instant and no longer at its last', () => {
    const order = span('2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z')
    const moments = [
      ...['2026-10-31T23:59:59.999Z', '2026-11-01T00:00:00.000Z'],
      ...['2026-11-30T23:59:59.999Z', '2026-12-01T00:00:00.000Z'],
    ]
    const held = moments.map(at => holdsAt(order, new Date(at)))
    expect(held).toEqual([false, true, true, false])
  })

  it('never holds when it was lifted before it began', () => {
    const order = span('2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z', '2026-10-01T00:00:00Z')
    expect(holdsAt(order, new Date('2026-11-01T00:00:00Z'))).toBe(false)
  })
})
