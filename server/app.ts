import path from 'node:path'
import Koa, { type Middleware } from 'koa'
import type { Logger } from 'pino'
import type { Keys } from './account/account.actions'
import { accountRoutes } from './account/account.routes'
import { staffRoutes, staffSignInRoutes } from './account/staff.routes'
import type { Rights } from './account/rights'
import { checkInRoutes } from './checkins/checkins.routes'
import { faultRoutes } from './checkins/faults.routes'
import { findingRoutes } from './checkins/findings.routes'
import { planRoutes } from './checkins/plans.routes'
import { taskRoutes } from './checkins/tasks.routes'
import { commandRoutes } from './command/command.routes'
import { assignmentRoutes } from './courses/assignments.routes'
import { catalogueRoutes } from './courses/catalogue.routes'
import { attendanceRoutes } from './courses/classes/attendance.routes'
import { classRoutes } from './courses/classes/classes.routes'
import { ownClassRoutes } from './courses/classes/own-classes.routes'
import { examBankRoutes } from './courses/exams/bank.routes'
import { examReadingRoutes } from './courses/exams/reading.routes'
import { sittingRoutes } from './courses/exams/sitting.routes'
import { ownRecordRoutes } from './courses/records/own.routes'
import { progressRoutes, recordRoutes } from './courses/records/records.routes'
import { LESSON_MEDIA_PATH, mediaAtAddress } from './courses/lesson-media-addresses'
import { lessonMaterialRoutes } from './courses/lesson-materials.routes'
import { lessonRoutes } from './courses/lessons.routes'
import { studyPlanRoutes } from './courses/plans.routes'
import { studyRoutes } from './courses/study/study.routes'
import { evidenceRoutes } from './evidence/evidence.routes'
import { enrolmentRoutes } from './faces/enrolments.routes'
import { faceReviewRoutes } from './faces/reviews.routes'
import { exportRoutes } from './exports/exports.routes'
import { ownFaceRoutes } from './faces/own.routes'
import { applicationRoutes, withdrawalRoutes } from './jobs/applications/applications.routes'
import { applicationDeskRoutes } from './jobs/applications/desk.routes'
import { handoverRoutes } from './jobs/applications/handovers.routes'
import { baseRoutes } from './jobs/bases.routes'
import { browsingRoutes } from './jobs/browsing.routes'
import { employerRoutes } from './jobs/employers.routes'
import { importRoutes } from './jobs/imports.routes'
import { keptOfferRoutes } from './jobs/kept-offers.routes'
import { outcomeRoutes } from './jobs/outcomes/outcomes.routes'
import { postingRoutes } from './jobs/postings.routes'
import { behindSwitch } from './jobs/switch.routes'
import { trainingDeskRoutes } from './jobs/training/desk.routes'
import { trainingRoutes } from './jobs/training/training.routes'
import { wishRoutes } from './jobs/wishes.routes'
import { messageRoutes } from './messages/messages.routes'
import { promptRoutes } from './messages/prompts.routes'
import { organisationRoutes } from './organisation/organisation.routes'
import { loginDoor } from './outside/standins/login-door'
import { oversightRoutes } from './oversight/oversight.routes'
import { peopleRoutes } from './people/people.routes'
import { restrictionRoutes } from './people/restrictions.routes'
import { ownPlaceRoutes } from './places/own-places.routes'
import { placeRoutes } from './places/places.routes'
import { accounting } from './platform/accounting'
import { callers } from './platform/callers'
import { description } from './platform/description'
import { API_PATH, type State, dispatch } from './platform/dispatch'
import { health } from './platform/health'
import type { Route } from './platform/implement'
import type { Outside } from './platform/outside'
import { pages } from './platform/pages'
import { problems } from './platform/problem'
import { ranged } from './platform/ranged'
import { PHONE_PATH, safeHeaders } from './platform/safe-headers'
import { deviceOf } from './positioning/devices'
import { positioningRoutes } from './positioning/positioning.routes'
import { reportReadingRoutes } from './reports/reading.routes'
import { reportRoutes } from './reports/reports.routes'
import { reportReviewRoutes } from './reports/review.routes'
import { reportScheduleRoutes } from './reports/schedules.routes'
import { retentionRoutes } from './retention/retention.routes'
import { visitRoutes } from './visits/served'

/** Everything the server answers. @param offersWork - whether persons may look for work. */
export const routesWith = (keys: Keys, offersWork = true): readonly Route[] => [
  ...accountRoutes(keys),
  ...staffSignInRoutes(keys),
  ...staffRoutes,
  ...checkInRoutes(keys.vault),
  ...faultRoutes,
  ...findingRoutes,
  ...planRoutes,
  ...taskRoutes,
  ...commandRoutes,
  ...evidenceRoutes,
  ...examBankRoutes,
  ...sittingRoutes,
  ...examReadingRoutes,
  ...ownRecordRoutes,
  ...progressRoutes,
  ...recordRoutes(keys.vault),
  ...exportRoutes,
  ...ownFaceRoutes(keys.vault),
  ...enrolmentRoutes(keys.vault),
  ...faceReviewRoutes(keys.vault),
  ...messageRoutes,
  ...promptRoutes,
  ...employerRoutes(keys.vault),
  ...postingRoutes(keys.vault),
  ...importRoutes(keys.vault),
  ...behindSwitch(offersWork, [
    ...browsingRoutes(keys.vault),
    ...keptOfferRoutes(keys.vault),
    ...wishRoutes(keys.vault),
    ...applicationRoutes(keys.vault),
    ...applicationDeskRoutes(keys.vault),
    ...handoverRoutes(keys.vault),
    ...baseRoutes(keys.vault),
    ...trainingRoutes,
    ...trainingDeskRoutes,
    ...outcomeRoutes,
  ]),
  ...withdrawalRoutes(keys.vault),
  ...organisationRoutes,
  ...oversightRoutes,
  ...peopleRoutes(keys.vault),
  ...restrictionRoutes(keys.vault),
  ...placeRoutes,
  ...positioningRoutes(),
  ...reportRoutes(keys.vault),
  ...reportReadingRoutes(keys.vault),
  ...[reportReviewRoutes, reportScheduleRoutes].flat(),
  ...retentionRoutes,
  ...assignmentRoutes,
  ...catalogueRoutes(keys.vault),
  ...[classRoutes, attendanceRoutes, ownClassRoutes].flat(),
  ...lessonRoutes(keys.vault),
  ...lessonMaterialRoutes(keys.vault),
  ...studyPlanRoutes,
  ...studyRoutes,
  ...ownPlaceRoutes(keys.vault),
  ...visitRoutes(keys),
]

export interface AppNeeds {
  outside: Outside
  rights: Rights
  keys: Keys
  log: Logger
  isReady(): Promise<boolean>
  /** Whether questions are answered here; a process that only does chores says how it is. */
  answers: boolean
  /** Whether we stand behind a web server that speaks https. */
  behindProxy: boolean
  /** Whether persons may look for work. */
  offersWork?: boolean
  /** Where the built screens are; undefined when another server hands them out. */
  staticDir?: string | undefined
  /** Address of WeChat's stand-in, when it is in use. */
  standIn?: string | undefined
}

/** The whole server in the order a request meets it. @param routes - what it answers. */
export function createApp(
  needs: AppNeeds,
  routes = routesWith(needs.keys, needs.offersWork),
): Koa<State> {
  const { outside, rights, keys, log, behindProxy, staticDir, standIn } = needs
  const app = new Koa<State>({ proxy: behindProxy, maxIpsCount: 1 })
  app.silent = true

  app.use(health(needs.isReady))
  if (!needs.answers) return app
  app.use(accounting(log))
  app.use(problems(log))
  app.use(safeHeaders(outside.calls.pageHosts))
  if (standIn !== undefined) app.use(loginDoor(standIn))
  if (staticDir !== undefined) {
    app.use(pages(path.join(staticDir, 'h5'), PHONE_PATH, false))
    app.use(outsideApi(pages(path.join(staticDir, 'console'), '', true)))
  }
  app.use(description(routes))
  app.use(lessonMedia(keys, outside))
  app.use(callers({ outside, keys: keys.tokens, secureCookies: behindProxy, ...rights, deviceOf }))
  app.use(dispatch(routes))
  return app
}

/** Pictures, sound and film of lessons: whoever was told the address may have them for some hours. */
const lessonMedia = (keys: Keys, outside: Outside): Middleware<State> =>
  ranged(LESSON_MEDIA_PATH, 'lessons.media-file', mediaAtAddress(keys.vault, outside.now))

/** Unknown paths get the console's page, but an unknown endpoint must say so. */
const outsideApi =
  (layer: Middleware): Middleware =>
  (ctx, next) =>
    ctx.path.startsWith(`${API_PATH}/`) ? next() : layer(ctx, next)
