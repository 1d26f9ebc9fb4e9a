export { AskBar } from './AskBar'
export { Picture } from './Picture'
export { onPicturesEvent } from './store'
