import { BookingState } from '#shared/visits/bookings/states.contract'
import { moveToSettle, settleChoices } from '#shared/visits/rooms/settling'

describe('what the prison can say of a visit', () => {
  it.each([
    ['approved', ['failed', 'no-show']],
    ['checked-in', ['failed']],
    ['in-progress', ['completed', 'failed']],
    ['completed', ['completed', 'failed']],
    ['cut-off', ['failed', 'cut-off']],
    ['no-show', ['failed', 'no-show']],
    ['failed', ['failed']],
    ['withdrawn', []],
    ['cancelled', []],
  ] as const)('of one that is %s', (state, choices) => {
    expect(settleChoices(state)).toEqual(choices)
  })

  it('moves nothing that is there, and gets to everything else that it offers', () => {
    for (const state of BookingState.options) {
      for (const outcome of settleChoices(state)) {
        expect([state, outcome, moveToSettle(state, outcome) === null]).toEqual([
          ...[state, outcome, state === outcome],
        ])
      }
    }
    expect(moveToSettle('cut-off', 'completed')).toBeNull()
  })
})
