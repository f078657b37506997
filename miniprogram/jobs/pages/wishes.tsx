import { useState } from 'react'
import type { PromptState } from '#shared/messages/prompts.contract'
import { Entrance } from '../../account/entrance/entrance'
import { PromptCard } from '../../account/prompts/prompt-card'
import { openPage, toTop } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { More } from '../../ui/more'
import { Screen } from '../../ui/screen'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { WishForm } from '../wishing/wish-form'
import { dropWishes, readOwnWishes, useWishes } from '../wishing/wishes.store'
import { words } from '../wishing/wishing.words'
import '../jobs.scss'

/** What work the person would like, and whether WeChat will tell of it. */
export default function WishesPage() {
  return (
    <Screen>
      <Entrance>
        <OwnWishes />
      </Entrance>
    </Screen>
  )
}

function OwnWishes() {
  useFresh(readOwnWishes)
  const [saved, setSaved] = useState(false)
  const { wishes, savedAt, failure } = useWishes()
  if (wishes === undefined) {
    return (
      <More
        loading={failure === undefined}
        more={false}
        failure={failure ? (failure.problem?.title ?? '') : null}
        onMore={readOwnWishes}
        onAgain={readOwnWishes}
      />
    )
  }
  if (saved) return <Saved onChange={() => setSaved(false)} />
  return (
    <>
      {savedAt !== null && <Words quiet>{words.at(savedAt)}</Words>}
      {wishes && <Prompting />}
      <WishForm
        key={savedAt}
        before={wishes}
        onSaved={() => {
          setSaved(true)
          return toTop()
        }}
      />
      {wishes && <End />}
    </>
  )
}

function Saved({ onChange }: { onChange: () => void }) {
  return (
    <>
      <Status mark='done' title={words.saved} announced>
        <Words>{words.savedWhat}</Words>
      </Status>
      <Prompting />
      <Bottom>
        <Button onPress={() => openPage('/jobs/pages/matches')}>{words.matches}</Button>
        <Button onPress={onChange}>{words.change}</Button>
      </Bottom>
    </>
  )
}

/** Whether WeChat will tell of new work. */
function Prompting() {
  const prompt = useWishes(own => own.prompt)
  if (!prompt) return null
  const handleChange = (changed: PromptState) => useWishes.setState({ prompt: changed })
  return <PromptCard prompt={prompt} standing={words.standing} onChange={handleChange} />
}

function End() {
  const [asked, setAsked] = useState(false)
  if (!asked) return <Button onPress={() => setAsked(true)}>{words.end}</Button>
  return (
    <>
      <Words>{words.endWhat}</Words>
      <Button onPress={dropWishes}>{words.endSure}</Button>
      <Button main onPress={() => setAsked(false)}>
        {words.stay}
      </Button>
    </>
  )
}
