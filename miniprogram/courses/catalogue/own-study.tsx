import { useState } from 'react'
import { PromptCard } from '../../account/prompts/prompt-card'
import { problemIn } from '../../account/trouble'
import { openPage } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Fact } from '../../ui/fact'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { words } from '../courses.words'
import { chooseWay, notePrompt, readStudy, useOwnStudy } from '../own-study.store'

const look = () => void readStudy()

/** How much was studied, and what was begun last. */
export function OwnStudy() {
  const own = useOwnStudy(state => state.own)
  useFresh(look)
  if (!own) return null
  const { todaySeconds, daySeconds, monthSeconds, done, goOn } = own
  return (
    <Card>
      <Fact name={words.sums(monthSeconds, done)} value={words.today(todaySeconds)} large />
      {todaySeconds >= daySeconds && <Notice tone='waiting' title={words.dayFull(daySeconds)} />}
      {goOn && (
        <>
          <Words>{`《${goOn.title}》`}</Words>
          <Button main onPress={() => openPage(`/courses/pages/lesson?id=${goOn.lessonId}`)}>
            {words.goOn}
          </Button>
        </>
      )}
    </Card>
  )
}

/** How somebody shows that he is there; both are as good. */
export function WayChoice() {
  const way = useOwnStudy(({ own }) => own?.way)
  const [failure, setFailure] = useState<string | null>(null)
  if (!way) return null
  const names = { tap: words.wayTap, face: words.wayFace }
  const other = way === 'tap' ? 'face' : 'tap'

  async function handleChange() {
    try {
      setFailure(null)
      await chooseWay(other)
    } catch (error) {
      setFailure(problemIn(error)?.title ?? words.offlineList)
    }
  }

  return (
    <Card title={words.ways}>
      <Words>{words.waysWhat}</Words>
      <Words>{words.wayNow(names[way])}</Words>
      <Button onPress={handleChange}>{words.wayChange(names[other])}</Button>
      {failure !== null && <Notice tone='attention' title={failure} />}
    </Card>
  )
}

/** Whether WeChat will tell of what is to be studied; nothing where it tells nobody. */
export function Prompting() {
  const prompt = useOwnStudy(({ own }) => own?.prompt)
  if (!prompt || prompt.standing === 'unavailable') return null
  return <PromptCard prompt={prompt} standing={words.prompts} onChange={notePrompt} />
}
