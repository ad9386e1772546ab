import type { Role } from '../../forms/access'

/** Somebody who can be booked. */
export type Clinician = { readonly id: string; readonly name: string; readonly role: Role }

/** A time at which somebody is or would be booked. */
export type Place = { readonly clinician: string; readonly date: string; readonly time: string; readonly minutes: number }
