import { listTownships } from '#shared/jobs/postings.endpoints'
import { call } from '../http/call'
import { useAnswer } from '../ui/use-answer'

const ask = () => call(listTownships, {})

/** Where work can lie; empty until it has been read. */
export function useTownships() {
  const { answer } = useAnswer(ask)
  return answer?.townships ?? []
}
