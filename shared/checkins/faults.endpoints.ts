import { endpoint } from '../endpoint'
import type * as contract from './faults.contract'

/** A person reports in one tap that something does not work; it stops the clock of what is due today. */
export const reportFault = endpoint<typeof contract.reportFault>()({
  id: 'faults.report',
  method: 'POST',
  path: '/check-ins/faults',
  by: ['person'],
  summary: '本人报告手机、信号或定位故障；当天的签到任务停止计时，不算违规',
})

/** Faults that wait for an answer, or have one. */
export const listFaults = endpoint<typeof contract.listFaults>()({
  id: 'faults.list',
  method: 'GET',
  path: '/check-ins/faults',
  by: ['officer', 'procurator'],
  summary: '查看辖区内的故障报告',
})

/** An officer writes down a fault that somebody told on the telephone. */
export const enterFault = endpoint<typeof contract.enterFault>()({
  id: 'faults.enter',
  method: 'POST',
  path: '/check-ins/faults/entries',
  by: ['officer'],
  summary: '代为登记电话报告的故障',
})

/** An officer answers a fault and so settles its tasks; the person is told. */
export const answerFault = endpoint<typeof contract.answerFault>()({
  id: 'faults.answer',
  method: 'POST',
  path: '/check-ins/faults/answers',
  by: ['officer'],
  summary: '答复一次故障报告；本人会收到通知',
})
