import type { Api, ValueOf } from '../../app/api'

export type Opened = ValueOf<Api['recovery']['open']>

/** Who is given a password: somebody there is, or a new manager. */
export type Subject = { readonly kind: 'user'; readonly user: Opened['users'][number] } | { readonly kind: 'manager' }
