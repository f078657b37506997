import { useCallback, useEffect, useRef, useState } from 'react'
import { Alert, Button, Input, Modal, Progress as Bar } from 'antd'
import { listLessonMedia } from '#shared/courses/lessons.endpoints'
import type { LessonMedia, LessonMediaKind } from '#shared/courses/media.contract'
import { Refused } from '#shared/ask'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useFocusBack } from '../../../ui/use-focus-back'
import { usePages } from '../../../ui/use-pages'
import { words } from '../lessons.words'
import { type Progress, acceptedOf, unfit, upload } from './upload'

interface MediaPickerProps {
  kind: LessonMediaKind
  onChoose: (media: LessonMedia) => void
  onClose: () => void
}

/** Where a picture, sound or film is chosen among those of the county, or uploaded. */
export function MediaPicker({ kind, onChoose, onClose }: MediaPickerProps) {
  const [search, setSearch] = useState('')
  const ask = useCallback(
    async (after?: string) => {
      const asked = { kind, search: search || undefined, after }
      const { media, ...rest } = await call(listLessonMedia, asked)
      return { items: media, ...rest }
    },
    [kind, search],
  )
  const { items, reading, error, next, readOn, readAgain } = usePages(ask)
  useFocusBack()

  return (
    <Modal
      open
      className='lesson-media'
      title={words.mediaTitle(kind)}
      width={640}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className='form'>
        <UploadField kind={kind} onDone={onChoose} />
        <Input.Search
          aria-label={words.mediaSearch}
          placeholder={words.mediaSearch}
          maxLength={40}
          enterButton={words.find}
          onSearch={text => setSearch(text.trim())}
        />
        {error !== null && <Fault error={error} onRetry={() => void readAgain()} />}
        {!reading && error === null && items.length === 0 && <Nothing>{words.mediaNone}</Nothing>}
        <ul className='media-list'>
          {items.map(one => (
            <li key={one.id}>
              {kind === 'picture' && <img src={one.address} alt='' />}
              <span>
                {one.name}
                <small className='quiet'>{words.measuredMedia(one.seconds, one.bytes)}</small>
              </span>
              <Button onClick={() => onChoose(one)}>{words.use}</Button>
            </li>
          ))}
        </ul>
        {next !== null && (
          <Button loading={reading} onClick={readOn}>
            {common.more}
          </Button>
        )}
      </div>
    </Modal>
  )
}

interface UploadFieldProps {
  kind: LessonMediaKind
  onDone: (media: LessonMedia) => void
}

/** Takes a file and says how far it is; it can be stopped, and goes on when it is chosen again. */
function UploadField({ kind, onDone }: UploadFieldProps) {
  const [under, setUnder] = useState<(Progress & { name: string }) | null>(null)
  const [fault, setFault] = useState('')
  const stop = useRef(new AbortController())
  const chosen = useRef<HTMLInputElement>(null)
  useEffect(() => () => stop.current.abort(), [])

  async function handleFile(file: File) {
    const amiss = unfit(file, kind)
    setFault(amiss === null ? '' : amiss === 'too-big' ? words.uploadTooBig : words.uploadWrongType)
    if (amiss !== null) return
    stop.current = new AbortController()
    const { signal } = stop.current
    const told = (progress: Progress) => setUnder({ ...progress, name: file.name })
    told({ percent: 0, waits: false })
    try {
      onDone(await upload({ file, kind, told, signal }))
    } catch (error) {
      setFault(signal.aborted ? words.uploadStopped : whyNot(error))
    }
    setUnder(null)
  }

  return (
    <div className='upload'>
      <input
        ref={chosen}
        type='file'
        hidden
        aria-label={words.upload}
        accept={acceptedOf(kind)}
        onChange={event => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void handleFile(file)
        }}
      />
      {under === null ? (
        <>
          <Button type='primary' onClick={() => chosen.current?.click()}>
            {words.upload}
          </Button>
          <p className='hint'>{words.uploadHints[kind]}</p>
        </>
      ) : (
        <>
          <p role='status'>
            {under.waits ? words.uploadWaits : words.uploading(under.name, under.percent)}
          </p>
          <Bar percent={under.percent} showInfo={false} />
          <Button onClick={() => stop.current.abort()}>{words.uploadStop}</Button>
        </>
      )}
      {fault && <Alert type='error' showIcon title={fault} />}
    </div>
  )
}

const whyNot = (error: unknown) =>
  error instanceof Refused && error.problem.code === 'bad-input'
    ? words.uploadRefused
    : sentenceFor(error)
