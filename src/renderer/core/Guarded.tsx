import type { ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { call } from './client'

interface Props {
  /** What it is, for the log: 'list', 'a row'. */
  readonly where: string
  /** Of what it is drawn: another one is tried anew. */
  readonly of: unknown
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Draws something that may fail to be drawn; what fails costs itself, is said in the log, and leaves the rest as it is. */
export function Guarded({ where, of, fallback, children }: Props) {
  return (
    <ErrorBoundary
      resetKeys={[of]}
      fallback={fallback}
      onError={(error) => void call('reportError', { message: String(error).slice(0, 10_000), where })}
    >
      {children}
    </ErrorBoundary>
  )
}
