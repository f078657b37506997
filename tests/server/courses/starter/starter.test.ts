import { createHash } from 'node:crypto'
import { contentFaults } from '#shared/courses/content.rules'
import { LessonContent } from '#shared/courses/lessons.contract'
import type { Block } from '#shared/courses/lessons.contract'
import { charactersOf, obstaclesOf } from '#shared/courses/publishing.rules'
import * as articles from '#shared/law/articles'
import * as teaching from '#shared/law/articles-teaching'
import * as others from '#shared/law/articles-teaching-others'
import { STARTER_LESSONS } from '../../../../server/courses/starter/starter'
import * as unchecked from '../../../../server/courses/starter/unchecked-articles'

const CHECKED = [articles, teaching, others].flatMap(file => Object.values(file))
const ALL = [...CHECKED, ...Object.values(unchecked)]

/** Numbers that hold in the whole country. */
const TELEPHONES = ['110', '119', '120', '122', '12333', '12338', '12348', '12355']

/** Words for people that the law does not use of those in correction, and words that threaten or preach. */
const NEVER =
  /罪犯|犯人|犯罪分子|服刑人员|矫正人员|必须|严惩|后果自负|否则|老实|悔过|洗心革面|重新做人/

const LONGEST = { sentence: 48, paragraph: 120 }

const linesOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')]
    case 'list':
      return block.items.map(item => item.map(({ text }) => text).join(''))
    default:
      return []
  }
}

/** Our own words: not those of the law. */
const ownWords = ({ title, summary, blocks, questions }: LessonContent): string[] => [
  title,
  summary,
  ...blocks.flatMap(linesOf),
  ...questions.flatMap(({ text, choices, explanation }) => [
    text,
    explanation,
    ...choices.map(choice => choice.text),
  ]),
]

const LESSONS = STARTER_LESSONS.map(one => [one.content.title, one] as const)

describe('lessons to begin with', () => {
  it('there are at least twelve that can be published at once, each once', () => {
    expect(STARTER_LESSONS.filter(({ isChecked }) => isChecked).length).toBeGreaterThanOrEqual(12)
    expect(new Set(STARTER_LESSONS.map(({ key }) => key)).size).toBe(STARTER_LESSONS.length)
    expect(new Set(LESSONS.map(([title]) => title)).size).toBe(STARTER_LESSONS.length)
  })

  it('there is something for the beginning, the way and the end, and for those under age', () => {
    const stages = new Set(STARTER_LESSONS.flatMap(({ content }) => content.stages))
    expect([...stages].sort()).toEqual(['intake', 'pre-release', 'regular'])
    const audiences = new Set(STARTER_LESSONS.map(({ content }) => content.audience))
    expect([...audiences].sort()).toEqual(['adults', 'everyone', 'minors'])
  })

  it('those whose law nobody has compared yet are known by name', () => {
    const drafts = STARTER_LESSONS.filter(({ isChecked }) => !isChecked).map(({ key }) => key)
    expect(drafts).toEqual(['labour', 'traffic', 'protection'])
  })

  it('the law is to the letter what was compared; who changes a letter compares it anew', () => {
    const compared = [teaching, others]
      .flatMap(file => Object.values(file))
      .map(({ cite, words, inForceFrom }) => [cite, words, inForceFrom])
      .sort()
    expect(createHash('sha256').update(JSON.stringify(compared)).digest('hex')).toBe(
      'f48967cb51ed7f9d6d75efad64c747e4d65e67096b2a1fb5893218b383714e97',
    )
  })

  it('not one text of law stands in both lists', () => {
    const compared = new Set<string>(CHECKED.map(({ cite }) => cite))
    expect(Object.values(unchecked).filter(({ cite }) => compared.has(cite))).toEqual([])
  })
})

describe.each(LESSONS)('%s', (_, { content, isChecked }) => {
  it('keeps the contract', () => {
    expect(LessonContent.parse(content)).toEqual(content)
    expect(contentFaults(content)).toEqual([])
  })

  it('is read in a few minutes by somebody who reads slowly', () => {
    const characters = charactersOf(content)
    expect(characters).toBeGreaterThanOrEqual(600)
    expect(characters).toBeLessThanOrEqual(1200)
  })

  it('says it in short sentences and short paragraphs', () => {
    const { sentence, paragraph } = LONGEST
    const lines = ownWords(content)
    expect(lines.filter(line => line.length > paragraph)).toEqual([])
    const sentences = lines.flatMap(line => line.split(/[。！？；]/))
    expect(sentences.filter(one => one.length > sentence)).toEqual([])
  })

  it('quotes the law to the letter, and quotes it at all', () => {
    expect(content.blocks.some(({ kind }) => kind === 'quote')).toBe(true)
    for (const { cite, words, inForceFrom } of content.citations) {
      expect(ALL).toContainEqual({ cite, words, inForceFrom })
    }
  })

  it('cites nothing that is not shown or asked about', () => {
    const used = new Set([
      ...content.blocks.flatMap(block => ('citationId' in block ? block.citationId : [])),
      ...content.questions.flatMap(({ citationId }) => citationId ?? []),
    ])
    expect(content.citations.filter(({ id }) => !used.has(id))).toEqual([])
  })

  it('can be published as soon as all of its law was compared', () => {
    const isKnown = ({ cite }: { cite: string }) => CHECKED.some(one => one.cite === cite)
    const checkedCitationIds = content.citations.filter(isKnown).map(({ id }) => id)
    const ground = { checkedCitationIds, mediaIds: [], day: '2026-11-24' }
    const obstacles = obstaclesOf(content, ground).map(({ code }) => code)
    expect(new Set(obstacles)).toEqual(new Set(isChecked ? [] : ['unchecked-citation']))
  })

  it('asks at least five questions, of several kinds, each with its reason', () => {
    expect(content.questions.length).toBeGreaterThanOrEqual(5)
    const kinds = new Set(content.questions.map(({ kind }) => kind))
    expect(kinds.size).toBeGreaterThanOrEqual(3)
    for (const { key, choices, explanation } of content.questions) {
      const ids = choices.map(({ id }) => id)
      expect(key.filter(id => !ids.includes(id))).toEqual([])
      expect(new Set(choices.map(({ text }) => text)).size).toBe(choices.length)
      expect(explanation.length).toBeGreaterThanOrEqual(10)
    }
  })

  it('does not give the answer away by its place or by saying nothing else', () => {
    for (const { kind, key, choices } of content.questions) {
      if (kind === 'order') expect(choices.map(({ id }) => id)).not.toEqual(key)
      if (kind === 'multiple') {
        expect(key.length).toBeGreaterThan(1)
        expect(key.length).toBeLessThan(choices.length)
      }
    }
  })

  it('neither threatens nor preaches, and calls nobody by his past', () => {
    expect(ownWords(content).filter(line => NEVER.test(line))).toEqual([])
  })

  it('names no telephone that does not hold in the whole country', () => {
    const numbers = ownWords(content).flatMap(line => line.match(/\d{3,}/g) ?? [])
    expect(numbers.filter(number => !TELEPHONES.includes(number))).toEqual([])
  })
})

it('the right answer does not always stand at the same place', () => {
  const singles = STARTER_LESSONS.flatMap(({ content }) => content.questions).filter(
    ({ kind }) => kind === 'single',
  )
  const first = singles.filter(({ key }) => key[0] === 'a').length
  expect(first).toBeGreaterThan(singles.length / 5)
  expect(first).toBeLessThan(singles.length / 2)
  const claims = STARTER_LESSONS.flatMap(({ content }) => content.questions).filter(
    ({ kind }) => kind === 'true-false',
  )
  const so = claims.filter(({ key }) => key[0] === 'a').length
  expect(so).toBeGreaterThan(claims.length / 5)
  expect(so).toBeLessThan((4 * claims.length) / 5)
})
