import { groupsOf } from '../../../../console/checkins/map/groups'
import { makeCheckIn, makeOutside } from '../../make-check-in'

const near = makeCheckIn('a').place
const shifted = (id: string, degrees: number) =>
  makeCheckIn(id, { place: { ...near, latitude: near.latitude + degrees } })

describe('the check-ins of one office', () => {
  it('stand where most of them are, however far off a single one is', () => {
    const [group] = groupsOf([shifted('a', 0), shifted('b', 0.01), makeOutside('far')])
    expect(group?.latitude).toBeCloseTo(near.latitude + 0.01)
    expect(group?.longitude).toBe(near.longitude)
  })

  it.each([
    [['inside', 'cannot-say', 'outside'], 'outside'],
    [['inside', 'cannot-say'], 'cannot-say'],
    [['inside', 'inside'], 'inside'],
  ] as const)('of which some are %p show %s', (verdicts, worst) => {
    const checkIns = verdicts.map((verdict, index) =>
      makeCheckIn(String(index), { place: { ...near, verdict } }),
    )
    expect(groupsOf(checkIns)).toMatchObject([{ worst, count: verdicts.length }])
  })
})
