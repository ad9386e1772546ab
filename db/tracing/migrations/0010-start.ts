import { commonTables } from '../../common'

export const start = { number: 10, what: 'the drawer and its log', script: commonTables } as const
