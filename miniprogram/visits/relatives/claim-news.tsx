import type { OwnKinship } from '#shared/visits/relatives/kinships.contract'
import { openPage } from '../../device/pages'
import { Notice } from '../../ui/notice'
import { Row } from '../../ui/row'
import { Words } from '../../ui/words'
import { NEWS, STATES, words } from './kinships.words'
import { useOwnKinships } from './own-kinships'

/** So long a decision is told on the first page; what came back is until it is completed. */
const TOLD_MILLISECONDS = 7 * 24 * 3600_000

interface ClaimNewsProps {
  /** Claims on which a visit was asked for: that they hold is no news any more. */
  used: readonly string[]
}

/** What the desk has said of claims lately: whoever was told by WeChat finds it here. */
export function ClaimNews({ used }: ClaimNewsProps) {
  const { read } = useOwnKinships()
  if (!read) return null
  const since = Date.parse(read.now) - TOLD_MILLISECONDS
  return read.kinships
    .filter(one => isNews(one, since) && !(one.state === 'accepted' && used.includes(one.id)))
    .map(one => <Told key={one.id} {...one} />)
}

const isNews = ({ state, stateAt }: OwnKinship, since: number): boolean =>
  state === 'returned' || (state !== 'submitted' && Date.parse(stateAt) >= since)

const Told = ({ id, state, prisonerName }: OwnKinship) => (
  <Notice
    tone={state === 'accepted' ? 'good' : 'attention'}
    title={words.news(prisonerName, STATES[state].name)}
  >
    {state !== 'submitted' && <Words>{NEWS[state]}</Words>}
    <Row onPress={() => openPage(`/visits/relatives/pages/kinship?id=${id}`)}>
      {state === 'returned' ? words.complete : words.newsLook}
    </Row>
  </Notice>
)
