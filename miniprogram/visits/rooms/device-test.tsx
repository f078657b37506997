import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { readOwnRoom } from '#shared/visits/rooms/rooms.endpoints'
import { type OwnPicture, soundOnce } from '../../device/room-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choices } from '../../ui/choices'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { callAsRelative } from '../session'
import { OwnPreview } from './calls-here'
import { words } from './rooms.words'

/** Above, a question took so long that a picture would stutter. */
const SLOW_MILLISECONDS = 1500

/** Louder than a quiet room. */
const SPEECH = 0.05

interface DeviceTestProps {
  bookingId: string
  /** Null until the camera was opened. */
  own: OwnPicture | null
  onOpen: () => Promise<unknown>
}

/** Whether camera, microphone, loudspeaker and network will do, in plain words. */
export function DeviceTest({ bookingId, own, onOpen }: DeviceTestProps) {
  if (!own) {
    return (
      <Card title={words.test}>
        <Words>{words.testWhat}</Words>
        <Button onPress={onOpen}>{words.testStart}</Button>
      </Card>
    )
  }
  return (
    <Card title={words.test}>
      <OwnPreview own={own} />
      <Words quiet>{words.cameraGood}</Words>
      {own.level() === null ? <Words quiet>{words.testLater}</Words> : <MicrophoneTest own={own} />}
      <SpeakerTest />
      <NetworkTest bookingId={bookingId} />
    </Card>
  )
}

function MicrophoneTest({ own }: { own: OwnPicture }) {
  const [level, setLevel] = useState(0)
  const [heard, setHeard] = useState(false)
  useEffect(() => {
    const timer = setInterval(() => {
      const loudness = own.level() ?? 0
      setLevel(loudness)
      if (loudness > SPEECH) setHeard(true)
    }, 100)
    return () => clearInterval(timer)
  }, [own])
  return (
    <View className='test'>
      <View className='test__name'>{words.microphone}</View>
      <View className='loudness'>
        <View className='loudness__bar' style={{ width: `${Math.round(level * 100)}%` }} />
      </View>
      <Words quiet>{heard ? words.microphoneGood : words.microphoneWhat}</Words>
    </View>
  )
}

function SpeakerTest() {
  const [asks, setAsks] = useState(false)
  const [heard, setHeard] = useState<boolean | null>(null)

  function handlePlay() {
    soundOnce()
    setAsks(true)
  }

  return (
    <View className='test'>
      <View className='test__name'>{words.speaker}</View>
      <Button onPress={handlePlay}>{words.speakerPlay}</Button>
      {asks && (
        <Choices
          choices={[
            { name: 'yes', label: words.speakerHeard },
            { name: 'no', label: words.speakerNot },
          ]}
          onChoose={name => setHeard(name === 'yes')}
        />
      )}
      {heard !== null && <Words>{heard ? words.speakerGood : words.speakerHelp}</Words>}
    </View>
  )
}

function NetworkTest({ bookingId }: { bookingId: string }) {
  const [network, setNetwork] = useState<keyof typeof words.networks | null>(null)
  useEffect(() => {
    let isThere = true
    const began = Date.now()
    const say = (how: keyof typeof words.networks) => isThere && setNetwork(how)
    callAsRelative(readOwnRoom, { bookingId }).then(
      () => say(Date.now() - began > SLOW_MILLISECONDS ? 'slow' : 'good'),
      () => say('none'),
    )
    return () => void (isThere = false)
  }, [bookingId])
  return (
    <View className='test'>
      <View className='test__name'>{words.network}</View>
      {network && (
        <Notice tone={network === 'good' ? 'good' : 'attention'} title={words.networks[network]} />
      )}
    </View>
  )
}
