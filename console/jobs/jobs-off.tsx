import { Alert } from 'antd'
import { readJobsSwitch } from '#shared/jobs/browsing.endpoints'
import { call } from '../http/call'
import { useAnswer } from '../ui/use-answer'
import { words } from './jobs.words'

const ask = () => call(readJobsSwitch, {})

/** That persons see nothing of all this while the platform has not allowed it; nothing while they do. */
export function JobsOff() {
  const { answer } = useAnswer(ask)
  if (!answer || answer.on) return null
  return (
    <Alert
      className='jobs-off'
      type='info'
      showIcon
      title={words.off}
      description={words.offWhat}
    />
  )
}
