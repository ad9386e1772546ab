import type { api, ValueOf } from '../../app/api'

/** An open record, as it is read for its page. */
export type RecordData = ValueOf<typeof api.records.open>
