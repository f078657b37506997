import { useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { clockInChina } from '#shared/time/days'
import type { PresenceCheck } from '#shared/courses/study.contract'
import { problemIn } from '../../account/trouble'
import { openPage } from '../../device/pages'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { spoken } from '../../ui/spoken'
import { Words } from '../../ui/words'
import { answerCheck, useStudying } from '../study.store'
import { words } from './lesson.words'

/** Asks whether somebody is there, over all else; a missed one says that nothing bad came of it. */
export function Presence({ check }: { check: PresenceCheck }) {
  const [failure, setFailure] = useState<string | null>(null)

  async function send(answer: Parameters<typeof answerCheck>[0]): Promise<boolean> {
    try {
      setFailure(null)
      return await answerCheck(answer)
    } catch (error) {
      setFailure(problemIn(error)?.title ?? words.silence)
      return false
    }
  }

  return (
    <View className='presence' {...spoken({ role: 'alert' })}>
      <Card title={check.state === 'missed' ? words.missed : words.check}>
        {check.state === 'missed' && (
          <>
            <Words>{words.missedWhat}</Words>
            <Button main onPress={() => send({ act: 'again' })}>
              {words.missedGo}
            </Button>
          </>
        )}
        {check.state === 'open' && check.way === 'tap' && (
          <Digits key={check.digits} check={check} send={send} />
        )}
        {check.state === 'open' && check.way === 'face' && <Face check={check} send={send} />}
        {failure !== null && <Notice tone='attention' title={failure} />}
      </Card>
    </View>
  )
}

interface WayProps {
  check: PresenceCheck
  send: (answer: Parameters<typeof answerCheck>[0]) => Promise<boolean>
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']

function Digits({ check: { digits, until }, send }: WayProps) {
  const [typed, setTyped] = useState('')
  // A quick finger is there again before the screen has taken over the digit before.
  const all = useRef('')

  function show(now: string) {
    all.current = now
    setTyped(now)
  }

  async function handleTap(key: string) {
    const now = all.current + key
    show(now.length < digits.length ? now : '')
    if (now.length === digits.length) await send({ act: 'tap', digits: now })
  }

  return (
    <>
      <Words>{words.checkTap}</Words>
      <View className='presence__digits'>
        {[...digits].map((digit, index) => (
          <View
            key={index}
            className={
              index < typed.length ? 'presence__digit presence__digit--done' : 'presence__digit'
            }
          >
            {digit}
          </View>
        ))}
      </View>
      <View className='presence__keys'>
        {KEYS.map(key => (
          <View
            key={key}
            className='presence__key'
            hoverClass='presence__key--pressed'
            onClick={() => void handleTap(key)}
            {...spoken({ role: 'button', label: key })}
          >
            {key}
          </View>
        ))}
      </View>
      {typed !== '' && <Button onPress={() => show('')}>{words.checkClear}</Button>}
      <Words quiet>{words.checkUntil(clockInChina(new Date(until)))}</Words>
    </>
  )
}

function Face({ check: { requestId, until }, send }: WayProps) {
  const [isTried, setTried] = useState(false)

  async function look() {
    if (requestId !== null) setTried(!(await send({ act: 'seen' })))
  }
  useDidShow(() => void look())

  async function handleGo() {
    await send({ act: 'face' })
    const asked = useStudying.getState().count?.check?.requestId
    if (asked) await openPage(`/faces/pages/face?id=${asked}`)
  }

  return (
    <>
      <Words>{words.checkFace}</Words>
      <Button main onPress={handleGo}>
        {words.checkFaceGo}
      </Button>
      {requestId !== null && <Button onPress={look}>{words.checkFaceSeen}</Button>}
      {isTried && <Words>{words.checkFaceNot}</Words>}
      <Button onPress={() => send({ act: 'tap-instead' })}>{words.checkTapInstead}</Button>
      <Words quiet>{words.checkUntil(clockInChina(new Date(until)))}</Words>
    </>
  )
}
