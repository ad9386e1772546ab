import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { useKeys } from '../../ui/useKeys'

export const tabs = ['month', 'quarter', 'year', 'intake'] as const
export type Tab = (typeof tabs)[number]

type Step = { readonly label: string; readonly go: () => void; readonly isDisabled?: boolean }

/** What is shown, the way to the period before and after, the kinds of period, and what can be done with it. */
export function FiguresHead({
  title,
  tab,
  onTab,
  earlier,
  later,
  children,
}: {
  readonly title: string
  readonly tab: Tab
  readonly onTab: (tab: Tab) => void
  readonly earlier: Step
  readonly later: Step
  readonly children?: ReactNode
}) {
  const words = useWords().figures
  const me = useMe()
  const shown = tabs.filter((one) => one !== 'intake' || me.group === 'figures')
  const step = (to: Step) => () => {
    if (to.isDisabled) return false
    to.go()
    return true
  }
  useKeys({
    ...Object.fromEntries(shown.map((one, at) => [String(at + 1), () => onTab(one)])),
    ArrowLeft: step(earlier),
    ArrowRight: step(later),
  })
  return (
    <div className="head">
      <h1>{title}</h1>
      <span className="line">
        <Button
          size="small"
          icon={ArrowLeft}
          isDisabled={earlier.isDisabled ?? false}
          label={`${words.earlier}: ${earlier.label}`}
          onPress={earlier.go}
        >
          {earlier.label}
        </Button>
        <Button size="small" isDisabled={later.isDisabled ?? false} label={`${words.later}: ${later.label}`} onPress={later.go}>
          {later.label}
          <ArrowRight className="i s" aria-hidden />
        </Button>
      </span>
      <div className="tabs period-tabs" role="group" aria-label={words.tabsLabel}>
        {shown.map((one, at) => (
          <button key={one} type="button" aria-pressed={one === tab} title={`${words.tabs[one]} (${at + 1})`} onClick={() => onTab(one)}>
            {words.tabs[one]}
          </button>
        ))}
      </div>
      <span className="line to-right">{children}</span>
    </div>
  )
}
