import { useEffect } from 'react'
import type { Message } from '#shared/messages/messages.contract'
import { momentInChina } from '#shared/time/days'
import { Entrance } from '../../account/entrance/entrance'
import { Listing } from '../../account/listing'
import { openPage } from '../../device/pages'
import { openTab } from '../../device/tabs'
import { Card } from '../../ui/card'
import { Entry } from '../../ui/entry'
import { Row } from '../../ui/row'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { leadsHome, sentencesOf, words } from '../messages.words'
import { markSeen, useMessages } from '../messages.store'
import { studyPageOf } from '../study.words'

/** What the person was told, newest first; what is shown here has been seen. */
export default function Messages() {
  return (
    <Screen>
      <Entrance>
        <Told />
      </Entrance>
    </Screen>
  )
}

function Told() {
  const list = useMessages()
  const newest = list.items?.[0]?.id
  useEffect(() => {
    if (newest !== undefined) void markSeen()
  }, [newest])
  return (
    <Listing list={list} empty={{ title: words.empty, what: words.emptyWhat }}>
      {messages => messages.map(message => <OneMessage key={message.id} message={message} />)}
    </Listing>
  )
}

function OneMessage({ message }: { message: Message }) {
  const { title, sentences } = sentencesOf(message)
  const study = studyPageOf(message)
  return (
    <Card>
      <Entry
        title={title}
        at={momentInChina(message.at)}
        fresh={message.readAt === null ? words.fresh : undefined}
      >
        {sentences.map(sentence => (
          <Words key={sentence}>{sentence}</Words>
        ))}
        {message.kind === 'job-matches' && (
          <Row onPress={() => openPage('/jobs/pages/matches')}>{words.goMatches}</Row>
        )}
        {study !== null && <Row onPress={() => openPage(study)}>{words.goStudy}</Row>}
        {leadsHome(message) && <Row onPress={() => openTab('/home/home')}>{words.goHome}</Row>}
      </Entry>
    </Card>
  )
}
