import { useEffect, useState } from 'react'
import { Alert, Tabs } from 'antd'
import { Link } from 'react-router-dom'
import { Fault } from '../../../ui/fault'
import { Outcome } from '../../../ui/outcome'
import { sentenceFor } from '../../../ui/sentence'
import { useAddress } from '../../../ui/use-address'
import { Waiting } from '../../../ui/waiting'
import { contentOf } from '../draft'
import { AboutFields } from '../editor/about-fields'
import { BlockList } from '../editor/block-list'
import { FaultList, ObstacleList } from '../editor/fault-list'
import { LawList } from '../editor/law-list'
import { LessonTools } from '../editor/lesson-tools'
import { QuestionList } from '../editor/question-list'
import { VersionList } from '../editor/version-list'
import '../lessons.css'
import { words } from '../lessons.words'
import { PhonePreview } from '../preview/phone-preview'
import { useLesson } from '../use-lesson'

type Tab = keyof typeof words.tabs

/** Where a lesson is written: its words, laws and questions on the left, the phone on the right. */
export default function LessonPage() {
  const [params, put] = useAddress()
  const [fresh] = useState(() => crypto.randomUUID())
  const lessonId = params.get('id')
  const work = useLesson(lessonId ?? fresh, lessonId === null)
  const [tab, setTab] = useState<Tab>('words')
  const [said, setSaid] = useState('')
  const { lesson, missing, state, media, faults, error, isChanged } = work
  const mayWrite = lesson?.abilities.write ?? true
  useAskBeforeLeaving(isChanged)

  function handleSave() {
    setSaid('')
    void work.save(() => {
      put({ id: lessonId ?? fresh })
      setSaid(words.saved)
    })
  }

  const isWaiting = lessonId !== null && lesson === null
  return (
    <main className='table-page lesson-page'>
      <div className='toolbar'>
        <Link to='/lessons'>{words.back}</Link>
        <h1>{lesson?.shown.title || words.newTitle}</h1>
        {!isWaiting && <LessonTools {...work} onSave={handleSave} onSaid={setSaid} />}
      </div>
      {missing !== null && (
        <Fault what={words.missing} error={missing} onRetry={() => void work.read()} />
      )}
      {isWaiting && missing === null && <Waiting>{words.reading}</Waiting>}
      {!isWaiting && (
        <div className='lesson-desk'>
          <div className='lesson-editor'>
            <Outcome sentence={said} />
            {error !== null && Object.keys(faults).length === 0 && (
              <Alert type='error' showIcon title={sentenceFor(error)} />
            )}
            <FaultList faults={faults} draft={state.draft} />
            {lesson && <ObstacleList lesson={lesson} />}
            <Tabs
              aria-label={words.tabsLabel}
              activeKey={tab}
              onChange={key => setTab(key as Tab)}
              items={TABS.map(key => ({ key, label: words.tabs[key] }))}
            />
            <fieldset className='plain' disabled={!mayWrite && tab !== 'versions'}>
              {!mayWrite && <p className='quiet'>{words.onlyRead}</p>}
              <Part tab={tab} work={work} />
            </fieldset>
          </div>
          <PhonePreview content={contentOf(state.draft)} media={media} />
        </div>
      )}
    </main>
  )
}

/** What lies behind one of the tabs. */
function Part({ tab, work }: { tab: Tab; work: ReturnType<typeof useLesson> }) {
  const { lesson, state, take, media, faults } = work
  switch (tab) {
    case 'words':
      return (
        <>
          <AboutFields
            draft={state.draft}
            faults={faults}
            onChange={change => take({ do: 'change', change })}
          />
          <BlockList {...{ state, media, faults, take }} onMedia={work.addMedia} />
          {lesson && (
            <p className='quiet'>
              {words.measured(lesson.shown.minutes, lesson.shown.creditableSeconds)}
            </p>
          )}
        </>
      )
    case 'laws':
      return <LawList {...{ state, take }} checkedIds={lesson?.checkedCitationIds ?? []} />
    case 'questions':
      return <QuestionList {...{ state, faults, take }} />
    case 'versions':
      return lesson && <VersionList lesson={lesson} onLook={version => void work.read(version)} />
  }
}

const TABS = Object.keys(words.tabs) as Tab[]

/** A browser asks before what was typed is lost. */
function useAskBeforeLeaving(isChanged: boolean) {
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isChanged])
}
