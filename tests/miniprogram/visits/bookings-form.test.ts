import {
  EMPTY,
  type Form,
  type Step,
  answersOf,
  changed,
  openStep,
  stepAfter,
  stepBefore,
  stepsOf,
  turned,
  wantedOf,
} from '../../../miniprogram/visits/bookings/form'
import { slotOn } from '../../weapp/visits/bookings-server'

const SLOT = slotOn('2026-12-02')
const FILLED: Form = {
  ...{ kinshipId: 'k1', prisonId: 'p1', companions: ['c1'], rather: 'remote', hard: ['far'] },
  ...{ phone: 'no', slot: SLOT, line: null, needs: ['hearing'], interpreter: ' 彝语 ' },
}

describe('the questions of a request', () => {
  it('are fewer for somebody who goes to the prison', () => {
    expect(stepsOf({ ...EMPTY, rather: 'go-there' })).toEqual(['who', 'along', 'rather', 'found'])
    expect(stepsOf(FILLED)).toHaveLength(9)
  })

  it('lead from the first to the last and back, and nowhere else', () => {
    const walked: Step[] = ['who']
    for (;;) {
      const next = stepAfter(FILLED, walked[walked.length - 1]!)
      if (walked.includes(next)) break
      walked.push(next)
    }
    expect(walked).toEqual(stepsOf(FILLED))
    const back = [...walked].reverse().map(step => stepBefore(FILLED, step))
    expect(back).toEqual([...walked.slice(0, -1).reverse(), null])
  })

  it.each<[string, Partial<Form>, Step, Step]>([
    ['begins with whom to see', { kinshipId: null }, 'review', 'who'],
    ['asks how before it looks for a type', { rather: null }, 'found', 'rather'],
    ['asks for the phone', { phone: null }, 'when', 'phone'],
    ['asks when before it is sent', { slot: null }, 'review', 'when'],
    ['takes a place in the line for a time', { slot: null, line: LINE() }, 'review', 'review'],
    ['stays where it was when all is answered', {}, 'needs', 'needs'],
    ['has nothing to choose for somebody who goes there', { rather: 'go-there' }, 'when', 'found'],
  ])('%s', (_, change, wanted, shown) => {
    expect(openStep({ ...FILLED, ...change }, wanted)).toBe(shown)
  })
})

function LINE() {
  return { fromDay: '2026-11-25', toDay: '2026-12-09' }
}

describe('an answer given anew', () => {
  it('for somebody else drops who comes along and when', () => {
    const next = changed(FILLED, { kinshipId: 'k2', prisonId: 'p2' })
    expect(next).toMatchObject({ prisonId: 'p2', companions: [], slot: null, line: null })
  })

  it('for the same one drops nothing', () => {
    expect(changed(FILLED, { kinshipId: 'k1' })).toEqual(FILLED)
  })

  it('takes a time or a place in the line, never both', () => {
    const inLine = changed(FILLED, { line: LINE() })
    expect(inLine).toMatchObject({ slot: null, line: LINE() })
    expect(changed(inLine, { slot: SLOT })).toMatchObject({ slot: SLOT, line: null })
  })

  it('of going there needs neither a time nor a reason', () => {
    const next = changed(FILLED, { rather: 'go-there' })
    expect(next).toMatchObject({ hard: [], phone: null, slot: null })
    expect(answersOf(next)).toEqual({ rather: 'go-there', hard: [], phone: 'no' })
  })

  it('of several turns one round', () => {
    expect(turned(['far'], 'ill')).toEqual(['far', 'ill'])
    expect(turned(['far', 'ill'], 'far')).toEqual(['ill'])
  })
})

describe('what is sent', () => {
  it('is everything that was answered, without room around the language', () => {
    expect(wantedOf(FILLED)).toEqual({
      kinshipId: 'k1',
      answers: { rather: 'remote', hard: ['far'], phone: 'no' },
      companions: ['c1'],
      needs: ['hearing'],
      interpreter: '彝语',
    })
  })

  it('is nothing while a question is open, and no language when none is named', () => {
    expect(wantedOf({ ...FILLED, phone: null })).toBeNull()
    expect(wantedOf({ ...FILLED, kinshipId: null })).toBeNull()
    expect(wantedOf({ ...FILLED, interpreter: ' ' })?.interpreter).toBeNull()
  })
})
