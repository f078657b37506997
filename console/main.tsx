import { StrictMode, Suspense, lazy } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Route, Routes } from 'react-router-dom'
import { Desk } from './desk'
import { Looks } from './ui/looks'
import { routing } from './ui/router'
import { SafetyNet } from './ui/safety-net'

/** Where a proof is checked stands outside the desk: a court has no account. */
const Verify = lazy(() => import('./evidence/pages/verify'))

/** So does the one where an employer checks a certificate; it tells no more than the paper. */
const VerifyStudy = lazy(() => import('./evidence/pages/verify-study'))

/** Where an employment base reads its list: it has no account either. */
const Handover = lazy(() => import('./jobs/applications/pages/handover'))

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Looks>
      <BrowserRouter {...routing}>
        <Routes>
          <Route
            path='/verify'
            element={
              <SafetyNet>
                <Suspense>
                  <Verify />
                </Suspense>
              </SafetyNet>
            }
          />
          <Route
            path='/handover'
            element={
              <SafetyNet>
                <Suspense>
                  <Handover />
                </Suspense>
              </SafetyNet>
            }
          />
          <Route
            path='/verify/study'
            element={
              <SafetyNet>
                <Suspense>
                  <VerifyStudy />
                </Suspense>
              </SafetyNet>
            }
          />
          <Route path='*' element={<Desk />} />
        </Routes>
      </BrowserRouter>
    </Looks>
  </StrictMode>,
)
