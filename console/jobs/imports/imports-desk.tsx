import { type ChangeEvent, useCallback, useState } from 'react'
import { Alert, Button } from 'antd'
import { Link } from 'react-router-dom'
import { importTemplate, listImports, previewImport } from '#shared/jobs/imports.endpoints'
import { readAsBase64 } from '../../device/file-bytes'
import { saveBytes } from '../../device/save-file'
import { call } from '../../http/call'
import { Outcome } from '../../ui/outcome'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { usePages } from '../../ui/use-pages'
import { Waiting } from '../../ui/waiting'
import { JobsLinks } from '../jobs-links'
import { ConfirmStep, type Preview } from './confirm-step'
import { words } from './imports.words'
import { PastImports } from './past-imports'
import { PreviewTable } from './preview-table'

/** A request is at most one mebibyte, and base64 makes four signs of three bytes. */
const MOST_BYTES = 700_000

interface Chosen {
  file: { name: string; bytes: string }
  preview: Preview
}

/** Postings come as a table: fill in, look at, take in, in three steps. */
export function ImportsDesk() {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [done, setDone] = useState<{ sentence: string; link: boolean } | null>(null)
  const { items, answer, next, reading, error, readOn, readAgain } = usePages(
    useCallback(async (after?: string) => {
      const { imports, ...rest } = await call(listImports, { after })
      return { items: imports, ...rest }
    }, []),
  )
  const mayTake = answer?.abilities.take ?? false

  return (
    <main className='table-page jobs'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <JobsLinks />
      </div>
      <div className='rows'>
        <div className='import-page'>
          <Outcome sentence={done?.sentence ?? ''} />
          {done?.link && <Link to='/jobs?state=draft'>{words.toPostings}</Link>}
          {mayTake && (
            <>
              <TemplateStep />
              <ChooseStep
                onChosen={next => {
                  setChosen(next)
                  setDone(null)
                }}
              />
              {chosen && <PreviewTable key={chosen.preview.digest} rows={chosen.preview.rows} />}
              {chosen && (
                <ConfirmStep
                  key={`confirm-${chosen.preview.digest}`}
                  {...chosen}
                  onDone={({ postings, leftOut }) => {
                    setChosen(null)
                    setDone({ sentence: words.done(postings, leftOut), link: true })
                    void readAgain()
                  }}
                />
              )}
            </>
          )}
          <PastImports
            {...{ imports: items, reading, error, next, mayUndo: mayTake }}
            onReadOn={readOn}
            onReadAgain={() => void readAgain()}
            onUndone={sentence => {
              setDone({ sentence, link: false })
              void readAgain()
            }}
          />
        </div>
      </div>
    </main>
  )
}

function TemplateStep() {
  const { busy, error, act } = useAct()
  const save = (format: 'xlsx' | 'csv') =>
    act(async () => {
      const { name, type, bytes } = await call(importTemplate, { format })
      saveBytes(name, bytes, type)
    })
  return (
    <section>
      <h2>{words.step(1, words.first)}</h2>
      <p className='quiet'>{words.firstMeans}</p>
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

function ChooseStep({ onChosen }: { onChosen: (chosen: Chosen | null) => void }) {
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
      onChosen({ file: sent, preview: await call(previewImport, sent) })
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
