import { NavLink } from 'react-router-dom'
import { JobsOff } from './jobs-off'
import { words } from './jobs.words'
import './jobs.css'

const PLACES = [
  ['/jobs', words.postings],
  ['/jobs/employers', words.employers],
  ['/jobs/imports', words.imports],
  ['/jobs/applications', words.applications],
  ['/jobs/bases', words.bases],
  ['/jobs/training', words.training],
  ['/jobs/outcomes', words.outcomes],
] as const

/** The pages about work: what is offered, who applied, and what became of it. */
export const JobsLinks = () => (
  <>
    <nav className='jobs-links' aria-label={words.pages}>
      {PLACES.map(([path, title]) => (
        <NavLink key={path} to={path} end>
          {title}
        </NavLink>
      ))}
    </nav>
    <JobsOff />
  </>
)
