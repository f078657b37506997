import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'
import { Desk } from './desk'
import { Looks } from './ui/looks'
import { routing } from './ui/router'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Looks>
      <BrowserRouter {...routing}>
        <Desk />
      </BrowserRouter>
    </Looks>
  </StrictMode>,
)
