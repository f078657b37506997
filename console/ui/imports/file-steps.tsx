import { type ChangeEvent, useState } from 'react'
import { Alert, Button } from 'antd'
import { readAsBase64 } from '../../device/file-bytes'
import { saveBytes } from '../../device/save-file'
import { sentenceFor } from '../sentence'
import { useAct } from '../use-act'
import { Waiting } from '../waiting'
import { words } from './file-steps.words'

/** A request is at most one mebibyte, and base64 makes four signs of three bytes. */
const MOST_BYTES = 700_000

/** A file as it is sent: in base64. */
export interface SentFile {
  name: string
  bytes: string
}

interface TemplateStepProps {
  title: string
  means: string
  ask: (format: 'csv' | 'xlsx') => Promise<{ name: string; type: string; bytes: string }>
}

/** The first step: an empty table to fill in. */
export function TemplateStep({ title, means, ask }: TemplateStepProps) {
  const { busy, error, act } = useAct()
  const save = (format: 'xlsx' | 'csv') =>
    act(async () => {
      const { name, type, bytes } = await ask(format)
      saveBytes(name, bytes, type)
    })
  return (
    <section>
      <h2>{words.step(1, title)}</h2>
      <p className='quiet'>{means}</p>
      <p className='buttons'>
        <Button disabled={busy} onClick={() => void save('xlsx')}>
          {words.templates.xlsx}
        </Button>
        <Button disabled={busy} onClick={() => void save('csv')}>
          {words.templates.csv}
        </Button>
      </p>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
    </section>
  )
}

/** What was chosen, and what it would bring. */
export interface Chosen<Preview> {
  file: SentFile
  preview: Preview
}

interface ChooseStepProps<Preview> {
  ask: (file: SentFile) => Promise<Preview>
  /** Null while another file is being looked at. */
  onChosen: (chosen: Chosen<Preview> | null) => void
}

/** The second step: a file is chosen and looked at. */
export function ChooseStep<Preview>({ ask, onChosen }: ChooseStepProps<Preview>) {
  const { busy, error, act } = useAct()
  const [tooLarge, setTooLarge] = useState(false)

  function handleChange({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    if (!file) return
    onChosen(null)
    setTooLarge(file.size > MOST_BYTES)
    if (file.size > MOST_BYTES) return
    void act(async () => {
      const sent = { name: file.name.slice(-120), bytes: await readAsBase64(file) }
      onChosen({ file: sent, preview: await ask(sent) })
      // The same file again, after it was mended, is another choice.
      target.value = ''
    })
  }

  return (
    <section>
      <h2>{words.step(2, words.second)}</h2>
      <p className='quiet' id='file-hint'>
        {words.secondMeans}
      </p>
      <input
        type='file'
        aria-label={words.file}
        aria-describedby='file-hint'
        accept='.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        onChange={handleChange}
      />
      {busy && <Waiting>{words.checking}</Waiting>}
      {tooLarge && <Alert type='error' showIcon title={words.tooLarge} />}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
    </section>
  )
}
