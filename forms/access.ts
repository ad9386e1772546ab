import { z } from 'zod'

/** Roles and groups. A role is a set of keys: the clinical group opens desk, journal and tracing; the figures group desk and figures. */
export const Role = z.enum(['midwife', 'gynaecologist', 'physician', 'psychiatrist', 'administrator'])
export type Role = z.infer<typeof Role>

export const Group = z.enum(['clinical', 'figures'])
export type Group = z.infer<typeof Group>

export const groupOf = (role: Role): Group => (role === 'administrator' ? 'figures' : 'clinical')

/** `reason`: allowed when a reason has been stated for this patient; `manager`: for users with the manager flag. */
export type Permission = 'yes' | 'reason' | 'manager' | 'never'

/**
 * Who may do what: the one table. Source: security design, section 4. Deny by default: an action that is not here cannot be called.
 * Whether there is a care relation, a block or a protected identity is a record rule on top of this table.
 */
const clinicians = (value: Permission) => ({ midwife: value, gynaecologist: value, physician: value, psychiatrist: value }) as const
const everyone = (value: Permission) => ({ ...clinicians(value), administrator: value }) as const

export const access = {
  'desk.work': everyone('yes'),
  'contact.protected': everyone('reason'),
  'record.open': { ...clinicians('yes'), administrator: 'never' },
  'record.open-unrelated': { ...clinicians('reason'), administrator: 'never' },
  'psychiatric.read': { midwife: 'reason', gynaecologist: 'reason', physician: 'yes', psychiatrist: 'yes', administrator: 'never' },
  'entry.write': { ...clinicians('yes'), administrator: 'never' },
  'tracing.work': { midwife: 'yes', gynaecologist: 'yes', physician: 'yes', psychiatrist: 'reason', administrator: 'never' },
  'intake.give': { ...clinicians('yes'), administrator: 'never' },
  'intake.reports': { ...clinicians('never'), administrator: 'yes' },
  'production.read': everyone('yes'),
  'production.settle': { ...clinicians('never'), administrator: 'yes' },
  'record.disclose': { ...clinicians('reason'), administrator: 'never' },
  'log.review': everyone('manager'),
  'users.manage': everyone('manager'),
  'settings.change': everyone('manager'),
  'keys.rotate': everyone('manager'),
  'own.account': everyone('yes'),
} as const satisfies Record<string, Record<Role, Permission>>

export type Action = keyof typeof access

/** What the table says for a role; the manager flag turns `manager` into yes or never. */
export function permission(action: Action, role: Role, manager: boolean): 'yes' | 'reason' | 'never' {
  const allowed: Permission = access[action][role]
  return allowed === 'manager' ? (manager ? 'yes' : 'never') : allowed
}

/** Why a record is opened without a care relation; `other` needs ten characters of its own words. Shown to the user: this will be reviewed. */
export const BreakGlassReason = z
  .strictObject({ kind: z.enum(['emergency', 'consent', 'supervision', 'other']), text: z.string().trim().max(500) })
  .refine((reason) => reason.kind !== 'other' || reason.text.length >= 10, { path: ['text'], message: 'ten-characters' })
export type BreakGlassReason = z.infer<typeof BreakGlassReason>

/** How long a stated reason opens one record. */
export const breakGlassMinutes = 30
