import { spokenIn } from '#shared/courses/captions'
import { contentFaults } from '#shared/courses/content.rules'
import type { KeyedQuestion } from '#shared/courses/lessons.contract'
import {
  charactersOf,
  creditableSeconds,
  mediaOf,
  minutesOf,
  obstaclesOf,
} from '#shared/courses/publishing.rules'
import { isMinor } from '#shared/people/id-number.rules'
import { content } from '../../../server/courses/lessons/writing'

const [question] = content().questions
const asked = (changes: Partial<KeyedQuestion>) => ({
  questions: [{ ...question!, ...changes }],
})
const run = (text: string, citationId: string | null = null) => ({ text, bold: false, citationId })
const abc = ['a', 'b', 'c'].map(id => ({ id, text: id }))

describe('what no lesson may be', () => {
  it.each([
    ['whole', {}, []],
    [
      'with a quotation of nothing',
      { blocks: [{ id: 'x', kind: 'quote' as const, citationId: 'c9' }] },
      ['blocks.0 no-such-citation'],
    ],
    [
      'with a list that cites nothing',
      {
        blocks: [
          { id: 'x', kind: 'list' as const, ordered: false, items: [[run('a')], [run('b', 'c9')]] },
        ],
      },
      ['blocks.0 no-such-citation'],
    ],
    [
      'with one name for two blocks',
      { blocks: [0, 1].map(() => ({ id: 'x', kind: 'heading' as const, text: 'a' })) },
      ['blocks.1.id twice'],
    ],
    ['for one stage twice', { stages: ['intake' as const, 'intake' as const] }, ['stages twice']],
    [
      'with a law that ends before it begins',
      { citations: [{ ...content().citations[0]!, inForceUntil: '2020-06-30' }] },
      ['citations.0.inForceUntil ends-before-it-begins'],
    ],
    [
      'with a law of one day',
      { citations: [{ ...content().citations[0]!, inForceUntil: '2020-07-01' }] },
      [],
    ],
    [
      'with a question whose key is no choice',
      asked({ key: ['maybe'] }),
      ['questions.0.key no-such-choice'],
    ],
    [
      'with a question that has a right choice twice',
      asked({ kind: 'multiple', key: ['yes', 'yes'] }),
      ['questions.0.key no-such-choice'],
    ],
    [
      'with two right choices of one',
      asked({ kind: 'single', key: ['yes', 'no'] }),
      ['questions.0.key one-right-choice'],
    ],
    ['with two right choices of some', asked({ kind: 'multiple', key: ['yes', 'no'] }), []],
    [
      'with a yes and no of three',
      asked({ choices: abc, key: ['a'] }),
      ['questions.0.choices two-choices'],
    ],
    [
      'with an order that leaves one out',
      asked({ kind: 'order', choices: abc, key: ['b', 'a'] }),
      ['questions.0.key all-in-order'],
    ],
    ['with an order of all', asked({ kind: 'order', choices: abc, key: ['c', 'a', 'b'] }), []],
    [
      'with a question that cites nothing',
      asked({ citationId: 'c9' }),
      ['questions.0.citationId no-such-citation'],
    ],
  ])('%s', (_, changes, faults) => {
    const found = contentFaults(content(changes))
    expect(found.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(faults)
  })
})

describe('what a lesson counts', () => {
  it('is what its words take at two hundred characters a minute, spaces not counted', () => {
    const blocks = [
      {
        id: 'x',
        kind: 'paragraph' as const,
        runs: [run('字 '.repeat(200)), run('词'.repeat(200))],
      },
    ]
    expect(charactersOf(content({ blocks }))).toBe(400)
    expect(creditableSeconds(content({ blocks }), () => 0)).toBe(120)
  })

  it('is the words of the law that is quoted, and what a picture shows', () => {
    const { words } = content().citations[0]!
    const blocks = [
      { id: 'x', kind: 'quote' as const, citationId: 'c1' },
      { id: 'y', kind: 'picture' as const, mediaId: 'm', alt: '流程图' },
    ]
    expect(charactersOf(content({ blocks }))).toBe(words.length + 3)
  })

  it('is sound and film from beginning to end, and not what is said in them besides', () => {
    const said = '说'.repeat(4000)
    const blocks = [
      { id: 'x', kind: 'audio' as const, mediaId: 'm1', transcript: said },
      { id: 'y', kind: 'video' as const, mediaId: 'm2', captions: said },
    ]
    const seconds: Record<string, number> = { m1: 61.4, m2: 30 }
    expect(creditableSeconds(content({ blocks }), id => seconds[id]!)).toBe(91)
    expect(mediaOf({ blocks: [...blocks, blocks[0]!] })).toEqual(['m1', 'm2'])
  })

  it.each([
    [1, 1],
    [60, 1],
    [61, 2],
    [600, 10],
  ])('%i seconds are told as %i minutes', (seconds, minutes) => {
    expect(minutesOf(seconds)).toBe(minutes)
  })
})

describe('what stands in the way of publishing', () => {
  const ground = { checkedCitationIds: ['c1'], mediaIds: [], day: '2026-11-24' }
  const law = (changes: object) => ({ citations: [{ ...content().citations[0]!, ...changes }] })
  it.each([
    ['nothing', {}, {}, []],
    ['that there is nothing to read', { blocks: [] }, {}, ['no-words']],
    ['that nothing is asked', { questions: [] }, {}, ['no-questions']],
    ['a law that nobody compared', {}, { checkedCitationIds: [] }, ['unchecked-citation']],
    [
      'a law on the day before it begins',
      law({ inForceFrom: '2026-11-25' }),
      {},
      ['citation-not-in-force'],
    ],
    ['not a law on its first day', law({ inForceFrom: '2026-11-24' }), {}, []],
    ['not a law on its last day', law({ inForceUntil: '2026-11-24' }), {}, []],
    [
      'a law on the day after its last',
      law({ inForceUntil: '2026-11-23' }),
      {},
      ['citation-not-in-force'],
    ],
    [
      'a picture that is not there',
      { blocks: [{ id: 'y', kind: 'picture' as const, mediaId: 'm', alt: '图' }] },
      {},
      ['media-missing'],
    ],
    [
      'not a picture that is there',
      { blocks: [{ id: 'y', kind: 'picture' as const, mediaId: 'm', alt: '图' }] },
      { mediaIds: ['m'] },
      [],
    ],
  ])('%s', (_, changes, known, codes) => {
    const found = obstaclesOf(content(changes), { ...ground, ...known })
    expect(found.map(({ code }) => code)).toEqual(codes)
  })
})

describe('captions', () => {
  it('of WebVTT are what is said, without its times', () => {
    const captions =
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\n<v 老师>大家好\n\n00:00:04.000 --> 00:00:05.000\n今天讲请假\n'
    expect(spokenIn(captions)).toBe('大家好\n今天讲请假')
  })

  it('of plain lines are all of them', () => {
    expect(spokenIn('大家好\n今天讲请假，2026 年')).toBe('大家好\n今天讲请假，2026 年')
  })
})

describe('who has not turned eighteen 《未成年人保护法》第二条', () => {
  it.each([
    ['the day before the birthday', '2026-11-23', true],
    ['on the birthday', '2026-11-24', false],
    ['years later', '2030-01-01', false],
    ['as a child', '2020-01-01', true],
  ])('%s', (_, day, is) => expect(isMinor('990101200811240015', day)).toBe(is))
})
