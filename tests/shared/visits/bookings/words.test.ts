import { OBSTACLES } from '#shared/visits/bookings/obstacles'
import { ATTENTION, BOOKING_REASONS } from '#shared/visits/bookings/reasons'
import { BookingReason } from '#shared/visits/bookings/reasons.contract'
import { Obstacle, OwnAttentionKind } from '#shared/visits/bookings/states.contract'

describe('what families read', () => {
  it.each([
    ['a reason', BookingReason.options, BOOKING_REASONS],
    ['an obstacle', Obstacle.options, OBSTACLES],
    ['a change', OwnAttentionKind.options, ATTENTION],
  ])('says of %s what it is and what can be done', (_, options, told) => {
    expect(Object.keys(told).toSorted()).toEqual([...options].toSorted())
    for (const [code, { reason, next }] of Object.entries(told)) {
      expect([code, reason.length >= 4, next.length >= 6]).toEqual([code, true, true])
    }
  })

  it('tells nothing of somebody in prison before the prison does', () => {
    expect(OwnAttentionKind.options).not.toContain('punishment-cell')
    expect(ATTENTION['something-changed'].reason).not.toMatch(/禁闭|调|释放|病/)
  })
})
