import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { spokenIn } from '#shared/courses/captions'
import type { Block } from '#shared/courses/lessons.contract'
import { PLAYING_SPEEDS } from '#shared/courses/study-limits'
import { type Sound, openSound } from '../../device/sound'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { spoken } from '../../ui/spoken'
import { say } from '../study.store'
import { FilmView, type FilmViewProps } from './film-view'
import { Gradually, inPieces } from './gradually'
import { words } from './lesson.words'

type Speed = (typeof PLAYING_SPEEDS)[number]

const BACK_SECONDS = 15

interface MediaPartProps {
  block: Extract<Block, { kind: 'audio' | 'video' }>
  /** Null while it is looked up; undefined where it cannot be had now. */
  address: string | null | undefined
  /** From its beginning, up to where it counts; there it goes on. Seconds. */
  from: number
  length: number
}

/** Something to be heard or seen, with all that is said in it below. */
export function MediaPart({ block, address, from, length }: MediaPartProps) {
  const [speed, setSpeed] = useState<Speed>(1)
  const [hasFailed, setFailed] = useState(false)

  function handleSpeed() {
    const next = PLAYING_SPEEDS[(PLAYING_SPEEDS.indexOf(speed) + 1) % PLAYING_SPEEDS.length]!
    setSpeed(next)
    say({ speed: next })
  }
  // Only where it begins: what counts moves on while it plays.
  const start = useRef(from)
  useEffect(() => {
    say({ speed: 1, at: start.current, active: false })
    return () => say({ active: false, speed: 1 })
  }, [])

  const text = block.kind === 'audio' ? block.transcript : spokenIn(block.captions)
  const heard = { from: start.current, speed, onFailed: () => setFailed(true) }
  return (
    <View>
      {address != null && !hasFailed && (
        <>
          {block.kind === 'audio' ? (
            <SoundPlayer address={address} length={length} {...heard} />
          ) : (
            <FilmPlayer {...heard} id={`film-${block.id}`} address={address} />
          )}
          <Button onPress={handleSpeed}>{words.speedNow(speed)}</Button>
        </>
      )}
      {address === undefined && <Notice tone='waiting' title={words.notHere} />}
      {hasFailed && <Notice tone='attention' title={words.failed} />}
      <View className='lesson__spoken' {...spoken({ role: 'heading', label: words.spoken })}>
        {words.spoken}
      </View>
      <View className='lesson__paragraph lesson__paragraph--lines'>
        <Gradually>
          {inPieces(text).map((piece, index) => (
            <View key={index}>{piece}</View>
          ))}
        </Gradually>
      </View>
    </View>
  )
}

/** See `SoundPlayer`: also a film stays where it is. */
function FilmPlayer({ address: given, ...heard }: Omit<FilmViewProps, 'onAt' | 'onPlaying'>) {
  const [address] = useState(given)
  return (
    <FilmView
      {...heard}
      address={address}
      onAt={at => say({ at })}
      onPlaying={active => say({ active })}
    />
  )
}

interface SoundPlayerProps {
  address: string
  length: number
  from: number
  speed: Speed
  onFailed: () => void
}

/** A recording: one large button, and one to go back. */
function SoundPlayer({ address: given, length, from, speed, onFailed }: SoundPlayerProps) {
  // What is being played stays where it is, also when it has come to the phone meanwhile.
  const [address] = useState(given)
  const [isPlaying, setPlaying] = useState(false)
  const [at, setAt] = useState(from)
  const sound = useRef<Sound | null>(null)
  const told = useRef({ from, onFailed })

  useEffect(() => {
    const end = () => {
      setPlaying(false)
      say({ active: false })
    }
    const opened = openSound(address, told.current.from, {
      at(seconds) {
        setAt(seconds)
        say({ at: seconds })
      },
      ended: end,
      failed() {
        end()
        told.current.onFailed()
      },
    })
    sound.current = opened
    return () => opened.close()
  }, [address])
  useEffect(() => sound.current?.setSpeed(speed), [speed, address])

  function handlePlay() {
    const plays = !isPlaying
    setPlaying(plays)
    if (plays) sound.current?.play()
    else sound.current?.pause()
    say({ active: plays })
  }

  const first = at < 1 ? words.play : words.goOn
  return (
    <>
      <View className='lesson__heard'>{words.heard(Math.min(at, length), length)}</View>
      <View className='lesson__bar'>
        <View
          className='lesson__level'
          style={{ width: `${Math.min(100, (at / Math.max(1, length)) * 100)}%` }}
        />
      </View>
      <Button main onPress={handlePlay}>
        {isPlaying ? words.pause : first}
      </Button>
      <Button onPress={() => sound.current?.seek(at - BACK_SECONDS)}>{words.backSome}</Button>
    </>
  )
}
