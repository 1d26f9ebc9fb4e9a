export { Body } from './Body'
export { BodyOf } from './BodyOf'
