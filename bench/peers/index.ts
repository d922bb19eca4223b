import type {Measure} from '../model.ts'
import {vitepress} from './vitepress.ts'

/** What hanyi is compared with and what no user of hanyi needs: installed from the registry into a temporary folder. */
export const peers: readonly Measure[] = [vitepress]
