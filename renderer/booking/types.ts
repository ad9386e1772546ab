import type { Role } from '../../forms/access'

/** Somebody who can be booked. */
export type Clinician = { readonly id: string; readonly name: string; readonly role: Role }
