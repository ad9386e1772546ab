import type { Contract } from '../../../electron/ipc'
import type { InputOf } from '../../../electron/ipc/call'
import type { Scene } from '../scene'

/** A valid input of every call of a noun, made from a scene: for whoever may make the call about the patient of the scene, it succeeds. */
export type SamplesOf<N extends keyof Contract> = { readonly [V in keyof Contract[N]]: (scene: Scene) => InputOf<Contract[N][V]> }
