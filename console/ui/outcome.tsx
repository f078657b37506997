import { useEffect, useRef } from 'react'
import { Alert, type GetRef } from 'antd'
import './outcome.css'

/** Says what was just done, before the eyes: what was pressed may lie far below. Empty: nothing yet. */
export function Outcome({ sentence }: { sentence: string }) {
  const line = useRef<GetRef<typeof Alert>>(null)
  useEffect(() => {
    line.current?.nativeElement.scrollIntoView?.({ block: 'nearest' })
  }, [sentence])
  if (!sentence) return null
  return (
    <Alert className='outcome' ref={line} type='success' showIcon role='status' title={sentence} />
  )
}
