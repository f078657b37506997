import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { LongField } from '../../ui/long-field'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { fillIn } from '../drafts.store'
import { words } from '../fill.words'

const LONGEST_REASON = 200

/** By which a page can be scrolled here. */
export const WITHOUT_MEDIA = 'without-media'

interface WithoutMediaProps {
  about: string
  value: string
  /** It was handed in with neither. */
  missing: boolean
}

/** What must be heard or seen can be left out: a word on why is as good. */
export function WithoutMedia({ about, value, missing }: WithoutMediaProps) {
  const [isOpen, setOpen] = useState(value !== '')
  return (
    <View id={WITHOUT_MEDIA}>
      <Card title={words.cannot}>
        <Words>{words.cannotWhat}</Words>
        {missing && <Notice tone='attention' title={words.mediaMissing} />}
        {isOpen || missing ? (
          <LongField
            label={words.why}
            example={words.whyExample}
            value={value}
            longest={LONGEST_REASON}
            onChange={withoutMedia => fillIn(about, () => ({ withoutMedia }))}
          />
        ) : (
          <Button onPress={() => setOpen(true)}>{words.why}</Button>
        )}
      </Card>
    </View>
  )
}
