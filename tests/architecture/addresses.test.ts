import { z } from '#shared/z'
import { routesWith } from '../../server/app'
import { KEYS } from '../helpers/keys'

/**
 * What may stand in an address, which every server on the way writes down and every browser
 * remembers: names of our own making, days, and words of our own choosing. What people write, and
 * what tells who somebody is, travels in a body.
 */
const MAY_STAND = new Set([
  ...['id', 'personId', 'officeId', 'placeId', 'forId', 'lessonId', 'version', 'paperId'],
  ...['employerId', 'postingId', 'prisonId', 'kinshipId', 'bookingId'],
  ...['purpose', 'list', 'filter', 'after', 'months', 'known'],
  ...['firstDay', 'lastDay', 'fromMonth', 'toMonth', 'since', 'day', 'month'],
  // Which of a few lists of ours.
  ...['which', 'kind'],
  // Which part of a sound or a film.
  'part',
  // Sizes of the evidence log.
  ...['from', 'to'],
])

const asked = routesWith(KEYS)
  .filter(({ endpoint }) => endpoint.method === 'GET')
  .map(({ endpoint: { id, path }, contract }) => {
    const schema = z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' })
    return { id, path, fields: Object.keys(schema.properties ?? {}) }
  })

describe('an address', () => {
  it('holds nothing that people write or that tells who somebody is', () => {
    expect(asked.length).toBeGreaterThan(20)
    const others = asked.flatMap(({ id, fields }) =>
      fields.filter(field => !MAY_STAND.has(field)).map(field => `${id}: ${field}`),
    )
    expect(others).toEqual([])
  })

  it('holds no part that is filled in', () => {
    for (const { path } of asked) expect(path).not.toMatch(/[:*{?]/)
  })
})
