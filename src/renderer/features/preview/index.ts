export { ClipGauge } from './ClipGauge'
export type { Clip } from './clip'
export { Preview } from './Preview'
