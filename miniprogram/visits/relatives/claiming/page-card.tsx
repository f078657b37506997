import { useEffect, useState } from 'react'
import { Image, View } from '@tarojs/components'
import { PROOFS, PROOF_TYPES, type ProofType } from '#shared/visits/relatives/kin'
import { MOST_PROOFS } from '#shared/visits/relatives/limits'
import { problemIn } from '../../../account/trouble'
import { addressOf } from '../../../device/kept-files'
import { NotTaken } from '../../../device/taken'
import { Button } from '../../../ui/button'
import { Choices } from '../../../ui/choices'
import { Notice } from '../../../ui/notice'
import { Pick } from '../../../ui/pick'
import { Words } from '../../../ui/words'
import { words } from './claiming.words'
import { type PagePicture, dropPage, sendPage, takePage } from './pictures'
import '../relatives.scss'

interface PageCardProps {
  pictures: readonly PagePicture[]
  /** Called with what to make of those that there are now. */
  onChange: (change: (pictures: readonly PagePicture[]) => PagePicture[]) => void
}

const SOURCES = [
  { name: 'camera', label: words.camera },
  { name: 'album', label: words.album },
] as const

/** Pictures of pages: which kind, then the camera or the album; each is sent as soon as it is there. */
export function PageCard({ pictures, onChange }: PageCardProps) {
  const [type, setType] = useState<ProofType | null>(null)
  const [amiss, setAmiss] = useState<string | null>(null)

  async function handleTake(from: 'camera' | 'album') {
    if (!type) return
    setAmiss(null)
    try {
      const picture = await takePage(type, from)
      if (!picture) return
      setType(null)
      onChange(before => [...before, picture])
      await send(picture)
    } catch (error) {
      setAmiss(error instanceof NotTaken ? words.notTaken[error.why] : words.notTaken.broken)
    }
  }

  async function send(picture: PagePicture) {
    setAmiss(null)
    try {
      await sendPage(picture)
      onChange(before => before.map(one => (one.id === picture.id ? { ...one, sent: true } : one)))
    } catch (error) {
      setAmiss(problemIn(error)?.title ?? words.notSent)
    }
  }

  function handleRemove(picture: PagePicture) {
    onChange(before => before.filter(({ id }) => id !== picture.id))
    void dropPage(picture)
  }

  return (
    <>
      {pictures.map((picture, index) => (
        <Page
          key={picture.id}
          picture={picture}
          number={index + 1}
          onSend={() => send(picture)}
          onRemove={() => handleRemove(picture)}
        />
      ))}
      {amiss !== null && <Notice tone='attention' title={amiss} />}
      {pictures.length < MOST_PROOFS && (
        <>
          <Words>{pictures.length === 0 ? words.whichPage : words.anotherPage}</Words>
          {PROOF_TYPES.map(one => (
            <Pick
              key={one}
              label={PROOFS[one]}
              chosen={one === type}
              onChoose={() => setType(one)}
            />
          ))}
          {type !== null && (
            <>
              <Words>{words.howToTake[type]}</Words>
              <Choices choices={SOURCES} onChoose={handleTake} />
            </>
          )}
        </>
      )}
    </>
  )
}

interface PageProps {
  picture: PagePicture
  number: number
  onSend: () => unknown
  onRemove: () => unknown
}

function Page({ picture, number, onSend, onRemove }: PageProps) {
  const address = useAddress(picture.file)
  const { type, sent } = picture
  return (
    <View className='page-picture'>
      {address !== '' && (
        <Image
          className='page-picture__shown'
          mode='aspectFit'
          src={address}
          ariaLabel={words.page(number, PROOFS[type])}
        />
      )}
      <View className='page-picture__name'>{words.page(number, PROOFS[type])}</View>
      <Words quiet>{sent ? words.sent : words.sending}</Words>
      {!sent && <Button onPress={onSend}>{words.sendAgain}</Button>}
      <Button onPress={onRemove}>{words.remove(number)}</Button>
    </View>
  )
}

/** Where a picture on this phone can be shown from; '' while or where it cannot. */
function useAddress(file: string): string {
  const [address, setAddress] = useState('')
  useEffect(() => {
    if (file !== '') {
      void addressOf(file).then(setAddress, () => setAddress(''))
    }
  }, [file])
  return address
}
