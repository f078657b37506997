import type { Actor, OrganisationLevel } from '#shared/endpoint'
import {
  actsOnApplications,
  applicationScopeOf,
  mayActOnApplication,
  mayEndHandover,
  mayReadApplications,
} from '../../../server/jobs/applications/applications.policy'
import {
  checksOutcomes,
  mayCheckOutcome,
  outcomeScopeOf,
} from '../../../server/jobs/outcomes/outcomes.policy'
import {
  learnersScopeOf,
  mayJoin,
  mayNote,
  mayOffer,
  trainingAbilitiesOf,
} from '../../../server/jobs/training/training.policy'

const WITHIN = ['53', '5325', '532527', '53252701']
const officer = (level: OrganisationLevel, organisationId: string): Actor => ({
  ...{ role: 'officer', staffId: 's', level, organisationId },
})

describe('who may', () => {
  it.each<[string, Actor, boolean, boolean, boolean]>([
    ['an officer of the office', officer('office', '53252701'), true, true, false],
    ['an officer of the county', officer('county', '532527'), true, true, true],
    ['an officer of the prefecture', officer('prefecture', '5325'), true, false, false],
    ['an officer of another office', officer('office', '53252702'), false, false, false],
    ['an officer of another county', officer('county', '532524'), false, false, false],
    [
      'the procurator',
      { role: 'procurator', staffId: 's', organisationId: '532527' },
      true,
      false,
      false,
    ],
    ['a person', { role: 'person', personId: 'p' }, false, false, false],
    ['a visitor', { role: 'visitor' }, false, false, false],
  ])('%s', (_, actor, reads, acts, offers) => {
    const subject = { within: WITHIN }
    expect(mayReadApplications(actor, subject)).toBe(reads)
    expect(mayActOnApplication(actor, subject)).toBe(acts)
    expect(mayCheckOutcome(actor, subject)).toBe(acts)
    expect(mayNote(actor, subject)).toBe(acts)
    expect(mayOffer(actor, { countyId: '532527' })).toBe(offers)
    for (const scope of [applicationScopeOf, outcomeScopeOf, learnersScopeOf]) {
      const found = scope(actor)
      expect(found !== null && WITHIN.includes(found.within)).toBe(reads)
    }
    if (acts) expect([actsOnApplications(actor), checksOutcomes(actor)]).toEqual([true, true])
    if (offers) expect(trainingAbilitiesOf(actor)).toEqual({ keep: true, attend: true })
  })

  it('only the organisation that handed out a link ends it', () => {
    const handover = { organisationId: '53252701' }
    expect(mayEndHandover(officer('office', '53252701'), handover)).toBe(true)
    expect(mayEndHandover(officer('county', '532527'), handover)).toBe(false)
  })
})

it.each([
  ['an adult in a course for adults', '532527', false, 'adults', true],
  ['an adult in a course for juveniles', '532527', false, 'minors', false],
  ['a juvenile in a course for adults', '532527', true, 'adults', false],
  ['a juvenile in a course for juveniles', '532527', true, 'minors', true],
  ['somebody of another county', '532524', false, 'adults', false],
] as const)('%s', (_, homeCountyId, juvenile, whom, may) =>
  expect(mayJoin({ homeCountyId, juvenile }, { countyId: '532527', for: whom })).toBe(may),
)
