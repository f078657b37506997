import type { OwnWord } from '#shared/jobs/outcomes.contract'

/** Every sentence of the question whether somebody still works. */
export const words = {
  title: (employer: string, months: number) => `到「${employer}」上班满 ${months} 个月`,
  ask: '现在还在那里上班吗？',
  answers: { same: '还在', other: '换了别家', none: '没有上班' } satisfies Record<OwnWord, string>,
  sure: (answer: string) => `您选的是「${answer}」，对吗？`,
  what: '只用来了解大家的就业情况，不影响对您的管理。没有上班的，可以请工作人员帮忙找。',
  yes: '对',
  no: '选错了',
  silence: '没有连上服务器，请看看网络。',
}
