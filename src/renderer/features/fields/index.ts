export { FieldsBar } from './FieldsBar'
export { FieldsFrom } from './page/FieldsFrom'
export { FieldsPage } from './page/FieldsPage'
export { FieldsSaid } from './page/FieldsSaid'
