import { useCallback, useEffect, useState } from 'react'
import { Button, Drawer } from 'antd'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { PersonRow } from '#shared/people/people.contract'
import { openPerson } from '#shared/people/people.endpoints'
import { call } from '../../http/call'
import { AskPurpose } from '../../ui/ask-purpose'
import { Fault } from '../../ui/fault'
import { usePurpose } from '../../ui/purpose'
import { words as purposeWords } from '../../ui/purpose.words'
import { useAnswer } from '../../ui/use-answer'
import { useFocusBack } from '../../ui/use-focus-back'
import { Waiting } from '../../ui/waiting'
import { words } from '../people.words'
import { PersonFile } from './person-file'

const WIDTH = 720

interface FileDrawerProps {
  personId: string
  /** The file was read: what the list says of the person may be older. */
  onRead: (person: PersonRow) => void
  onClose: () => void
}

/** One person's file beside the list, once it was said why one looks. */
export function FileDrawer({ personId, onRead, onClose }: FileDrawerProps) {
  const { purpose, choose } = usePurpose()
  const [changing, setChanging] = useState(false)
  const [name, setName] = useState<string | null>(null)
  useFocusBack()

  function handleChoose(chosen: Purpose) {
    choose(chosen)
    setChanging(false)
  }

  const handleRead = useCallback(
    (person: PersonRow) => {
      setName(person.name)
      onRead(person)
    },
    [onRead],
  )

  const asking = !purpose || changing
  return (
    <Drawer
      open
      className='file-drawer'
      size={WIDTH}
      push={false}
      title={name === null ? words.someFile : words.file(name)}
      onClose={onClose}
      footer={
        purpose && !asking && <PurposeLine purpose={purpose} onChange={() => setChanging(true)} />
      }
    >
      {asking ? (
        <AskPurpose before={purpose} onChoose={handleChoose} />
      ) : (
        <OpenFile personId={personId} purpose={purpose} onRead={handleRead} />
      )}
    </Drawer>
  )
}

const PurposeLine = ({ purpose, onChange }: { purpose: Purpose; onChange: () => void }) => (
  <p className='purpose-line'>
    <strong>{purposeWords.now(purpose)}</strong>
    <span className='quiet'>{purposeWords.seen}</span>
    <Button onClick={onChange}>{purposeWords.change}</Button>
  </p>
)

interface OpenFileProps {
  personId: string
  purpose: Purpose
  onRead: (person: PersonRow) => void
}

function OpenFile({ personId, purpose, onRead }: OpenFileProps) {
  const ask = useCallback(() => call(openPerson, { personId, purpose }), [personId, purpose])
  const { answer, error, again } = useAnswer(ask)
  useEffect(() => {
    if (answer) onRead(answer.person)
  }, [answer, onRead])

  return (
    <>
      {error !== null && <Fault what={words.fileMissing} error={error} onRetry={again} />}
      {!answer && error === null && <Waiting>{words.readingFile}</Waiting>}
      {answer && <PersonFile file={answer} purpose={purpose} onChanged={again} />}
    </>
  )
}
