import type { TypeAnswers } from '#shared/visits/bookings/bookings.contract'
import { type TypeFacts, visitTypeFor } from '#shared/visits/bookings/visit-type'

const answers = (changes: Partial<TypeAnswers> = {}): TypeAnswers => ({
  rather: 'remote',
  hard: [],
  phone: 'yes',
  ...changes,
})
const facts = (changes: Partial<TypeFacts> = {}): TypeFacts => ({
  place: 'phone',
  callsOnPhone: true,
  isFirst: false,
  ...changes,
})

describe('visitTypeFor', () => {
  it.each([
    ['tells how to go there whoever would rather go', { rather: 'go-there' }, {}, 'in-person'],
    [
      'finds a remote visit for whom the journey is too hard, whatever he would rather',
      { rather: 'go-there', hard: ['old'] },
      {},
      'remote-phone',
    ],
    ['lets a family stay at home where all allow it', {}, {}, 'remote-phone'],
    ['leads to the bureau where the prison wants that', {}, { place: 'bureau' }, 'remote-bureau'],
    [
      'leads to the bureau where no call can be made here',
      {},
      { callsOnPhone: false },
      'remote-bureau',
    ],
    ['leads to the bureau for the first visit', {}, { isFirst: true }, 'remote-bureau'],
    ['leads to the bureau without a good phone', { phone: 'no' }, {}, 'remote-bureau'],
  ] as const)('%s', (_, said, known, type) => {
    const asked = { ...answers(), ...said, hard: [...('hard' in said ? said.hard : [])] }
    expect(visitTypeFor(asked, facts(known)).type).toBe(type)
  })

  it('always says why', () => {
    for (const rather of ['go-there', 'remote'] as const) {
      for (const place of ['bureau', 'phone'] as const) {
        const { because } = visitTypeFor(answers({ rather }), facts({ place }))
        expect(because.length).toBeGreaterThan(0)
      }
    }
  })
})
