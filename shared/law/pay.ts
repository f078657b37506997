/**
 * Days that a month's pay is counted by.
 *
 * @source 原劳动和社会保障部《关于职工全年月平均工作时间和工资折算问题的通知》（劳社部发〔2008〕3号）第二条：
 *   月计薪天数为21.75天。
 */
export const PAID_DAYS_A_MONTH = 21.75
