import { useState } from 'react'
import type { FaultKind } from '#shared/checkins/faults.contract'
import { Button } from '../../ui/button'
import { FaultFailed, FaultTold } from './fault-told'
import { report, useReporting } from './faults.store'
import { words } from './faults.words'

/** Where something fails: one tap reports it, and what came of it takes the place of the button. */
export function ReportFault({ kind }: { kind: FaultKind }) {
  const { newest, failed } = useReporting()
  const [before] = useState(newest?.attemptId)
  if (newest && newest.attemptId !== before)
    return <FaultTold attemptId={newest.attemptId} resend={kind !== 'no-signal'} />
  return (
    <>
      {failed && <FaultFailed />}
      <Button onPress={() => report(kind)}>{words.reportAs[kind]}</Button>
    </>
  )
}
