export { FirstOpen } from './FirstOpen'
