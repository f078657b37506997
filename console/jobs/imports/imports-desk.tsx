import { useCallback, useState } from 'react'
import { Link } from 'react-router-dom'
import { importTemplate, listImports, previewImport } from '#shared/jobs/imports.endpoints'
import { call } from '../../http/call'
import { type Chosen, ChooseStep, TemplateStep } from '../../ui/imports/file-steps'
import { Outcome } from '../../ui/outcome'
import { usePages } from '../../ui/use-pages'
import { JobsLinks } from '../jobs-links'
import { ConfirmStep, type Preview } from './confirm-step'
import { words } from './imports.words'
import { PastImports } from './past-imports'
import { PreviewTable } from './preview-table'

/** Postings come as a table: fill in, look at, take in, in three steps. */
export function ImportsDesk() {
  const [chosen, setChosen] = useState<Chosen<Preview> | null>(null)
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
              <TemplateStep
                title={words.first}
                means={words.firstMeans}
                ask={format => call(importTemplate, { format })}
              />
              <ChooseStep
                ask={file => call(previewImport, file)}
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
