import type { World } from '../../../helpers/world'
import { goodOfApplications } from './applications'
import { goodOfCheckins } from './checkins'
import { goodOfClasses } from './classes'
import { goodOfExams } from './exams'
import { goodOfFaces } from './faces'
import type { Good } from './good'
import { goodOfJobs } from './jobs'
import { goodOfLessons } from './lessons'
import { goodOfPeople } from './people'
import { goodOfPlaces } from './places'
import { goodOfReports } from './reports'
import { goodOfStudy } from './study'
import { goodOfTraining } from './training'
import { goodOfBookings } from './visits-bookings'
import { goodOfPrisons } from './visits-prisons'
import { goodOfRelatives } from './visits-relatives'
import { goodOfRooms } from './visits-rooms'

const FEATURES = [
  ...[goodOfCheckins, goodOfPeople, goodOfFaces, goodOfReports, goodOfLessons, goodOfExams],
  ...[goodOfClasses, goodOfJobs, goodOfApplications, goodOfTraining],
  ...[goodOfStudy, goodOfPlaces, goodOfPrisons, goodOfBookings, goodOfRelatives],
  goodOfRooms,
]

/**
 * Sees to it that there is something to be granted where a contract alone does not find it: what a
 * question names belongs together, or is used up by the first answer.
 */
export async function goodQuestions(world: World): Promise<Good> {
  const all: Good = {}
  for (const feature of FEATURES) Object.assign(all, await feature(world))
  return all
}
