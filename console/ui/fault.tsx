import { Alert, Button } from 'antd'
import { sentenceFor } from './sentence'
import { words } from './ui.words'

interface FaultProps {
  /** What is missing because of it; not needed where that is plain. */
  what?: string
  error: unknown
  /** What to do so that it may come right. */
  onRetry: () => void
}

/** Says in a sentence what went wrong, and offers to try again. */
export const Fault = ({ what = '', error, onRetry }: FaultProps) => (
  <Alert
    className='fault'
    type='error'
    showIcon
    title={what + sentenceFor(error)}
    action={<Button onClick={onRetry}>{words.retry}</Button>}
  />
)
