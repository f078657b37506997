import { useState } from 'react'
import { Button, Modal } from 'antd'
import type { ClassShown } from '#shared/courses/class-desk.contract'
import { cancelClass, inviteToClass } from '#shared/courses/classes.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { useNow } from '../../ui/use-now'
import { words } from './classes.words'
import { CodeScreen } from './code-screen'
import { type Who, inviteOf, isSomebody, nobody } from './draft'
import { WhoFields } from './who-fields'

interface ClassActsProps {
  one: ClassShown
  onChange: () => void
  onSaid: (sentence: string) => void
}

/** What can be done with a class. */
export function ClassActs({ one, onChange, onSaid }: ClassActsProps) {
  const [asked, setAsked] = useState<'code' | 'cancel' | 'invite' | null>(null)
  const isOver = Date.parse(one.until) <= useNow().getTime()
  const isOff = one.cancelledAt !== null
  if (!one.abilities.keep || isOff) return null
  const close = () => setAsked(null)
  return (
    <>
      <Button className='last' type='primary' onClick={() => setAsked('code')}>
        {words.code}
      </Button>
      {!isOver && (
        <>
          <Button onClick={() => setAsked('invite')}>{words.invite}</Button>
          <Button onClick={onChange}>{words.change}</Button>
          <Button danger onClick={() => setAsked('cancel')}>
            {words.cancel}
          </Button>
        </>
      )}
      {asked === 'code' && <CodeScreen one={one} onClose={close} />}
      {asked === 'invite' && <InviteMore one={one} onSaid={onSaid} onClose={close} />}
      {asked === 'cancel' && (
        <AskFirst
          title={words.cancelTitle(one.title)}
          yes={words.cancel}
          danger
          asksReason
          onYes={async reason => {
            await call(cancelClass, { id: one.id, reason })
            onSaid(words.cancelDone)
          }}
          onClose={close}
        >
          {words.cancelMeans}
        </AskFirst>
      )}
    </>
  )
}

interface InviteMoreProps {
  one: ClassShown
  onSaid: (sentence: string) => void
  onClose: () => void
}

function InviteMore({ one, onSaid, onClose }: InviteMoreProps) {
  const [who, setWho] = useState<Who>(nobody)
  const { busy, error, act } = useAct()
  const handleInvite = () =>
    act(async () => {
      await call(inviteToClass, { id: one.id, invite: inviteOf(who) })
      onSaid(words.inviteDone)
      onClose()
    })
  return (
    <Modal
      open
      className='class-editor'
      title={words.invite}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <WhoFields
        who={who}
        audience={one.audience}
        missing={error === null ? undefined : sentenceFor(error)}
        onWho={change => setWho(before => ({ ...before, ...change }))}
      />
      <p className='buttons'>
        <Button
          type='primary'
          disabled={!isSomebody(who)}
          loading={busy}
          onClick={() => void handleInvite()}
        >
          {words.invite}
        </Button>
      </p>
    </Modal>
  )
}
