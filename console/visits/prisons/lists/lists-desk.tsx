import { useCallback, useState } from 'react'
import {
  listPrisonerImports,
  previewPrisoners,
  prisonerTemplate,
} from '#shared/visits/prisons/prisoner-lists.endpoints'
import { call } from '../../../http/call'
import { type Chosen, ChooseStep, TemplateStep } from '../../../ui/imports/file-steps'
import { Outcome } from '../../../ui/outcome'
import { usePages } from '../../../ui/use-pages'
import { PrisonPage } from '../prison-page'
import { ConfirmList, type ListPreview } from './confirm-list'
import { words } from './lists.words'
import { PastLists } from './past-lists'
import { PreviewList } from './preview-list'
import { PrisonerList } from './prisoner-list'

/** A prison's list: taken in as a table, looked at, and changed by hand. */
export const ListsDesk = () => <PrisonPage title={words.title}>{() => <OneList />}</PrisonPage>

function OneList() {
  const [chosen, setChosen] = useState<Chosen<ListPreview> | null>(null)
  const [said, setSaid] = useState('')
  /** Counts what changed the list, so that it is read again. */
  const [changes, setChanges] = useState(0)
  const past = usePages(
    useCallback(async (after?: string) => {
      const { imports, ...rest } = await call(listPrisonerImports, { after })
      return { items: imports, ...rest }
    }, []),
  )
  const mayTake = past.answer?.abilities.take ?? false

  function handleChanged(sentence: string) {
    setSaid(sentence)
    setChanges(before => before + 1)
    void past.readAgain()
  }

  return (
    <>
      <Outcome sentence={said} />
      {mayTake && (
        <>
          <TemplateStep
            title={words.first}
            means={words.firstMeans}
            ask={format => call(prisonerTemplate, { format })}
          />
          <ChooseStep
            ask={file => call(previewPrisoners, file)}
            onChosen={next => {
              setChosen(next)
              setSaid('')
            }}
          />
          {chosen && <PreviewList key={chosen.preview.digest} rows={chosen.preview.rows} />}
          {chosen && (
            <ConfirmList
              key={`confirm-${chosen.preview.digest}`}
              {...chosen}
              onDone={({ added, changed, facts }) => {
                setChosen(null)
                handleChanged(words.done(added, changed, facts))
              }}
            />
          )}
        </>
      )}
      <PrisonerList key={changes} onNoted={setSaid} />
      <PastLists list={past} onUndone={() => handleChanged(words.undoDone)} />
    </>
  )
}
