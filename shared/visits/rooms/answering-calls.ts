import { watchArrival } from './arrival'
import { answering } from './call-link'
import { type CallsNeeds, type SeatCalls, lineTo } from './seat-calls'

/** Calls of the family and of the monitor: they answer the prison's page, which calls them. */
export function answeringCalls(needs: CallsNeeds): SeatCalls {
  /** Streams of this line; the monitor gets the prison's own end first, then the family's. */
  let came: MediaStream[] = []
  const arrival = watchArrival(needs)
  const link = answering(
    lineTo(needs, 'prison', {
      shows: needs.own ? [needs.own] : [],
      connect() {
        came = []
        const connection = needs.connect()
        if (needs.seat === 'family') arrival.watch(connection)
        return connection
      },
      came(stream) {
        if (came.includes(stream)) return
        came.push(stream)
        needs.showStream(came.length === 1 ? 'prison' : 'family', stream)
      },
      stands: () => {},
    }),
  )
  return {
    heard: (_, signal) => link.heard(signal),
    follow: () => {},
    showInstead: link.showInstead,
    tellAgain: arrival.tellAgain,
    close() {
      arrival.watch(null)
      link.close()
      needs.showStream('prison', null)
      needs.showStream('family', null)
    },
  }
}
