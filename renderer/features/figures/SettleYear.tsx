import { Lock } from 'lucide-react'
import { useState } from 'react'
import type { PeriodKind } from '../../../forms/reports/intake/schema'
import { api, useAction } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'

/** Settles a year, once: how it is cut, and that its sums stand from now on. */
export function SettleYear({
  year,
  kinds,
  onClose,
}: {
  readonly year: string
  readonly kinds: readonly PeriodKind[]
  readonly onClose: () => void
}) {
  const words = useWords().figures.intake.settle
  return (
    <Dialog title={words.title(year)} onClose={onClose}>
      <Form year={year} kinds={kinds} onClose={onClose} />
    </Dialog>
  )
}

function Form({ year, kinds, onClose }: Parameters<typeof SettleYear>[0]) {
  const all = useWords()
  const words = all.figures.intake.settle
  const toast = useToast()
  const [kind, setKind] = useState<PeriodKind>(kinds[0] ?? 'year')
  const settle = useAction(api.intakeTotals.settle)
  const { failure } = settle

  async function save(): Promise<void> {
    if (settle.busy) return
    const reply = await settle.run({ year, kind })
    if (!reply.ok) return
    toast.show(words.done(year))
    onClose()
  }
  useKeys({ 'Ctrl+Enter': () => void save() })
  return (
    <>
      <p>{words.text}</p>
      {kinds.length > 1 && (
        <Choices label={words.how} value={kind} options={kinds.map((value) => ({ value, label: words.kinds[value] }))} onChoose={setKind} />
      )}
      {failure !== undefined && failure.kind in words.failures ? (
        <Note tone="danger" announce>
          {words.failures[failure.kind as keyof typeof words.failures]}
        </Note>
      ) : (
        <ErrorPanel failure={failure} />
      )}
      <DialogActions>
        <Button keyHint="Esc" onPress={onClose}>
          {all.common.cancel}
        </Button>
        <Button kind="primary" icon={Lock} keyHint="Ctrl Enter" isDisabled={settle.busy} onPress={() => void save()}>
          {words.save}
        </Button>
      </DialogActions>
    </>
  )
}
