import { lazy } from 'react'
import { listCategoryPlans } from '#shared/checkins/plans.endpoints'
import { listPeople, registerPerson } from '#shared/people/people.endpoints'
import { listPlacesOfPerson } from '#shared/places/own-places.endpoints'
import { listBoundaries } from '#shared/places/places.endpoints'
import { words } from '../desk.words'
import type { Page } from './page'

/** The people, their plans and their places. */
export const PEOPLE: readonly Page[] = [
  {
    path: '/people',
    title: words.people,
    needs: listPeople,
    Shown: lazy(() => import('../people/pages/people')),
  },
  {
    path: '/people/register',
    needs: registerPerson,
    Shown: lazy(() => import('../people/pages/register')),
  },
  {
    path: '/plans',
    title: words.plans,
    needs: listCategoryPlans,
    Shown: lazy(() => import('../plans/pages/plans')),
  },
  {
    path: '/places',
    title: words.places,
    needs: listBoundaries,
    Shown: lazy(() => import('../places/pages/boundaries')),
  },
  {
    path: '/places/of',
    needs: listPlacesOfPerson,
    Shown: lazy(() => import('../places/pages/own-places')),
  },
]
