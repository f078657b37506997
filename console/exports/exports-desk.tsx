import { useState } from 'react'
import type { Export } from '#shared/exports/exports.contract'
import { fetchExport, listOwnExports } from '#shared/exports/exports.endpoints'
import { EXPORT_LIMITS } from '#shared/exports/exports.rules'
import { call } from '../http/call'
import { AskFirst } from '../ui/ask-first'
import { usePages } from '../ui/use-pages'
import { AskForm } from './ask/ask-form'
import './exports.css'
import { words } from './exports.words'
import { ExportList } from './list/export-list'
import { OwnRow } from './list/own-row'
import { ToDecide } from './list/to-decide'
import type { Fetched } from './sheet/fetched'
import { Sheet } from './sheet/sheet'

const COLUMNS = [words.askedAt, words.what, words.size, words.state, words.act]

async function readOwn(after?: string) {
  const { exports, ...rest } = await call(listOwnExports, { after })
  return { items: exports, ...rest }
}

/** Where an export is asked for, answered by a second person, and fetched. */
export function ExportsDesk() {
  const list = usePages(readOwn)
  const [toFetch, setToFetch] = useState<Export | null>(null)
  const [fetched, setFetched] = useState<Fetched | null>(null)
  const abilities = list.answer?.abilities

  function handleBack() {
    setFetched(null)
    void list.readAgain()
  }

  if (fetched) return <Sheet fetched={fetched} onBack={handleBack} />
  return (
    <main className='table-page exports'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <span className='quiet'>{abilities?.ask === false ? words.notYours : words.means}</span>
      </div>
      <div className='rows'>
        {abilities?.ask ? <AskForm onAsked={() => void list.readAgain()} /> : <span />}
        <div>
          {abilities?.decide && <ToDecide />}
          <ExportList
            title={words.own}
            none={words.noneOwn}
            missing={words.ownMissing}
            list={list}
            columns={COLUMNS}
          >
            {one => <OwnRow key={one.id} one={one} onFetch={setToFetch} />}
          </ExportList>
        </div>
      </div>
      {toFetch && (
        <AskFirst
          title={words.fetchTitle}
          yes={words.fetch}
          onYes={async () => setFetched(await call(fetchExport, { id: toFetch.id }))}
          onClose={() => setToFetch(null)}
        >
          {words.fetchMeans(toFetch.fetches + 1, EXPORT_LIMITS.mostFetches.value)}
        </AskFirst>
      )}
    </main>
  )
}
