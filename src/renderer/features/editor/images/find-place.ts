import { stepsTo } from '../../../../shared/fields/table/values'
import { fieldsNow } from '../../../core/fields'
import { announce } from '../../../core/session'
import { useReveal } from '../reveal'
import { showTab } from '../text/store'

/** Goes to where a picture is added to the open article: one that was copied, or its address, is pasted there. */
export function goToAddImage(): void {
  const [key] = fieldsNow().roles.picture
  if (key === undefined) {
    announce('No key of this folder holds pictures')
    return
  }
  showTab('form')
  useReveal.setState({ field: { path: stepsTo(key) } })
}
