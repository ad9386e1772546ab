import { DateString } from '../../forms/core/ids'
import { ageOn } from '../../forms/core/dates'
import { useWords } from '../i18n'
import { useMe } from '../app/me'
import { Note } from '../ui/Note'

const adult = 18

/** Said when somebody under 18 is registered: the unit takes adults, and there is a duty to report concern (19 kap. 1 § SoL 2025:400). */
export function UnderAge({ birthDate }: { readonly birthDate: string | null | undefined }) {
  const words = useWords().patients.person.underAge
  const { today } = useMe()
  const day = DateString.safeParse(birthDate)
  if (!day.success || day.data > today || ageOn(day.data, today) >= adult) return null
  return (
    <Note tone="due" title={words.title} announce>
      {words.text}
    </Note>
  )
}
