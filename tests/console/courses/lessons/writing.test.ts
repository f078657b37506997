import fc from 'fast-check'
import type { LessonVersion } from '#shared/courses/lessons.contract'
import { differences } from '../../../../console/courses/lessons/difference'
import {
  contentOf,
  draftFrom,
  emptyDraft,
  newQuestion,
} from '../../../../console/courses/lessons/draft'
import { type Step, drafting } from '../../../../console/courses/lessons/drafting'
import { markedAt, runsOf, typedOf } from '../../../../console/courses/lessons/marked-text'
import { content } from '../../../server/courses/lessons/writing'

const run = (text: string, bold = false, citationId: string | null = null) => ({
  text,
  bold,
  citationId,
})

describe('words that stand out', () => {
  it.each([
    ['离开本县要先批准。', [run('离开本县要先批准。')]],
    ['要先**批准**。', [run('要先'), run('批准', true), run('。')]],
    ['[[批准|c1]]', [run('批准', false, 'c1')]],
    ['[[**批准**|c1]]了', [run('批准', true, 'c1'), run('了')]],
    ['<b onclick="x()">批准</b>', [run('<b onclick="x()">批准</b>')]],
    ['** 和 [[', [run('** 和 [[')]],
    ['', []],
  ])('%s', (typed, runs) => expect(runsOf(typed)).toEqual(runs))

  it('are typed back as they were read', () => {
    const word = fc.string({ minLength: 1, maxLength: 8 }).filter(text => !/[*[\]|]/.test(text))
    const runs = fc.array(
      fc.record({ text: word, bold: fc.boolean(), citationId: fc.constantFrom(null, 'c1', 'c-2') }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(runs, some => {
        const typed = typedOf(some)
        expect(typedOf(runsOf(typed))).toBe(typed)
        expect(
          runsOf(typed)
            .map(({ text }) => text)
            .join(''),
        ).toBe(some.map(({ text }) => text).join(''))
      }),
    )
  })

  it('are marked where something is selected, and only there', () => {
    expect(markedAt('要先批准。', { from: 2, to: 4 }, ['**', '**'])).toBe('要先**批准**。')
    expect(markedAt('要先批准。', { from: 2, to: 2 }, ['**', '**'])).toBeNull()
  })
})

const version: LessonVersion = {
  ...content(),
  ...{ lessonId: 'l1', version: 1, creditableSeconds: 15, minutes: 1 },
  ...{ state: 'draft', publishedFrom: null, withdrawnAt: null },
}

describe('a draft', () => {
  it('is sent as it was read', () => expect(contentOf(draftFrom(version))).toEqual(content()))

  it('of a list leaves out empty lines', () => {
    const blocks = [{ id: 'x', kind: 'list' as const, ordered: true, typed: '一\n\n 二 \n' }]
    expect(contentOf({ ...emptyDraft(), blocks }).blocks).toEqual([
      { id: 'x', kind: 'list', ordered: true, items: [[run('一')], [run('二')]] },
    ])
  })

  it('of a question of order is written in its order and does not lie in it', () => {
    const orders = Array.from({ length: 12 }, () => {
      const question = newQuestion('order')
      const sent = contentOf({ ...emptyDraft(), questions: [question] }).questions[0]!
      expect(sent.key).toEqual(question.choices.map(({ id }) => id))
      const read = draftFrom({ ...version, questions: [sent] }).questions[0]!
      expect(read.choices).toEqual(question.choices)
      return sent.key.join() === sent.choices.map(({ id }) => id).join()
    })
    expect(orders).toContain(false)
  })
})

describe('writing', () => {
  const take = (...steps: Step[]) =>
    steps.reduce(drafting, { draft: draftFrom(version), removed: null })
  const ids = (state: ReturnType<typeof take>) => state.draft.blocks.map(({ id }) => id)

  it.each([
    ['down', 'b1', 1, ['b2', 'b1', 'b3']],
    ['up', 'b3', -1, ['b1', 'b3', 'b2']],
    ['not beyond the first', 'b1', -1, ['b1', 'b2', 'b3']],
    ['not beyond the last', 'b3', 1, ['b1', 'b2', 'b3']],
  ] as const)('moves a piece %s', (_, id, by, after) => {
    expect(ids(take({ do: 'move-block', id, by }))).toEqual(after)
  })

  it('takes a piece out, and puts it back where it was', () => {
    const without = take({ do: 'remove-block', id: 'b2' })
    expect([ids(without), without.removed?.id]).toEqual([['b1', 'b3'], 'b2'])
    expect(ids(drafting(without, { do: 'undo' }))).toEqual(['b1', 'b2', 'b3'])
  })

  it('puts nothing back once something else was written', () => {
    const state = take({ do: 'remove-block', id: 'b2' }, { do: 'change', change: { title: '新' } })
    expect([state.removed, ids(drafting(state, { do: 'undo' }))]).toEqual([null, ['b1', 'b3']])
  })
})

describe('what changed', () => {
  it.each([
    ['nothing', ['a', 'b'], ['a', 'b'], 'same a, same b'],
    ['a line more', ['a', 'c'], ['a', 'b', 'c'], 'same a, fresh b, same c'],
    ['a line less', ['a', 'b', 'c'], ['a', 'c'], 'same a, gone b, same c'],
    ['another line', ['a', 'b'], ['a', 'c'], 'same a, gone b, fresh c'],
    ['everything', [], ['a'], 'fresh a'],
  ])('%s', (_, before, after, said) => {
    expect(
      differences(before, after)
        .map(({ kind, text }) => `${kind} ${text}`)
        .join(', '),
    ).toBe(said)
  })

  it('whatever changed, both texts can be read from it', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const found = differences(before, after)
        const read = (but: string) =>
          found.filter(({ kind }) => kind !== but).map(({ text }) => text)
        expect([read('fresh'), read('gone')]).toEqual([before, after])
      }),
    )
  })
})
