import type { Rhythm, Terms } from '#shared/checkins/terms.contract'
import { words } from '../../../../console/ui/plans/plans.words'

const plain = { opensAt: '08:00', closesAt: '12:00', surpriseMinutes: null }
const surprise = { opensAt: '14:00', closesAt: '20:00', surpriseMinutes: 30 }

describe('a plan in words', () => {
  it.each<[Rhythm, string]>([
    [{ kind: 'daily' }, '每天'],
    [{ kind: 'weekly', weekdays: [5, 1, 3] }, '每周一、三、五'],
    [{ kind: 'weekly', weekdays: [7] }, '每周日'],
    [{ kind: 'monthly', days: [15, 1] }, '每月 1、15 日'],
    [{ kind: 'some', times: 3, per: 'week' }, '每周任选 3 天'],
    [{ kind: 'some', times: 10, per: 'month' }, '每月任选 10 天'],
  ])('says on which days: %j', (rhythm, sentence) => {
    expect(words.rhythmInWords(rhythm)).toBe(sentence)
  })

  it('says at what times, and what comes as a surprise', () => {
    const terms: Terms = {
      rhythm: { kind: 'daily' },
      slots: [plain, surprise],
      restsOnHolidays: true,
    }
    expect(words.termsInWords(terms)).toBe(
      '每天 08:00–12:00、14:00–20:00 之间随机抽 30 分钟 签到，节假日不签到',
    )
    expect(words.termsInShort(terms)).toBe('每天 08:00–12:00、14:00–20:00 抽时')
    expect(words.termsInWords(null)).toBe('不用签到')
  })

  it.each([
    ['always', '每天 08:00–12:00 签到，每次签到核验身份'],
    ['drawn', '每天 08:00–12:00 签到，抽查核验身份'],
  ] as const)('says that identity is to be shown: %s', (identity, sentence) => {
    const terms = { rhythm: { kind: 'daily' as const }, slots: [plain], restsOnHolidays: false }
    expect(words.termsInWords({ ...terms, identity })).toBe(sentence)
    expect(words.termsInWords(terms)).toBe('每天 08:00–12:00 签到')
  })

  it.each([
    ['ordinary' as const, '改按类别安排（现在是普管）'],
    [null, '改按类别安排（现在是未定）'],
    [undefined, '改按类别安排'],
  ])('says that the category decides, and which one it is: %s', (category, sentence) => {
    expect(words.termsInWords('as-category', category)).toBe(sentence)
    expect(words.termsInShort('as-category')).toBe('改按类别安排')
  })

  it('says nothing of holidays where the person chooses the days', () => {
    const rhythm = { kind: 'some', times: 3, per: 'week' } as const
    const terms: Terms = { rhythm, slots: [plain], restsOnHolidays: true }
    expect(words.termsInWords(terms)).toBe('每周任选 3 天 08:00–12:00 签到')
    expect(words.restInWords(terms)).toBe('')
    expect(words.restInWords({ ...terms, rhythm: { kind: 'daily' } })).toBe('节假日不签到')
  })

  it.each([
    ['2026-12-31', '2026-11-24', '12月31日'],
    ['2027-01-01', '2026-11-24', '2027年1月1日'],
  ])('names a year that is not this one: %s', (day, today, sentence) => {
    expect(words.dayInWords(day, today)).toBe(sentence)
  })

  it.each([
    [null, [], '一直执行'],
    [null, [{ firstDay: '2026-12-01' }], '12月1日起有变化，见“以后的安排”'],
    ['2026-11-30', [{ firstDay: '2026-12-01' }], '到11月30日为止，之后恢复原来的安排'],
  ])('says how long a plan lasts, and that a later one ends it: %s', (lastDay, later, sentence) => {
    expect(words.lastingInWords({ lastDay }, '2026-11-24', later)).toBe(sentence)
  })

  it('says one day as one day', () => {
    expect(words.daysInWords('2026-11-25', '2026-11-25', '2026-11-24')).toBe('11月25日')
    expect(words.daysInWords('2026-11-25', '2026-11-27', '2026-11-24')).toBe('11月25日至11月27日')
  })
})
