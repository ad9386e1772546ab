import { useState } from 'react'
import { api, useCall, type UserTile } from '../app/api'
import { useMe } from '../app/me'

const doctorRoles: readonly string[] = ['gynaecologist', 'physician', 'psychiatrist']

/** The doctor chosen last, for as long as this login lasts. */
let remembered: string | undefined

/** Those who can answer for a test, and whom to begin with: oneself if a doctor, else whoever was chosen last, else the only one. */
export function useDoctors(preset?: string): {
  readonly doctors: readonly UserTile[]
  readonly isRead: boolean
  readonly doctor: string | undefined
  readonly choose: (doctor: string) => void
} {
  const me = useMe()
  const users = useCall(api.users.list, null)
  const doctors = (users.data ?? []).filter(({ role }) => doctorRoles.includes(role))
  const [chosen, setChosen] = useState<string>()
  const known = (id: string | undefined) => doctors.find((each) => each.id === id)?.id
  const only = doctors.length === 1 ? doctors[0]?.id : undefined
  return {
    doctors,
    isRead: users.data !== undefined,
    doctor: known(chosen) ?? known(preset) ?? known(me.user.id) ?? known(remembered) ?? only,
    choose: (doctor) => {
      remembered = doctor
      setChosen(doctor)
    },
  }
}
