import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { TestRecord } from '../../../forms/records/sample'
import { useWords } from '../../i18n'
import { OrderForm } from '../../samples/OrderForm'
import { SlipPreview } from '../../samples/SlipPreview'
import { Button } from '../../ui/Button'
import { useKeys } from '../../ui/useKeys'

/** An HIV test for nobody: ordered, and the code she takes with her. */
export function AnonymousPanel({ onClose, onOrdered }: { readonly onClose: () => void; readonly onOrdered: (record: TestRecord) => void }) {
  const words = useWords().samples
  const [record, setRecord] = useState<TestRecord>()
  const [isPrinting, setPrinting] = useState(false)
  useKeys({ Escape: onClose }, { enabled: record !== undefined })
  const code = record?.order.subject.kind === 'anonymous' ? record.order.subject.slip : ''
  return (
    <section className="panel side" aria-label={words.order.anonymousTitle}>
      <header>
        <div className="grow">
          <h2>{words.order.anonymousTitle}</h2>
        </div>
      </header>
      <div className="inside scrolls">
        {record ? (
          <div className="stack slip-done">
            <p className="small soft">{words.slipPaper.code}</p>
            <p className="slip-code">{code}</p>
            <p>{words.slipPaper.text}</p>
            <div className="acts">
              <Button onPress={onClose} keyHint="Esc">
                {words.slipPaper.done}
              </Button>
              <Button kind="primary" icon={Printer} autoFocus onPress={() => setPrinting(true)}>
                {words.slipPaper.print}
              </Button>
            </div>
          </div>
        ) : (
          <OrderForm
            patient={null}
            onClose={onClose}
            onDone={([made]) => {
              if (!made) return
              setRecord(made)
              onOrdered(made)
            }}
          />
        )}
      </div>
      {record && isPrinting && <SlipPreview record={record} onClose={() => setPrinting(false)} />}
    </section>
  )
}
