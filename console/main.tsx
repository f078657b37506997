import { StrictMode, Suspense, lazy } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Route, Routes } from 'react-router-dom'
import { Desk } from './desk'
import { Looks } from './ui/looks'
import { routing } from './ui/router'
import { SafetyNet } from './ui/safety-net'

/** Where a proof is checked stands outside the desk: a court has no account. */
const Verify = lazy(() => import('./evidence/pages/verify'))

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
          <Route path='*' element={<Desk />} />
        </Routes>
      </BrowserRouter>
    </Looks>
  </StrictMode>,
)
