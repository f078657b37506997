import type { Actor, OrganisationLevel } from '#shared/endpoint'
import {
  mayDecideReports,
  mayReadReports,
  mayScheduleCategories,
  reportAbilitiesOf,
  reportScopeOf,
} from '../../../server/reports/reports.policy'

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
    [
      'the procurator',
      { role: 'procurator', staffId: 's', organisationId: '532527' },
      true,
      false,
      false,
    ],
    ['a person', { role: 'person', personId: 'p' }, false, false, false],
    ['a visitor', { role: 'visitor' }, false, false, false],
  ])('%s', (_, actor, reads, decides, setsCategories) => {
    expect(mayReadReports(actor, { within: WITHIN })).toBe(reads)
    expect(mayDecideReports(actor, { within: WITHIN })).toBe(decides)
    expect(mayScheduleCategories(actor)).toBe(setsCategories)
    const scope = reportScopeOf(actor)
    expect(scope !== null && WITHIN.includes(scope.within)).toBe(reads)
    if (decides) expect(reportAbilitiesOf(actor)).toEqual({ review: true, change: true })
  })
})
