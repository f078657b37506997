import { Alert, Button } from 'antd'
import { words } from './rooms.words'
import type { CallShown } from './trtc/call-shown'

/** Why the video service shows nothing, and what the officer can do about it. */
export function CallProblemLine({ service }: { service: CallShown & { again(): void } }) {
  const { problem, again } = service
  if (problem === null) return null
  return (
    <Alert
      role='alert'
      type='warning'
      showIcon
      title={words.callProblems[problem]}
      description={
        <Button onClick={again}>{problem === 'silent' ? words.callSound : words.callAgain}</Button>
      }
    />
  )
}
