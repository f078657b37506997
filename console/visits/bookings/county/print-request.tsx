import { useEffect, useState } from 'react'
import { Alert, Button } from 'antd'
import { exportRequest } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../../http/call'
import { Printed } from '../../../ui/printed'
import { sentenceFor } from '../../../ui/sentence'
import { useAct } from '../../../ui/use-act'
import { words } from '../forms.words'
import { type Exported, RequestSheet } from './request-sheet'

/** Prints a request as the prison gets it; that it went out is recorded before anything leaves. */
export function PrintRequest({ id }: { id: string }) {
  const [exported, setExported] = useState<Exported | null>(null)
  const { busy, error, act } = useAct()
  useEffect(() => {
    if (exported) print()
  }, [exported])

  return (
    <>
      <Button
        loading={busy}
        onClick={() => void act(async () => setExported(await call(exportRequest, { id })))}
      >
        {words.printRequest}
      </Button>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      {exported && (
        <Printed>
          <RequestSheet exported={exported} />
        </Printed>
      )}
    </>
  )
}
