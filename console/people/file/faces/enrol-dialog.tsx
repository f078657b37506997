import { useState } from 'react'
import { Alert, Button, Modal } from 'antd'
import { enrol } from '#shared/faces/enrolments.endpoints'
import { shrinkFile } from '../../../device/small-picture'
import { call } from '../../../http/call'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useFocusBack } from '../../../ui/use-focus-back'
import { CameraView } from './camera-view'
import { words } from './face-file.words'
import { TakenPictures } from './taken-pictures'
import { MOST_PICTURES, isBad, usePictures } from './use-pictures'

const WIDTH = 760

interface EnrolDialogProps {
  person: { id: string; name: string }
  /** @param sentence - what was done. */
  onEnrolled: (sentence: string) => void
  onClose: () => void
}

/** Where an officer takes or uploads the pictures that a face is compared with. */
export function EnrolDialog({ person, onEnrolled, onClose }: EnrolDialogProps) {
  const { taken, add, remove, judge } = usePictures()
  const [said, setSaid] = useState('')
  const { busy, error, act } = useAct()
  useFocusBack()
  const isFull = taken.length >= MOST_PICTURES
  const isChecking = taken.some(({ faults }) => faults === null)

  function handleTaken(jpeg: string | null) {
    if (jpeg === null) return setSaid(words.tooLarge)
    setSaid('')
    add(jpeg)
  }

  async function handleFiles(files: readonly File[]) {
    for (const file of files.slice(0, MOST_PICTURES - taken.length)) {
      try {
        handleTaken(await shrinkFile(file))
      } catch {
        setSaid(words.notReadable)
      }
    }
  }

  function handleSave() {
    if (taken.length === 0) return setSaid(words.nothingTaken)
    if (taken.some(isBad)) return setSaid(words.mend)
    setSaid('')
    void act(async () => {
      const jpegs = taken.map(({ jpeg }) => jpeg)
      const { faults } = await call(enrol, { personId: person.id, jpegs })
      if (faults.every(ofOne => ofOne.length === 0)) return onEnrolled(words.enrolled)
      judge(faults)
      setSaid(words.notEnrolled)
    })
  }

  return (
    <Modal
      open
      title={words.enrolTitle(person.name)}
      width={WIDTH}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      className='enrol-dialog'
    >
      <Rules />
      <div className='sources'>
        <CameraView isFull={isFull} onTaken={handleTaken} />
        <UploadButton isFull={isFull} onFiles={files => void handleFiles(files)} />
        <span className='quiet'>{words.most}</span>
      </div>
      <TakenPictures taken={taken} onRemove={remove} />
      {said && <Alert type='warning' showIcon title={said} />}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button type='primary' loading={busy} disabled={isChecking} onClick={handleSave}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
        <span className='quiet'>{words.kept}</span>
      </p>
    </Modal>
  )
}

/** How a picture is to be taken. */
const Rules = () => (
  <>
    <h3>{words.rulesTitle}</h3>
    <ul className='rules'>
      {words.rules.map(rule => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  </>
)

interface UploadButtonProps {
  isFull: boolean
  onFiles: (files: readonly File[]) => void
}

/** A picture that was taken elsewhere. */
const UploadButton = ({ isFull, onFiles }: UploadButtonProps) => (
  <label className={isFull ? 'upload full' : 'upload'}>
    {words.upload}
    <input
      type='file'
      accept='image/jpeg,image/png'
      multiple
      disabled={isFull}
      onChange={event => {
        onFiles([...(event.target.files ?? [])])
        event.target.value = ''
      }}
    />
  </label>
)
