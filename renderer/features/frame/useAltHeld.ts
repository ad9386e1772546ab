import { useEffect, useState } from 'react'

/** Whether Alt is held just now: the rail then shows its digits. */
export function useAltHeld(): boolean {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    const down = (event: KeyboardEvent) => event.key === 'Alt' && setHeld(true)
    const up = (event: KeyboardEvent) => event.key === 'Alt' && setHeld(false)
    const away = () => setHeld(false)
    window.addEventListener('keydown', down, true)
    window.addEventListener('keyup', up, true)
    window.addEventListener('blur', away)
    return () => {
      window.removeEventListener('keydown', down, true)
      window.removeEventListener('keyup', up, true)
      window.removeEventListener('blur', away)
    }
  }, [])
  return isHeld
}
