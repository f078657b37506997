import type { OwnPlace } from '#shared/places/own-places.contract'
import { lengthInWords } from '../../ui/lengths'
import { words } from './own-places.words'
import { shapeInWords, stateOf } from './place-state'

/** What a version of a place says, in words. */
export const PlaceFacts = ({ place, now }: { place: OwnPlace; now: Date }) => (
  <dl className='facts'>
    <dt>{words.kind}</dt>
    <dd>
      <span className={`own-kind ${place.kind}`}>{words.kinds[place.kind]}</span>
    </dd>
    <dt>{words.state}</dt>
    <dd>{words.states[stateOf(place, now)]}</dd>
    <dt>{words.when}</dt>
    <dd>
      {words.daysOf(place.firstDay, place.lastDay)}；{words.timesOf(place)}
    </dd>
    <dt>{words.version}</dt>
    <dd>
      {words.versionOf(place.version)}（{words.setByAt(place.setByName, place.setAt)}）
    </dd>
    <dt>{words.where}</dt>
    <dd>{shapeInWords(place.shape)}</dd>
    <dt>{words.error}</dt>
    <dd>{lengthInWords(place.errorMetres)}</dd>
    <dt>{words.source}</dt>
    <dd>{place.source}</dd>
    {place.forbiddenBy && (
      <>
        <dt>{words.ground}</dt>
        <dd>{words.forbiddenBy[place.forbiddenBy]}</dd>
      </>
    )}
    {place.endedBecause !== null && (
      <>
        <dt>{words.endedBecause}</dt>
        <dd>{place.endedBecause}</dd>
      </>
    )}
  </dl>
)
