import './zod'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { client } from './api'
import { App } from './App'
import { answerFlush } from './flush'
import '../styles/index.css'

answerFlush()

const root = document.getElementById('root')
if (root === null) throw new Error('bug: the page has no root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
