import { FLAGS } from '#shared/jobs/flags.words'
import { PostingFlagCode } from '#shared/jobs/flags.contract'
import { findWordings } from '#shared/jobs/wording.rules'
import { WORK_ARTICLES } from '#shared/law/articles-work'

const found = (description: string, title = '包装员') =>
  findWordings({ title, description }).map(({ code, words }) => `${code}:${words}`)
const codes = (description: string) => [
  ...new Set(findWordings({ title: '包装员', description }).map(({ code }) => code)),
]

/** What employers write that they may not ask. */
const UNFAIR: readonly [text: string, code: PostingFlagCode][] = [
  ['入职交押金200元', 'fee'],
  ['收取服装费、体检费', 'fee'],
  ['需提供担保人', 'fee'],
  ['先交300元报名', 'fee'],
  ['培训费500元从工资里扣', 'fee'],
  ['身份证由公司统一保管', 'id-card-held'],
  ['扣押身份证一个月', 'id-card-held'],
  ['入职上交身份证原件', 'id-card-held'],
  ['限男性，能吃苦', 'sex'],
  ['女性优先', 'sex'],
  ['只招女工', 'sex'],
  ['性别：男', 'sex'],
  ['不招女的', 'sex'],
  ['男士勿扰', 'sex'],
  ['年龄18-45岁', 'age'],
  ['45岁以下', 'age'],
  ['35周岁以内', 'age'],
  ['90后团队', 'age'],
  ['15岁以上即可', 'under-age'],
  ['14-50岁都可以', 'under-age'],
  ['限汉族', 'ethnicity'],
  ['不要彝族', 'ethnicity'],
  ['少数民族勿扰', 'ethnicity'],
  ['信教者勿扰', 'religion'],
  ['要求无宗教信仰', 'religion'],
  ['本地户口优先', 'region'],
  ['不招外地人', 'region'],
  ['河南人勿扰，不要河南人', 'region'],
  ['须无犯罪记录', 'criminal-record'],
  ['提供无犯罪记录证明', 'criminal-record'],
  ['有案底的不要', 'criminal-record'],
  ['无前科，身体健康', 'criminal-record'],
  ['需通过政审', 'criminal-record'],
  ['不招社区矫正人员', 'criminal-record'],
  ['乙肝携带者不要来', 'illness'],
  ['残疾人勿扰', 'disability'],
  ['未婚优先', 'marriage'],
  ['已婚已育', 'marriage'],
  ['两年内不得怀孕', 'marriage'],
  ['试工三天无工资', 'no-pay'],
  ['试岗期不发工资', 'no-pay'],
  ['全年无休', 'no-rest-day'],
  ['不交社保', 'no-insurance'],
  ['自愿放弃社保的来', 'no-insurance'],
]

/** What employers write that is fair. */
const FAIR = [
  '不收押金，不交任何费用',
  '不收取任何押金',
  '免押金',
  '无需交押金',
  '体检费由公司承担，培训费全免',
  '不扣押身份证',
  '入职带身份证复印件',
  '男女不限，年龄不限，民族不限',
  '限男女各一名也可',
  '有女工宿舍',
  '年满18周岁',
  '18岁以上，60岁以下',
  '16-60岁',
  '不招用未满16周岁的未成年人',
  '户籍不限，本地外地都欢迎',
  '不问前科，欢迎来干',
  '接纳刑满释放人员',
  '不限案底',
  '食品岗位须办健康证',
  '欢迎残疾人',
  '未婚已婚均可',
  '每周休息一天，缴纳社会保险',
  '包装彩印、女装质检',
]

it.each(UNFAIR)('%s is asked about as %s', (text, code) => {
  expect(codes(text)).toContain(code)
})

it.each(FAIR)('%s is not asked about', text => {
  expect(found(text)).toEqual([])
})

it('says which words, where they stand, and by which articles', () => {
  expect(findWordings({ title: '招女工', description: '交押金，再交服装费' })).toEqual([
    {
      code: 'sex',
      field: 'title',
      words: '女工',
      articles: [
        '《就业促进法》第三条',
        '《就业促进法》第二十七条第二款、第三款',
        '《就业促进法》第六十二条',
      ],
    },
    {
      code: 'fee',
      field: 'description',
      words: '押金、服装费',
      articles: ['《劳动合同法》第九条', '《劳动合同法》第八十四条第一款、第二款'],
    },
  ])
})

it('a negation in another clause turns nothing round', () => {
  expect(codes('不加班，押金200元')).toEqual(['fee'])
  expect(codes('工作不累。限男性')).toEqual(['sex'])
})

it('every question has its words, and every article its text', () => {
  expect(Object.keys(FLAGS).sort()).toEqual([...PostingFlagCode.options].sort())
  const cites = new Set(WORK_ARTICLES.map(({ cite }) => cite))
  const used = UNFAIR.flatMap(([description]) =>
    findWordings({ title: '工', description }).flatMap(({ articles }) => articles),
  )
  expect(used.filter(cite => !cites.has(cite))).toEqual([])
})

it('takes no longer for a text that is made to be slow', () => {
  const slow = '不得收取任何'.repeat(160) + '押'
  const began = process.hrtime.bigint()
  findWordings({ title: '包装员', description: slow })
  expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(200)
})
