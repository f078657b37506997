import { endpoint } from '../endpoint'
import type * as exams from './exams.contract'
import type * as results from './results.contract'
import type * as sittings from './sittings.contract'

/** The questions that exams draw from. */
export const listBank = endpoint<typeof exams.listBank>()({
  id: 'exams.bank',
  method: 'POST',
  path: '/courses/exams/questions/search',
  by: ['officer', 'procurator'],
  summary: '查看考试题库',
})

/** An officer adds a question, or puts one in the place of another. */
export const addBankQuestion = endpoint<typeof exams.addBankQuestion>()({
  id: 'exams.add-question',
  method: 'POST',
  path: '/courses/exams/questions',
  by: ['officer'],
  summary: '向题库添加一道题，或者用新题替换旧题',
})

/** An officer takes a question out of the bank; past exams keep it. */
export const retireBankQuestion = endpoint<typeof exams.retireBankQuestion>()({
  id: 'exams.retire-question',
  method: 'POST',
  path: '/courses/exams/questions/retirements',
  by: ['officer'],
  summary: '停用题库里的一道题，考过的卷子不变',
})

/** Which exams there are. */
export const listPapers = endpoint<typeof exams.listPapers>()({
  id: 'exams.papers',
  method: 'POST',
  path: '/courses/exams/papers/search',
  by: ['officer', 'procurator'],
  summary: '查看考试安排',
})

/** An officer sets an exam. */
export const setPaper = endpoint<typeof exams.setPaper>()({
  id: 'exams.set-paper',
  method: 'POST',
  path: '/courses/exams/papers',
  by: ['officer'],
  summary: '安排一场考试：怎样抽题、多少分钟、多少分及格、谁来考',
})

/** An officer ends an exam. */
export const endPaper = endpoint<typeof exams.endPaper>()({
  id: 'exams.end-paper',
  method: 'POST',
  path: '/courses/exams/papers/ends',
  by: ['officer'],
  summary: '终止一场考试，正在考的可以考完',
})

/** A person sees which exams there are for him. */
export const readOwnExams = endpoint<typeof sittings.readOwnExams>()({
  id: 'exams.own',
  method: 'GET',
  path: '/courses/exams/own',
  by: ['person'],
  summary: '查看本人可以参加的考试和考过的成绩',
})

/** A person begins; from then on the server counts the time. */
export const beginExam = endpoint<typeof sittings.beginExam>()({
  id: 'exams.begin',
  method: 'POST',
  path: '/courses/exams/sittings',
  by: ['person'],
  summary: '开始考试，由服务器抽题、计时',
})

/** A person goes on where he was. */
export const readSitting = endpoint<typeof sittings.readSitting>()({
  id: 'exams.sit',
  method: 'GET',
  path: '/courses/exams/sittings/own',
  by: ['person'],
  summary: '取回正在进行的考试：题目、已保存的答案、剩余时间',
})

/** A person answers one question. */
export const saveExamAnswer = endpoint<typeof sittings.saveExamAnswer>()({
  id: 'exams.answer',
  method: 'POST',
  path: '/courses/exams/sittings/answers',
  by: ['person'],
  summary: '保存一道题的答案，重复发送没有影响',
})

/** A person hands in. */
export const handInExam = endpoint<typeof sittings.handInExam>()({
  id: 'exams.hand-in',
  method: 'POST',
  path: '/courses/exams/sittings/hand-ins',
  by: ['person'],
  summary: '交卷并看到成绩和讲解',
})

/** A person reads how it went. */
export const readResult = endpoint<typeof sittings.readResult>()({
  id: 'exams.result',
  method: 'GET',
  path: '/courses/exams/sittings/results',
  by: ['person'],
  summary: '查看本人一次考试的成绩和讲解',
})

/** Officials read who sat which exam, and how it went. */
export const listSittings = endpoint<typeof results.listSittings>()({
  id: 'exams.sittings',
  method: 'GET',
  path: '/courses/exams/sittings',
  by: ['officer', 'procurator'],
  summary: '查看谁考了哪场考试、成绩怎样',
})

/** An official reads what somebody answered; that is told to the person. */
export const openSitting = endpoint<typeof results.openSitting>()({
  id: 'exams.open',
  method: 'GET',
  path: '/courses/exams/sittings/opened',
  by: ['officer', 'procurator'],
  summary: '查看一份答卷；须写明用途，查看会留痕',
})

/** An officer says something about a sitting, and may allow another one. */
export const reviewSitting = endpoint<typeof results.reviewSitting>()({
  id: 'exams.review',
  method: 'POST',
  path: '/courses/exams/sittings/reviews',
  by: ['officer'],
  summary: '审阅一份答卷：写评语，可以允许再考一次',
})

/** Officials read how good the questions of an exam are. */
export const readItemStatistics = endpoint<typeof results.readItemStatistics>()({
  id: 'exams.statistics',
  method: 'GET',
  path: '/courses/exams/statistics',
  by: ['officer', 'procurator'],
  summary: '查看每道题的难度、区分度和各选项的选择人数',
})
