import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beginningWith, containing } from '../../server/platform/containing'

const ROOT = path.resolve(__dirname, '../../server')

describe('a text that somebody looks for', () => {
  it('becomes a pattern of the database in one place only', () => {
    const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    const making = files.filter(
      file =>
        file.endsWith('.ts') && readFileSync(path.join(ROOT, file), 'utf8').includes('$regex'),
    )
    expect(making).toEqual([path.join('platform', 'containing.ts')])
  })

  it.each([
    ['is taken letter by letter', '请(假).*', { $regex: String.raw`请\(假\)\.\*` }],
    ['is compared whole when no pattern may hold it', '请\0假', '请\0假'],
  ])('%s', (_, typed, filter) => {
    expect(containing(typed)).toEqual(filter)
  })

  it('may be looked for at the beginning', () => {
    expect([beginningWith('53.'), beginningWith('53\0')]).toEqual([
      { $regex: String.raw`^53\.` },
      '53\0',
    ])
  })
})
