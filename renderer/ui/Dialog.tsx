import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Layer } from './Layer'
import { useKeys } from './useKeys'

/** What must be answered before going on. Escape closes and never does anything else; put the safe answer first. */
export function Dialog({ title, onClose, width, children }: { title: string; onClose: () => void; width?: 'wide'; children: ReactNode }) {
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={width === 'wide' ? 'modal wide' : 'modal'}>
        <Layer>
          <Escape onClose={onClose} />
          <AriaDialog className="dialog">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {children}
          </AriaDialog>
        </Layer>
      </Modal>
    </ModalOverlay>
  )
}

/** Escape closes also when nothing in the dialog has the focus just then. */
function Escape({ onClose }: { onClose: () => void }) {
  useKeys({ Escape: onClose })
  return null
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="acts">{children}</div>
}
