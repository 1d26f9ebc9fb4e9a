/** jsdom knows dialogs and can't open them: opened ones are in the tree, closed ones aren't; focus and Esc are the platform's. */
export function standDialogs(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '')
  }
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open')
  }
}
