import { useState } from 'react'
import { Alert, Button, Input, Modal, Radio } from 'antd'
import { BREAK_REASONS, type BreakReason, isFamilys } from '#shared/visits/rooms/cut-off'
import { cutOff } from '#shared/visits/rooms/rooms.endpoints'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { words } from './rooms.words'

/** The prison says why it cuts the visit off; nothing is chosen beforehand. */
export function CutOffForm({ bookingId, onClose }: { bookingId: string; onClose: () => void }) {
  const [reason, setReason] = useState<BreakReason | null>(null)
  const [said, setSaid] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, error, act } = useAct()

  function handleCut() {
    setMissing(reason === null)
    if (reason === null) return
    void act(async () => {
      await call(cutOff, {
        bookingId,
        reason,
        words: said.trim(),
        endAt: new Date().toISOString(),
      })
      onClose()
    })
  }

  return (
    <Modal
      open
      title={words.cutOffTitle}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className='form'>
        <p>{words.cutOffMeans}</p>
        <Radio.Group
          className='cut-off-reasons'
          aria-label={words.cutOffTitle}
          value={reason}
          onChange={event => setReason(event.target.value as BreakReason)}
        >
          {BREAK_REASONS.map(one => (
            <Radio key={one} value={one}>
              {roomWords.reasons[one]}
              {!isFamilys(one) && <span className='quiet'>（{words.notFamilys}）</span>}
            </Radio>
          ))}
        </Radio.Group>
        {missing && <Alert type='error' showIcon title={words.chooseReason} />}
        <Field id='cut-off-words' label={words.cutOffWords}>
          {control => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={300}
              value={said}
              onChange={event => setSaid(event.target.value)}
            />
          )}
        </Field>
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' danger loading={busy} onClick={handleCut}>
            {words.cutOff}
          </Button>
          <Button onClick={onClose}>{words.stay}</Button>
        </p>
      </div>
    </Modal>
  )
}
