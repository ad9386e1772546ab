import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Layer } from './Layer'

/** What must be answered before going on. Escape closes and never does anything else; put the safe answer first. */
export function Dialog({ title, onClose, width, children }: { title: string; onClose: () => void; width?: 'wide'; children: ReactNode }) {
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={width === 'wide' ? 'modal wide' : 'modal'}>
        <Layer>
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

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="acts">{children}</div>
}
