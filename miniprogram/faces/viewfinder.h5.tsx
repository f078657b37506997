import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { Motion } from '#shared/faces/attempts.contract'
import { Button } from '../ui/button'
import { Meter } from '../ui/meter'
import { spoken } from '../ui/spoken'
import { words } from './faces.words'
import type { Reading } from './going/step'
import { Mirror } from './mirror'
import { hintWords, motionWords } from './results.words'
import type * as phone from './viewfinder'
import { words as voice } from './voice.words'

/** The person as in a mirror, and in large letters the one thing to do now. */
export const Viewfinder: typeof phone.Viewfinder = ({ step, onStop }) => {
  const { camera, prompt, hint, offline, reading } = step
  const hindrance = offline ? words.offline : hint && hintWords[hint]
  return (
    <View className='viewfinder'>
      <View className='viewfinder__told'>
        <View className='viewfinder__prompt' {...spoken({ role: 'alert' })}>
          {prompt ? motionWords[prompt.motion] : words.looking}
          {reading && <View className='viewfinder__digits'>{[...reading.digits].join(' ')}</View>}
        </View>
        {prompt && (
          <View className='viewfinder__progress'>
            {words.step(prompt.number, prompt.of)}
            <Seconds key={prompt.number} left={prompt.seconds} />
          </View>
        )}
      </View>
      <Mirror camera={camera}>{prompt && <Arrow motion={prompt.motion} />}</Mirror>
      <View className='viewfinder__below'>
        <View className='viewfinder__hint' {...spoken({ role: 'status' })}>
          {hindrance}
        </View>
        {reading && <ReadAloud reading={reading} />}
        <Button onPress={onStop}>{words.stop}</Button>
      </View>
    </View>
  )
}

const LOOK_MILLISECONDS = 200

/** That it is being recorded, how loud it is, and the two ways on. */
function ReadAloud({ reading }: { reading: Reading }) {
  const [level, setLevel] = useState(reading.level())
  useEffect(() => {
    const timer = setInterval(() => setLevel(reading.level()), LOOK_MILLISECONDS)
    return () => clearInterval(timer)
  }, [reading])
  return (
    <>
      <Meter level={level}>{voice.recording}</Meter>
      <Button main onPress={reading.done}>
        {voice.haveRead}
      </Button>
      <Button onPress={reading.skip}>{voice.skip}</Button>
    </>
  )
}

/** In a mirror the person’s left is on the left. */
const ARROWS: Partial<Record<Motion, 'left' | 'right'>> = {
  'turn-left': 'left',
  'turn-right': 'right',
}

function Arrow({ motion }: { motion: Motion }) {
  const side = ARROWS[motion]
  return side === undefined ? null : <View className={`arrow arrow--${side}`} />
}

/** Counts down; the server decides when it is over. Not said aloud: it would drown everything else. */
function Seconds({ left }: { left: number }) {
  const [gone, setGone] = useState(0)
  const started = useRef(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setGone(Math.floor((Date.now() - started.current) / 1000)), 250)
    return () => clearInterval(timer)
  }, [])
  return <View className='viewfinder__seconds'>{words.seconds(Math.max(0, left - gone))}</View>
}
