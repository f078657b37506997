import type { Block } from '#shared/courses/lessons.contract'
import { partsOf } from '#shared/courses/parts.rules'

const runs = (text: string) => [{ text, bold: false, citationId: null }]
const paragraph = (letters: number): Block => ({
  ...{ id: `p${letters}`, kind: 'paragraph', runs: runs('字'.repeat(letters)) },
})
const heading: Block = { id: 'h', kind: 'heading', text: '标题' }
const sound: Block = { id: 'a', kind: 'audio', mediaId: 'm1', transcript: '文字' }

describe('the stretches of a lesson', () => {
  const cut = (blocks: Block[], whole = 100) =>
    partsOf(
      blocks,
      () => '法'.repeat(30),
      () => 40,
      whole,
    )

  it('begin at headings, and where a screen is full', () => {
    const parts = cut([heading, paragraph(200), paragraph(200), heading, paragraph(20)])
    expect(parts.map(({ blocks }) => blocks)).toEqual([
      [0, 2],
      [2, 3],
      [3, 5],
    ])
  })

  it('are one for what is played, with its heading', () => {
    const parts = cut([paragraph(100), heading, sound, paragraph(100)])
    expect(parts).toEqual([
      { kind: 'text', blocks: [0, 1], seconds: 30 },
      { kind: 'media', blocks: [1, 3], seconds: 40 },
      { kind: 'text', blocks: [3, 4], seconds: 30 },
    ])
  })

  it('share all the time of the lesson', () => {
    const parts = cut([heading, paragraph(200), { id: 'q', kind: 'quote', citationId: 'c' }], 77)
    expect(parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(77)
  })

  it('keep a heading with what it is above', () => {
    expect(cut([heading, paragraph(900)]).map(({ blocks }) => blocks)).toEqual([[0, 2]])
  })

  it('are none of a lesson without anything', () => {
    expect(cut([])).toEqual([])
  })
})
