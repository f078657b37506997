import { useState } from 'react'
import type { OfferDetails } from '#shared/jobs/browsing.contract'
import { copyText } from '../../device/clipboard'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { textOf, words } from './offer.words'

/** Puts the offer on the clipboard, to be pasted for somebody at home. */
export function CopyOffer({ offer }: { offer: OfferDetails }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <>
      <Button onPress={() => copyText(textOf(offer, offer.contact)).then(setCopied)}>
        {words.copy}
      </Button>
      {copied !== null && (
        <Notice
          tone={copied ? 'good' : 'attention'}
          title={copied ? words.copied : words.copyFailed}
        />
      )}
    </>
  )
}
