import type { StaffRole } from '#shared/endpoint'
import { PAGES } from '../../../console/menu/pages'

const pathsOf = (role: StaffRole) =>
  PAGES.filter(({ needs }) => needs.by.some(one => one === role)).map(({ path }) => path)

describe('the menu', () => {
  it.each([
    ['the county desk for visits with what waits', 'visitClerk', '/visits/desk'],
    ['a prison with what waits for its word', 'prisonStaff', '/visits/requests'],
  ] as const)('begins for %s', (_, role, first) => {
    expect(pathsOf(role)[0]).toBe(first)
  })

  it.each(['visitClerk', 'prisonStaff'] as const)('shows the %s nothing but visits', role => {
    expect(pathsOf(role).filter(path => !path.startsWith('/visits/'))).toEqual([])
  })

  it.each([
    ...(['officer', 'procurator', 'systemAdministrator'] as const),
    ...(['securityAdministrator', 'auditAdministrator'] as const),
  ])('shows the %s nothing of visits', role => {
    expect(pathsOf(role).filter(path => path.startsWith('/visits'))).toEqual([])
  })

  it('leads to every page by one address only', () => {
    const paths = PAGES.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
  })
})
