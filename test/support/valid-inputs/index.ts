import type { Contract } from '../../../electron/ipc'
import type { Scene } from '../scene'
import * as desk from './desk'
import * as record from './record'
import type { SamplesOf } from './sample'
import * as unit from './unit'

/** A valid input of every call of the contract. A new call does not compile without one here: every test that goes through the contract asks for it. */
const all: { readonly [N in keyof Contract]: SamplesOf<N> } = { ...desk, ...record, ...unit }

export function validInput(channel: string, scene: Scene): unknown {
  const [noun = '', verb = ''] = channel.split('.')
  const samples = (all as Readonly<Record<string, Readonly<Record<string, (scene: Scene) => unknown>>>>)[noun]
  const sample = samples?.[verb]
  if (!sample) throw new Error(`bug: ${channel} has no valid input`)
  return sample(scene)
}
