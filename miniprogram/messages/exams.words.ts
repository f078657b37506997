import type { Message } from '#shared/messages/messages.contract'

type Told = Extract<Message, { kind: 'exam-reviewed' }>

/** What is told of an exam that an officer has looked at, in plain sentences. */
export const examined = ({ title, comment, retake }: Told) => ({
  title: '考试有评语了',
  sentences: [
    `「${title}」：${comment}`,
    ...(retake ? ['可以再考一次，在「学习」里点「考试」。'] : []),
  ],
})
