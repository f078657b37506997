import type { PostingFlagCode } from '../jobs/flags.contract'
import type { Article } from './articles'
import * as law from './articles-work'

/** Words that call for a question. */
export interface Wording {
  code: PostingFlagCode
  /** Each finds words that call for it. */
  looksFor: readonly RegExp[]
  /** What stands around the words where they mean the opposite. */
  unless: RegExp
  articles: readonly Article[]
}

/** No mark that ends a clause: words on both sides of one do not belong together. */
const NEAR = '[^，。；！？、,.;!?\\s]'
const NO_ONE = '(?:勿扰|免谈|除外|不要|不招|不收|止步|谢绝)'
/** Said of a thing that is not asked: before the words, within the clause. */
export const NOT_ASKED = new RegExp(
  `(?:不|无需|无须|免|禁止|严禁|杜绝|没有|无|零|拒绝)(?:得|准|会|再|向|需|用|收|交|要求|任何|扣|收取|缴纳|缴|其他|取|招用|招收|录用|招|员工|应聘者|劳动者|求职者)*$`,
)
const ANY_WELCOME =
  /(?:不问|不看|不限|不查|不计较|不歧视|不介意|不要求|无需|不需要?|不用|接纳|接收|欢迎|可以?有)(?:有|提供|出具|开具|任何)*$/

/** No words turn these round. */
const NOTHING = /(?!)/

const rule = (
  code: PostingFlagCode,
  articles: readonly Article[],
  looksFor: readonly RegExp[],
  unless = NOT_ASKED,
): Wording => ({ code, articles, looksFor, unless })

/** What every discrimination is asked about by. */
export const UNFAIR = [law.EQUAL_CHANCES, law.GOES_TO_COURT]

/**
 * Which words are asked about, and by which articles. They find what is usually written, not all that
 * can be: an officer reads every posting, and what is found may have a reason that the law allows.
 *
 * @source 《劳动合同法》第八条、第九条、第八十四条；《就业促进法》第三条、第二十六条至第三十一条、第六十二条；
 *   《社区矫正法》第四条第二款；《劳动法》第十五条、第三十八条、第七十二条。
 */
export const WORDINGS: readonly Wording[] = [
  rule(
    'fee',
    [law.NO_CARDS_NO_MONEY, law.CARDS_AND_MONEY_GIVEN_BACK],
    [
      /押金|保证金|抵押金|定金|服装费|工服费|报名费|介绍费|中介费|建档费|入职费|手续费|资料费|岗前费|管理费|担保人|提供担保/g,
      /(?:培训费|体检费)(?!用?(?:由|全部)?(?:公司|单位|厂里|我方|本店|本厂)?(?:承担|报销|全免|支付))/g,
      /(?:先|需|须|自行)(?:交|缴|付)(?:费|款|钱|\d+元)/g,
    ],
  ),
  rule(
    'id-card-held',
    [law.NO_CARDS_NO_MONEY, law.CARDS_AND_MONEY_GIVEN_BACK],
    [
      new RegExp(
        `(?:扣押|扣留|收押|代管|代为保管|统一保管|上交|上缴|押|收走)${NEAR}{0,6}(?:身份证|证件|银行卡|户口本)(?!复印件)`,
        'g',
      ),
      new RegExp(
        `(?:身份证|证件|银行卡|户口本)(?:原件)?(?!复印件)${NEAR}{0,8}(?:扣押|扣留|代管|保管|上交|上缴|抵押|留存)`,
        'g',
      ),
    ],
  ),
  rule(
    'sex',
    [law.EQUAL_WORK, law.WOMEN, law.GOES_TO_COURT],
    [
      /(?:限|只招|仅招|只要|只收|仅收)(?:男|女)(?!女|男)[性士工生]?/g,
      new RegExp(`(?:男|女)[性士生工孩]?(?:优先|${NO_ONE})`, 'g'),
      /不(?:招|要|收)(?:男|女)[性士生工]?/g,
      /性别[:：]?(?:要求)?(?:男|女)(?!女|男|均|皆)/g,
      /(?<![男女])(?:男|女)(?:工|服务员|保安|保洁员?|司机|技工|店员|文员)(?!宿舍|厕所|更衣)/g,
    ],
  ),
  rule('age', UNFAIR, [/[5-9]0后|0[05]后/g, /(?:年龄|岁数)(?:太)?大(?:者)?(?:勿扰|免谈|不要)/g]),
  rule(
    'under-age',
    [law.NOBODY_UNDER_SIXTEEN],
    [/童工|(?:初中|小学)在读|未满(?:16|十六)(?:周)?岁/g],
  ),
  rule(
    'ethnicity',
    [law.EQUAL_WORK, law.NATIONS, law.GOES_TO_COURT],
    [
      /(?:限|只招|仅招|只要)汉族|汉族优先/g,
      /不(?:招|要|收|录用)(?:少数民族|[一-龥]{1,3}族)/g,
      new RegExp(`(?:少数民族|[一-龥]族)(?:人|者)?${NO_ONE}`, 'g'),
    ],
  ),
  rule(
    'religion',
    [law.EQUAL_WORK, law.GOES_TO_COURT],
    [
      new RegExp(`(?:信教|信仰|宗教|教徒)${NEAR}{0,4}${NO_ONE}`, 'g'),
      /不(?:招|要|收)(?:信教|有?宗教|教徒)|无宗教信仰/g,
    ],
    ANY_WELCOME,
  ),
  rule(
    'region',
    [law.EQUAL_CHANCES, law.FROM_THE_COUNTRY, law.GOES_TO_COURT],
    [
      /(?:限|只招|仅招|只要)(?:本地|本县|本市|本省|外地|城镇|城市)(?:人|户口|户籍)?/g,
      new RegExp(
        `(?:本地|本县|外地|外省|城镇|城市|非农|农村)(?:户口|户籍|人员?)(?:优先|${NO_ONE})`,
        'g',
      ),
      /不(?:招|要|收)(?:外地|外省|农村|[一-龥]{2,3}(?:省|籍)|[一-龥]{2}人)/g,
    ],
  ),
  rule(
    'criminal-record',
    [law.NO_WORSE_FOR_CORRECTION, law.EQUAL_CHANCES, law.GOES_TO_COURT],
    [
      new RegExp(
        `无(?:任何)?(?:犯罪|违法|违纪|不良|刑事)${NEAR}{0,4}(?:记录|前科|史)|无前科|无案底`,
        'g',
      ),
      /案底|前科|刑满释放|劳改|坐过牢|服过刑|判过刑|社区矫正|犯罪记录|政审/g,
    ],
    ANY_WELCOME,
  ),
  rule(
    'illness',
    [law.CARRIERS, law.EQUAL_CHANCES, law.GOES_TO_COURT],
    [/乙肝|肝炎|传染病|病原携带者|艾滋病?/g],
    ANY_WELCOME,
  ),
  rule(
    'disability',
    [law.DISABLED, law.GOES_TO_COURT],
    [
      new RegExp(`(?:残疾|残障|聋哑|智障)(?:人|者)?${NO_ONE}`, 'g'),
      /不(?:招|要|收|录用)(?:残疾|残障|聋哑|智障)/g,
    ],
  ),
  rule(
    'marriage',
    [law.WOMEN, law.EQUAL_CHANCES, law.GOES_TO_COURT],
    [
      /未婚(?!已婚|或|、|均|皆|不限)|已婚已育|不得(?:怀孕|结婚|生育)|不准(?:怀孕|结婚|生育)|[一二两三\d]年内不(?:得)?(?:怀孕|结婚|生育)|孕检|未孕/g,
    ],
    /(?:不限|不问|无需|不要求)$/,
  ),
  rule(
    'no-pay',
    [law.TOLD_TRULY, law.PAID_IN_MONEY],
    [
      /(?:试工|试岗|试用)(?:期|期间)?[一二两三七\d]*天?(?:内)?(?:无|没有|不发|不计|免费|不算)(?:工资|薪水?|工钱)?|义务劳动|无薪|没有工资|不发工资/g,
    ],
    /(?:不存在|没有|拒绝|绝不)$/,
  ),
  rule('no-rest-day', [law.DAY_OFF], [/全年无休|没有休息日?|无休息日?|月休0天|月休零天/g], NOTHING),
  rule(
    'no-insurance',
    [law.INSURED],
    [
      /(?:不|没有?|无)(?:购?买|缴纳?|交|办理)?(?:社保|社会保险|五险|保险)|自愿放弃(?:社保|社会保险|五险)/g,
    ],
    NOTHING,
  ),
]
