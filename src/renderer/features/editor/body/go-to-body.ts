import { showTab, useEditor } from '../text/store'
import { BODY_FIELD } from './store'

/** Goes to the open article's body in the form, which stands below all its fields. */
export function goToBody(): void {
  showTab('form')
  useEditor.setState({ wantsFocus: true, fieldAlong: BODY_FIELD })
}
