import { answersAmiss, flagsOfAnswers, mediaAmiss } from '#shared/reports/answers.rules'
import type { Question } from '#shared/reports/questions.contract'
import type { MediaKind } from '#shared/reports/reports.contract'
import type { MediaWishes } from '#shared/reports/schedules.contract'

const question = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  ...{ id, kind, words: '问题', choices: [], required: true, fixed: true },
  ...more,
})

const QUESTIONS = [
  question('law', 'yes-no'),
  question('work', 'choice', { choices: ['在干活', '没有活'] }),
  question('life', 'text'),
  question('mood', 'mood'),
  question('help', 'help'),
  question('more', 'text', { required: false }),
]

const GOOD = { law: 'yes', work: '没有活', life: '在家', mood: '3', help: 'no' }

const answers = (changes: Record<string, string> = {}) =>
  Object.entries({ ...GOOD, ...changes }).map(([questionId, words]) => ({ questionId, words }))

describe('answers', () => {
  it('that fit are right, and what need not be answered may be missing or empty', () => {
    expect(answersAmiss(QUESTIONS, answers())).toEqual([])
    expect(answersAmiss(QUESTIONS, answers({ more: '' }))).toEqual([])
  })

  it.each([
    ['a yes-no question', { law: 'maybe' }, 'answers.law', 'not-a-choice'],
    ['a choice', { work: '打牌' }, 'answers.work', 'not-a-choice'],
    ['a mood below', { mood: '0' }, 'answers.mood', 'not-a-choice'],
    ['a mood above', { mood: '6' }, 'answers.mood', 'not-a-choice'],
    ['a request for help', { help: '' }, 'answers.help', 'missing'],
    ['words', { life: '' }, 'answers.life', 'missing'],
    ['nothing that was asked', { other: 'x' }, 'answers.other', 'unknown-question'],
  ])('to %s are refused', (_, changes, path, code) => {
    expect(answersAmiss(QUESTIONS, answers(changes))).toEqual([{ path, code }])
  })

  it.each(['1', '2', '3', '4', '5'])('to a mood may be %s', mood => {
    expect(answersAmiss(QUESTIONS, answers({ mood }))).toEqual([])
  })

  it.each(['yes', 'no'])('to yes-no and help may be %s', word => {
    expect(answersAmiss(QUESTIONS, answers({ law: word, help: word }))).toEqual([])
  })

  it('are given once', () => {
    const twice = [...answers(), { questionId: 'law', words: 'no' }]
    expect(answersAmiss(QUESTIONS, twice)).toEqual([
      { path: 'answers.law', code: 'answered-twice' },
    ])
  })

  it.each([
    [{}, []],
    [{ mood: '3' }, []],
    [{ mood: '2' }, ['low-mood']],
    [{ help: 'yes', mood: '3' }, ['help']],
    [{ mood: '1', help: 'yes' }, ['help', 'low-mood']],
    // A text that says yes asks for nothing.
    [{ life: 'yes', law: 'yes' }, []],
  ])('%j call for attention: %j', (changes, flags) => {
    expect(flagsOfAnswers(QUESTIONS, answers(changes as Record<string, string>))).toEqual(flags)
  })
})

describe('what comes with the words', () => {
  const wishes = { voice: 'required', pictures: 'optional', video: 'none' } satisfies MediaWishes
  it.each<[MediaKind[], string, string[]]>([
    [['voice'], '', []],
    [['voice', 'picture'], '', []],
    [['picture'], '', ['media.voice missing']],
    [[], '嗓子哑了', []],
    [['voice', 'video'], '', ['media.video not-asked-for']],
  ])('%j, explained by %j: %j', (sent, withoutMedia, amiss) => {
    const found = mediaAmiss(wishes, sent, withoutMedia)
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(amiss)
  })
})
