import { useEffect, useState, type PointerEvent } from 'react'

/**
 * Whether the pointer is what one works with just now. A pointer that lies still while the keys are used marks nothing: two places that
 * look chosen are one too many.
 */
export function usePointing(): { readonly isPointing: boolean; readonly onPointerMove: (event: PointerEvent) => void } {
  const [isPointing, setPointing] = useState(false)
  useEffect(() => {
    const stop = () => setPointing(false)
    window.addEventListener('keydown', stop, true)
    return () => window.removeEventListener('keydown', stop, true)
  }, [])
  return { isPointing, onPointerMove: ({ movementX, movementY }) => (movementX !== 0 || movementY !== 0) && setPointing(true) }
}
