import { readFileSync } from 'node:fs'
import { thresholds } from '../../../server/faces/thresholds'
import { algorithmCard } from '../../../server/scripts/face-card/card'
import { table } from '../../../server/scripts/face-card/table'

/** Lines of the table under a heading, without its head. */
function rowsUnder(heading: string): string[] {
  const [, part] = algorithmCard().split(`\n## ${heading}\n`)
  const lines = part!.split('\n## ')[0]!.split('\n')
  return lines.filter(line => line.startsWith('|')).slice(2)
}

describe('the algorithm card', () => {
  it('is the committed one: after a change of thresholds run npm run face:card', () => {
    expect(readFileSync('docs/algorithm-card.md', 'utf8')).toBe(algorithmCard())
  })

  it('names every threshold in use with its value', () => {
    const rows = rowsUnder('Thresholds in use')
    for (const [name, { value }] of Object.entries(thresholds)) {
      const row = rows.find(line => line.startsWith(`| \`${name}\` `))
      expect(row).toMatch(new RegExp(`\\| ${value} +\\|`))
    }
  })

  it('says beside every rate what it is worth', () => {
    const headings = [
      'Measured on',
      'Same person or not',
      'Alive or not',
      'All checks of one still picture',
    ]
    for (const heading of headings) {
      const rows = rowsUnder(heading).filter(row => /\d|accepted/.test(row))
      expect(rows.length).toBeGreaterThan(1)
      for (const row of rows) expect(row).toContain('in-sample, few people')
    }
  })

  it('marks the row of the threshold in use', () => {
    const rows = rowsUnder('Same person or not')
    expect(rows.filter(row => row.includes(`**${thresholds.match.value}**`))).toHaveLength(1)
  })
})

describe('a table', () => {
  it('has columns of the same width', () => {
    expect(
      table([
        ['a', 'bb'],
        ['ccc', 'd'],
      ]),
    ).toBe('| a   | bb |\n| --- | -- |\n| ccc | d  |')
  })
})
